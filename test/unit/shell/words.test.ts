import { describe, expect, test } from '@jest/globals';
import { lastWord, scriptOf } from './scripts.js';

describe('literal words', () => {
  test.each([
    ['echo a', 'a'],
    ["echo 'a b'", 'a b'],
    ['echo "a b"', 'a b'],
    ['echo a\\ b', 'a b'],
    ['echo a"b"\'c\'', 'abc'],
    ['echo "a\\"b\\$c"', 'a"b$c'],
    ["echo '$A'", '$A'],
    ['echo ""', ''],
    ['echo $', '$'],
    ['echo a=b', 'a=b'],
    ['export A="b c"', 'A=b c'],
    ['echo a#b', 'a#b'],
    ["echo $'a'", 'a'],
  ])('%s', (text, literal) => {
    expect(lastWord(text)).toMatchObject({ literal, computed: false, glob: false, variables: [] });
  });
});

describe('words with variables', () => {
  test.each([
    ['echo $A', ['A']],
    ['echo "$A/${B}"', ['A', 'B']],
    ['echo "$A$A"', ['A']],
    ['echo ~', ['HOME']],
    ['echo ~/.cache', ['HOME']],
    ['export A=$B', ['B']],
  ])('%s', (text, variables) => {
    expect(lastWord(text)).toMatchObject({ literal: undefined, computed: false, variables });
  });

  test('have pieces', () => {
    expect(lastWord('echo a"$B"c').pieces).toEqual([
      { kind: 'text', value: 'a', quoted: false },
      { kind: 'variable', name: 'B', quoted: true },
      { kind: 'text', value: 'c', quoted: false },
    ]);
    expect(lastWord('echo ~/x').pieces).toEqual([
      { kind: 'variable', name: 'HOME', quoted: true },
      { kind: 'text', value: '/x', quoted: false },
    ]);
  });

  test('are told apart from quoted ones', () => {
    expect(lastWord('echo "a $b"').literal).toBeUndefined();
    expect(lastWord("echo 'a $b'").literal).toBe('a $b');
  });
});

describe('computed words', () => {
  test.each([
    ['echo $(x)', []],
    ['echo `x`', []],
    ['echo $((A+1))', ['A']],
    ['echo ${A:-b}', ['A']],
    ['echo ${A%$B}', ['A', 'B']],
    ['echo ${#A}', ['A']],
    ['echo $1', []],
    ['echo "$@"', []],
    ['echo $?', []],
    ['echo {a,b}', []],
    ['echo ~user/x', []],
    ['echo A=~/x', []],
    ['export A=x:~/y', []],
  ])('%s', (text, variables) => {
    expect(lastWord(text)).toMatchObject({ literal: undefined, computed: true, pieces: undefined, variables });
  });
});

describe('patterns', () => {
  test.each([
    ['rm *', '*'],
    ['rm /x/*.deb', '/x/*.deb'],
    ['rm "/a b"/?', '/a b/?'],
    ['rm [ab]', '[ab]'],
  ])('%s', (text, literal) => {
    expect(lastWord(text)).toMatchObject({ glob: true, computed: false, literal });
  });

  test.each(['rm "*"*', 'rm \\*a*'])('%s has quotes that a pattern cannot keep', (text) => {
    expect(lastWord(text)).toMatchObject({ glob: true, computed: true, literal: undefined });
  });

  test('a quoted pattern is none', () => {
    expect(lastWord('rm "*"')).toMatchObject({ glob: false, literal: '*' });
  });
});

test('arrays are values that are not known', () => {
  const [assignment] = scriptOf('A=(b c)').commands[0]!.assignments;
  expect(assignment).toMatchObject({ name: 'A', append: false });
  expect(assignment!.value).toMatchObject({ computed: true, text: '(b c)' });
});

test('an empty assignment has an empty value', () => {
  expect(scriptOf('A= b').commands[0]!.assignments[0]!.value?.literal).toBe('');
});
