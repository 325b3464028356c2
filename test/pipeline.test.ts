import { describe, expect, test } from '@jest/globals';
import { presets } from '../transforms/index.js';
import { caseFolders, readCase } from '../src/testing/case-folder.js';
import { checkGoldens } from './support/goldens.js';
import { brokenPromises } from '../src/testing/promises.js';
import { runCase } from '../src/testing/run-case.js';

const ROOT = 'test/pipeline';

describe('the recommended preset', () => {
  for (const folder of caseFolders(ROOT, 1)) {
    test(folder.slice(ROOT.length + 1), () => {
      const one = readCase(folder, ROOT);
      const result = runCase(one, presets.recommended);
      checkGoldens(one, result);
      expect(brokenPromises(one, result, presets.recommended)).toEqual([]);
    });
  }
});

/** Pairs that no file can hold, and why. */
const NEVER: readonly (readonly [one: string, other: string, why: string])[] = [
  [
    'slim-base-image',
    'split-build-stage',
    'a stage that compiles keeps the full image, and is thrown away by the split',
  ],
  ['use-alpine-base', 'use-distroless-base', 'a user aims for one base'],
  ['split-build-stage', 'purge-build-packages', 'packages stay in a stage that is thrown away'],
  ['split-build-stage', 'clean-package-caches', 'what is left in a stage that is thrown away costs nothing'],
];

describe('any two transforms of the preset', () => {
  const applied = caseFolders(ROOT, 1).map((folder) => {
    const result = runCase(readCase(folder, ROOT), presets.recommended);
    return new Set(result.outcomes.flatMap((outcome) => (outcome.kind === 'applied' ? outcome.transform : [])));
  });
  const ids = presets.recommended.map(({ id }) => id);
  for (const [index, one] of ids.entries()) {
    for (const other of ids.slice(index + 1)) {
      const never = NEVER.find((pair) => pair[0] === one && pair[1] === other);
      const what = never === undefined ? 'work on one file in some case' : `never meet: ${never[2]}`;
      test(`${one} and ${other} ${what}`, () => {
        expect(applied.some((set) => set.has(one) && set.has(other))).toBe(never === undefined);
      });
    }
  }
});
