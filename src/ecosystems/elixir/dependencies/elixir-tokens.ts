/**
 * Splits Elixir as people write it in mix.exs and config files into tokens. Not a parser: it knows where strings, sigils and comments
 * end, so that the words of code are not taken from them. Source: hexdocs.pm/elixir/syntax-reference.html, 1.19, 2026-11-21.
 */
export interface ElixirToken {
  /** `word`: a dotted name (`File.read!`), also of Erlang (`:file.consult`). `key`: `path:`. `text`: a string or sigil. */
  readonly kind: 'word' | 'key' | 'text' | 'mark';
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** For a string with `#{…}`: its pieces, the code as tokens. */
  readonly pieces?: readonly (string | readonly ElixirToken[])[];
}

const DEEPEST = 4;
const BLANK = /(?:\s|#[^\n]*)+/y;
const WORD = /:?[A-Za-z_@][\w@]*(?:\.(?:[A-Za-z_]\w*|"[\w.]+"))*[?!]?/y;
const KEY = /(?:[A-Za-z_]\w*[?!]?|"[\w.-]+"):(?=\s)/y;
const CHARACTER = /\?\\?[^\s]/y;
const SIGIL = /~[a-zA-Z]+(?=["'/|(\[{<])/y;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** The tokens of a text; undefined when it cannot be told where something ends. */
export function elixirTokens(text: string, depth = 0, firstLine = 1): readonly ElixirToken[] | undefined {
  const tokens: ElixirToken[] = [];
  let line = firstLine;
  let at = 0;
  while (at < text.length) {
    const blank = match(BLANK, text, at);
    const read = blank === undefined ? tokenAt(text, at, { depth, line }) : { length: blank.length };
    if (read === undefined) return undefined;
    if ('token' in read && read.token !== undefined) tokens.push(read.token);
    for (let index = at; index < at + read.length; index += 1) if (text.charAt(index) === '\n') line += 1;
    at += read.length;
  }
  return tokens;
}

interface Around {
  readonly depth: number;
  readonly line: number;
}

interface ReadToken {
  readonly token?: ElixirToken;
  readonly length: number;
}

function tokenAt(text: string, at: number, around: Around): ReadToken | undefined {
  const { line } = around;
  const sigil = match(SIGIL, text, at)?.length ?? 0;
  const open = text.charAt(at + sigil);
  if (sigil > 0 || open === '"' || open === "'") {
    const key = sigil === 0 ? match(KEY, text, at) : undefined;
    return key === undefined ? textAt(text, at, sigil, around) : { token: keyToken(key, line), length: key.length };
  }
  const character = match(CHARACTER, text, at);
  if (character !== undefined) return { length: character.length };
  const key = match(KEY, text, at);
  if (key !== undefined) return { token: keyToken(key, line), length: key.length };
  const word = match(WORD, text, at);
  if (word !== undefined) return { token: { kind: 'word', text: word, line }, length: word.length };
  return { token: { kind: 'mark', text: open, line }, length: 1 };
}

function keyToken(key: string, line: number): ElixirToken {
  return { kind: 'key', text: key.slice(0, -1).replaceAll('"', ''), line };
}

/** A string, a here-document (three quotes) or a sigil; what is in capitals has no code in it. */
function textAt(text: string, at: number, sigil: number, { depth, line }: Around): ReadToken | undefined {
  const mark = text.charAt(at + sigil);
  const open = text.startsWith(mark.repeat(3), at + sigil) && '"\''.includes(mark) ? mark.repeat(3) : mark;
  const raw = sigil > 0 && /[A-Z]/.test(text.charAt(at + 1));
  const from = at + sigil + open.length;
  const end = closingPlace(text, from, { close: CLOSING[open] ?? open, raw });
  if (end === undefined) return undefined;
  const body = text.slice(from, end);
  const pieces = raw || !body.includes('#{') ? undefined : piecesOf(body, depth, line);
  if (pieces === null) return undefined;
  const token: ElixirToken = { kind: 'text', text: body, line, ...(pieces === undefined ? {} : { pieces }) };
  return { token, length: end + open.length - at };
}

function closingPlace(
  text: string,
  from: number,
  { close, raw }: { readonly close: string; readonly raw: boolean },
): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith(close, at)) return at;
    if (text.charAt(at) === '\\') at += 1;
    else if (!raw && text.startsWith('#{', at)) at = codeEnd(text, at + 2);
  }
  return undefined;
}

/** The place of the `}` that ends code in a string; the end of the text when there is none. */
function codeEnd(text: string, from: number): number {
  let nested = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '{') nested += 1;
    if (char === '}' && nested === 0) return at;
    if (char === '}') nested -= 1;
  }
  return text.length;
}

function piecesOf(body: string, depth: number, line: number): ElixirToken['pieces'] | null {
  if (depth >= DEEPEST) return null;
  const pieces: (string | readonly ElixirToken[])[] = [];
  let from = 0;
  for (let at = body.indexOf('#{'); at !== -1; at = body.indexOf('#{', from)) {
    const end = codeEnd(body, at + 2);
    const inner = elixirTokens(body.slice(at + 2, end), depth + 1, line);
    if (inner === undefined) return null;
    pieces.push(body.slice(from, at), inner);
    from = end + 1;
  }
  return [...pieces, body.slice(from)];
}

function match(expression: RegExp, text: string, at: number): string | undefined {
  expression.lastIndex = at;
  return expression.exec(text)?.[0];
}
