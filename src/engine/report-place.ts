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

/** A placer for the user's text. `label` is how the context's root is called, whose files evidence names; undefined: there is none. */
export function placer(original: string, label: string | undefined): Placer {
  const index = lineIndex(original);
  const bom = original.startsWith('\uFEFF') ? 1 : 0;
  const place = (span: Span, map: OffsetMap): Place => placeOf(index, bom, span, map);
  return {
    place,
    evidence: (because, map) =>
      because.map(({ file, at, line, says }) => {
        if (file !== undefined) return { file: named(file, label), ...(line === undefined ? {} : { line }), says };
        return at === undefined ? { says } : { line: place(at, map).line, says };
      }),
  };
}

/** A path of the context as the user knows it. */
function named(file: string, label = '.'): string {
  return label === '.' || label === '' ? file : `${label}/${file}`;
}

/** A byte order mark, `bom` characters in front of the first line, is in no column. */
function placeOf(index: LineIndex, bom: number, span: Span, map: OffsetMap): Place {
  const { offset, inserted } = map.toOriginal(span.start);
  const line = index.line(offset);
  const place = { line, column: Math.max(1, index.column(offset) - (line === 1 ? bom : 0)) };
  return inserted ? { ...place, introduced: true } : place;
}
