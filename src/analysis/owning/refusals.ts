/** Why a call that sets owner or mode stays where it is. */
import type { Instruction, RunInstruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { modeSupport, otherBuilder } from '../frontend.js';
import type { OwnerCall } from './owner-call.js';

/** Why a step stays. */
export type LateReason =
  | 'more-than-copies'
  | 'parents-would-change'
  | 'used-in-between'
  | 'account-made-later'
  | 'flag-there'
  | 'mode-is-relative'
  | 'frontend-too-old'
  | 'owner-not-exact';

/** One of them in words, with what shows it. */
export interface Refusal {
  readonly possible: false;
  readonly reason: LateReason;
  readonly why: string;
  readonly because: readonly Evidence[];
}

/** With the instructions that show it. */
export function refuse(reason: LateReason, why: string, ...at: readonly Instruction[]): Refusal {
  return { possible: false, reason, why, because: at.map(evidence) };
}

function evidence({ span, keyword, body }: Instruction): Evidence {
  const text = body.text.replace(/\s+/g, ' ');
  return { at: span, says: `${keyword} ${text.length > 70 ? `${text.slice(0, 67)}...` : text}` };
}

/** What is wrong with the call itself. */
export function callRefusal(call: OwnerCall, run: RunInstruction, analysis: Analysis): Refusal | undefined {
  if (call.kind === 'owner')
    return call.flag === undefined
      ? refuse('owner-not-exact', `\`${call.shown}\` does not name owner and group`, run)
      : undefined;
  const { modes, shown } = modeSupport(analysis.document);
  if (call.flag === undefined)
    return refuse('mode-is-relative', `\`${call.shown}\` depends on the mode that a file has`, run);
  if (modes === 'none')
    return refuse('frontend-too-old', 'the frontend that the file names may not know a mode at a COPY', run);
  const other = shown ? undefined : otherBuilder(analysis.context);
  if (other !== undefined) {
    const why = 'a mode at a COPY needs BuildKit, and the project builds without';
    return { possible: false, reason: 'frontend-too-old', why, because: [other] };
  }
  if (modes === 'octal' && !call.absolute)
    return refuse('mode-is-relative', `\`${call.shown}\` depends on the mode that a file has`, run);
  return undefined;
}
