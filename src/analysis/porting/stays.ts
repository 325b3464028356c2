/** Why stages are not moved to Alpine. */
import type { Evidence } from '../fact.js';

export type StayReason =
  | 'has-digest'
  | 'argument-shared'
  | 'no-alpine-image'
  | 'starts-no-program'
  | 'start-not-seen'
  | 'step-not-translated'
  | 'package-not-known'
  | 'brings-programs'
  | 'needs-glibc'
  | 'starts-programs'
  | 'path-of-system'
  | 'user-not-there'
  | 'started-otherwise'
  | 'context-missing'
  | 'context-incomplete';

/** A reason with what shows it; `data` fills its text. */
export interface StaysOnGlibc {
  readonly kind: 'keep';
  readonly reason: StayReason;
  readonly because: readonly Evidence[];
  readonly data: Readonly<Record<string, string>>;
}

export function staysOnGlibc(
  reason: StayReason,
  because: readonly Evidence[],
  data: StaysOnGlibc['data'] = {},
): StaysOnGlibc {
  return { kind: 'keep', reason, because, data };
}
