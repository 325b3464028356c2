import { toSourceSpan, type MappedText } from '../text/mapped-text.js';
import type { Flag } from './document.js';
import { isSpace } from './lines.js';

/** The flags of an instruction and where its arguments begin. */
export interface Flags {
  readonly flags: readonly Flag[];
  /** Offset in the joined text of the first character after the flags. */
  readonly rest: number;
}

/** Reads `--name[=value]` words from `at` on (BuildKit, frontend/dockerfile/parser/split_command.go, v0.25). */
export function readFlags(joined: MappedText, at: number, escape: string): Flags {
  const flags: Flag[] = [];
  const { text } = joined;
  let start = at;
  for (;;) {
    while (isSpace(text[start])) start++;
    if (!text.startsWith('--', start)) return { flags, rest: start };
    const word = readWord(text, start, escape);
    if (word.value === '--') return { flags, rest: skip(text, word.end) };
    flags.push(flag(word.value, toSourceSpan(joined, { start, end: word.end })));
    start = word.end;
  }
}

function skip(text: string, from: number): number {
  let at = from;
  while (isSpace(text[at])) at++;
  return at;
}

function flag(word: string, span: Flag['span']): Flag {
  const equals = word.indexOf('=');
  const name = word.slice(2, equals < 0 ? undefined : equals);
  return { name, value: equals < 0 ? undefined : word.slice(equals + 1), span };
}

/** One word from `start`, with quotes and escapes taken off, and its end in the text. */
export function readWord(
  text: string,
  start: number,
  escape: string,
): { readonly value: string; readonly end: number; readonly closed: boolean } {
  let value = '';
  let quote = '';
  let at = start;
  for (; at < text.length; at++) {
    const character = text[at]!;
    if (quote === '' && isSpace(character)) break;
    if (character === escape && quote !== "'") {
      if (at + 1 < text.length) value += text[++at]!;
    } else if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else value += character;
  }
  return { value, end: at, closed: quote === '' };
}
