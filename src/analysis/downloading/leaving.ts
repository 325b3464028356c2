import type { Evidence } from '../fact.js';

export type LeavingReason =
  | 'failure-handled'
  | 'flags-not-known'
  | 'reader-may-stop'
  | 'member-may-fail'
  | 'another-pipe'
  | 'shell-not-known'
  | 'own-variables'
  | 'script-shape'
  | 'script-goes-on';

/** Why a download stays as it is. `data` fills the reason's text. */
export interface Leaving {
  readonly kind: 'leave';
  readonly reason: LeavingReason;
  readonly because: readonly Evidence[];
  readonly data: Readonly<Record<string, string>>;
}

export function leave(
  reason: LeavingReason,
  data: Readonly<Record<string, string>> = {},
  because: readonly Evidence[] = [],
): Leaving {
  return { kind: 'leave', reason, because, data };
}
