/** Why an analysis leaves something as it is. */
import type { Evidence } from './fact.js';

/** A reason with what shows it; `data` fills its text. `kind` tells it from a plan. */
export interface Refused<K extends string, R extends string> {
  readonly kind: K;
  readonly reason: R;
  readonly because: readonly Evidence[];
  readonly data: Readonly<Record<string, string>>;
}

/** A maker of refusals of one kind. */
export function refusing<K extends string, R extends string>(
  kind: K,
): (reason: R, because: readonly Evidence[], data?: Refused<K, R>['data']) => Refused<K, R> {
  return (reason, because, data = {}) => ({ kind, reason, because, data });
}
