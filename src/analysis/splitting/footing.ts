/** What a split is judged by, and why a file stays in one stage. */
import type { Stage } from '../../document/document.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import type { SourceText } from '../source-texts.js';
import type { Build, StartedBuild } from './built-programs.js';

export type SplitReason =
  | 'start-not-seen'
  | 'starts-more'
  | 'needs-not-known'
  | 'starts-programs'
  | 'no-runtime-image'
  | 'step-for-runtime'
  | 'setting-with-variable'
  | 'health-check'
  | 'another-user'
  | 'environment-not-known'
  | 'fixed-place'
  | 'compiles-when-run'
  | 'compiles-beside'
  | 'saves-little'
  | 'context-missing'
  | 'context-incomplete';

/** Why a file stays in one stage. */
export interface Whole {
  readonly kind: 'whole';
  readonly reason: SplitReason;
  readonly because: readonly Evidence[];
  readonly data: Readonly<Record<string, string>>;
}

/** What a plan is made from. */
export interface Ground {
  readonly stage: Stage;
  readonly image: ImageVariant;
  readonly builds: readonly Build[];
  readonly analysis: Analysis;
}

/** The ground, with what is started of it. */
export interface Footing extends Ground {
  readonly started: StartedBuild;
  readonly folder: string;
  readonly sources: readonly SourceText[];
}

export function whole(reason: SplitReason, because: readonly Evidence[], data: Whole['data'] = {}): Whole {
  return { kind: 'whole', reason, because, data };
}
