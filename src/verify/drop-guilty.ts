/** Leaves guilty transforms out, one after the other, until the rest is verified. */
import type { Transform } from '../transform/transform.js';
import type { VerifyReport } from './report.js';
import type { Verifier } from './verifier.js';

/** What is left, and the report of the last verification. */
export interface Survivors {
  readonly report: VerifyReport;
  readonly survivors: readonly Transform[];
}

/** Verifies again without those that are found guilty; ends when nothing fails, or when nobody can be named. */
export async function verifyAndDrop(verifier: Verifier, transforms: readonly Transform[]): Promise<Survivors> {
  const dropped: string[] = [];
  for (let survivors = transforms; ;) {
    const report = await verifier.verify(survivors, dropped);
    const guilty = new Set(report.failures.flatMap(({ culprit }) => culprit ?? []));
    if (report.status !== 'failed' || guilty.size === 0) return { report, survivors };
    dropped.push(...guilty);
    survivors = survivors.filter(({ id }) => !guilty.has(id));
  }
}
