import type { Span } from './span.js';

/** A run of characters that stand in `text` and in the source alike; all offsets 0-based. */
export interface Segment {
  /** Offset in the joined text. */
  readonly at: number;
  /** Offset of the same character in the source. */
  readonly source: number;
  readonly length: number;
}

/**
 * Text joined from pieces of a source (continuation lines without their escapes, line ends and comments),
 * with the way back. Every character of `text` equals its source character.
 */
export interface MappedText {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Where the text would stand in the source when it is empty. */
  readonly origin: number;
}

/** Joins the given source ranges. `origin` is used when there is nothing to join. */
export function mappedText(source: string, pieces: readonly Span[], origin: number): MappedText {
  const segments: Segment[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece.end <= piece.start) continue;
    segments.push({ at: text.length, source: piece.start, length: piece.end - piece.start });
    text += source.slice(piece.start, piece.end);
  }
  return { text, segments, origin };
}

/** The part `[start, end)` of a mapped text, itself mapped. */
export function mappedSlice(whole: MappedText, start: number, end: number): MappedText {
  const segments: Segment[] = [];
  for (const segment of whole.segments) {
    const from = Math.max(start, segment.at);
    const to = Math.min(end, segment.at + segment.length);
    if (from < to) segments.push({ at: from - start, source: segment.source + (from - segment.at), length: to - from });
  }
  return { text: whole.text.slice(start, end), segments, origin: toSource(whole, start) };
}

/** Source offset of the character at `offset`; for the end of the text, just after its last character. */
export function toSource(mapped: MappedText, offset: number): number {
  const segment = segmentAt(mapped.segments, offset);
  if (segment === undefined) return mapped.origin;
  return segment.source + Math.min(offset - segment.at, segment.length);
}

/** Source range of the joined range `[start, end)`: it may hold continuations and comments in between. */
export function toSourceSpan(mapped: MappedText, range: Span): Span {
  const start = toSource(mapped, range.start);
  return { start, end: range.end > range.start ? toSource(mapped, range.end - 1) + 1 : start };
}

function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}
