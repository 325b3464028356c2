/** What goes into a rewrite and what comes out: types only. */
import type { BuildContext } from '../context/build-context.js';
import type { ImageDigests } from '../knowledge/image-digest.js';
import type { HiddenTexts } from '../analysis/hiding/masked.js';
import type { AnalysisInput } from '../analysis/analysis.js';
import type { Outcome } from '../transform/outcome.js';
import type { Applicability, Transform } from '../transform/transform.js';

/** What a rewrite of one Dockerfile needs. */
export interface RewriteInput {
  /** The file's text, decoded; a BOM stays in it. */
  readonly text: string;
  /** Undefined: no build context is at hand. */
  readonly context?: BuildContext | undefined;
  /** The Dockerfile's path within the context (`Dockerfile`, `docker/api.Dockerfile`), when it lies in it. */
  readonly dockerfilePath?: string | undefined;
  /** What registries said of the images that the result names, by reference (`node:22-slim`); undefined: none is given a digest. */
  readonly digests?: ImageDigests | undefined;
  /** The small base to aim for. Default `slim`. */
  readonly base?: AnalysisInput['base'];
  /** What is known of images. Default: the catalogue as it is shipped. */
  readonly catalogue?: AnalysisInput['catalogue'];
  /** The transforms to run, in order. */
  readonly transforms: readonly Transform[];
  /** Ids of all transforms that there are, so that a comment which names none of them is told from one that names another. */
  readonly knownTransforms?: readonly string[];
  /** The highest applicability that is written; what is above is reported as skipped. Default `behavioural`. */
  readonly allow?: Exclude<Applicability, 'display-only'>;
}

/** What came of it. A rewrite never throws for what a file holds. */
export interface RewriteResult {
  readonly before: string;
  /** Equal to `before` when nothing changed. */
  readonly after: string;
  /** The ignore file, when it changed or was made. `before` undefined: it did not exist. */
  readonly ignoreFile?: IgnoreFileChange;
  /** In source order of the user's file, then in order of the transforms. */
  readonly outcomes: readonly Outcome[];
  /** Each transform that changed something, in order; one that looked again and changed more is there again. */
  readonly steps: readonly Step[];
  /** What the user should know of comments to restow; in the order of their lines. */
  readonly notes: readonly Note[];
  /** Secrets that stand in the texts; undefined: none is seen. No other part holds one. */
  readonly secrets?: HiddenTexts;
  /** Why the whole file was left alone: BuildKit would refuse it, or it is empty or cannot be read for sure. 1-based line. */
  readonly refused?: FileRefusal;
}

/** Something about the file that is neither a change nor a refusal. 1-based line. */
export interface Note {
  readonly line: number;
  readonly message: string;
}

export interface IgnoreFileChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What one look of a transform changed. */
export interface Step {
  readonly transform: string;
  /** The Dockerfile's text before and after; equal when only the ignore file changed. */
  readonly before: string;
  readonly after: string;
  /** The ignore file before and after this step, when it changed it. */
  readonly ignoreFile?: IgnoreFileChange;
}

export interface FileRefusal {
  readonly line: number;
  readonly message: string;
  readonly kind: 'refused' | 'empty' | 'uncertain';
}
