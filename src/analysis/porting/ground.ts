/** What stages on Alpine have, as it is found out while they are looked through. */
import type { Stage } from '../../document/document.js';
import type { ImageVariant, OnAlpine } from '../../knowledge/image-family.js';
import type { Analysis } from '../analysis.js';

/** A stage whose base changes, with what is there for its steps. */
export interface Ground {
  readonly stage: Stage;
  readonly analysis: Analysis;
  /** The base as it is. */
  readonly image: ImageVariant;
  /** What takes its place. */
  readonly target: OnAlpine;
  /** Debian's names of packages that steps install, up to where one stands. */
  readonly installed: Set<string>;
  /** Alpine's names of packages that are to be installed besides, at the beginning of the first stage of the chain. */
  readonly extra: Set<string>;
}
