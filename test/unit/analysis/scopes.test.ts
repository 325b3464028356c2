import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../../src/analysis/analysis.js';
import { parseDocument } from '../../../src/document/parse.js';

/** The value of A behind the given lines; undefined when it is not known. */
function valueBehind(lines: string): string | undefined {
  const document = parseDocument(`FROM debian:12\n${lines}\nRUN true\n`);
  const fact = analyze({ document }).scope(document.instructions.at(-1)!).env('A');
  return fact?.known ? fact.value : undefined;
}

// Each as `docker build` shows it (BuildKit 0.29, 2026-11).
describe('values of ENV', () => {
  test.each([
    ['ENV A "/x y"', '/x y'],
    ['ENV A a "b c" d', 'a b c d'],
    ['ENV A a\\ b', 'a b'],
    ['ENV A "a\\"b"', 'a"b'],
    ['ENV B=1\nENV A "x$B"', 'x1'],
    ['ENV B=1\nENV A="x$B"', 'x1'],
    ['ENV A=a\\ b', 'a b'],
  ])('%s', (lines, value) => expect(valueBehind(lines)).toBe(value));

  test.each(["ENV B=1\nENV A 'x$B'", "ENV B=1\nENV A='x$B'", 'ENV B=1\nENV A=\\$B'])(
    'a dollar sign that stays one is not taken for a variable: %s',
    (lines) => expect(valueBehind(lines)).toBeUndefined(),
  );
});
