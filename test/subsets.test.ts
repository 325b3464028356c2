/**
 * Any subset of the transforms, as `--only` takes it, gives a file that is valid, that a second run leaves alone, and that keeps every
 * comment. `SEED=7 RUNS=2000 npm test -- test/subsets.test.ts` tries others, and more.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '../src/document/parse.js';
import { rewrite } from '../src/engine/rewrite.js';
import { transforms } from '../transforms/index.js';
import { caseFolders, readCase } from '../src/testing/case-folder.js';
import { caseContext } from '../src/testing/run-case.js';
import { installsWithoutLists, newFaults } from './support/list-flow.js';
import { lostComments } from '../src/testing/text-promises.js';

const SEED = Number(process.env.SEED ?? 1);
const RUNS = Number(process.env.RUNS ?? 150);

const sample = Object.entries(
  JSON.parse(gunzipSync(readFileSync('test/corpus/dockerfiles.json.gz')).toString()) as Record<string, string>,
);
const cases = caseFolders('test/cases', 2).map((folder) => readCase(folder, 'test/cases'));

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function faultsOf(text: string, after: string, again: string): readonly string[] {
  return [
    ...(parseDocument(after).problems.length > parseDocument(text).problems.length ? ['does not parse'] : []),
    ...(again === after ? [] : ['not stable']),
    ...lostComments(text, after).map((comment) => `lost # ${comment}`),
    ...newFaults(installsWithoutLists(text), installsWithoutLists(after)).map((fault) => `without lists: ${fault}`),
  ];
}

describe('any subset of the transforms', () => {
  const random = randomFrom(SEED);
  const subset = (): typeof transforms => transforms.filter(() => random() < 0.5);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

  test('does no harm to real files', () => {
    const wrong: string[] = [];
    for (let run = 0; run < RUNS; run++) {
      const [name, text] = pick(sample);
      const chosen = subset();
      const { after } = rewrite({ text, transforms: chosen });
      const again = rewrite({ text: after, transforms: chosen });
      for (const fault of faultsOf(text, after, again.after))
        wrong.push(`${chosen.map(({ id }) => id).join(',')} ${name}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  });

  test('does no harm to projects', () => {
    const wrong: string[] = [];
    for (let run = 0; run < RUNS; run++) {
      const one = pick(cases);
      const chosen = subset();
      const { dockerfilePath } = one.options;
      const first = rewrite({ text: one.before, context: caseContext(one), dockerfilePath, transforms: chosen });
      const context = caseContext(one, { text: first.after, ignore: first.ignoreFile });
      const again = rewrite({ text: first.after, context, dockerfilePath, transforms: chosen });
      for (const fault of faultsOf(one.before, first.after, again.after))
        wrong.push(`${chosen.map(({ id }) => id).join(',')} ${one.name}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  });
});
