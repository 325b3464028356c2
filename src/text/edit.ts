import type { Span } from './span.js';

/** Replaces the characters of `span` by `text`; an empty span inserts. Offsets are of the text before any edit. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A set of edits that cannot be applied: two of them touch the same characters, or one is out of bounds. */
export class EditConflict extends Error {
  override readonly name = 'EditConflict';
}

/** Sorts edits by place, keeping the order of insertions at one place. Throws EditConflict when two overlap. */
export function sortEdits(edits: readonly Edit[], length: number): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = 0;
  for (const { span } of sorted) {
    if (span.start < end || span.end < span.start || span.end > length)
      throw new EditConflict(`edit ${span.start}-${span.end} overlaps another or is out of bounds`);
    end = span.end;
  }
  return sorted;
}
