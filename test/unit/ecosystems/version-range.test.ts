import { describe, expect, test } from '@jest/globals';
import { numbersOf, rangeOf } from '../../../src/ecosystems/version-range.js';

describe('numbersOf', () => {
  test.each([
    ['v18.17.1', [18, 17, 1]],
    ['3.9', [3, 9]],
    [' 20 ', [20]],
    ['lts/*', undefined],
    ['3.9-dev', undefined],
    ['', undefined],
    ['1'.repeat(50), undefined],
  ])('%j', (text, expected) => expect(numbersOf(text)).toEqual(expected));
});

describe('rangeOf: a version of which only the first numbers are given stands for the newest of them', () => {
  test.each([
    ['>=14', 'minor', [26], true],
    ['>=14 <17', 'minor', [17], false],
    ['>=14 <17', 'minor', [16], true],
    ['^18.12.0', 'minor', [18], true],
    ['^18.12.0', 'minor', [20], false],
    ['14.x || >=16', 'minor', [14], true],
    ['14.x || >=16', 'minor', [15], false],
    ['12 - 14', 'minor', [14], true],
    ['12 - 14', 'minor', [15], false],
    ['>= 18', 'minor', [18], true],
    ['~3.9', 'minor', [3, 9], true],
    ['~3.9', 'minor', [3, 10], false],
    ['~8.1', 'last', [8, 4], true],
    ['~8.1.0', 'last', [8, 2], false],
    ['>=3.8,<3.11', 'minor', [3, 10], true],
    ['>=3.8,<3.11', 'minor', [3, 11], false],
    ['~=3.8', 'minor', [3, 12], true],
    ['==3.9.*', 'minor', [3, 9], true],
    ['!=3.9.*,>=3.8', 'minor', [3, 9], false],
    ['~> 3.1', 'minor', [3, 4], true],
    ['~> 3.1.2', 'minor', [3, 2], false],
    ['^0.10', 'minor', [0, 12], false],
    ['>3.8', 'minor', [3, 8], false],
    ['<=3.9', 'minor', [3, 9], true],
    ['*', 'minor', [1], true],
  ] as const)('%s (%s) and %j', (text, tilde, version, expected) => {
    expect(rangeOf(text, tilde)!(version)).toBe(expected);
  });

  test.each(['lts/*', 'stable', '>=a', '${VERSION}', '>='])('%j is not understood', (text) => {
    expect(rangeOf(text, 'minor')).toBeUndefined();
  });
});
