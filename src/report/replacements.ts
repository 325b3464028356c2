/** A change of a text as the smallest replacements, with their places as SARIF counts them. */
import { lineIndex, type LineIndex } from '../text/line-index.js';
import { hunksOf } from './hunks.js';

/** Lines and columns from 1, columns in UTF-16 code units, `endColumn` excluded. Start and end are equal where something is put in. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Replacement {
  readonly region: Region;
  readonly text: string;
}

/** Replacements of a text, apart from each other and in its order, that make it another. */
export function replacementsOf(before: string, after: string): readonly Replacement[] {
  const [old, fresh] = [lineStarts(before), lineStarts(after)];
  const place = placesIn(before);
  return hunksOf(before, after, 0).map(({ oldStart, oldLines, newStart, newLines }) => {
    const from = oldLines === 0 ? oldStart : oldStart - 1;
    const to = newLines === 0 ? newStart : newStart - 1;
    const [was, is] = [between(before, old, from, oldLines), between(after, fresh, to, newLines)];
    const { start, end } = sharedEnds(was, is);
    const at = old[from]! + start;
    return {
      region: regionOf(place(at), place(old[from]! + was.length - end)),
      text: is.slice(start, is.length - end),
    };
  });
}

/** The place of a line and a column, 1-based, in a text; a BOM has none (SARIF 2.1.0, 3.30.2, "Text regions", 2020). */
function placesIn(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const index = lineIndex(text);
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  return (offset) => {
    const at = Math.max(offset, bom);
    // Behind the last line's end is the column past it: there is no further line.
    const line = at === text.length && text.endsWith('\n') ? index.line(at) - 1 : index.line(at);
    return { line, column: at - columnZero(index, line, bom) + 1 };
  };
}

function columnZero(index: LineIndex, line: number, bom: number): number {
  return line === 1 ? bom : index.start(line);
}

function regionOf(start: { line: number; column: number }, end: { line: number; column: number }): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Offsets of all lines, and of the end. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (starts.at(-1) !== text.length) starts.push(text.length);
  return starts;
}

function between(text: string, starts: readonly number[], from: number, lines: number): string {
  return text.slice(starts[from]!, starts[from + lines]!);
}

/** How many characters two texts share in front and at the end, without cutting a character or a line end in two. */
function sharedEnds(was: string, is: string): { readonly start: number; readonly end: number } {
  const most = Math.min(was.length, is.length);
  let start = 0;
  while (start < most && was[start] === is[start]) start++;
  while (start > 0 && (isCut(was, start) || isCut(is, start))) start--;
  let end = 0;
  while (end < most - start && was.at(-end - 1) === is.at(-end - 1)) end++;
  while (end > 0 && (isCut(was, was.length - end) || isCut(is, is.length - end))) end--;
  return { start, end };
}

function isCut(text: string, at: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(at - 1, at + 1));
}
