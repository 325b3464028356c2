import type { Edit } from './edit.js';

/** Where a character of a changed text stood before. */
export interface OriginalPlace {
  readonly offset: number;
  /** True when the character was put in; `offset` is then where that happened. */
  readonly inserted: boolean;
}

/** Leads offsets of a changed text back to the text it came from. Moved text counts as put in unless traced. */
export interface OffsetMap {
  toOriginal(offset: number): OriginalPlace;
}

export const identityMap: OffsetMap = { toOriginal: (offset) => ({ offset, inserted: false }) };

/** Text that an edit carries unchanged from elsewhere (a move): `[at, at + length)` of the edit's text was at `source`. */
export interface Carried {
  readonly edit: Edit;
  readonly at: number;
  readonly source: number;
  readonly length: number;
}

interface Piece {
  readonly at: number;
  readonly length: number;
  readonly source: number;
  readonly inserted: boolean;
}

/** The map for sorted, disjoint edits of a text of the given length. */
export function mapOfEdits(edits: readonly Edit[], length: number, carried: readonly Carried[] = []): OffsetMap {
  const pieces: Piece[] = [];
  let at = 0;
  let source = 0;
  const keep = (until: number): void => {
    if (until > source) pieces.push({ at, length: until - source, source, inserted: false });
    at += until - source;
  };
  for (const edit of edits) {
    keep(edit.span.start);
    pieces.push(...insertedPieces(edit, at, carried));
    at += edit.text.length;
    source = edit.span.end;
  }
  keep(length);
  return pieceMap(pieces);
}

function insertedPieces(edit: Edit, at: number, carried: readonly Carried[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const own = carried.filter((part) => part.edit === edit).sort((a, b) => a.at - b.at);
  for (const part of own) {
    if (part.at > done) pieces.push({ at: at + done, length: part.at - done, source: edit.span.start, inserted: true });
    pieces.push({ at: at + part.at, length: part.length, source: part.source, inserted: false });
    done = part.at + part.length;
  }
  if (edit.text.length > done)
    pieces.push({ at: at + done, length: edit.text.length - done, source: edit.span.start, inserted: true });
  return pieces;
}

function pieceMap(pieces: readonly Piece[]): OffsetMap {
  return {
    toOriginal(offset) {
      const piece = pieceAt(pieces, offset);
      if (piece === undefined) return { offset, inserted: false };
      if (piece.inserted) return { offset: piece.source, inserted: true };
      return { offset: piece.source + (offset - piece.at), inserted: false };
    },
  };
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** First `inner` (the later text to the middle one), then `outer` (the middle one to the first). */
export function composeMaps(outer: OffsetMap, inner: OffsetMap): OffsetMap {
  return {
    toOriginal(offset) {
      const middle = inner.toOriginal(offset);
      const first = outer.toOriginal(middle.offset);
      return { offset: first.offset, inserted: first.inserted || middle.inserted };
    },
  };
}
