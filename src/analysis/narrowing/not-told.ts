/** Why it cannot be told what of a project is needed. */
import { refusing, type Refused } from '../refused.js';

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
export type NotTold = Refused<'leave', WideReason>;

export const notTold = refusing<'leave', WideReason>('leave');
