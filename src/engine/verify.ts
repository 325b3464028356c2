/** Judges a rewritten text before it is accepted. */
import type { Analysis } from '../analysis/analysis.js';
import type { Document, Instruction } from '../document/document.js';

/** Why the rewritten file is no good, or undefined when it is. A fault is ours, never the user's. */
export function faultOf(before: Analysis, after: Analysis): string | undefined {
  const [problem] = after.document.problems;
  if (problem !== undefined) return `the result would not parse: ${problem.message}`;
  const lost = lostComment(before.document, after.document);
  if (lost !== undefined) return `the comment \`${lost}\` would be lost`;
  const broken = changedInstructions(before, after).find((instruction) => after.script(instruction)?.known === false);
  if (broken !== undefined) return 'a shell script of the result would not parse';
  return undefined;
}

function lostComment(before: Document, after: Document): string | undefined {
  const left = new Map<string, number>();
  for (const text of commentTexts(after)) left.set(text, (left.get(text) ?? 0) + 1);
  for (const text of commentTexts(before)) {
    const count = left.get(text) ?? 0;
    if (count === 0) return text;
    left.set(text, count - 1);
  }
  return undefined;
}

function* commentTexts(document: Document): Iterable<string> {
  for (const item of document.items) {
    if (item.kind === 'comment') yield item.comment.text;
    if (item.kind === 'instruction') for (const comment of item.instruction.innerComments) yield comment.text;
  }
}

/** Instructions with a text that none had before: only scripts that are understood are rewritten, so theirs must be. */
function changedInstructions(before: Analysis, after: Analysis): readonly Instruction[] {
  const texts = new Set(before.document.instructions.map(({ body }) => body.text));
  return after.document.instructions.filter(({ body }) => !texts.has(body.text));
}
