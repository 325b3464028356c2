/** Turns what happened to candidates into outcomes for the user. */
import type { Outcome } from '../transform/outcome.js';
import type { Recording } from '../transform/recording-editor.js';
import { sharedReasons } from '../transform/shared-reasons.js';
import type { Applicability, Candidate, Change, Refusal, SkipText, Transform } from '../transform/transform.js';
import type { Placer } from './report-place.js';
import type { WorkingCopy } from './working-copy.js';

interface Done {
  readonly candidate: Candidate;
  readonly change: Change;
  readonly recording: Recording;
  readonly applicability: Applicability;
}

interface Placing {
  readonly placer: Placer;
}

/** Reasons that the engine itself gives. */
export const engineReasons = {
  'below-applicability': {
    text: 'the change is behavioural and the preset takes safe ones only',
    remedy: 'use the preset `recommended`',
  },
  suppressed: { text: 'a comment asks to leave it: {reason}', remedy: 'remove the comment' },
  reverted: {
    text: 'the change was taken back: {fault}',
    remedy: 'this is a fault of restow: please report it with this Dockerfile',
  },
} as const satisfies Record<string, SkipText>;

export function appliedOutcome(transform: Transform, done: Done, copy: WorkingCopy, { placer }: Placing): Outcome {
  return {
    kind: 'applied',
    transform: transform.id,
    ...placer.place(done.candidate.at, copy.toOriginal),
    applicability: done.applicability,
    message: done.change.did,
    ...(done.change.saves === undefined ? {} : { saves: done.change.saves }),
  };
}

export function suggestedOutcome(transform: Transform, done: Done, copy: WorkingCopy, { placer }: Placing): Outcome {
  return {
    kind: 'suggested',
    transform: transform.id,
    ...placer.place(done.candidate.at, copy.toOriginal),
    applicability: done.applicability,
    message: done.change.did,
    why: done.recording.downgraded?.why ?? 'it needs an answer that only you can give',
  };
}

export function skippedOutcome(
  transform: Transform,
  candidate: Candidate,
  refusal: Refusal<string>,
  copy: WorkingCopy,
  { placer }: Placing,
): Outcome {
  const { text, remedy } = textOf(transform, refusal.reason);
  return {
    kind: 'skipped',
    transform: transform.id,
    ...placer.place(candidate.at, copy.toOriginal),
    reason: refusal.reason,
    message: fill(text, refusal.data),
    because: placer.evidence(refusal.because ?? [], copy.toOriginal),
    remedy: fill(remedy, refusal.data),
  };
}

export function revertedOutcome(
  transform: Transform,
  done: Done,
  fault: string,
  copy: WorkingCopy,
  options: Placing,
): Outcome {
  return skippedOutcome(transform, done.candidate, { reason: 'reverted', data: { fault } }, copy, options);
}

function textOf(transform: Transform, reason: string): SkipText {
  const own = Object.hasOwn(transform.skips, reason) ? transform.skips[reason] : undefined;
  const shared: Readonly<Record<string, SkipText>> = { ...sharedReasons, ...engineReasons };
  const found = own ?? shared[reason];
  if (found === undefined) throw new Error(`${transform.id} gives an undeclared reason: ${reason}`);
  return found;
}

function fill(text: string, data: Readonly<Record<string, string>> = {}): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => (Object.hasOwn(data, name) ? data[name]! : whole));
}
