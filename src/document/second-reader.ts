/** A second opinion on where instructions are: the only file that knows dockerfile-ast. */
import { DockerfileParser } from 'dockerfile-ast';
import type { Document, Problem } from './document.js';
import { lineIndex } from '../text/line-index.js';

/**
 * Compares our reading with dockerfile-ast's: keyword and first line of every instruction, and the image of every FROM.
 * Returns a problem of kind `uncertain` where they differ: such a file is not rewritten.
 */
export function secondReading(document: Document): Problem | undefined {
  const theirs = DockerfileParser.parse(document.text).getInstructions();
  const index = lineIndex(document.text);
  const longest = Math.max(theirs.length, document.instructions.length);
  for (let at = 0; at < longest; at++) {
    const ours = document.instructions[at];
    const other = theirs[at];
    const same =
      ours !== undefined &&
      other?.getKeyword() === ours.keyword.toUpperCase() &&
      other.getRange().start.line + 1 === index.line(ours.span.start);
    if (same) continue;
    const span = ours?.span ?? { start: document.text.length, end: document.text.length };
    return { span, message: 'two parsers disagree on where instructions begin', kind: 'uncertain' };
  }
  return undefined;
}
