import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDocument, print } from '../../../src/document/parse.js';
import { secondReading } from '../../../src/document/second-reader.js';

const kinds = (text: string): string[] => parseDocument(text).instructions.map(({ kind }) => kind);
const problems = (text: string): string[] => parseDocument(text).problems.map(({ message }) => message);
const bodies = (text: string): string[] => parseDocument(text).instructions.map(({ body }) => body.text);

const REAL = [
  'FROM a\r\nRUN b \\\r\n  c\r\n',
  '\uFEFFFROM a\nRUN b',
  'from a\nrun b\n',
  '# escape=`\nFROM a\nRUN b `\n  c\n',
  '# syntax=docker/dockerfile:1\n# check=skip=all\nFROM a\n',
  'FROM a\nRUN b \\\n# note\n\n   # more\n  c \\   \n && d\n',
  'FROM a\nRUN <<EOF\necho $x\nEOF\nCOPY <<"A" <<-B /x/\na\nA\n\tb\n\tB\nRUN c',
  'FROM a\nONBUILD RUN b\nCMD ["a", "b"]\n\n\n',
  '\tFROM a\n\n  # c\nEXPOSE 80/tcp 90\n',
];

describe('round trip', () => {
  test.each(REAL)('prints %j as it was', (text) => {
    expect(print(parseDocument(text))).toBe(text);
  });

  test('prints anything as it was (property)', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'FROM a',
        'RUN b \\',
        '# c',
        '',
        'RUN <<EOF',
        'EOF',
        '\\',
        '# escape=`',
        'COPY . .\r',
        'CMD ["a"]',
        '`',
        '"',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        expect(print(parseDocument(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('tiles the file: items follow each other without a gap', () => {
    for (const text of REAL) {
      let end = 0;
      for (const { span } of parseDocument(text).items) {
        expect(span.start).toBe(end);
        end = span.end;
      }
      expect(end).toBe(text.length);
    }
  });
});

describe('boundaries as BuildKit sees them', () => {
  test('joins continuations over comments and blank lines', () => {
    expect(bodies('FROM a\nRUN b \\\n# note\n\n   # more\n  c \\   \n && d\n')[1]).toBe('b   c  && d');
  });

  test('an escape before an escape does not continue the line', () => {
    expect(kinds('FROM a\nRUN dir C:\\\\\nRUN c\n')).toEqual(['from', 'run', 'run']);
  });

  test('a comment never continues, whatever it ends in', () => {
    expect(kinds('# a \\\nFROM a\n')).toEqual(['from']);
  });

  test('a keyword may be cut by a continuation', () => {
    expect(kinds('FROM a\nRU\\\nN b\n')).toEqual(['from', 'run']);
  });

  test('the escape directive counts only at the top and after known directives', () => {
    expect(kinds('# escape=`\nFROM a\nRUN b `\n c\n')).toEqual(['from', 'run']);
    expect(parseDocument('# foo=bar\n# escape=`\nFROM a\n').escape).toBe('\\');
  });

  test('finds heredocs with their names, quoting and bodies', () => {
    const [, run] = parseDocument('FROM a\nCOPY <<"A" <<-B /x/\na $x\nA\n\tb\n\tB\nRUN c\n').instructions;
    expect(run!.heredocs.map(({ name, expand, chomp, body }) => ({ name, expand, chomp, body }))).toEqual([
      { name: 'A', expand: false, chomp: false, body: 'a $x\n' },
      { name: 'B', expand: true, chomp: true, body: '\tb\n' },
    ]);
  });

  test('text that only looks like a heredoc is none', () => {
    expect(kinds('FROM a\nRUN echo "x <<EOF y"\nRUN c\n')).toEqual(['from', 'run', 'run']);
    expect(kinds('FROM a\nRUN cat<<EOF\nRUN c\n')).toEqual(['from', 'run', 'run']);
  });
});

describe('parts of instructions', () => {
  test('flags lose their quotes and keep their places', () => {
    const text = 'FROM a\nRUN --mount="type=cache,target=/x y" --network=none b\n';
    const { flags, body } = parseDocument(text).instructions[1]!;
    expect(flags.map(({ name, value }) => [name, value])).toEqual([
      ['mount', 'type=cache,target=/x y'],
      ['network', 'none'],
    ]);
    expect(text.slice(flags[1]!.span.start, flags[1]!.span.end)).toBe('--network=none');
    expect(body.text).toBe('b');
  });

  test('a JSON array of strings is the exec form, anything else the shell form', () => {
    const forms = parseDocument('FROM a\nCMD ["a b", "\\u0041"]\nCMD ["a",]\nCMD [ -f x ]\n').instructions.slice(1);
    expect(forms.map((one) => ('exec' in one ? one.exec?.map(({ value }) => value) : 'none'))).toEqual([
      ['a b', 'A'],
      undefined,
      undefined,
    ]);
  });

  test('ENV in both forms, with quotes and escapes', () => {
    const [, old, pairs] = parseDocument('FROM a\nENV A b c\nENV B="x y" C=d\\ e F=\n').instructions;
    expect(old).toMatchObject({ legacy: true, pairs: [{ name: 'A', value: 'b c' }] });
    expect(pairs).toMatchObject({ legacy: false, pairs: [{ value: 'x y' }, { value: 'd e' }, { value: '' }] });
  });

  test('ARG may name several', () => {
    expect(parseDocument('ARG A B=c\nFROM a\n').instructions[0]).toMatchObject({
      pairs: [
        { name: 'A', value: undefined },
        { name: 'B', value: 'c' },
      ],
    });
  });

  test('COPY has sources and destination, heredoc words are neither', () => {
    const copy = parseDocument('FROM a\nCOPY --from=b x "y" <<EOF /z\nq\nEOF\n').instructions[1]!;
    expect(copy).toMatchObject({
      kind: 'copy',
      from: 'b',
      sources: [{ value: 'x' }, { value: 'y' }],
      destination: { value: '/z' },
    });
  });

  test('leading comments end at a blank line', () => {
    const text = '# top\n\n# one\n# two\nFROM a\n';
    expect(parseDocument(text).instructions[0]!.leadingComments.map((comment) => comment.text)).toEqual(['one', 'two']);
  });

  test('stages have their names and instructions', () => {
    const { stages } = parseDocument('ARG V\nFROM a AS One\nRUN b\nFROM c\nRUN d\nRUN e\n');
    expect(stages.map(({ name, instructions }) => [name, instructions.length])).toEqual([
      ['One', 2],
      [undefined, 3],
    ]);
  });
});

describe('what BuildKit refuses', () => {
  test.each([
    ['', 'no instructions'],
    ['# only a comment\n', 'no instructions'],
    ['RUN a\n', 'no build stage'],
    ['FROM a b\n', 'FROM requires'],
    ['FROM a AS 1x\n', 'invalid name'],
    ['FROM a\nCOPY b\n', 'at least two arguments'],
    ['FROM a\nRUN <<EOF\nb\n', 'unterminated heredoc'],
    ['FROM a\nFOO b\n', 'unknown instruction'],
    ['FROM a\nRUN --mont=type=cache b\n', 'unknown flag'],
    ['FROM a\nENV A\n', 'name=value'],
    ['FROM a\nCMD ["a", 1]\n', 'other than strings'],
    ['# escape=x\nFROM a\n', 'escape directive'],
    ['# syntax=a\n# syntax=b\nFROM a\n', 'only one syntax'],
    ['FROM a\nONBUILD FROM b\n', 'not allowed as an ONBUILD trigger'],
    ['FROM a\nHEALTHCHECK foo\n', 'neither CMD nor NONE'],
  ])('%j', (text, message) => {
    expect(problems(text).join('\n')).toContain(message);
  });

  test('a file that is right has no problem', () => {
    for (const text of REAL) expect(problems(text)).toEqual([]);
  });
});

test('a heredoc operator with a blank after it is read differently by versions of BuildKit', () => {
  expect(parseDocument('FROM a\nRUN cat << EOF\nb\nEOF\n').problems).toMatchObject([{ kind: 'uncertain' }]);
});

describe('the second reader', () => {
  test('agrees on ordinary files', () => {
    expect(secondReading(parseDocument('FROM a\nRUN b \\\n  # c\n  d\n'))).toBeUndefined();
  });

  test('says where it reads a file otherwise', () => {
    expect(secondReading(parseDocument('FROM a\nRUN dir C:\\\\\nRUN c\n'))).toMatchObject({ kind: 'uncertain' });
  });
});

test('the model is frozen to its leaves', () => {
  const open: unknown[] = [parseDocument(REAL[6]!)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    expect(Object.isFrozen(next)).toBe(true);
    open.push(...Object.values(next));
  }
});

test('style is read from the file', () => {
  expect(parseDocument('from a\r\nrun b && \\\r\n\tc && \\\r\n\td\r\n').style).toEqual({
    lineEnd: '\r\n',
    keywordCase: 'lower',
    indent: '\t',
    operatorAt: 'end',
    escape: '\\',
  });
});
