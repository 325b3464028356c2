import type { Span } from '../text/span.js';

/** One line of a file. Offsets are 0-based; `number` is 1-based. */
export interface Line {
  readonly number: number;
  /** The line with its line end. */
  readonly whole: Span;
  /** The line without a run of trailing CR and LF, and without a BOM on the first. */
  readonly content: Span;
}

const BOM = '\uFEFF';

/** Splits at `\n`, as BuildKit does (a lone CR ends no line). A text that ends in `\n` has no empty last line. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    lines.push({ number: lines.length + 1, whole: { start, end }, content: content(text, start, end) });
    start = end;
  }
  return lines;
}

function content(text: string, start: number, end: number): Span {
  const from = start === 0 && text.startsWith(BOM) ? 1 : start;
  let to = end;
  while (to > from && (text[to - 1] === '\n' || text[to - 1] === '\r')) to--;
  return { start: from, end: to };
}

/** What Go's `unicode.IsSpace` takes for a space (Go 1.25 documentation, package unicode, 2025). */
export function isSpace(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return WIDE_SPACES.has(code);
}

const WIDE_SPACES = new Set([
  0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028,
  0x2029, 0x202f, 0x205f, 0x3000,
]);

/** First offset in the range that is not a space; its end when there is none. */
export function skipSpaces(text: string, range: Span): number {
  let at = range.start;
  while (at < range.end && isSpace(text[at])) at++;
  return at;
}

/** The range without spaces at either end. */
export function trimSpan(text: string, range: Span): Span {
  const start = skipSpaces(text, range);
  let end = range.end;
  while (end > start && isSpace(text[end - 1])) end--;
  return { start, end };
}
