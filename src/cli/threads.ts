/** Spreads groups over worker threads and gives their reports back in order. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { setImmediate } from 'node:timers/promises';
import { rewriteGroup, type Group, type Report } from './group.js';
import { InOrder } from './in-order.js';
import type { ImageDigests } from '../knowledge/image-digest.js';
import type { Transform } from '../transform/transform.js';

/** What every thread must know. */
export interface ThreadOptions {
  readonly cwd: string;
  readonly digests: ImageDigests | undefined;
}

/** What no thread can be told, as it is code. */
export interface OwnCode {
  readonly own: readonly Transform[];
}

/** Below this many files a second thread costs more than it brings. */
const WORTH_A_THREAD = 64;
const BATCH = 32;
/** Unless more are asked for. */
const MOST_THREADS = 4;
/** Room for what lives only as long as its file; more costs memory and wins no time. In MiB. */
const YOUNG_MEGABYTES = 8;

/** Rewrites all groups; `onReport` is called for each report in order, as soon as those before it are there. */
export async function rewriteGroups(
  groups: readonly Group[],
  options: ThreadOptions & OwnCode,
  jobs: number | undefined,
  onReport: (report: Report) => void,
): Promise<void> {
  const { own, ...shared } = options;
  const files = groups.reduce((sum, group) => sum + group.files.length, 0);
  const threads = jobs ?? (files < WORTH_A_THREAD ? 1 : Math.min(availableParallelism(), MOST_THREADS));
  if (threads > 1 && groups.length > 1 && own.length === 0) return spread(groups, shared, threads, onReport);
  for (const group of groups)
    for (const report of rewriteGroup(group, options)) {
      onReport(report);
      // What comes from outside is heard: a reader that went away, a signal.
      await setImmediate();
    }
}

interface Batch {
  /** Place of the first group among all. */
  readonly first: number;
  readonly groups: readonly Group[];
}

/** What a thread tells: the next report of a group, that it has no more, that the batch is done. */
type Answer =
  | { readonly group: number; readonly report: Report }
  | { readonly group: number; readonly report?: never }
  | { readonly group?: never; readonly report?: never };

async function spread(
  groups: readonly Group[],
  options: ThreadOptions,
  threads: number,
  onReport: (report: Report) => void,
): Promise<void> {
  const batches = batchesOf(groups);
  const queue = new InOrder(onReport);
  await Promise.all(
    Array.from({ length: Math.min(threads, batches.length) }, () => runThread(batches, options, queue)),
  );
}

function batchesOf(groups: readonly Group[]): Batch[] {
  const batches: Batch[] = [];
  for (let first = 0; first < groups.length; first += BATCH)
    batches.push({ first, groups: groups.slice(first, first + BATCH) });
  return batches;
}

function runThread(batches: Batch[], options: ThreadOptions, queue: InOrder<Report>): Promise<void> {
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
    worker.on('message', ({ group, report }: Answer) => {
      if (group === undefined) feed();
      else if (report === undefined) queue.close(group);
      else queue.put(group, report);
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
  const say = (answer: Answer): void => port.postMessage(answer);
  port.on('message', ({ first, groups }: Batch) => {
    for (const [index, group] of groups.entries()) {
      for (const report of rewriteGroup(group, { ...options, own: [] })) say({ group: first + index, report });
      say({ group: first + index });
    }
    say({});
  });
  return true;
}
