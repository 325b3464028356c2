import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nestedScripts } from '../../../src/shell/nested-script.js';
import { parseScript } from '../../../src/shell/parse-script.js';
import type { Dialect, Script } from '../../../src/shell/script.js';
import { unwrap } from '../../../src/shell/unwrap.js';
import { mappedText } from '../../../src/text/mapped-text.js';
import { allWords } from './scripts.js';

const TOKENS = [
  ...['a', 'b c', ' ', ' ', '\n', ';', '&', '&&', '||', '|', '(', ')', '{ ', ' }', '$(', '`', '"', "'", '\\', '\\\n'],
  ...[
    '$A',
    '${A}',
    '${A:-',
    '}',
    '#',
    '*',
    '~',
    '=',
    'A=',
    '>',
    '2>',
    '<<EOF',
    '\nEOF\n',
    'if ',
    '; then ',
    '; fi',
    '!',
  ],
  ...[
    'sudo ',
    'env ',
    'sh -c ',
    "'a b'",
    'case x in ',
    'y) ',
    ';;',
    ' esac',
    '[[ ',
    ' ]]',
    '$((',
    '))',
    '\r',
    'é',
    '😀',
  ],
];
const shellish = fc.array(fc.constantFrom(...TOKENS), { maxLength: 14 }).map((parts) => parts.join(''));
const texts = fc.oneof(shellish, fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }));
const dialects = fc.constantFrom<Dialect>('posix', 'bash');

function checkPlaces(script: Script, source: string, before: number): void {
  for (const word of allWords(script)) {
    expect(script.source.text.slice(word.range.start, word.range.end)).toBe(word.text);
    expect(source.slice(word.span.start, word.span.end)).toBe(word.text);
    expect(word.span.start).toBeGreaterThanOrEqual(before);
    expect(word.computed).toBe(word.pieces === undefined);
  }
  for (const member of script.lists.flatMap((list) => list.members))
    if (member.operatorSpan)
      expect(source.slice(member.operatorSpan.start, member.operatorSpan.end)).toBe(member.operator);
  for (const command of script.commands)
    for (const { value } of unwrap(command).assignments)
      if (value) expect(source.slice(value.span.start, value.span.end)).toBe(value.text);
}

test('any text is a script with right places or is refused with a place in bounds', () => {
  fc.assert(
    fc.property(texts, dialects, fc.nat(5), (text, dialect, before) => {
      const source = '#'.repeat(before) + text + '#';
      const result = parseScript(mappedText(source, [{ start: before, end: before + text.length }], before), dialect);
      if (result.known) {
        checkPlaces(result.script, source, before);
        for (const inner of nestedScripts(result.script))
          if (inner.result.known) checkPlaces(inner.result.script, source, before);
      } else {
        expect(result.span.start).toBeGreaterThanOrEqual(before);
        expect(result.span.end).toBeLessThanOrEqual(before + text.length);
        expect(result.why).not.toBe('the shell parser failed on it');
      }
    }),
    { numRuns: 3000 },
  );
});
