/** What a rewrite may not do to a text: pure comparisons of the text before and after. */
import type { Analysis } from '../analysis/analysis.js';
import { parseDocument } from '../document/parse.js';

/** Comments that the later text has fewer times than the earlier one. */
export function lostComments(before: string, after: string): readonly string[] {
  return missing(commentsOf(before), commentsOf(after));
}

/**
 * Lines that are gone and come back with only other blanks: nothing may be reformatted. A comment may: one that
 * stood inside an instruction is kept above it.
 */
export function reformattedLines(before: string, after: string): readonly string[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  const gained = new Set(missing(is, was).map(plain));
  return missing(was, is).filter((line) => !/^\s*(#|$)/.test(line) && gained.has(plain(line)));
}

/** How many scripts of the file are not understood. */
export function unreadableScripts({ document, script }: Analysis): number {
  return document.instructions.filter((instruction) => script(instruction)?.known === false).length;
}

function commentsOf(text: string): readonly string[] {
  const { items, instructions } = parseDocument(text);
  const outside = items.flatMap((item) => (item.kind === 'comment' ? [item.comment.text] : []));
  return [...outside, ...instructions.flatMap(({ innerComments }) => innerComments.map((comment) => comment.text))];
}

function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

function plain(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}

/** What is in `all` more often than in `there`. */
function missing(all: readonly string[], there: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of there) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
