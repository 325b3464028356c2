import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { memoryContext } from '../src/context/memory-context.js';
import { parseDocument } from '../src/document/parse.js';
import { analyze } from '../src/analysis/analysis.js';
import { rewrite } from '../src/engine/rewrite.js';
import { presets } from '../transforms/index.js';
import { caseFolders, readCase } from './support/case-folder.js';

const sample = Object.values(
  JSON.parse(gunzipSync(readFileSync('test/corpus/dockerfiles.json.gz')).toString()) as Record<string, string>,
);
const cases = caseFolders('test/cases', 2).map((folder) => readCase(folder, 'test/cases').before);
const texts = [...cases, ...sample].filter((text) => text.length < 4000);

/** One change of a text that people, and hostile people, make. */
type Mutation = (lines: readonly string[], at: number) => readonly string[];

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'drops a line': (lines, at) => lines.toSpliced(at, 1),
  'doubles a line': (lines, at) => lines.toSpliced(at, 0, lines[at]!),
  'puts in a comment': (lines, at) => lines.toSpliced(at, 0, '   # put in'),
  'puts in a blank line': (lines, at) => lines.toSpliced(at, 0, ''),
  'continues a line': (lines, at) => lines.with(at, `${lines[at]!} \\`),
  'makes it a trigger': (lines, at) => lines.with(at, lines[at]!.replace(/^(RUN|CMD|COPY)/, 'ONBUILD $1')),
  'makes it a heredoc': (lines, at) => {
    const script = /^RUN ([^\\]*)$/.exec(lines[at]!)?.[1];
    return script === undefined ? lines : lines.toSpliced(at, 1, 'RUN <<EOT', script, 'EOT');
  },
  'switches the escape': (lines) => ['# escape=`', ...lines.map((line) => line.replace(/\\$/, '`'))],
  'opens a quote': (lines, at) => lines.with(at, `${lines[at]!}"`),
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

function commentsOf(text: string): readonly string[] {
  const { items, instructions } = parseDocument(text);
  const outside = items.flatMap((item) => (item.kind === 'comment' ? [item.comment.text] : []));
  return [...outside, ...instructions.flatMap(({ innerComments }) => innerComments.map((comment) => comment.text))];
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
        expect(commentsOf(result.after)).toEqual(expect.arrayContaining([...commentsOf(text)]));
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
      { numRuns: 400, seed: 20261120 },
    );
  });

  test('every word of every script is where it says', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const document = parseDocument(text);
        const analysis = analyze({ document });
        for (const instruction of document.instructions) {
          const script = analysis.script(instruction);
          if (!script?.known) continue;
          for (const { words } of script.script.commands)
            for (const word of words)
              expect(script.script.source.text.slice(word.range.start, word.range.end)).toBe(word.text);
        }
      }),
      { numRuns: 200, seed: 20261120 },
    );
  });
});
