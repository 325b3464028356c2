/** Finds the transform after which a check fails, by building the states between the original and the rewrite. */
import type { RewriteResult } from '../engine/result.js';
import { firstFailing } from './bisect.js';
import type { Check, Failure } from './report.js';

/** Failures with the name of the transform that did them, where it can be found. `fails` tells of the state after some steps. */
export async function withCulprits(
  failures: readonly Failure[],
  { steps }: RewriteResult,
  fails: (state: number, check: Check) => Promise<boolean>,
): Promise<readonly Failure[]> {
  const guilty = new Map<Check, string>();
  for (const { check, culprit } of failures) {
    if (culprit !== undefined || guilty.has(check) || !BISECTED.has(check)) continue;
    const state = await firstFailing(steps.length, (count) => fails(count, check));
    guilty.set(check, steps[state - 1]!.transform);
  }
  return failures.map((failure) => {
    const culprit = failure.culprit ?? guilty.get(failure.check);
    return culprit === undefined ? failure : { ...failure, culprit };
  });
}

/** What fails only after a file was touched is not looked for: each state would have to be built twice. */
const BISECTED: ReadonlySet<Check> = new Set<Check>([
  'build',
  'configuration',
  'files',
  'libraries',
  'interpreters',
  'start',
  'behaviour',
]);
