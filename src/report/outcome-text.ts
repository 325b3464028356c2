/**
 * Outcomes as lines for people.
 * Responsible for: texts from results. May not: run the engine, or write anywhere.
 */
import type { Outcome, OutcomeEvidence, SkippedOutcome, SuggestedOutcome } from '../transform/outcome.js';
import { colours, type Colours } from './colours.js';
import { visible } from './visible.js';

/** What to print of the outcomes of one file. */
export interface OutcomeTextOptions {
  /** Also what was left alone, with reason, evidence and remedy. */
  readonly why: boolean;
  readonly color: boolean;
  /** How the Dockerfile itself is called in evidence. */
  readonly dockerfile?: string;
}

/** The lines below a file's name: what was done, what is suggested, what was left alone. Indented, without line ends. */
export function outcomeLines(outcomes: readonly Outcome[], options: OutcomeTextOptions): readonly string[] {
  const paint = colours(options.color);
  const width = Math.max(0, ...outcomes.map(({ transform }) => transform.length));
  const lines: string[] = [];
  for (const outcome of outcomes) {
    const name = outcome.transform.padEnd(width);
    if (outcome.kind === 'applied') {
      const saves = outcome.saves === undefined ? '' : paint.dim(` (${visible(outcome.saves)})`);
      lines.push(`${place(outcome)}  ${paint.green(name)}  ${visible(outcome.message)}${saves}`);
    } else if (outcome.kind === 'suggested') lines.push(...suggestedLines(outcome, name, paint));
    else if (options.why) lines.push(...skippedLines(outcome, name, paint, options));
  }
  return [...lines, ...leftAlone(outcomes, options, paint)];
}

function place({ line }: Outcome): string {
  return `  ${String(line).padStart(3)}`;
}

function suggestedLines(outcome: SuggestedOutcome, name: string, paint: Colours): readonly string[] {
  return [
    `${place(outcome)}  ${paint.cyan(name)}  suggested: ${visible(outcome.message)}`,
    `       not done because ${visible(outcome.why)}`,
  ];
}

function skippedLines(
  outcome: SkippedOutcome,
  name: string,
  paint: Colours,
  options: OutcomeTextOptions,
): readonly string[] {
  return [
    `${place(outcome)}  ${paint.yellow(name)}  skipped: ${visible(outcome.message)} ${paint.dim(`[${outcome.reason}]`)}`,
    ...outcome.because.map((one) => `       because  ${evidenceText(one, options.dockerfile ?? 'Dockerfile')}`),
    `       to change that: ${visible(outcome.remedy)}`,
  ];
}

/** An outcome in sentences, a line each and safe to print, for formats that show its transform and place themselves. */
export function outcomeSentences(outcome: Outcome, dockerfile: string): readonly string[] {
  const message = visible(outcome.message);
  if (outcome.kind === 'applied')
    return [outcome.saves === undefined ? message : `${message} (${visible(outcome.saves)})`];
  if (outcome.kind === 'suggested') return [`suggested: ${message}`, `not done because ${visible(outcome.why)}`];
  return [
    `left alone: ${message} [${outcome.reason}]`,
    ...outcome.because.map((one) => `because ${evidenceText(one, dockerfile)}`),
    `to change that: ${visible(outcome.remedy)}`,
  ];
}

function evidenceText({ file, line, says }: OutcomeEvidence, dockerfile: string): string {
  const where = [visible(file ?? dockerfile), ...(line === undefined ? [] : [line])].join(':');
  return `${where}  ${visible(says)}`;
}

function leftAlone(outcomes: readonly Outcome[], { why }: OutcomeTextOptions, paint: Colours): readonly string[] {
  const count = outcomes.filter(({ kind }) => kind === 'skipped').length;
  return why || count === 0 ? [] : [paint.dim(`  ${count} left alone, --why tells`)];
}
