/** A token of a JSON text. `key` has the keys that lead to it (list items have none); `broken` is the first place that is not JSON. */
export interface JsonToken {
  readonly kind: 'key' | 'value' | 'punctuation' | 'broken';
  /** Offset in the text. */
  readonly start: number;
  readonly path: readonly string[];
}

/** What may come next, by JSON's grammar. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

interface Nest {
  readonly close: '}' | ']';
  key: string | undefined;
}

const BARE = /(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const BLANK = ' \t\r\n\uFEFF';
const AFTER: Readonly<Record<string, Expected>> = { '{': 'key-or-end', '[': 'value-or-end', ':': 'value' };

/** Splits a JSON text into tokens, up to the first place that is not JSON. Without recursion: the depth is a stranger's choice. */
export function* jsonTokens(text: string): Iterable<JsonToken> {
  const nests: Nest[] = [];
  let expected: Expected = 'value';
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at);
    if (BLANK.includes(char)) {
      at += 1;
      continue;
    }
    const end = tokenEnd(text, at);
    const kind = end === undefined ? 'broken' : kindOf(char, expected, nests);
    if (kind === 'key') nests[nests.length - 1]!.key = unquoted(text.slice(at, end));
    yield { kind, start: at, path: kind === 'key' ? keysOf(nests) : [] };
    if (kind === 'broken' || end === undefined) return;
    expected = step(char, kind, nests);
    at = end;
  }
}

/** Deeper keys are of no use to anyone, and a path a key would make reading quadratic. */
const DEEPEST_PATH = 16;

function keysOf(nests: readonly Nest[]): readonly string[] {
  return nests.length > DEEPEST_PATH ? [] : nests.flatMap((nest) => nest.key ?? []);
}

function tokenEnd(text: string, at: number): number | undefined {
  const char = text.charAt(at);
  if ('{}[],:'.includes(char)) return at + 1;
  if (char === '"') return stringEnd(text, at);
  BARE.lastIndex = at;
  return BARE.test(text) ? BARE.lastIndex : undefined;
}

function stringEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char < ' ') return undefined;
    if (char === '\\') at += 1;
  }
  return undefined;
}

function unquoted(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}

function kindOf(char: string, expected: Expected, nests: readonly Nest[]): JsonToken['kind'] {
  if (char === '}' || char === ']') {
    return expected.endsWith('-end') && nests.at(-1)?.close === char ? 'punctuation' : 'broken';
  }
  if (char === ',') return expected === 'comma-or-end' ? 'punctuation' : 'broken';
  if (char === ':') return expected === 'colon' ? 'punctuation' : 'broken';
  if (char === '"' && expected.startsWith('key')) return 'key';
  return expected.startsWith('value') ? 'value' : 'broken';
}

function step(char: string, kind: JsonToken['kind'], nests: Nest[]): Expected {
  if (kind === 'key') return 'colon';
  if (char === '{') nests.push({ close: '}', key: undefined });
  if (char === '[') nests.push({ close: ']', key: undefined });
  if (char === '}' || char === ']') nests.pop();
  if (char === ',') return nests.at(-1)?.close === '}' ? 'key' : 'value';
  return AFTER[char] ?? (nests.length === 0 ? 'nothing' : 'comma-or-end');
}
