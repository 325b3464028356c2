import { toSource, type MappedText } from '../text/mapped-text.js';
import type { Heredoc, Problem } from './document.js';
import type { Line } from './lines.js';

/** What opens a heredoc, before its body is found. */
interface HeredocStart {
  readonly name: string;
  readonly expand: boolean;
  readonly chomp: boolean;
  readonly fileDescriptor: number;
}

/** The heredocs of one instruction, and the first line after them. */
export interface Heredocs {
  readonly heredocs: readonly Heredoc[];
  /** Index into the lines of the first line that is not part of a body. */
  readonly next: number;
  readonly problem?: Problem;
}

// BuildKit, frontend/dockerfile/parser/parser.go (v0.25), `reHeredoc`: descriptor, `<<`, `-`, name without `<`.
const OPENER = /^(\d*)<<(-?)[ \t]*([^<]*)$/;

/** Reads the bodies that follow an instruction whose joined text is given; `next` is the index of the line after it. */
export function readHeredocs(text: string, joined: MappedText, lines: readonly Line[], next: number): Heredocs {
  const heredocs: Heredoc[] = [];
  let at = next;
  for (const start of heredocStarts(joined.text)) {
    const end = terminatorLine(text, lines, at, start);
    if (end === undefined) return { heredocs, next: lines.length, problem: unterminated(joined) };
    const bodySpan = { start: bodyStart(lines, at, text), end: bodyStart(lines, end, text) };
    heredocs.push({ ...start, bodySpan, body: text.slice(bodySpan.start, bodySpan.end) });
    at = end + 1;
  }
  return apart(joined.text) ? { heredocs, next: at, problem: uncertain(joined) } : { heredocs, next: at };
}

/** `<< EOF` with a blank: a heredoc for new versions of BuildKit, plain text for older ones. */
function apart(line: string): boolean {
  return (
    shellWords(line)?.some((word, index, words) => /^\d*<<-?$/.test(word) && words[index + 1] !== undefined) ?? false
  );
}

function uncertain(joined: MappedText): Problem {
  const at = toSource(joined, 0);
  const message = 'whether `<<` and a blank begin a heredoc depends on the version of BuildKit';
  return { span: { start: at, end: at }, message, kind: 'uncertain' };
}

function bodyStart(lines: readonly Line[], index: number, text: string): number {
  return lines[index]?.whole.start ?? text.length;
}

function unterminated(joined: MappedText): Problem {
  const at = toSource(joined, 0);
  return { span: { start: at, end: at }, message: 'unterminated heredoc', kind: 'refused' };
}

function terminatorLine(text: string, lines: readonly Line[], from: number, start: HeredocStart): number | undefined {
  for (let index = from; index < lines.length; index++) {
    const { content } = lines[index]!;
    let line = text.slice(content.start, content.end);
    if (start.chomp) line = line.replace(/^\t+/, '');
    if (line === start.name) return index;
  }
  return undefined;
}

/** The heredocs that a joined line opens. An unbalanced quote anywhere means none, as in BuildKit. */
export function heredocStarts(line: string): readonly HeredocStart[] {
  if (!line.includes('<<')) return [];
  const words = shellWords(line);
  if (words === undefined) return [];
  const starts: HeredocStart[] = [];
  for (let index = 0; index < words.length; index++) {
    const start = heredocStart(words, index);
    if (start === undefined) continue;
    starts.push(start.opened);
    index += start.extra;
  }
  return starts;
}

function heredocStart(
  words: readonly string[],
  index: number,
): { readonly opened: HeredocStart; readonly extra: number } | undefined {
  const found = OPENER.exec(words[index]!);
  if (found === null) return undefined;
  const own = found[3]!;
  const name = own === '' ? words[index + 1] : own;
  if (name === undefined || name === '' || name.includes('<')) return undefined;
  const opened = {
    name: unquote(name),
    expand: !/['"]/.test(name),
    chomp: found[2] === '-',
    fileDescriptor: found[1] === '' ? 0 : Number(found[1]),
  };
  return { opened, extra: own === '' ? 1 : 0 };
}

/** Splits at blanks outside quotes, quotes kept; undefined when a quote stays open. */
function shellWords(line: string): readonly string[] | undefined {
  const words: string[] = [];
  let word = '';
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (character === '\\' && quote !== "'") {
      word += character + (line[++at] ?? '');
    } else if (quote !== '') {
      if (character === quote) quote = '';
      word += character;
    } else if (character === ' ' || character === '\t' || character === '\n' || character === '\r') {
      if (word !== '') words.push(word);
      word = '';
    } else {
      if (character === '"' || character === "'") quote = character;
      word += character;
    }
  }
  if (quote !== '') return undefined;
  if (word !== '') words.push(word);
  return words;
}

function unquote(word: string): string {
  return word.replace(/\\(.)|['"]/g, (_, escaped: string | undefined) => escaped ?? '');
}
