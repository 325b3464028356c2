import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyEdits } from '../../../src/text/apply-edits.js';
import { EditConflict, type Edit } from '../../../src/text/edit.js';
import { composeMaps } from '../../../src/text/offset-map.js';
import { lineIndex } from '../../../src/text/line-index.js';
import { mappedSlice, mappedText, toSource, toSourceSpan } from '../../../src/text/mapped-text.js';

const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

describe('applyEdits', () => {
  test('replaces, inserts and deletes at once, whatever the order they are given in', () => {
    expect(applyEdits('abcdef', [edit(4, 5, ''), edit(0, 0, '<'), edit(1, 3, 'X')]).text).toBe('<aXdf');
  });

  test('keeps the order of insertions at one place', () => {
    expect(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')]).text).toBe('a12b');
  });

  test.each([
    ['two that overlap', [edit(0, 3, ''), edit(2, 4, '')]],
    ['one past the end', [edit(2, 9, '')]],
    ['one that ends before it starts', [edit(3, 2, '')]],
  ])('refuses %s', (_, edits) => {
    expect(() => applyEdits('abcdef', edits)).toThrow(EditConflict);
  });

  test('leads every kept character back to where it was', () => {
    const { text, map } = applyEdits('abcdef', [edit(1, 2, 'XYZ'), edit(4, 5, '')]);
    expect(text).toBe('aXYZcdf');
    expect([...text].map((_, at) => map.toOriginal(at))).toEqual([
      { offset: 0, inserted: false },
      { offset: 1, inserted: true },
      { offset: 1, inserted: true },
      { offset: 1, inserted: true },
      { offset: 2, inserted: false },
      { offset: 3, inserted: false },
      { offset: 5, inserted: false },
    ]);
  });

  test('leads moved text back to where it came from', () => {
    const moved = edit(0, 0, 'ef');
    const { text, map } = applyEdits('abcdef', [moved, edit(4, 6, '')], [{ edit: moved, at: 0, source: 4, length: 2 }]);
    expect(text).toBe('efabcd');
    expect(map.toOriginal(1)).toEqual({ offset: 5, inserted: false });
  });

  test('maps through two steps', () => {
    const first = applyEdits('abc', [edit(0, 0, '--')]);
    const second = applyEdits(first.text, [edit(2, 3, '')]);
    const map = composeMaps(first.map, second.map);
    expect(second.text).toBe('--bc');
    expect(map.toOriginal(2)).toEqual({ offset: 1, inserted: false });
    expect(map.toOriginal(0).inserted).toBe(true);
  });

  test('kept characters are the same character in the source (property)', () => {
    const edits = fc.array(fc.record({ start: fc.nat(20), length: fc.nat(4), text: fc.string({ maxLength: 3 }) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.string({ minLength: 25, maxLength: 30 }), edits, (source, raw) => {
        let end = 0;
        const sorted = raw
          .sort((a, b) => a.start - b.start)
          .flatMap(({ start, length, text }) => {
            if (start < end) return [];
            end = start + length;
            return [edit(start, end, text)];
          });
        const { text, map } = applyEdits(source, sorted);
        for (let at = 0; at < text.length; at++) {
          const place = map.toOriginal(at);
          if (!place.inserted) expect(text[at]).toBe(source[place.offset]);
        }
      }),
    );
  });
});

describe('mappedText', () => {
  const source = 'RUN a \\\n  # note\n  b';
  const joined = mappedText(
    source,
    [
      { start: 4, end: 6 },
      { start: 17, end: 20 },
    ],
    4,
  );

  test('joins pieces without adding anything', () => {
    expect(joined.text).toBe('a   b');
  });

  test('knows where every character stands', () => {
    expect([...joined.text].map((character, at) => source[toSource(joined, at)] === character)).not.toContain(false);
  });

  test('gives a span that ends after its last character, not after what follows it', () => {
    expect(toSourceSpan(joined, { start: 0, end: 2 })).toEqual({ start: 4, end: 6 });
    expect(toSourceSpan(joined, { start: 0, end: 5 })).toEqual({ start: 4, end: 20 });
  });

  test('can be sliced across a join', () => {
    const part = mappedSlice(joined, 1, 5);
    expect(part.text).toBe('   b');
    expect(toSource(part, 3)).toBe(19);
  });

  test('has a place when it is empty', () => {
    expect(toSource(mappedText(source, [], 7), 0)).toBe(7);
  });
});

describe('lineIndex', () => {
  test('counts lines and columns from one and breaks at line feeds only', () => {
    const index = lineIndex('a\r\nbc\rd\n');
    expect([index.line(0), index.line(3), index.line(6), index.line(99)]).toEqual([1, 2, 2, 3]);
    expect([index.column(0), index.column(4)]).toEqual([1, 2]);
    expect(index.start(2)).toBe(3);
  });
});
