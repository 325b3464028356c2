import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { memoryContext } from '../src/context/memory-context.js';
import type { Document } from '../src/document/document.js';
import { parseDocument, print } from '../src/document/parse.js';
import { analyze } from '../src/analysis/analysis.js';
import { rewrite } from '../src/engine/rewrite.js';
import { contains, slice, type Span } from '../src/text/span.js';
import { toSource } from '../src/text/mapped-text.js';
import { presets } from '../transforms/index.js';
import { caseFolders, readCase } from '../src/testing/case-folder.js';
import { lostComments, reformattedLines, unreadableScripts } from '../src/testing/text-promises.js';

const sample = Object.values(
  JSON.parse(gunzipSync(readFileSync('test/corpus/dockerfiles.json.gz')).toString()) as Record<string, string>,
);
const cases = caseFolders('test/cases', 2).map((folder) => readCase(folder, 'test/cases').before);
const texts = [...cases, ...sample].filter((text) => text.length < 4000);

/** The same texts every time. `SEED` takes others, `RUNS` that many times more of them. */
function runs(count: number): { readonly numRuns: number; readonly seed: number } {
  const { SEED = '20261120', RUNS = '1' } = process.env;
  return { numRuns: count * Number(RUNS), seed: Number(SEED) };
}

/** One change of a text that people, and hostile people, make. */
type Mutation = (lines: readonly string[], at: number) => readonly string[];

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'drops a line': (lines, at) => lines.toSpliced(at, 1),
  'doubles a line': (lines, at) => lines.toSpliced(at, 0, lines[at]!),
  'puts in a comment': (lines, at) => lines.toSpliced(at, 0, '   # put in'),
  'puts in a blank line': (lines, at) => lines.toSpliced(at, 0, ''),
  'continues a line': (lines, at) => lines.with(at, `${lines[at]!} \\`),
  'makes it a trigger': (lines, at) => lines.with(at, lines[at]!.replace(/^(?!FROM|ONBUILD)([A-Z]+ )/, 'ONBUILD $1')),
  'makes it a heredoc': (lines, at) => {
    const script = /^RUN ([^\\]*)$/.exec(lines[at]!)?.[1];
    return script === undefined ? lines : lines.toSpliced(at, 1, 'RUN <<EOT', script, 'EOT');
  },
  'switches the escape': (lines) => ['# escape=`', ...lines.map((line) => line.replace(/\\$/, '`'))],
  'opens a quote': (lines, at) => lines.with(at, `${lines[at]!}"`),
  'ends lines as Windows does': (lines) => lines.map((line) => line.replace(/\r?$/, '\r')),
  'ends one line as Windows does': (lines, at) => lines.with(at, `${lines[at]!}\r`),
  'begins with a byte order mark': (lines) => [`\uFEFF${lines[0]!}`, ...lines.slice(1)],
  'puts a comment into a continuation': (lines, at) =>
    lines.toSpliced(at, 1, `${lines[at]!} \\`, '# inside', '  && true'),
  'adds another command': (lines, at) => lines.with(at, `${lines[at]!} && make`),
};

const mutated = fc
  .record({
    text: fc.constantFrom(...texts),
    changes: fc.array(fc.record({ name: fc.constantFrom(...Object.keys(MUTATIONS)), at: fc.nat(400) }), {
      maxLength: 3,
    }),
  })
  .map(({ text, changes }) => {
    let lines: readonly string[] = text.split('\n');
    for (const { name, at } of changes) if (lines.length > 0) lines = MUTATIONS[name]!(lines, at % lines.length);
    return lines.join('\n');
  });

const files = {
  'package.json': '{ "dependencies": { "express": "4" } }',
  'package-lock.json': '{}',
  'requirements.txt': 'flask\n',
  'src/index.js': '',
  '.gitignore': 'node_modules\n',
};

