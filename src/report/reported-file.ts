/** What formats are made from: one file with what became of it. */
import type { Note, RewriteResult } from '../engine/result.js';
import type { Outcome } from '../transform/outcome.js';

/** A Dockerfile that was looked at, an ignore file that changed, or a path that could not be used. */
export interface ReportedFile {
  /** As the user named or found it, relative to the current folder, with `/`. */
  readonly path: string;
  /** The file itself, where links lead, relative to the current folder. */
  readonly real: string;
  readonly changed: boolean;
  /** Undefined: the file is new, or could not be read. */
  readonly before?: string | undefined;
  /** Undefined: there is no result. */
  readonly after?: string | undefined;
  readonly outcomes: readonly Outcome[];
  readonly steps: readonly ReportedStep[];
  /** What of its texts is not for reports; undefined: nothing. */
  readonly secrets?: RewriteResult['secrets'] | undefined;
  /** Undefined: none. */
  readonly notes?: readonly Note[];
  readonly error?: ReportedError;
}

export interface ReportedError {
  readonly message: string;
  /** 1-based. */
  readonly line?: number | undefined;
  /** True when the run fails for it; false for a file that was only found, and left alone. */
  readonly fails: boolean;
}

/** What one look of a transform changed in the file. */
export interface ReportedStep {
  readonly transform: string;
  readonly before: string;
  readonly after: string;
  readonly ignoreFile?: ReportedIgnore;
}

/** A change of the ignore file that belongs to a step. */
export interface ReportedIgnore {
  /** Relative to the current folder. */
  readonly real: string;
  /** As it lies on the disk; Dockerfiles that came before in the same run may have changed it since. Undefined: there is none. */
  readonly original: string | undefined;
  readonly before: string | undefined;
  readonly after: string;
}

/** A path relative to the current folder, relative to the root of the repository; outside of one it stays as it is. */
export type InRepository = (path: string) => string;

/** How often each kind of outcome is there. */
export function countKinds(
  files: readonly Pick<ReportedFile, 'outcomes'>[],
): Readonly<Record<Outcome['kind'], number>> {
  const counts = { applied: 0, suggested: 0, skipped: 0 };
  for (const { outcomes } of files) for (const { kind } of outcomes) counts[kind]++;
  return counts;
}
