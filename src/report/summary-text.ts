/** What a person reads below the diff: each file with what was done to it. */
import type { Outcome } from '../transform/outcome.js';
import { colours } from './colours.js';
import { outcomeLines } from './outcome-text.js';
import { visible } from './visible.js';

/** One file as the summary shows it. */
export interface SummaryFile {
  readonly path: string;
  readonly outcomes: readonly Outcome[];
}

/** The lines for one file; none when there is nothing to say. `path` is escaped here. */
export function summaryLines(file: SummaryFile, options: { why: boolean; color: boolean }): readonly string[] {
  const shown = options.why ? file.outcomes : file.outcomes.filter(({ kind }) => kind !== 'skipped');
  if (shown.length === 0) return [];
  const count = file.outcomes.filter(({ kind }) => kind === 'applied').length;
  const paint = colours(options.color);
  const changes = count === 1 ? '1 change' : `${count} changes`;
  const path = visible(file.path);
  return [`${paint.bold(path)}   ${changes}`, ...outcomeLines(file.outcomes, { ...options, dockerfile: path })];
}
