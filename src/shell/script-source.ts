/**
 * Texts of scripts that are more than one joined instruction body.
 * Responsible for: mapped texts of here-documents. May not: parse.
 */
import { mappedText, type MappedText, type Segment } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';

/**
 * The body of a here-document as a script (`RUN <<EOF`). `body` is its lines with their line ends, in `text`.
 * `tabs: 'removed'` is for `<<-`: tabs at the start of each line are not part of the script.
 */
export function heredocSource(text: string, body: Span, tabs: 'kept' | 'removed' = 'kept'): MappedText {
  if (tabs === 'kept') return mappedText(text, [body], body.start);
  const pieces: Span[] = [];
  for (let at = body.start; at < body.end;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline >= body.end ? body.end : newline + 1;
    while (at < end && text[at] === '\t') at += 1;
    pieces.push({ start: at, end });
    at = end;
  }
  return mappedText(text, pieces, body.start);
}

/**
 * A command line with the here-documents below it, as the shell gets them (`RUN cat <<EOF > file`). `line` is the joined
 * body; `below` runs from the first character of the first here-document to the end of the last terminator line, without
 * its line end. The line end before `below` joins the two.
 */
export function scriptWithHeredocs(text: string, line: MappedText, below: Span): MappedText {
  return joinSources([line, mappedText(text, [{ start: below.start - 1, end: below.end }], below.start)]);
}

/** Mapped texts of one source, one after the other, with nothing in between. `parts` is not empty. */
export function joinSources(parts: readonly MappedText[]): MappedText {
  const segments: Segment[] = [];
  let text = '';
  for (const part of parts) {
    for (const segment of part.segments) segments.push({ ...segment, at: segment.at + text.length });
    text += part.text;
  }
  return { text, segments, origin: parts[0]?.origin ?? 0 };
}
