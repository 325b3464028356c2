/** Instructions as blocks of lines: with their comments, and with the blank lines around them. */
import type { Comment, Document, Instruction } from '../document/document.js';
import type { Span } from '../text/span.js';

/** The lines of an instruction with the comment lines directly above it. */
export function block(document: Document, instruction: Instruction): Span {
  const first = instruction.leadingComments[0];
  const start = first === undefined ? instruction.lines.start : lineStart(document.text, first.span.start);
  return { start, end: instruction.lines.end };
}

/** A block's text, ending in a line end whatever the file does. */
export function blockText(document: Document, span: Span): string {
  const text = document.text.slice(span.start, span.end);
  return text + missingLineEnd(text, document);
}

/** What a text lacks of a line end: all of it, or the second half. */
export function missingLineEnd(text: string, { style: { lineEnd } }: Document): string {
  if (text.endsWith('\n')) return '';
  return text.endsWith('\r') ? '\n' : lineEnd;
}

/** The span to take out so that no two blank lines meet where the block was. */
export function removalSpan(document: Document, span: Span): Span {
  const { text } = document;
  const after = blankLineAt(text, span.end);
  const before = span.start === 0 || blankLineBefore(text, span.start);
  if (after !== undefined && before) return { start: span.start, end: after };
  return span;
}

/** Comment lines of an instruction that lie in a span, as lines of their own, without indentation. */
export function keptComments(document: Document, comments: readonly Comment[], span: Span): string {
  return comments
    .filter((comment) => span.start <= comment.span.start && comment.span.end <= span.end)
    .map((comment) => document.text.slice(comment.span.start, comment.span.end) + document.style.lineEnd)
    .join('');
}

export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** End of the line at `offset` when that line is blank. */
function blankLineAt(text: string, offset: number): number | undefined {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline + 1;
  return end > offset && text.slice(offset, end).trim() === '' ? end : undefined;
}

function blankLineBefore(text: string, offset: number): boolean {
  const end = offset - 1;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return text.slice(start, end).trim() === '';
}
