/**
 * Runs transforms over one Dockerfile, one after the other, on fresh facts.
 * Responsible for: order, verification, outcomes. May not: print, or touch a disk.
 */
import { hiddenTexts, maskFor, type HiddenTexts } from '../analysis/hiding/masked.js';
import { masked } from './masked-outcome.js';
import { secondReading } from '../document/second-reader.js';
import type { Problem } from '../document/document.js';
import { lineIndex } from '../text/line-index.js';
import type { Outcome, SkippedOutcome } from '../transform/outcome.js';
import { placer } from './report-place.js';
import { uselessRequests } from './ignore-requests.js';
import type { FileRefusal, IgnoreFileChange, Note, RewriteInput, RewriteResult, Step } from './result.js';
import type { Transform } from '../transform/transform.js';
import { runTransform, type RunOptions } from './run-transform.js';
import { workingCopy, type WorkingCopy } from './working-copy.js';

/** Rewrites a Dockerfile. Pure: nothing is written anywhere. Never throws for what the text or the context holds. */
export function rewrite(input: RewriteInput): RewriteResult {
  const start = workingCopy(input);
  const problem = start.analysis.document.problems[0];
  if (problem !== undefined) return refusedResult(start, problem);
  const run = runAll(input, start);
  const tried = run.outcomes.some((outcome) => outcome.kind === 'applied' || isReverted(outcome));
  const doubt = tried ? doubtOf(start) : undefined;
  if (doubt !== undefined) return refusedResult(start, doubt);
  const ignoreFile = ignoreChange(start, run.copy);
  const mask = maskFor(start.analysis);
  const secrets = secretsOf(start, run.copy);
  return {
    before: input.text,
    after: run.copy.analysis.document.text,
    ...(ignoreFile === undefined ? {} : { ignoreFile }),
    outcomes: run.outcomes.map((outcome) => masked(outcome, mask)),
    steps: run.steps,
    notes: run.notes.map((note) => ({ ...note, message: mask(note.message) })),
    ...(secrets === undefined ? {} : { secrets }),
  };
}

interface Run {
  readonly copy: WorkingCopy;
  readonly outcomes: readonly Outcome[];
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
}

/** More rounds than transforms can wait for one another. */
const MOST_ROUNDS = 5;

/**
 * Runs them in order. What one did can allow an earlier one more, so each looks again as long as something has changed since it looked last.
 * Skips are those of the last look.
 */
function runAll(input: RewriteInput, start: WorkingCopy): Run {
  const options = { allow: input.allow ?? 'behavioural', placer: placer(input.text, input.context?.label) };
  const looks = input.transforms.map((transform) => new Look(transform));
  const steps: Step[] = [];
  let copy = start;
  for (let round = 0; round < MOST_ROUNDS && looks.some((look) => look.isStale(copy)); round++) {
    for (const look of looks.filter((one) => one.isStale(copy))) {
      const next = look.run(copy, options);
      if (differ(copy, next)) steps.push(stepOf(look.transform.id, copy, next));
      copy = next;
    }
  }
  const outcomes = looks.flatMap((look) => look.outcomes());
  const notes = uselessRequests(start.analysis.document, {
    ran: input.transforms.map(({ id }) => id),
    known: input.knownTransforms,
    isUsed: (line, id) => looks.some((look) => look.transform.id === id && look.silenced.has(line)),
  });
  return { copy, notes, outcomes: outcomes.sort((a, b) => a.line - b.line || a.column - b.column), steps };
}

function differ(one: WorkingCopy, other: WorkingCopy): boolean {
  return one.analysis.document.text !== other.analysis.document.text || one.ignoreText !== other.ignoreText;
}

function stepOf(transform: string, copy: WorkingCopy, next: WorkingCopy): Step {
  const ignoreFile = ignoreChange(copy, next);
  const [before, after] = [copy.analysis.document.text, next.analysis.document.text];
  return { transform, before, after, ...(ignoreFile === undefined ? {} : { ignoreFile }) };
}

/** One transform with what it did so far, and the state that it left. */
class Look {
  readonly #applied: Outcome[] = [];
  #left: readonly Outcome[] = [];
  #seen: WorkingCopy | undefined;
  /** 1-based lines of the comments that kept it from something. */
  readonly silenced = new Set<number>();

  constructor(readonly transform: Transform) {}

  isStale(copy: WorkingCopy): boolean {
    return this.#seen === undefined || differ(this.#seen, copy);
  }

  run(copy: WorkingCopy, options: RunOptions): WorkingCopy {
    const { outcomes, copy: next } = runTransform(this.transform, copy, options);
    this.#applied.push(...outcomes.filter(({ kind }) => kind === 'applied'));
    this.#left = outcomes.filter(({ kind }) => kind !== 'applied');
    this.#seen = next;
    for (const { line } of outcomes.filter(isSuppressed).flatMap(({ because }) => because))
      if (line !== undefined) this.silenced.add(line);
    return next;
  }

  outcomes(): readonly Outcome[] {
    return [...this.#applied, ...this.#left];
  }
}

/** What forbids any change to a file that parses: a second parser that reads it differently, a script no shell takes. */
function doubtOf({ analysis }: WorkingCopy): Problem | undefined {
  const reading = secondReading(analysis.document);
  if (reading !== undefined) return reading;
  for (const instruction of analysis.document.instructions) {
    const script = analysis.script(instruction);
    if (script?.known !== false || script.kind === 'unsupported') continue;
    const says = script.kind === 'syntax' ? 'no shell would take this script' : 'shells do not agree on this script';
    return { span: script.span, message: `${says}: ${script.why}`, kind: 'uncertain' };
  }
  return undefined;
}

function isSuppressed(outcome: Outcome): outcome is SkippedOutcome {
  return outcome.kind === 'skipped' && outcome.reason === 'suppressed';
}

function isReverted(outcome: Outcome): boolean {
  return outcome.kind === 'skipped' && outcome.reason === 'reverted';
}

function refusedResult({ analysis }: WorkingCopy, { span, message, kind }: Problem): RewriteResult {
  const { text } = analysis.document;
  const refused: FileRefusal = { line: lineIndex(text).line(span.start), message: maskFor(analysis)(message), kind };
  return { before: text, after: text, outcomes: [], steps: [], notes: [], refused };
}

/** What of the texts before and after is not for reports. */
function secretsOf(start: WorkingCopy, end: WorkingCopy): HiddenTexts | undefined {
  const [one, other] = [hiddenTexts(start.analysis), hiddenTexts(end.analysis)];
  const texts = [...new Set([...one.texts, ...other.texts])];
  return texts.length === 0 ? undefined : { texts, lines: [...one.lines, ...other.lines] };
}

function ignoreChange(start: WorkingCopy, end: WorkingCopy): IgnoreFileChange | undefined {
  if (end.ignoreText === undefined || end.ignoreText === start.ignoreText) return undefined;
  return { path: end.ignorePath, before: start.ignoreText, after: end.ignoreText };
}
