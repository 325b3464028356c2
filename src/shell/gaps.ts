/**
 * What stands between the parts of a script that the syntax tree has places for.
 * Responsible for: operators, terminators, and proof that nothing else stands there. May not: read words.
 */
import type { Span } from '../text/span.js';
import { NotUnderstood } from './not-understood.js';

/** A script's text and the ranges in it that belong to here-documents, sorted. */
export interface Gapped {
  readonly text: string;
  readonly heredocs: readonly Span[];
}

/** Something other than blanks and comments: a run of operator characters, a newline, or a character out of place. */
interface Token {
  readonly text: string;
  readonly range: Span;
}

/** The range of the operator that stands alone between `start` and `end`. Throws NotUnderstood when it does not. */
export function operatorRange(script: Gapped, gap: Span, operator: string): Span {
  const found = tokens(script, gap).filter((token) => token.text !== '\n');
  if (found.length !== 1 || found[0]!.text !== operator)
    throw new NotUnderstood(`\`${operator}\` is not where it should be`, gap);
  return found[0]!.range;
}

/** How a list ends that is followed by the gap. Throws NotUnderstood when something else stands there. */
export function terminatorIn(script: Gapped, gap: Span): ';' | 'newline' | 'end' {
  const found = tokens(script, gap);
  const solid = found.filter((token) => token.text !== '\n');
  if (solid.length > 1 || solid.some((token) => token.text !== ';'))
    throw new NotUnderstood('something stands between two commands', gap);
  if (solid.length === 1 && found[0]!.text === ';') return ';';
  return found.length > 0 ? 'newline' : 'end';
}

/** Throws NotUnderstood unless only blanks stand in the gap. */
export function assertBlank(script: Gapped, gap: Span): void {
  if (tokens(script, gap).length > 0) throw new NotUnderstood('something stands between two words', gap);
}

function tokens(script: Gapped, gap: Span): readonly Token[] {
  const found: Token[] = [];
  let at = gap.start;
  while (at < gap.end) {
    const next = afterIgnored(script, at, gap.end);
    if (next > at) {
      at = next;
      continue;
    }
    const end = script.text[at] === '\n' ? at + 1 : operatorEnd(script.text, at, gap.end);
    found.push({ text: script.text.slice(at, end), range: { start: at, end } });
    at = end;
  }
  return found;
}

/** The offset after the blank, joined line end, comment or here-document at `at`; `at` itself when there is none. */
function afterIgnored({ text, heredocs }: Gapped, at: number, end: number): number {
  const heredoc = lastFrom(heredocs, at);
  if (heredoc !== undefined && at < heredoc.end) return Math.min(heredoc.end, end);
  if (text[at] === ' ' || text[at] === '\t') return at + 1;
  if (text.startsWith('\\\n', at)) return at + 2;
  if (text[at] !== '#') return at;
  const lineEnd = text.indexOf('\n', at);
  return lineEnd < 0 || lineEnd > end ? end : lineEnd;
}

/** The last of the sorted ranges that starts at `at` or before. */
function lastFrom(sorted: readonly Span[], at: number): Span | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

function operatorEnd(text: string, at: number, end: number): number {
  const two = text.slice(at, Math.min(at + 2, end));
  return two === '&&' || two === '||' || two === '|&' || two === ';;' ? at + 2 : at + 1;
}
