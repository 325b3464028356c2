/** Why it cannot be told what of a project is needed. */
import type { Evidence } from '../fact.js';

export type WideReason =
  | 'all-needed'
  | 'step-not-understood'
  | 'start-not-seen'
  | 'reads-more'
  | 'package-not-known'
  | 'odd-names'
  | 'context-missing'
  | 'context-incomplete';

/** Why it cannot be told what is needed. */
export interface NotTold {
  readonly kind: 'leave';
  readonly reason: WideReason;
  readonly because: readonly Evidence[];
  readonly data: Readonly<Record<string, string>>;
}

export function notTold(
  reason: WideReason,
  because: readonly Evidence[],
  data: Readonly<Record<string, string>> = {},
): NotTold {
  return { kind: 'leave', reason, because, data };
}
