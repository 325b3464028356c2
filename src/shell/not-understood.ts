import type { Span } from '../text/span.js';

/** Thrown inside the parser of scripts, caught by `parseScript`; `range` is in the script's text. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
  constructor(
    readonly why: string,
    readonly range: Span,
    readonly kind: 'syntax' | 'disputed' | 'unsupported' = 'unsupported',
  ) {
    super(why);
  }
}

/** The range of a syntax node. */
export function rangeOf(node: { readonly pos: number; readonly end: number }): Span {
  return { start: node.pos, end: node.end };
}
