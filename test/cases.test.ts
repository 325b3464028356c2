import { describe, test } from '@jest/globals';
import { transforms } from '../transforms/index.js';
import { caseFolders, readCase } from './support/case-folder.js';
import { checkFrozen, checkGoldens, checkPromises, checkTwins, runCase } from './support/run-case.js';

const ROOT = 'test/cases';

for (const { id } of transforms) {
  const own = transforms.filter((transform) => transform.id === id);
  describe(id, () => {
    for (const folder of caseFolders(`${ROOT}/${id}`, 1)) {
      const one = readCase(folder, `${ROOT}/${id}`);
      test(one.name, () => {
        const result = runCase(one, own);
        checkGoldens(one, result);
        checkPromises(one, result, own);
        checkTwins(one, result, own);
        checkFrozen(one.before);
      });
    }
  });
}
