/** What a split is judged by, and why a file stays in one stage. */
import type { Stage } from '../../document/document.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import type { Analysis } from '../analysis.js';
import { refusing, type Refused } from '../refused.js';
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
  | 'builds-when-started'
  | 'compiles-beside'
  | 'saves-little'
  | 'context-missing'
  | 'context-incomplete';

/** Why a file stays in one stage. */
export type Whole = Refused<'whole', SplitReason>;

export const whole = refusing<'whole', SplitReason>('whole');

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
  /** The folder that the container runs in. */
  readonly folder: string;
  /** The folder of the project: that of the build, or one above it into which files of the context are copied. */
  readonly root: string;
  readonly sources: readonly SourceText[];
}
