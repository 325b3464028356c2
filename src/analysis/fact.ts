import type { Span } from '../text/span.js';

/** One sentence that supports a fact, and where it stands. */
export interface Evidence {
  /** Undefined: the Dockerfile itself. Else a path in the build context. */
  readonly file?: string;
  /** Place in the Dockerfile (`file` undefined). */
  readonly at?: Span;
  /** 1-based line in `file`. */
  readonly line?: number;
  readonly says: string;
}

/** Something that is known with evidence, or not known with the reason. */
export type Fact<T> =
  | { readonly known: true; readonly value: T; readonly because: readonly Evidence[] }
  | { readonly known: false; readonly why: string; readonly because: readonly Evidence[] };

export function known<T>(value: T, because: readonly Evidence[] = []): Fact<T> {
  return { known: true, value, because };
}

export function unknown(why: string, because: readonly Evidence[] = []): Fact<never> {
  return { known: false, why, because };
}
