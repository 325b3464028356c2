import type { Applicability } from './transform.js';

/** What became of one candidate. Lines are 1-based, in the file as the user has it. */
export type Outcome = AppliedOutcome | SuggestedOutcome | SkippedOutcome;

interface OutcomeBase {
  /** Id of the transform. */
  readonly transform: string;
  readonly line: number;
  readonly column: number;
  /** True when the place is in text that an earlier transform put in; `line` is then the nearest line above. */
  readonly introduced?: true;
}
export interface AppliedOutcome extends OutcomeBase {
  readonly kind: 'applied';
  readonly applicability: Applicability;
  readonly message: string;
  readonly saves?: string;
}
/** A change that is shown and not made; `message` says what would be done, `why` why it was not. */
export interface SuggestedOutcome extends OutcomeBase {
  readonly kind: 'suggested';
  readonly applicability: Applicability;
  readonly message: string;
  readonly why: string;
}
export interface SkippedOutcome extends OutcomeBase {
  readonly kind: 'skipped';
  readonly reason: string;
  readonly message: string;
  readonly because: readonly OutcomeEvidence[];
  readonly remedy: string;
}
export interface OutcomeEvidence {
  /** Undefined: the Dockerfile itself. */
  readonly file?: string;
  /** 1-based; undefined when the evidence is a whole file or a folder. */
  readonly line?: number;
  readonly says: string;
}
