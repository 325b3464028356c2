/** Runs one transform over a working copy: the only loop. */
import type { OffsetMap } from '../text/offset-map.js';
import { applyEdits } from '../text/apply-edits.js';
import type { Edit } from '../text/edit.js';
import { overlaps } from '../text/span.js';
import type { Outcome } from '../transform/outcome.js';
import { RecordingEditor, type Recording } from '../transform/recording-editor.js';
import type { Applicability, Candidate, Change, Refusal, Transform } from '../transform/transform.js';
import { appliedOutcome, revertedOutcome, skippedOutcome, suggestedOutcome } from './outcomes.js';
import type { Placer } from './report-place.js';
import { suppressionOf } from './suppressions.js';
import { faultOf } from './verify.js';
import { advance, type WorkingCopy } from './working-copy.js';

/** What a transform made of a working copy. */
export interface TransformRun {
  readonly copy: WorkingCopy;
  readonly outcomes: readonly Outcome[];
}

/** How far a rewrite may go, and how its outcomes are placed. */
export interface RunOptions {
  readonly allow: Applicability;
  readonly placer: Placer;
}

/** A change that passed its guards, before it is applied. */
interface Proposal {
  readonly candidate: Candidate;
  readonly change: Change;
  readonly recording: Recording;
  readonly applicability: Applicability;
}

interface Round {
  readonly accepted: readonly Proposal[];
  /** Skips and suggestions; they count only in the last round. */
  readonly left: readonly Outcome[];
}

/**
 * Finds, judges and rewrites until no candidate is left that may be rewritten. Candidates whose edits overlap wait for the
 * next round, in which the text is read again. The number of rounds is bounded by candidates and instructions.
 */
export function runTransform(transform: Transform, start: WorkingCopy, options: RunOptions): TransformRun {
  const applied: Outcome[] = [];
  let copy = start;
  let rounds = Number.POSITIVE_INFINITY;
  for (let round = 0; ; round++) {
    const candidates = inSourceOrder(transform.find(copy.analysis));
    if (round === 0) rounds = candidates.length + copy.analysis.document.instructions.length;
    const { accepted, left } = judge(transform, candidates, copy, options);
    if (accepted.length === 0) return { copy, outcomes: [...applied, ...left] };
    const next = applyRound(copy, accepted);
    const fault = round >= rounds ? 'the transform does not come to an end' : faultOfRound(copy, next);
    if (fault !== undefined)
      return { copy: start, outcomes: accepted.map((one) => revertedOutcome(transform, one, fault, start, options)) };
    applied.push(...accepted.map((one) => appliedOutcome(transform, one, copy, options)));
    copy = next;
  }
}

function faultOfRound(copy: WorkingCopy, next: WorkingCopy): string | undefined {
  const { text } = next.analysis.document;
  if (text === copy.analysis.document.text)
    return next.ignoreText === copy.ignoreText ? 'the transform changed nothing' : undefined;
  return faultOf(copy.analysis, next.analysis);
}

function inSourceOrder(candidates: Iterable<Candidate>): readonly Candidate[] {
  return [...candidates].sort((a, b) => a.at.start - b.at.start);
}

function judge(transform: Transform, candidates: readonly Candidate[], copy: WorkingCopy, options: RunOptions): Round {
  const accepted: Proposal[] = [];
  const left: Outcome[] = [];
  let { ignoreText } = copy;
  for (const candidate of candidates) {
    if (transform.oneAtATime && accepted.length > 0) break;
    const refusal = suppressionOf(transform, candidate, copy.analysis) ?? firstRefusal(transform, candidate, copy);
    if (refusal !== undefined) {
      left.push(skippedOutcome(transform, candidate, refusal, copy, options));
      continue;
    }
    const proposal = propose(transform, candidate, copy, ignoreText);
    const outcome = tooFar(transform, proposal, copy, options);
    if (outcome !== undefined) left.push(outcome);
    else if (!meetsAnother(proposal, accepted)) {
      accepted.push(proposal);
      ignoreText = proposal.recording.ignoreText ?? ignoreText;
    }
  }
  return { accepted, left };
}

function firstRefusal(transform: Transform, candidate: Candidate, copy: WorkingCopy): Refusal<string> | undefined {
  for (const guard of transform.guards) {
    const refusal = guard(candidate, copy.analysis);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function propose(transform: Transform, candidate: Candidate, copy: WorkingCopy, ignoreText?: string): Proposal {
  const editor = new RecordingEditor(copy.analysis.document, ignoreText);
  const change = transform.rewrite(candidate, editor, copy.analysis);
  const recording = editor.recording();
  const applicability = recording.downgraded?.applicability ?? transform.applicability;
  return { candidate, change, recording, applicability };
}

const RANK: Readonly<Record<Applicability, number>> = { safe: 0, behavioural: 1, 'display-only': 2 };

function tooFar(transform: Transform, proposal: Proposal, copy: WorkingCopy, options: RunOptions): Outcome | undefined {
  if (proposal.applicability === 'display-only') return suggestedOutcome(transform, proposal, copy, options);
  if (RANK[proposal.applicability] <= RANK[options.allow]) return undefined;
  return skippedOutcome(transform, proposal.candidate, { reason: 'below-applicability' }, copy, options);
}

function meetsAnother(proposal: Proposal, accepted: readonly Proposal[]): boolean {
  const touches = (a: Edit, b: Edit): boolean =>
    overlaps(a.span, b.span) || a.span.start === b.span.start || a.span.end === b.span.end;
  return accepted.some((other) =>
    other.recording.edits.some((a) => proposal.recording.edits.some((b) => touches(a, b))),
  );
}

function applyRound(copy: WorkingCopy, accepted: readonly Proposal[]): WorkingCopy {
  const edits = accepted.flatMap(({ recording }) => recording.edits);
  const carried = accepted.flatMap(({ recording }) => recording.carried);
  const edited: { text: string; map: OffsetMap } = applyEdits(copy.analysis.document.text, edits, carried);
  const ignoreText = accepted.findLast(({ recording }) => recording.ignoreText !== undefined)?.recording.ignoreText;
  return advance(copy, edited.text, edited.map, ignoreText ?? copy.ignoreText);
}
