/** Turns offsets into lines and columns. */
export interface LineIndex {
  /** 1-based line of a 0-based offset; an offset past the end is on the last line. */
  line(offset: number): number;
  /** 1-based column, in UTF-16 units. */
  column(offset: number): number;
  /** 0-based offset where a 1-based line begins. */
  start(line: number): number;
}

/** Indexes a text once; lines end at `\n` only, as BuildKit reads them. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const line = (offset: number): number => lastAtMost(starts, offset) + 1;
  return {
    line,
    column: (offset) => offset - starts[line(offset) - 1]! + 1,
    start: (number) => starts[Math.min(Math.max(number, 1), starts.length) - 1]!,
  };
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
