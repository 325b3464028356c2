import { mappedSlice, toSourceSpan, type MappedText } from '../text/mapped-text.js';
import type { Argument, Pair } from './document.js';
import { readWord } from './flags.js';
import { isSpace } from './lines.js';

/** Splits at blanks only, quotes or not, as BuildKit does for FROM, COPY, EXPOSE and the like; then takes the quotes off. */
export function splitArguments(body: MappedText, escape: string): readonly Argument[] {
  return wordRanges(body.text).map(({ start, end }) => {
    const written = body.text.slice(start, end);
    const value = readWord(written, 0, escape).value;
    return { value, span: toSourceSpan(body, { start, end }), dynamic: written.includes('$') };
  });
}

function wordRanges(text: string): { readonly start: number; readonly end: number }[] {
  const ranges = [];
  for (let at = 0; at < text.length;) {
    while (isSpace(text[at])) at++;
    const start = at;
    while (at < text.length && !isSpace(text[at])) at++;
    if (at > start) ranges.push({ start, end: at });
  }
  return ranges;
}

/** What a JSON form holds: its words, `undefined` when the text is no JSON array, `invalid` when it has other than strings. */
export type JsonForm = readonly Argument[] | 'invalid' | undefined;

/** Reads the exec form `["a", "b"]`. Spans cover the strings with their quotes. */
export function readJsonForm(body: MappedText): JsonForm {
  const values = parseArray(body.text);
  if (values === undefined) return undefined;
  if (!values.every((value): value is string => typeof value === 'string')) return 'invalid';
  const ranges = stringRanges(body.text);
  return values.map((value, index) => ({
    value,
    span: toSourceSpan(body, ranges[index]!),
    dynamic: value.includes('$'),
  }));
}

function parseArray(text: string): readonly unknown[] | undefined {
  if (!text.trimStart().startsWith('[')) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Ranges of the strings of a valid JSON array of strings. */
function stringRanges(text: string): { readonly start: number; readonly end: number }[] {
  const ranges = [];
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    const start = at++;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    ranges.push({ start, end: ++at });
  }
  return ranges;
}

/** Pairs of ENV or LABEL; `undefined` when BuildKit would refuse them. */
export function readPairs(
  body: MappedText,
  escape: string,
): { readonly pairs: readonly Pair[]; readonly legacy: boolean } | undefined {
  const words = quotedWords(body, escape);
  const first = words[0];
  if (first === undefined) return undefined;
  if (!first.value.includes('=')) return legacyPair(body, escape);
  const pairs = words.map(({ value, span }) => pair(value, span));
  return pairs.every((item) => item.value !== undefined && item.name !== '') ? { pairs, legacy: false } : undefined;
}

/** Names of ARG with their defaults. */
export function readArgPairs(body: MappedText, escape: string): readonly Pair[] {
  return quotedWords(body, escape).map(({ value, span }) => pair(value, span));
}

function pair(word: string, span: Pair['span']): Pair {
  const equals = word.indexOf('=');
  if (equals < 0) return { name: word, value: undefined, span };
  return { name: word.slice(0, equals), value: word.slice(equals + 1), span };
}

function legacyPair(
  body: MappedText,
  escape: string,
): { readonly pairs: readonly Pair[]; readonly legacy: boolean } | undefined {
  const name = wordRanges(body.text)[0]!;
  let start = name.end;
  while (isSpace(body.text[start])) start++;
  if (start >= body.text.length) return undefined;
  const whole = mappedSlice(body, name.start, body.text.length);
  const span = toSourceSpan(whole, { start: 0, end: whole.text.length });
  return {
    pairs: [{ name: body.text.slice(name.start, name.end), value: unquotedRest(body.text, start, escape), span }],
    legacy: true,
  };
}

/** The rest of a text with its quotes and escapes taken off, blanks and all: what BuildKit makes of the value of `ENV name value`. */
function unquotedRest(text: string, start: number, escape: string): string {
  let value = '';
  for (let at = start; at < text.length;) {
    if (isSpace(text[at])) value += text[at++];
    else {
      const word = readWord(text, at, escape);
      value += word.value;
      at = word.end;
    }
  }
  return value;
}

function quotedWords(body: MappedText, escape: string): { readonly value: string; readonly span: Pair['span'] }[] {
  const words = [];
  for (let at = 0; at < body.text.length;) {
    if (isSpace(body.text[at])) {
      at++;
      continue;
    }
    const word = readWord(body.text, at, escape);
    words.push({ value: word.value, span: toSourceSpan(body, { start: at, end: word.end }) });
    at = word.end;
  }
  return words;
}
