import type { Evidence } from '../analysis/fact.js';
import { lineIndex, type LineIndex } from '../text/line-index.js';
import type { OffsetMap } from '../text/offset-map.js';
import type { Span } from '../text/span.js';
import type { OutcomeEvidence } from '../transform/outcome.js';

/** A place in the user's own file, 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly introduced?: true;
}

/** Turns places of a working copy into places of the user's file. */
export interface Placer {
  place(span: Span, map: OffsetMap): Place;
  evidence(because: readonly Evidence[], map: OffsetMap): readonly OutcomeEvidence[];
}

/** A placer for the user's text. */
export function placer(original: string): Placer {
  const index = lineIndex(original);
  const place = (span: Span, map: OffsetMap): Place => placeOf(index, span, map);
  return {
    place,
    evidence: (because, map) =>
      because.map(({ file, at, line, says }) => {
        if (file !== undefined) return { file, ...(line === undefined ? {} : { line }), says };
        return at === undefined ? { says } : { line: place(at, map).line, says };
      }),
  };
}

function placeOf(index: LineIndex, span: Span, map: OffsetMap): Place {
  const { offset, inserted } = map.toOriginal(span.start);
  const place = { line: index.line(offset), column: index.column(offset) };
  return inserted ? { ...place, introduced: true } : place;
}
