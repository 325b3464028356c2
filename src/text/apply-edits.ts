import { sortEdits, type Edit } from './edit.js';
import { mapOfEdits, type Carried, type OffsetMap } from './offset-map.js';

/** A text after its edits, and the way back to the text before. */
export interface Edited {
  readonly text: string;
  readonly map: OffsetMap;
}

/** Applies edits all at once. Throws EditConflict when they overlap or are out of bounds. */
export function applyEdits(text: string, edits: readonly Edit[], carried: readonly Carried[] = []): Edited {
  const sorted = sortEdits(edits, text.length);
  let out = '';
  let done = 0;
  for (const edit of sorted) {
    out += text.slice(done, edit.span.start) + edit.text;
    done = edit.span.end;
  }
  return { text: out + text.slice(done), map: mapOfEdits(sorted, text.length, carried) };
}
