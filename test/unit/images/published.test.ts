import { describe, expect, test } from '@jest/globals';
import { publishedImage } from '../../../src/images/published.js';

describe('publishedImage', () => {
  test.each([
    ['node', '20-slim', true],
    ['node', '14.17.3-buster-slim', true],
    ['node', '14.17.3-bookworm-slim', false],
    ['node', '99', false],
    ['node', 'slim', true],
    ['python', '3.9.2', true],
    ['python', '3.9.99', false],
    ['python', '3.7-slim-bullseye', true],
    ['python', 'slim-3.7', false],
    ['ubuntu', '22.04', true],
    ['ubuntu', '22.05', false],
    ['debian', 'bookworm-slim', true],
    ['openjdk', '8-jre-slim', true],
    ['golang', '1.22-slim', false],
    ['golang', '', false],
  ])('%s:%s was published: %s', (image, tag, expected) => {
    expect(publishedImage(image)!.has(tag)).toBe(expected);
  });

  test('latest is another name of versions, and of nothing where an image is no longer published', () => {
    expect(publishedImage('python')!.latest).toContain('3.14');
    expect(publishedImage('centos')!.latest).toEqual([]);
  });

  test('a version that is no longer published stays on the release it had; one that is may move', () => {
    expect(publishedImage('node')!.release('14')).toBe('10');
    expect(publishedImage('node')!.release('14.17')).toBe('9');
    expect(publishedImage('node')!.release('26')).toBeUndefined();
    expect(publishedImage('node')!.release('1.2.3')).toBeUndefined();
  });

  test('lines are sorted by number', () => {
    const lines = publishedImage('python')!.lines();
    expect(lines.slice(0, 3)).toEqual(['3.14', '3.13', '3.12']);
    expect(lines).toContain('2.7');
  });

  test('an image that is not kept is not known', () => {
    expect(publishedImage('constructor')).toBeUndefined();
  });
});
