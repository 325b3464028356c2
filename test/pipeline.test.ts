import { describe, test } from '@jest/globals';
import { presets } from '../transforms/index.js';
import { caseFolders, readCase } from './support/case-folder.js';
import { checkGoldens, checkPromises, checkTwins, runCase } from './support/run-case.js';

const ROOT = 'test/pipeline';

describe('the recommended preset', () => {
  for (const folder of caseFolders(ROOT, 1)) {
    const one = readCase(folder, ROOT);
    test(one.name, () => {
      const result = runCase(one, presets.recommended);
      checkGoldens(one, result);
      checkPromises(one, result, presets.recommended);
      checkTwins(one, result, presets.recommended);
    });
  }
});
