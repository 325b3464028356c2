/** Why a stage keeps its base. */
import { refusing, type Refused } from '../refused.js';

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

export type Clothed = Refused<'keep', ClothedReason>;

export const clothed = refusing<'keep', ClothedReason>('keep');
