/** Which transform changed which lines of the final text. */
import { hunksOf } from './hunks.js';

/** A text before and after one transform. */
export interface ProvenanceStep {
  readonly transform: string;
  readonly before: string;
  readonly after: string;
}

/** Line ranges (1-based, `end` excluded; empty where lines were taken out) with the transform that changed them. */
export type Provenance = readonly { readonly transform: string; readonly start: number; readonly end: number }[];

interface Range {
  readonly start: number;
  readonly end: number;
}

interface LineChange extends Range {
  readonly oldEnd: number;
  readonly oldStart: number;
}

/** Follows the lines that each step changed through the steps after it. */
export function provenanceOf(steps: readonly ProvenanceStep[]): Provenance {
  const changes = steps.map(({ before, after }) => lineChanges(before, after));
  return steps.flatMap(({ transform }, index) =>
    changes[index]!.map((change) => {
      const later = changes.slice(index + 1);
      const { start, end } = later.reduce(forward, change as Range);
      return { transform, start, end };
    }),
  );
}

/** The transforms that changed something in the lines of a hunk, in the order they ran. */
export function transformsAt(provenance: Provenance, start: number, lines: number): readonly string[] {
  const end = start + Math.max(lines, 1);
  const touching = provenance.filter((range) => range.start <= end && start <= Math.max(range.end, range.start));
  return [...new Set(touching.map(({ transform }) => transform))];
}

function lineChanges(before: string, after: string): readonly LineChange[] {
  return hunksOf(before, after, 0).map(({ oldStart, oldLines, newStart, newLines }) => {
    const start = newLines === 0 ? newStart + 1 : newStart;
    const from = oldLines === 0 ? oldStart + 1 : oldStart;
    return { start, end: start + newLines, oldStart: from, oldEnd: from + oldLines };
  });
}

function forward({ start, end }: Range, changes: readonly LineChange[]): Range {
  return { start: moved(start, changes), end: moved(end, changes) };
}

function moved(line: number, changes: readonly LineChange[]): number {
  let shift = 0;
  for (const change of changes) {
    if (line < change.oldStart) break;
    if (line < change.oldEnd) return Math.min(change.start + (line - change.oldStart), change.end);
    shift = change.end - change.oldEnd;
  }
  return line + shift;
}
