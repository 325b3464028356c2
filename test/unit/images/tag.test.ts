import { describe, expect, test } from '@jest/globals';
import { atLeast, isQualifier, parseTag, systemOf } from '../../../src/images/tag.js';

describe('parseTag', () => {
  test.each([
    ['20.11-bookworm-slim', [20, 11], ['bookworm', 'slim']],
    ['latest', [], ['latest']],
    ['v1.2', [1, 2], []],
    ['8u242-jre', [8], ['u242', 'jre']],
    ['alpine3.19', [], ['alpine3.19']],
  ])('%s', (tag, version, words) => expect(parseTag(tag)).toEqual({ version, words }));
});

describe('systemOf', () => {
  test('names a release where the word has one', () => {
    expect(systemOf('jessie')).toEqual({ distro: 'debian', release: '8' });
    expect(systemOf('focal')).toEqual({ distro: 'ubuntu', release: '20.04' });
    expect(systemOf('alpine3.19')).toEqual({ distro: 'alpine', release: '3.19' });
    expect(systemOf('centos7')).toEqual({ distro: 'rhel', release: '7' });
  });
  test.each(['slim', 'slim-bullseye', 'constructor', 'toString', ''])('%j names none', (word) =>
    expect(systemOf(word)).toBeUndefined(),
  );
});

test('atLeast compares numbers, not texts', () => {
  expect(atLeast([10], [9, 2])).toBe(true);
  expect(atLeast([1, 9], [1, 19])).toBe(false);
  expect(atLeast([5], [5, 30])).toBe(true);
  expect(atLeast([], [5])).toBe(true);
});

test('isQualifier takes dates and candidates only', () => {
  expect(['rc1', 'beta', '20240513', 'u242'].map(isQualifier)).toEqual([true, true, true, true]);
});
