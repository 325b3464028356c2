/** Compares the result of a case with its golden files, or writes them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import type { RewriteResult } from '../../src/engine/result.js';
import { outcomeLines } from '../../src/report/outcome-text.js';
import type { CaseFolder } from './case-folder.js';

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
  const outcomes = goldenOutcomes(result);
  if (updating()) return writeGoldens(one, result, outcomes);
  if (one.outcomes === undefined) throw new Error(`${one.path}: outcomes.txt is missing; UPDATE=1 npm test writes it`);
  expect({ dockerfile: result.after, ignoreFile: ignoreOf(result), outcomes }).toEqual({
    dockerfile: one.after ?? one.before,
    ignoreFile: one.ignoreAfter,
    outcomes: one.outcomes,
  });
}

/** The outcomes as `outcomes.txt` holds them: as the command prints them with `--why`, plain. */
export function goldenOutcomes({ outcomes }: RewriteResult): string {
  return `${outcomeLines(outcomes, { why: true, color: false }).join('\n')}\n`;
}

function ignoreOf({ ignoreFile }: RewriteResult): CaseFolder['ignoreAfter'] {
  return ignoreFile && { path: ignoreFile.path, text: ignoreFile.after };
}

function writeGoldens(one: CaseFolder, result: RewriteResult, outcomes: string): void {
  const after = join(one.path, 'after.Dockerfile');
  if (result.after === one.before) rmSync(after, { force: true });
  else writeFileSync(after, result.after);
  writeFileSync(join(one.path, 'outcomes.txt'), outcomes);
  rmSync(join(one.path, 'context.after'), { recursive: true, force: true });
  if (result.ignoreFile === undefined) return;
  const ignore = join(one.path, 'context.after', result.ignoreFile.path);
  mkdirSync(dirname(ignore), { recursive: true });
  writeFileSync(ignore, result.ignoreFile.after);
}
