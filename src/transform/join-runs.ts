/** The text of two RUNs that become one. */
import type { Comment, Document, RunInstruction } from '../document/document.js';
import { joint } from '../printer/continuation.js';
import { toSource } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';
import { block, removalSpan } from './blocks.js';
import type { RunShapes } from './editor.js';

/** Two RUNs, the first above the second, and what is put around each. */
export interface RunPair {
  readonly first: RunInstruction;
  readonly second: RunInstruction;
  readonly shape: RunShapes;
}

/** What replaces what: `text` the span `at`, in which `pieces` are what stood at `source` before; `removed` goes. */
export interface JoinedRuns {
  readonly at: Span;
  readonly text: string;
  readonly pieces: readonly { readonly at: number; readonly source: number; readonly length: number }[];
  readonly removed: Span;
}

/** `first && second`, where the one or the other stands. Comments around the scripts come along, inside the continuation. */
export function joinedRuns(document: Document, pair: RunPair, place: 'first' | 'second'): JoinedRuns {
  const { first, second, shape } = pair;
  const { text } = document;
  const [top, body] = [bodySpan(first), bodySpan(second)];
  const between = joint(document, first, {
    length: body.end - body.start,
    severalLines: text.slice(body.start, body.end).includes('\n'),
    comments: commentsBetween(pair, top, body).map(({ span }) => text.slice(span.start, span.end)),
  });
  const [open, close] = shape.first === 'subshell' ? ['(', ')'] : ['', ''];
  const [before, after] = shape.second === 'group' ? ['{ ', '; }'] : ['', ''];
  const above = place === 'first';
  const start = block(document, first).start;
  return {
    at: above ? { start, end: first.span.end } : { start: block(document, second).start, end: second.span.end },
    ...written(text, [{ start, end: top.start }, open, top, `${close}${between}${before}`, body, after]),
    removed: removalSpan(document, block(document, above ? second : first)),
  };
}

/** All that neither script holds: `RUN \\` may be followed by a comment, and so may the last command. */
function commentsBetween({ first, second }: RunPair, top: Span, body: Span): readonly Comment[] {
  const below = first.innerComments.filter(({ span }) => span.start >= top.end);
  const around = second.innerComments.filter(({ span }) => span.end <= body.start || span.start >= body.end);
  return [...below, ...second.leadingComments, ...around];
}

function written(text: string, parts: readonly (Span | string)[]): Pick<JoinedRuns, 'text' | 'pieces'> {
  const pieces: { at: number; source: number; length: number }[] = [];
  let all = '';
  for (const part of parts) {
    if (typeof part === 'string') all += part;
    else {
      pieces.push({ at: all.length, source: part.start, length: part.end - part.start });
      all += text.slice(part.start, part.end);
    }
  }
  return { text: all, pieces };
}

/** The script as it is written, without a `;` and blanks behind it. */
function bodySpan({ body: { segments, origin, text }, span }: RunInstruction): Span {
  const trimmed = text.trimStart();
  const start = segments.length === 0 ? origin : toSource({ text, segments, origin }, text.length - trimmed.length);
  const end = text.replace(/[\s;]+$/, '').length;
  return { start, end: end === 0 ? span.end : toSource({ text, segments, origin }, end - 1) + 1 };
}
