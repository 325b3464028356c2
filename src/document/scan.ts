/**
 * Finds the instructions of a file by BuildKit's own rules (frontend/dockerfile/parser/parser.go, v0.25, 2025).
 * Responsible for: boundaries, joined text, comments, heredocs. May not: interpret arguments.
 */
import { mappedText, type MappedText } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';
import { readDirectives, type Directives } from './directives.js';
import type { Comment, Heredoc, Problem } from './document.js';
import { readHeredocs } from './heredoc.js';
import { isSpace, skipSpaces, splitLines, trimSpan, type Line } from './lines.js';

/** An instruction by its boundaries; nothing of its meaning. */
export interface RawInstruction {
  /** Joined text from the keyword on: continuations, comments and line ends left out. */
  readonly joined: MappedText;
  readonly span: Span;
  readonly lines: Span;
  readonly innerComments: readonly Comment[];
  readonly heredocs: readonly Heredoc[];
}

export type RawItem =
  | { readonly kind: 'directive'; readonly span: Span; readonly index: number }
  | { readonly kind: 'comment'; readonly span: Span; readonly comment: Comment }
  | { readonly kind: 'blank'; readonly span: Span }
  | { readonly kind: 'instruction'; readonly span: Span; readonly raw: RawInstruction };

/** A file cut into its pieces. The spans of `items` tile the text. */
export interface Scan extends Directives {
  readonly items: readonly RawItem[];
}

/** Cuts a text into directives, comments, blank lines and instructions. Total: any text has a scan. */
export function scan(text: string): Scan {
  const lines = splitLines(text);
  const top = readDirectives(text, lines);
  const items: RawItem[] = top.directives.map((_, index) => ({ kind: 'directive', span: lines[index]!.whole, index }));
  const problems: Problem[] = [...top.problems];
  for (let index = top.directives.length; index < lines.length;) {
    const { item, next, problem } = readItem(text, lines, index, top.escape);
    items.push(item);
    if (problem !== undefined) problems.push(problem);
    index = next;
  }
  return { ...top, problems, items };
}

interface Read {
  readonly item: RawItem;
  readonly next: number;
  readonly problem?: Problem | undefined;
}

function readItem(text: string, lines: readonly Line[], index: number, escape: string): Read {
  const line = lines[index]!;
  const start = skipSpaces(text, line.content);
  if (text[start] === '#' && start < line.content.end)
    return { item: { kind: 'comment', span: line.whole, comment: commentAt(text, line, start) }, next: index + 1 };
  if (start >= line.content.end) return { item: { kind: 'blank', span: line.whole }, next: index + 1 };
  return readInstruction(text, lines, index, escape);
}

function commentAt(text: string, line: Line, start: number): Comment {
  return { span: { start, end: line.content.end }, text: text.slice(start + 1, line.content.end).trim() };
}

function readInstruction(text: string, lines: readonly Line[], first: number, escape: string): Read {
  const pieces: Span[] = [];
  const innerComments: Comment[] = [];
  let next = first;
  for (let open = true; open && next < lines.length; next++) {
    const line = lines[next]!;
    const start = skipSpaces(text, line.content);
    if (next > first && start >= line.content.end) continue;
    if (next > first && text[start] === '#') {
      innerComments.push(commentAt(text, line, start));
      continue;
    }
    const cut = continuationCut(
      text,
      { start: next === first ? start : line.content.start, end: line.content.end },
      escape,
    );
    open = cut !== undefined;
    pieces.push({ start: next === first ? start : line.content.start, end: cut ?? line.content.end });
  }
  return finish(text, lines, { first, next, pieces, innerComments });
}

/** Offset of the escape that continues the line, or undefined when the line ends the instruction. */
function continuationCut(text: string, content: Span, escape: string): number | undefined {
  let at = content.end - 1;
  while (at >= content.start && (text[at] === ' ' || text[at] === '\t')) at--;
  if (at < content.start || text[at] !== escape) return undefined;
  const before = at - 1;
  if (before < content.start) return at;
  if (text[before] !== escape) return at;
  return undefined;
}

interface Extent {
  readonly first: number;
  readonly next: number;
  readonly pieces: readonly Span[];
  readonly innerComments: readonly Comment[];
}

function finish(text: string, lines: readonly Line[], extent: Extent): Read {
  const { first, pieces, innerComments } = extent;
  const joined = mappedText(text, pieces, pieces[0]!.start);
  const bodies = mayHaveHeredoc(joined.text)
    ? readHeredocs(text, joined, lines, extent.next)
    : { heredocs: [], next: extent.next };
  const last = lines[bodies.next - 1]!;
  const whole = { start: lines[first]!.whole.start, end: last.whole.end };
  const span = { start: pieces[0]!.start, end: Math.max(last.content.end, pieces[0]!.start) };
  const raw = { joined, span, lines: whole, innerComments, heredocs: bodies.heredocs };
  const problem = 'problem' in bodies ? bodies.problem : undefined;
  return { item: { kind: 'instruction', span: whole, raw }, next: bodies.next, problem };
}

const HEREDOC_KEYWORDS = new Set(['run', 'copy', 'add']);

function mayHaveHeredoc(joined: string): boolean {
  if (!joined.includes('<<')) return false;
  const [keyword, rest] = firstWord(joined);
  const [effective, args] = keyword === 'onbuild' ? firstWord(rest) : [keyword, rest];
  return HEREDOC_KEYWORDS.has(effective) && !startsJson(args);
}

function firstWord(text: string): readonly [string, string] {
  const trimmed = trimSpan(text, { start: 0, end: text.length });
  let end = trimmed.start;
  while (end < trimmed.end && !isSpace(text[end])) end++;
  return [text.slice(trimmed.start, end).toLowerCase(), text.slice(end, trimmed.end)];
}

function startsJson(args: string): boolean {
  try {
    return Array.isArray(JSON.parse(args.trim()));
  } catch {
    return false;
  }
}
