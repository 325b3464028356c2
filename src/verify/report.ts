/** What a verification has found: plain data, as `--format json` prints it. */
import type { BuildStep } from './container-engine.js';
import type { SettingChange } from './compare-settings.js';
import type { FileChanges } from './compare-files.js';
import type { Both, ImageLayer, Side } from './image.js';

/** What is looked at; also the order in which faults are told. */
export const CHECKS = [
  'build',
  'configuration',
  'files',
  'libraries',
  'interpreters',
  'start',
  'behaviour',
  'rebuild',
] as const;

export type Check = (typeof CHECKS)[number];

/** Something that is wrong with the rewrite and not with the original. */
export interface Failure {
  readonly check: Check;
  readonly says: string;
  /** The transform that did it; undefined: not found. */
  readonly culprit?: string;
  /** The last lines of what the build or the container wrote. */
  readonly log?: readonly string[];
}

/** What one side costs. */
export interface Measures {
  readonly bytes: number;
  readonly layers: number;
  readonly history: readonly ImageLayer[];
  /** What is sent to the build at most. */
  readonly contextBytes: number;
  readonly contextFiles: number;
  /** Without any cache. */
  readonly coldSeconds: number;
  readonly steps: number;
}

/** What is built again when one file was touched. */
export interface Rebuild {
  /** In the context. */
  readonly path: string;
  readonly what: 'source' | 'manifest';
  readonly seconds: number;
  readonly steps: readonly BuildStep[];
}

/** How the containers were tried, and what came of it. */
export interface BehaviourReport {
  /** `GET :8000/health 200 ok`, `the image's health check`, … */
  readonly tried: readonly string[];
  /** What each did: `200, 200`, `still up`, … */
  readonly did: Both<string>;
  /** How each ended when it was told to stop; undefined: it had ended before. */
  readonly stopped: Partial<Both<string>>;
  /**
   * With a root file system that cannot be written and without capabilities: why each fails, nothing for one that does not. For
   * information; undefined: not tried.
   */
  readonly confined?: Partial<Both<string>>;
}

export type Status =
  /** Nothing failed. */
  | 'verified'
  | 'failed'
  /** The original does not build or does not pass the test: nothing can be said of the rewrite. */
  | 'original-fails'
  /** The transforms change nothing. */
  | 'unchanged';

export interface VerifyReport {
  readonly version: 1;
  readonly path: string;
  readonly engine: string;
  readonly status: Status;
  /** Why the status is `original-fails`. */
  readonly because?: string;
  readonly log?: readonly string[];
  /** Those that changed something, in order. */
  readonly transforms: readonly string[];
  /** Those that were left out because they were found guilty. */
  readonly dropped: readonly string[];
  readonly failures: readonly Failure[];
  readonly measures?: Both<Measures>;
  readonly rebuilds: Both<readonly Rebuild[]>;
  readonly settings: readonly SettingChange[];
  readonly files?: FileChanges;
  readonly behaviour?: BehaviourReport;
  /** What could not be looked at, and why. */
  readonly notes: readonly string[];
}

/** Both sides in order. */
export const SIDES: readonly Side[] = ['original', 'rewrite'];
