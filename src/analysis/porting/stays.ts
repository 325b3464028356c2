/** Why stages are not moved to Alpine. */
import { refusing, type Refused } from '../refused.js';

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

export type StaysOnGlibc = Refused<'keep', StayReason>;

export const staysOnGlibc = refusing<'keep', StayReason>('keep');
