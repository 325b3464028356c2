import { dirname } from 'node:path';
import type { Transform } from '../transform/transform.js';
import { readCase } from './case-folder.js';
import { goldenFaults, writeGoldens } from './goldens.js';
import { brokenPromises } from './promises.js';
import { runCase } from './run-case.js';

export interface CheckOptions {
  /** Write what came of it as what is expected, instead of comparing. Promises are checked all the same. Default false. */
  readonly update?: boolean;
}

/**
 * Runs the case in a folder and compares it with what the folder expects: `after.Dockerfile`, `context.after`, `outcomes.txt`. Then checks
 * what must hold for every rewrite: it parses, no comment is lost, what is not rewritten keeps its form, a second run changes nothing, other
 * line ends and a BOM change nothing else. Throws an Error that tells all that is wrong.
 */
export function checkCase(path: string, transforms: readonly Transform[], { update = false }: CheckOptions = {}): void {
  const one = readCase(path, dirname(path));
  const result = runCase(one, transforms);
  if (update) writeGoldens(one, result);
  const faults = [...(update ? [] : goldenFaults(one, result)), ...brokenPromises(one, result, transforms)];
  if (faults.length > 0) throw new Error([`${path}:`, ...faults].join('\n'));
}
