/** What a reader of a data format says of one text: the data, or where it is broken (1-based line, undefined when not known). */
export type ParsedData =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly line: number | undefined };

/** 1-based line of an offset in a text. */
export function lineOfOffset(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
