import type { Evidence } from '../fact.js';
import type { Refused } from '../refused.js';

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

/** Why a download stays as it is. */
export type Leaving = Refused<'leave', LeavingReason>;

export function leave(
  reason: LeavingReason,
  data: Readonly<Record<string, string>> = {},
  because: readonly Evidence[] = [],
): Leaving {
  return { kind: 'leave', reason, because, data };
}
