import { describe, expect, test } from '@jest/globals';
import { LONGEST_SCRIPT, parseScript } from '../../../src/shell/parse-script.js';
import { commandsOf, lastWord, refusalOf, scriptOf, sourceOf } from './scripts.js';

describe('what no shell reads as the parser does', () => {
  test.each([
    ['a word with an open parenthesis', 'pri(ntf x'],
    ['the same inside a substitution', 'echo "$(pri(ntf x)"'],
    ['an unclosed brace substitution', 'echo ${ '],
    ['a brace substitution', 'echo ${ a; }'],
    ['a delimiter with an open quote', "cat <<I'x"],
    ['a here-document without end', 'cat <<EOF\na'],
    ['time without a command', 'time & b'],
    ['numbers between redirections', '2>2>&1&1'],
    ['escaped back quotes', 'echo `a \\`b\\``'],
    ['an error in a substitution', 'echo $(a && )'],
    ['an error in a substitution in a substitution', 'echo "$(b "$(a | )")"'],
    ['an error in a here-document', 'cat <<EOF\n$(a; ;)\nEOF\n'],
    ['two negations', '! ! a'],
    ['a list without an end', 'a &&'],
    ['an open group', '{ a'],
    ['a stray bracket', 'a )'],
    ['an open quote', 'echo "a'],
    ['a lone semicolon', '; a'],
    ['a pattern at command position', '!(x)cmd'],
  ])('%s is refused', (_, text) => {
    expect(refusalOf(text)).toBeDefined();
  });

  test('too many nested strings are refused, not thrown', () => {
    expect(refusalOf('"$('.repeat(300))).toBeDefined();
    expect(refusalOf('$('.repeat(60) + 'a' + ')'.repeat(60))).toBe('substitutions are nested too deeply');
  });

  test('a very long script is refused before it is parsed', () => {
    expect(refusalOf('a'.repeat(LONGEST_SCRIPT + 1))).toBe('the script is too long');
    expect(refusalOf('a'.repeat(LONGEST_SCRIPT))).toBeUndefined();
  });

  test('a refusal points at its place in the source', () => {
    const text = 'a && cat <<EOF';
    const result = parseScript(sourceOf(text, 7), 'bash');
    expect(result).toMatchObject({ known: false, span: { start: 7 + 9, end: 7 + text.length } });
  });
});

describe('what sh reads in another way', () => {
  test.each([
    'a &> b',
    'a |& b',
    'a <<< b',
    'a <(b)',
    'A=(b)',
    'A+=b',
    'A[1]=b',
    'declare -a A=(b)',
    'function f { a; }',
    'f-g() { a; }',
    '((A=1))',
    'for ((i=0;i<1;i++)); do a; done',
    'select i in a; do b; done',
    'coproc a',
    'case a in b) c;& d) e;; esac',
    'exec {fd}>x',
    'ls !(a)',
    "echo $'a\\'b'",
    'echo $[1 + 2]',
    'a >& file',
    '[[ -f a && -f b ]]',
    '[[ a < b ]]',
    '[[ a =~ (b|c) ]]',
    'time { a; }',
  ])('%s is refused under sh and known under bash', (text) => {
    expect(refusalOf(text, 'posix')).toBeDefined();
    expect(refusalOf(text, 'bash')).toBeUndefined();
  });

  test.each(['{a,b}', "$'a'", '$"a"', '${A//b/c}', '${A:1:2}', '${!A}', '${A[1]}', '${A^^}', '[^a]'])(
    '%s is a word that is not known under sh',
    (word) => {
      expect(lastWord(`echo ${word}`, 'posix')).toMatchObject({ literal: undefined, computed: true });
    },
  );

  test.each(['source x', '. x', '[[ -f x ]] && y', '[[ ! -f x ]]', '[[ $A == b* ]]', 'a 2>&1', 'a >&-', 'f() { a; }'])(
    '%s is a known script under sh',
    (text) => {
      expect(refusalOf(text, 'posix')).toBeUndefined();
    },
  );

  test('time is a command to sh and a keyword to bash', () => {
    expect(commandsOf(scriptOf('time -p a b', 'posix'))).toEqual(['time -p a b']);
    expect(commandsOf(scriptOf('time -p a b', 'bash'))).toEqual(['a b']);
  });
});
