/** Line differences of two texts: the only importer of jsdiff. */
import { structuredPatch, type StructuredPatchHunk } from 'diff';

export type Hunk = StructuredPatchHunk;

/** Hunks of two texts with the given number of context lines. Line numbers are 1-based; a side without lines starts at the line before. */
export function hunksOf(before: string, after: string, context: number): readonly Hunk[] {
  const patch = structuredPatch('a', 'b', before, after, undefined, undefined, { context, maxEditLength: MOST_EDITS });
  if (patch === undefined) return [wholeHunk(before, after)];
  return patch.hunks.map((hunk) => ({
    ...hunk,
    oldStart: hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart,
    newStart: hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart,
  }));
}

/** The cost of a diff grows with the square of this; past it the file is shown as replaced. */
const MOST_EDITS = 1500;

function wholeHunk(before: string, after: string): Hunk {
  const [old, fresh] = [marked(before, '-'), marked(after, '+')];
  return {
    oldStart: before === '' ? 0 : 1,
    oldLines: lineCount(before),
    newStart: after === '' ? 0 : 1,
    newLines: lineCount(after),
    lines: [...old, ...fresh],
  };
}

function lineCount(text: string): number {
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function marked(text: string, mark: string): readonly string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const all = lines.map((line) => mark + line);
  return text.endsWith('\n') ? all : [...all, '\\ No newline at end of file'];
}
