/** Positions in a text. Responsible for: offsets and their arithmetic. May not: know what the text means. */

/** A half-open range of UTF-16 offsets, 0-based: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two ranges share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest range that holds both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The characters of `text` in the range. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