/** Text that looks a little like a Dockerfile, or not at all. */
const wild = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'FROM a\n',
          'RUN ',
          'COPY ',
          'CMD ',
          'ONBUILD ',
          'ENV ',
          'HEALTHCHECK ',
          '--mount=type=cache',
          '<<EOF',
        ),
        fc.constantFrom('\\\n', '`\n', '\n', '\r\n', '\r', '# escape=`\n', '# c\n', '\uFEFF', '\t', ' ', '\0', '\v'),
        fc.constantFrom(
          '"',
          "'",
          '$X',
          '${',
          '$(',
          '[',
          ']',
          '["a",',
          '&&',
          '||',
          ';',
          '|',
          '&',
          '{',
          '}',
          'EOF',
          'apt-get install x',
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

const wildStage = fc.oneof(
  wild,
  wild.map((text) => `FROM debian:12\n${text}`),
  wild.map((text) => `FROM debian:12\nRUN apt-get update && ${text}`),
);

/** Every place of the model, with the text that should stand there when the model has it. */
function* places({ text, items, directives, instructions, stages }: Document): Iterable<readonly [Span, string?]> {
  for (const { span } of [...items, ...directives]) yield [span];
  for (const { from } of stages) yield [from.image.span];
  for (const instruction of instructions) {
    yield [instruction.span];
    yield [instruction.lines];
    // A keyword may be cut in two by a continuation.
    const whole = !slice(text, instruction.keywordSpan).includes('\n');
    yield whole ? [instruction.keywordSpan, instruction.keyword] : [instruction.keywordSpan];
    for (const { span } of [...instruction.flags, ...instruction.innerComments]) yield [span];
    for (const { bodySpan } of instruction.heredocs) yield [bodySpan];
    const { segments, text: body } = instruction.body;
    for (const { at, source, length } of segments)
      yield [{ start: source, end: source + length }, body.slice(at, at + length)];
  }
  yield [{ start: 0, end: text.length }, text];
}

describe('whatever the file', () => {
  test.each([
    ['without a context', undefined],
    ['in a project', files],
  ])('a rewrite never throws, parses, keeps comments and is stable: %s', (_, project) => {
    fc.assert(
      fc.property(mutated, (text) => {
        const context = (ignore?: string) =>
          project && memoryContext({ files: ignore === undefined ? project : { ...project, '.dockerignore': ignore } });
        const result = rewrite({
          text,
          context: context(),
          dockerfilePath: 'Dockerfile',
          transforms: presets.recommended,
        });
        if (result.refused !== undefined) return expect(result.after).toBe(text);
        expect(parseDocument(result.after).problems).toEqual([]);
        expect(lostComments(text, result.after)).toEqual([]);
        expect(reformattedLines(text, result.after)).toEqual([]);
        const unread = (document: Document) => unreadableScripts(analyze({ document }));
        expect(unread(parseDocument(result.after))).toBeLessThanOrEqual(unread(parseDocument(text)));
        expect(result.outcomes.filter((one) => one.kind === 'skipped' && one.reason === 'reverted')).toEqual([]);
        const again = rewrite({
          text: result.after,
          context: context(result.ignoreFile?.after),
          dockerfilePath: 'Dockerfile',
          transforms: presets.recommended,
        });
        expect(again.after).toBe(result.after);
        expect(again.ignoreFile).toBeUndefined();
      }),
      runs(400),
    );
  });

  test('a model gives its text back, and all of its places hold what it says', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, wildStage), (text) => {
        const document = parseDocument(text);
        expect(print(document)).toBe(text);
        for (const [span, says] of places(document)) {
          expect(contains({ start: 0, end: text.length }, span) && span.start <= span.end).toBe(true);
          if (says !== undefined) expect(slice(text, span)).toBe(says);
        }
      }),
      runs(1000),
    );
  });

  test('a rewrite of anything at all comes to an end without an error', () => {
    let changed = 0;
    fc.assert(
      fc.property(wildStage, (text) => {
        const { refused, after } = rewrite({ text, transforms: presets.max });
        if (after !== text) changed += 1;
        if (refused !== undefined) expect(after).toBe(text);
        expect(rewrite({ text: after, transforms: presets.max }).after).toBe(after);
      }),
      runs(500),
    );
    expect(changed).toBeGreaterThan(3);
  });

  test('every word of every script is where it says, in the script and in the Dockerfile', () => {
    let count = 0;
    fc.assert(
      fc.property(mutated, (text) => {
        const document = parseDocument(text);
        const analysis = analyze({ document });
        for (const instruction of document.instructions) {
          const script = analysis.script(instruction);
          if (!script?.known) continue;
          const { commands, source } = script.script;
          for (const { text: word, range, span } of commands.flatMap(({ words }) => words)) {
            count += 1;
            expect(source.text.slice(range.start, range.end)).toBe(word);
            for (let at = range.start; at < range.end; at += 1)
              expect(text[toSource(source, at)]).toBe(source.text[at]);
            expect(span.start).toBe(toSource(source, range.start));
          }
        }
      }),
      runs(200),
    );
    expect(count).toBeGreaterThan(1000);
  });
});
