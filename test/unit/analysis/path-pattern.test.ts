import { describe, expect, test } from '@jest/globals';
import { pathPattern } from '../../../src/analysis/path-pattern.js';

describe('pathPattern', () => {
  test.each([
    ['*.py', 'a.py', true],
    ['*.py', 'b/a.py', false],
    ['*', 'a', true],
    ['*', '', true],
    ['*', 'a/b', false],
    ['a*', 'a', true],
    ['**/a', 'b/a', true],
    ['**/a', 'c/b/a', false],
    ['*/*.txt', 'a/b.txt', true],
    ['a*b*c', 'axbxbxc', true],
    ['a*b*c', 'axbxbxcx', false],
    ['*a', 'aba', true],
    ['package*.json', 'package-lock.json', true],
    ['file?.txt', 'file1.txt', true],
    ['file?.txt', 'file/.txt', false],
    ['file?.txt', 'file😀.txt', true],
    ['[a-c]x', 'bx', true],
    ['[^a-c]x', 'bx', false],
    ['[^a-c]x', 'dx', true],
    [String.raw`a\*b`, 'a*b', true],
    [String.raw`a\*b`, 'axb', false],
    ['a.b', 'axb', false],
    ['a(b)+$', 'a(b)+$', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(pathPattern(pattern)!.test(path)).toBe(expected);
  });

  test.each(['[', '[a', '[]', '[^]', '[z-a]', 'a\\', '[\\a]'])('does not take %s', (pattern) => {
    expect(pathPattern(pattern)).toBeUndefined();
  });

  // Who tries every star again would not come to an end.
  test('needs few steps for many stars', () => {
    expect(pathPattern(`${'*a'.repeat(200)}b`)!.test('a'.repeat(20_000))).toBe(false);
    expect(pathPattern(`${'*a'.repeat(200)}*`)!.test('a'.repeat(20_000))).toBe(true);
  });
});
