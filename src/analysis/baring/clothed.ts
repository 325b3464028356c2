/** Why a stage keeps its base. */
import type { Evidence } from '../fact.js';

export type ClothedReason =
  | 'image-not-known'
  | 'own-registry'
  | 'has-digest'
  | 'argument-shared'
  | 'starts-from-stage'
  | 'starts-no-program'
  | 'needs-shell'
  | 'program-not-known'
  | 'no-such-image'
  | 'is-small-already'
  | 'starts-programs'
  | 'libraries-missing'
  | 'setting-of-base'
  | 'user-not-there'
  | 'started-otherwise'
  | 'context-missing'
  | 'context-incomplete';

/** A reason with what shows it; `data` fills its text. */
export interface Clothed {
  readonly kind: 'keep';
  readonly reason: ClothedReason;
  readonly because: readonly Evidence[];
  readonly data: Readonly<Record<string, string>>;
}

export function clothed(reason: ClothedReason, because: readonly Evidence[], data: Clothed['data'] = {}): Clothed {
  return { kind: 'keep', reason, because, data };
}
