import { describe, expect, test } from '@jest/globals';
import { transforms } from '../transforms/index.js';
import { caseFolders, readCase } from '../src/testing/case-folder.js';
import { checkGoldens } from './support/goldens.js';
import { brokenPromises } from '../src/testing/promises.js';
import { runCase } from '../src/testing/run-case.js';

const ROOT = 'test/cases';

test('every folder is of a transform', () => {
  const ids = caseFolders(ROOT, 1).map((path) => path.slice(ROOT.length + 1));
  expect(ids.filter((id) => !transforms.some((transform) => transform.id === id))).toEqual([]);
});

for (const transform of transforms) {
  describe(transform.id, () => {
    const root = `${ROOT}/${transform.id}`;
    for (const folder of caseFolders(root, 1)) {
      test(folder.slice(root.length + 1), () => {
        const one = readCase(folder, root);
        const result = runCase(one, [transform]);
        checkGoldens(one, result);
        expect(brokenPromises(one, result, [transform])).toEqual([]);
      });
    }
  });
}
