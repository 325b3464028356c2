import { describe, expect, test } from '@jest/globals';
import { presets } from '../transforms/index.js';
import { caseFolders, readCase } from './support/case-folder.js';
import { checkGoldens } from './support/goldens.js';
import { brokenPromises } from './support/promises.js';
import { runCase } from './support/run-case.js';

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
