/** How words are added to a list of words, such as packages, in the layout that the list has. */
import type { Document, RunInstruction } from '../document/document.js';
import type { Span } from '../text/span.js';
import { ownIndent, WIDTH } from './continuation.js';

/** A word with its place in the file. */
export interface PlacedWord {
  readonly text: string;
  readonly span: Span;
}

/** One insertion (an empty span) or replacement. */
export interface ListEdit {
  readonly span: Span;
  readonly text: string;
}

/** The list as it stands, and what it gets. */
export interface LongerList {
  readonly list: readonly PlacedWord[];
  readonly texts: readonly string[];
}

/** The edits that add the texts. Gaps that hold comments are left as they are. */
export function addedToList(document: Document, run: RunInstruction, { list, texts }: LongerList): readonly ListEdit[] {
  const gaps = list.slice(1).map((word, index) => document.text.slice(list[index]!.span.end, word.span.start));
  const last = list.at(-1)!;
  const lines = gaps.length > 0 && gaps.every((gap) => gap.includes('\n') && !gap.includes('#'));
  if (lines && isSorted(list.map(({ text }) => text))) return inOrder(list, texts, gaps[0]!);
  const gap = lines ? gaps[0]! : ' ';
  const inline = texts.map((text) => gap + text).join('');
  const single = gaps.every((one) => /^[ \t]+$/.test(one));
  if (!single || lines || fits(document, last, inline)) return [insertion(last.span.end, inline)];
  return [oneALine(document, run, { list, texts })];
}

function insertion(at: number, text: string): ListEdit {
  return { span: { start: at, end: at }, text };
}

function isSorted(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || texts[index - 1]! <= text);
}

/** Each behind the last word that sorts before it; what sorts before all goes to the end of the first word's place. */
function inOrder(list: readonly PlacedWord[], texts: readonly string[], gap: string): readonly ListEdit[] {
  const places = new Map<number, string[]>();
  for (const text of [...texts].sort()) {
    const before = list.findLast((word) => word.text <= text);
    const at = before === undefined ? -list[0]!.span.start : before.span.end;
    places.set(at, [...(places.get(at) ?? []), text]);
  }
  return [...places].map(([at, added]) =>
    at < 0
      ? insertion(-at, added.map((text) => text + gap).join(''))
      : insertion(at, added.map((text) => gap + text).join('')),
  );
}

function fits({ text }: Document, word: PlacedWord, added: string): boolean {
  const start = text.lastIndexOf('\n', word.span.end - 1) + 1;
  return word.span.end - start + added.length <= WIDTH;
}

function oneALine(document: Document, run: RunInstruction, { list, texts }: LongerList): ListEdit {
  const { escape, lineEnd, indent } = document.style;
  const names = [...list.map(({ text }) => text), ...texts].sort();
  const start = list[0]!.span.start;
  const own = deeperThan(document, run, start) ?? ownIndent(document, run) ?? indent;
  // The blank before the list stays; a back-slash follows it.
  const text = names.map((name) => `${escape}${lineEnd}${own}${name}`).join(' ');
  return { span: { start, end: list.at(-1)!.span.end }, text };
}

/** One step deeper than the line that the list begins on, where that is not the first of the RUN. */
function deeperThan({ text, style }: Document, run: RunInstruction, at: number): string | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  if (start <= run.span.start) return undefined;
  const line = text.slice(start, at);
  return line.slice(0, line.length - line.trimStart().length) + style.indent;
}
