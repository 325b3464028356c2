import type { Outcome } from '../transform/outcome.js';

/** What a rewrite of one Dockerfile needs. */
export interface RewriteInput {
  /** The file's text, decoded; a BOM stays in it. */
  readonly text: string;
  /** Undefined: no build context is at hand. */
  readonly context?: import('../context/build-context.js').BuildContext | undefined;
  /** The Dockerfile's path within the context (`Dockerfile`, `docker/api.Dockerfile`), when it lies in it. */
  readonly dockerfilePath?: string | undefined;
  /** The transforms to run, in order. */
  readonly transforms: readonly import('../transform/transform.js').Transform[];
}

/** What came of it. A rewrite never throws for what a file holds. */
export interface RewriteResult {
  readonly before: string;
  /** Equal to `before` when nothing changed. */
  readonly after: string;
  /** The ignore file, when it changed or was made. `before` undefined: it did not exist. */
  readonly ignoreFile?: { readonly path: string; readonly before: string | undefined; readonly after: string };
  /** In source order of the user's file, then in order of the transforms. */
  readonly outcomes: readonly Outcome[];
  /** Why the whole file was left alone: BuildKit would refuse it, or it is empty or cannot be read for sure. 1-based line. */
  readonly refused?: { readonly line: number; readonly message: string; readonly kind: 'refused' | 'empty' | 'uncertain' };
}
