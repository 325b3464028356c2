import { describe, expect, test } from '@jest/globals';
import { nestedScript, nestedScripts } from '../../../src/shell/nested-script.js';
import { heredocSource, scriptWithHeredocs } from '../../../src/shell/script-source.js';
import { mappedText } from '../../../src/text/mapped-text.js';
import { allWords, commandsOf, joined, scriptOf } from './scripts.js';

const nested = (text: string) => {
  const script = scriptOf(text);
  return nestedScript(script.commands[0]!, script);
};

describe('scripts inside scripts', () => {
  test.each([
    ["sh -c 'a && b'", 'a && b', 'posix', false],
    ['bash -c "a && b"', 'a && b', 'bash', false],
    ["/bin/bash -ec 'a'", 'a', 'bash', true],
    ["bash -e -x -l -c 'a' name", 'a', 'bash', true],
    ["bash -euo pipefail -c 'a'", 'a', 'bash', true],
    ["bash --login -c 'a'", 'a', 'bash', false],
    ["sudo -u x env A=b sh -c 'a'", 'a', 'posix', false],
  ])('%s', (text, inner, dialect, errexit) => {
    expect(nested(text)).toMatchObject({ source: { text: inner }, dialect, errexit });
  });

  test.each([
    'sh -c "echo $A"',
    'sh -c "a \\"b\\""',
    "sh -c 'a'b",
    "sh -c 'a' 'b'c".replace("'a'", "$X'a'"),
    'sh -c a',
    "sh script.sh 'a'",
    "sh -n -c 'a'",
    "other -c 'a'",
    "sh 'a' -c",
  ])('%s is not read', (text) => {
    expect(nested(text)).toBeUndefined();
  });

  test('have places in the Dockerfile, also over lines', () => {
    const file = "x && sh -c 'apt-get update \\\n # note\n && apt-get install curl'";
    const script = scriptOf(joined(file));
    const [inner] = nestedScripts(script);
    if (!inner!.result.known) throw new Error(inner!.result.why);
    expect(commandsOf(inner!.result.script)).toEqual(['apt-get update', 'apt-get install curl']);
    for (const word of allWords(inner!.result.script))
      expect(file.slice(word.span.start, word.span.end)).toBe(word.text);
    expect(commandsOf(script)[0]).toBe('x');
  });

  test('that are broken are unknown', () => {
    expect(nestedScripts(scriptOf("sh -c 'a &&'"))[0]!.result.known).toBe(false);
  });
});

describe('sources', () => {
  const file = 'RUN <<-EOF\n\ta b\n\t\tc\nEOF\n';

  test('of a here-document', () => {
    const body = { start: 11, end: file.indexOf('EOF\n', 11) };
    expect(heredocSource(file, body).text).toBe('\ta b\n\t\tc\n');
    const script = scriptOf(heredocSource(file, body, 'removed'));
    expect(script.source.text).toBe('a b\nc\n');
    expect(commandsOf(script)).toEqual(['a b', 'c']);
    for (const word of allWords(script)) expect(file.slice(word.span.start, word.span.end)).toBe(word.text);
  });

  test('of a command line with its here-document', () => {
    const text = 'RUN cat \\\n <<A <<B > /f && x\n1\nA\n$(y)\nB\nUSER u\n';
    const firstLine = text.indexOf('1\n');
    const line = mappedText(
      text,
      [
        { start: 4, end: 8 },
        { start: 10, end: firstLine - 1 },
      ],
      4,
    );
    const source = scriptWithHeredocs(text, line, { start: firstLine, end: text.indexOf('\nUSER') });
    expect(source.text).toBe('cat  <<A <<B > /f && x\n1\nA\n$(y)\nB');
    const script = scriptOf(source);
    expect(commandsOf(script)).toEqual(['cat', 'x', 'y']);
    for (const word of allWords(script)) expect(text.slice(word.span.start, word.span.end)).toBe(word.text);
  });
});
