/** Why an image stays with root. */
import type { Evidence } from '../fact.js';

export type RootReason =
  | 'image-not-known'
  | 'root-chosen'
  | 'starts-no-program'
  | 'account-made-here'
  | 'start-not-seen'
  | 'needs-root'
  | 'steps-down-itself'
  | 'program-not-known'
  | 'builds-at-start'
  | 'privileged-port'
  | 'uses-home-of-root'
  | 'step-not-understood'
  | 'unpacked-archive'
  | 'mode-keeps-others-out'
  | 'made-by-root'
  | 'no-account'
  | 'folder-not-known'
  | 'writes-elsewhere'
  | 'volumes-mounted'
  | 'context-missing'
  | 'context-incomplete';

/** A reason with what shows it; `data` fills its text. */
export interface Stay {
  readonly kind: 'stay';
  readonly reason: RootReason;
  readonly because: readonly Evidence[];
  readonly data: Readonly<Record<string, string>>;
}

export function stay(reason: RootReason, because: readonly Evidence[], data: Stay['data'] = {}): Stay {
  return { kind: 'stay', reason, because, data };
}
