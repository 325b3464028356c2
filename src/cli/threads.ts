/** Spreads groups over worker threads and gives their reports back in order. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { RewriteOptions } from './args.js';
import { rewriteGroup, type Group, type GroupReport } from './group.js';
import { selectTransforms } from './select-transforms.js';

/** What every thread must know. */
export interface ThreadOptions {
  readonly cwd: string;
  readonly preset: RewriteOptions['preset'];
  readonly only: readonly string[] | undefined;
  readonly skip: readonly string[];
  readonly cache: RewriteOptions['cache'];
}

/** Below this many files a second thread costs more than it brings. */
const WORTH_A_THREAD = 64;
const BATCH = 32;
/** Unless more are asked for. */
const MOST_THREADS = 4;
/** Room for what lives only as long as its file; more costs memory and wins no time. In MiB. */
const YOUNG_MEGABYTES = 8;

/** Rewrites all groups; `onReport` is called for each in order. */
export async function rewriteGroups(
  groups: readonly Group[],
  options: ThreadOptions,
  jobs: number | undefined,
  onReport: (report: GroupReport) => void,
): Promise<void> {
  const files = groups.reduce((sum, group) => sum + group.files.length, 0);
  const threads = jobs ?? (files < WORTH_A_THREAD ? 1 : Math.min(availableParallelism(), MOST_THREADS));
  if (threads === 1 || groups.length === 1) {
    for (const group of groups) onReport(rewriteOne(group, options));
    return;
  }
  await spread(groups, options, threads, onReport);
}

function rewriteOne(group: Group, options: ThreadOptions): GroupReport {
  const allow = options.preset === 'safe' ? 'safe' : 'behavioural';
  return rewriteGroup(group, { cwd: options.cwd, transforms: selectTransforms(options), allow });
}

interface Batch {
  readonly first: number;
  readonly groups: readonly Group[];
}

interface Answer {
  readonly first: number;
  readonly reports: readonly GroupReport[];
}

async function spread(
  groups: readonly Group[],
  options: ThreadOptions,
  threads: number,
  onReport: (report: GroupReport) => void,
): Promise<void> {
  const batches = batchesOf(groups);
  const waiting = new Map<number, readonly GroupReport[]>();
  let next = 0;
  const deliver = ({ first, reports }: Answer): void => {
    waiting.set(first, reports);
    for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
      waiting.delete(next);
      next += ready.length;
      for (const report of ready) onReport(report);
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(threads, batches.length) }, () => runThread(batches, options, deliver)),
  );
}

function batchesOf(groups: readonly Group[]): Batch[] {
  const batches: Batch[] = [];
  for (let first = 0; first < groups.length; first += BATCH)
    batches.push({ first, groups: groups.slice(first, first + BATCH) });
  return batches;
}

function runThread(batches: Batch[], options: ThreadOptions, deliver: (answer: Answer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { restow: options },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    const feed = (): void => {
      const batch = batches.shift();
      if (batch !== undefined) worker.postMessage(batch);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('message', (answer: Answer) => {
      deliver(answer);
      feed();
    });
    worker.on('error', reject);
    feed();
  });
}

/** True in a thread that `rewriteGroups` started; answers batches from then on. */
export function answerAsThread(): boolean {
  const options = (workerData as { restow?: ThreadOptions } | null)?.restow;
  if (options === undefined || parentPort === null) return false;
  const port = parentPort;
  port.on('message', ({ first, groups }: Batch) => {
    const answer: Answer = { first, reports: groups.map((group) => rewriteOne(group, options)) };
    port.postMessage(answer);
  });
  return true;
}
