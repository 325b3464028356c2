/** A pattern over whole context paths. */
export interface PathPattern {
  test(path: string): boolean;
}

/** One character that must follow: this one, any of a class, or, undefined, any but `/`. */
type Token = string | RegExp | undefined;

/** What stands between two stars; `star`: one stands before it. */
interface Chunk {
  readonly star: boolean;
  readonly tokens: readonly Token[];
}

/**
 * A source pattern of COPY; undefined for one that is malformed. Only the last star is tried again, which suffices, so no path takes more steps than
 * its length times the pattern's.
 * Source: Go's `filepath.Match` (package path/filepath, Go 1.25, 2025), which BuildKit uses for sources.
 */
export function pathPattern(pattern: string): PathPattern | undefined {
  const chunks = chunksOf([...pattern]);
  return chunks && { test: (path) => matches(chunks, [...path]) };
}

function chunksOf(pattern: readonly string[]): readonly Chunk[] | undefined {
  const chunks: { star: boolean; tokens: Token[] }[] = [{ star: false, tokens: [] }];
  for (let at = 0; at < pattern.length; at++) {
    const last = chunks.at(-1)!;
    if (pattern[at] !== '*') {
      const read = tokenAt(pattern, at);
      if (read === undefined) return undefined;
      last.tokens.push(read.token);
      at = read.end;
    } else if (last.tokens.length === 0) last.star = true;
    else chunks.push({ star: true, tokens: [] });
  }
  return chunks;
}

/** The token that begins at an offset, and the offset of its last character; undefined when it is malformed. */
function tokenAt(pattern: readonly string[], at: number): { readonly token: Token; readonly end: number } | undefined {
  const character = pattern[at]!;
  if (character === '?') return { token: undefined, end: at };
  if (character === '[') return classAt(pattern, at);
  if (character !== '\\') return { token: character, end: at };
  const escaped = pattern[at + 1];
  return escaped === undefined ? undefined : { token: escaped, end: at + 1 };
}

function classAt(pattern: readonly string[], at: number): { readonly token: Token; readonly end: number } | undefined {
  const end = pattern.indexOf(']', at + 2);
  const body = pattern.slice(at + 1, end).join('');
  if (end < 0 || body === '^' || /[\\[\]]/.test(body)) return undefined;
  try {
    return { token: new RegExp(`^[${body}]$`, 'u'), end };
  } catch {
    return undefined;
  }
}

function matches(chunks: readonly Chunk[], path: readonly string[]): boolean {
  let at = 0;
  for (const [index, chunk] of chunks.entries()) {
    const isLast = index === chunks.length - 1;
    const next = endOf(chunk, path, at, isLast);
    if (next === undefined) return false;
    at = next;
  }
  return at === path.length;
}

/** Where the path goes on behind a chunk; the last one must reach its end. */
function endOf({ star, tokens }: Chunk, path: readonly string[], from: number, isLast: boolean): number | undefined {
  for (let at = from; ; at++) {
    const end = at + tokens.length;
    const fits = end <= path.length && (!isLast || end === path.length);
    if (fits && tokens.every((token, index) => isToken(token, path[at + index]!))) return end;
    if (!star || at >= path.length || path[at] === '/') return undefined;
  }
}

function isToken(token: Token, character: string): boolean {
  if (token === undefined) return character !== '/';
  return typeof token === 'string' ? token === character : token.test(character);
}
