/** Reads the progress of a build line by line: of BuildKit in its plain form, and of Buildah, which podman builds with. */
import type { BuildStep } from '../container-engine.js';

/** What a build has said so far. */
export interface BuildLog {
  /** Takes a line; gives the name of a step that it begins. */
  take(line: string): string | undefined;
  steps(): readonly BuildStep[];
  /** The last lines that are not empty. */
  last(): readonly string[];
}

const STEP = /^#(\d+) \[([^\]]*\d+\/\d+)\] (.*)$/;
const CACHED = /^#(\d+) CACHED$/;

const LAST_LINES = 25;

/** The end of what was said, and the steps in order. */
class Record {
  readonly steps: { readonly name: string; cached: boolean }[] = [];
  last: readonly string[] = [];

  note(line: string): void {
    if (line.trim() !== '') this.last = [...this.last.slice(1 - LAST_LINES), line];
  }

  begin(name: string): { readonly name: string; cached: boolean } {
    const step = { name, cached: false };
    this.steps.push(step);
    return step;
  }
}

/** `#6 [build 2/4] RUN make`, `#6 CACHED`; lines of steps that run at once are mixed. */
export function buildKitLog(): BuildLog {
  const record = new Record();
  const byNumber = new Map<string, { cached: boolean }>();
  const take = (line: string): string | undefined => {
    record.note(line);
    const cached = byNumber.get(CACHED.exec(line)?.[1] ?? '');
    if (cached !== undefined) cached.cached = true;
    const [, number, place, text] = STEP.exec(line) ?? [];
    if (number === undefined || byNumber.has(number) || text!.startsWith('FROM ')) return undefined;
    const name = `[${place}] ${text}`;
    byNumber.set(number, record.begin(name));
    return name;
  };
  return { take, steps: () => record.steps, last: () => record.last };
}

const BUILDAH_STEP = /^(?:\[(\d+)\/\d+\] )?STEP (\d+\/\d+): (.*)$/;

/** `[1/2] STEP 2/5: RUN make`, then `--> Using cache 8c2…` when it was there (buildah 1.28 to 1.41). */
export function buildahLog(): BuildLog {
  const record = new Record();
  const take = (line: string): string | undefined => {
    record.note(line);
    const latest = record.steps.at(-1);
    if (latest !== undefined && line.startsWith('--> Using cache')) latest.cached = true;
    const [, stage, place, text] = BUILDAH_STEP.exec(line) ?? [];
    if (place === undefined || text!.startsWith('FROM ')) return undefined;
    return record.begin(`[${stage === undefined ? '' : `${stage}: `}${place}] ${text}`).name;
  };
  return { take, steps: () => record.steps, last: () => record.last };
}
