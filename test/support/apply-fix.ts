/** Applies the replacements of a SARIF fix as a consumer would, from the words of the standard alone (2.1.0, 3.30.2 and 3.57). */

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One change as it stands in a log. */
export interface LoggedReplacement {
  readonly deletedRegion: Region;
  readonly insertedContent?: { readonly text: string };
}

/** The text with all replacements made. Throws for a place that the text does not have. */
export function applyReplacements(text: string, replacements: readonly LoggedReplacement[]): string {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  let rest = text.slice(bom.length);
  const places = replacements.map(({ deletedRegion, insertedContent }) => {
    const { startLine, startColumn, endLine, endColumn } = deletedRegion;
    const from = offsetOf(rest, startLine, startColumn);
    return { from, to: offsetOf(rest, endLine, endColumn), text: insertedContent?.text ?? '' };
  });
  for (const { from, to, text: inserted } of places.toReversed()) {
    if (to < from) throw new Error('a region ends before it begins');
    rest = rest.slice(0, from) + inserted + rest.slice(to);
  }
  return bom + rest;
}

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split(/(?<=\n)/);
  const own = lines[line - 1] ?? (line === 1 ? '' : undefined);
  if (own === undefined || column < 1 || column > own.length + 1) throw new Error(`no place ${line}:${column}`);
  return lines.slice(0, line - 1).join('').length + column - 1;
}
