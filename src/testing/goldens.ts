/** Compares the result of a case with what its folder expects, or writes that. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RewriteResult } from '../engine/result.js';
import { outcomeLines } from '../report/outcome-text.js';
import { unifiedDiff } from '../report/diff.js';
import type { CaseFolder } from './case-folder.js';

/** In what the result differs from the folder, each as a sentence with a diff. Empty when it is as expected. */
export function goldenFaults(one: CaseFolder, result: RewriteResult): readonly string[] {
  const { refused } = result;
  if (refused !== undefined) return [`the Dockerfile is refused: line ${refused.line}: ${refused.message}`];
  const ignore = result.ignoreFile;
  return [
    ...different('the Dockerfile is not as expected', one.after ?? one.before, result.after),
    ...different('the ignore file is another', one.ignoreAfter?.path ?? 'none', ignore?.path ?? 'none'),
    ...different('the ignore file is not as expected', one.ignoreAfter?.text ?? '', ignore?.after ?? ''),
    ...(one.outcomes === undefined
      ? ['outcomes.txt is missing']
      : different('the outcomes are not as expected', one.outcomes, goldenOutcomes(result))),
  ];
}

/** The outcomes as `outcomes.txt` holds them: as the command prints them with `--why`, plain. */
export function goldenOutcomes({ outcomes }: RewriteResult): string {
  return `${outcomeLines(outcomes, { why: true, color: false }).join('\n')}\n`;
}

/** Writes what came of a case into its folder as what is expected. */
export function writeGoldens(one: CaseFolder, result: RewriteResult): void {
  const after = join(one.path, 'after.Dockerfile');
  if (result.after === one.before) rmSync(after, { force: true });
  else writeFileSync(after, result.after);
  writeFileSync(join(one.path, 'outcomes.txt'), goldenOutcomes(result));
  rmSync(join(one.path, 'context.after'), { recursive: true, force: true });
  if (result.ignoreFile === undefined) return;
  const ignore = join(one.path, 'context.after', result.ignoreFile.path);
  mkdirSync(dirname(ignore), { recursive: true });
  writeFileSync(ignore, result.ignoreFile.after);
}

/** A sentence and a diff when two texts are not the same. */
export function different(says: string, expected: string, found: string): readonly string[] {
  if (expected === found) return [];
  return [`${says}:\n${unifiedDiff({ path: 'expected-and-found', before: expected, after: found })}`];
}
