/** Real Dockerfiles within projects that have the real ones' file names. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { presets } from '../transforms/index.js';
import { listedContext, rewriteFaults } from './support/listed-project.js';

const read = <T>(path: string): Readonly<Record<string, T>> => JSON.parse(gunzipSync(readFileSync(path)).toString());
const dockerfiles = read<string>('test/corpus/dockerfiles.json.gz');
const lists = Object.entries(read<readonly string[]>('test/corpus/file-lists.json.gz'));

test('there are more than a hundred of them', () => {
  expect(lists.length).toBeGreaterThan(100);
});

test.each(['empty', 'least'] as const)(
  'with %s files, what comes out parses, stays, keeps comments, and copies what is there',
  (filling) => {
    const faults = lists.flatMap(([name, names]) => {
      const text = dockerfiles[name]!;
      const context = listedContext(text, names, filling);
      return rewriteFaults(text, context, presets.max).map((fault) => `${name}: ${fault}`);
    });
    expect(faults).toEqual([]);
  },
);
