/** Compares the result of a case with its golden files, or writes them. */
import { expect } from '@jest/globals';
import type { RewriteResult } from '../../src/engine/result.js';
import type { CaseFolder } from '../../src/testing/case-folder.js';
import { goldenFaults, writeGoldens } from '../../src/testing/goldens.js';

/** True when golden files are to be written (`UPDATE=1`). Throws in continuous integration, which only compares. */
export function updating(): boolean {
  if (process.env['UPDATE'] !== '1') return false;
  if (process.env['CI'] !== undefined)
    throw new Error('UPDATE=1 is refused where CI is set: golden files are read first');
  return true;
}

/** Compares with the goldens, or writes them. */
export function checkGoldens(one: CaseFolder, result: RewriteResult): void {
  expect(result.refused).toBeUndefined();
  if (updating()) writeGoldens(one, result);
  else expect(goldenFaults(one, result)).toEqual([]);
}
