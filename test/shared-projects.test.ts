/**
 * Extra: the file lists of real projects, in ../shared/corpus, which is no part of this project. Where it is not there, nothing is tested
 * here. Every 50th project is looked at; all of them where `SHARED=/folder` names the place.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { analyze } from '../src/analysis/analysis.js';
import { contextSources } from '../src/analysis/ignoring/context-sources.js';
import { parseIgnoreFile, type IgnoreRules } from '../src/context/ignore-file.js';
import { memoryContext } from '../src/context/memory-context.js';
import { parseDocument } from '../src/document/parse.js';
import { rewrite } from '../src/engine/rewrite.js';
import { transforms } from '../transforms/index.js';
import { tarTexts } from './support/tar-texts.js';

const corpus = join(process.env['SHARED'] ?? resolve('..', 'shared'), 'corpus');
const lists = join(corpus, 'file-lists.jsonl.gz');
const step = process.env['SHARED'] === undefined ? 50 : 1;
const dockerfiles = join(corpus, 'dockerfiles.tar.gz');

interface Project {
  readonly dockerfile: string;
  readonly files: readonly string[];
}

(existsSync(lists) && existsSync(dockerfiles) ? describe : describe.skip)('the file lists of ../shared', () => {
  test('no ignore file hides what a Dockerfile copies', () => {
    const texts = tarTexts(gunzipSync(readFileSync(dockerfiles)));
    const lines = gunzipSync(readFileSync(lists)).toString('utf8').split('\n');
    const chosen = lines.filter((line, index) => line !== '' && index % step === 0);
    const projects = chosen.map((line) => JSON.parse(line) as Project);
    const written = projects.flatMap(({ dockerfile, files }) => {
      const text = texts.get(dockerfile);
      return text === undefined ? [] : [{ dockerfile, ...hiddenIn(text, files) }];
    });
    expect(written.filter(({ changed }) => changed).length).toBeGreaterThan(1000 / step);
    expect(written.filter(({ hidden }) => hidden.length > 0)).toEqual([]);
  }, 600_000);
});

/** The paths that COPY and ADD name, that the build saw before, and that the new ignore file keeps out. */
function hiddenIn(text: string, files: readonly string[]): { changed: boolean; hidden: readonly string[] } {
  const context = memoryContext({ files: Object.fromEntries(files.map((path) => [path, ''])) });
  const transform = transforms.find(({ id }) => id === 'write-dockerignore')!;
  const { ignoreFile } = rewrite({ text, context, dockerfilePath: 'Dockerfile', transforms: [transform] });
  if (ignoreFile === undefined) return { changed: false, hidden: [] };
  const [before, after] = [parseIgnoreFile(ignoreFile.before ?? ''), parseIgnoreFile(ignoreFile.after)];
  const analysis = analyze({ document: parseDocument(text), context, dockerfilePath: 'Dockerfile' });
  const hidden = contextSources(analysis).flatMap(({ names }) => {
    if (names.kind === 'path') return files.filter((path) => path === names.path && isLost(path, before, after));
    if (names.kind === 'pattern')
      return files.filter((path) => names.pattern.test(path) && isLost(path, before, after));
    if (names.kind === 'folder' && names.path !== '') return lostFolder(names.path, files, before, after);
    return [];
  });
  return { changed: true, hidden };
}

function isLost(path: string, before: IgnoreRules, after: IgnoreRules): boolean {
  return !before.excludes(path) && after.excludes(path);
}

/** A folder is lost when it is kept out itself, or nothing is left in it. */
function lostFolder(
  folder: string,
  files: readonly string[],
  before: IgnoreRules,
  after: IgnoreRules,
): readonly string[] {
  const inside = files.filter((path) => path.startsWith(`${folder}/`) && !before.excludes(path));
  const isEmpty = inside.length > 0 && inside.every((path) => after.excludes(path));
  return isEmpty || isLost(folder, before, after) ? [folder] : [];
}
