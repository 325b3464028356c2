/** Why an image stays with root. */
import { refusing, type Refused } from '../refused.js';

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

export type Stay = Refused<'stay', RootReason>;

export const stay = refusing<'stay', RootReason>('stay');
