import { posix } from 'node:path';
import type { RubyToken } from './ruby-tokens.js';

/** A path that code builds, relative to the folder of the project or absolute, and the index of the token behind it. */
export interface BuiltPath {
  readonly path: string;
  readonly next: number;
}

const DEEPEST = 6;

/**
 * Works out the expressions by which Gemfiles and gemspecs name files: strings, `__dir__`, `__FILE__`, File.join, File.expand_path,
 * File.dirname, `+`, and variables set to these. Undefined for any other. `file` is the file that the code stands in, relative to the project.
 */
export function builtPath(tokens: readonly RubyToken[], at: number, file: string, depth = 0): BuiltPath | undefined {
  if (depth > DEEPEST) return undefined;
  const first = operand(tokens, at, file, depth);
  if (first === undefined || !isMark(tokens[first.next], '+')) return first;
  const second = builtPath(tokens, first.next + 1, file, depth + 1);
  return second && { path: first.path + second.path, next: second.next };
}

function operand(tokens: readonly RubyToken[], at: number, file: string, depth: number): BuiltPath | undefined {
  const token = tokens[at];
  if (token?.kind === 'text') {
    const path = textOf(token, file, depth);
    return path === undefined ? undefined : { path, next: at + 1 };
  }
  if (token?.kind !== 'word') return undefined;
  if (token.text === '__dir__') return { path: posix.dirname(file), next: at + 1 };
  if (token.text === '__FILE__') return { path: file, next: at + 1 };
  return token.text === 'File' ? fileCall(tokens, at, file, depth) : variable(tokens, at, file, depth);
}

/** A local variable that is set once, in a line of its own above. */
function variable(tokens: readonly RubyToken[], at: number, file: string, depth: number): BuiltPath | undefined {
  const name = tokens[at]!.text;
  const sets = tokens.flatMap((token, index) =>
    token.kind === 'word' && token.text === name && isMark(tokens[index + 1], '=') ? [index] : [],
  );
  const [set, ...more] = sets;
  if (set === undefined || more.length > 0 || set >= at || isMark(tokens[set - 1], '.')) return undefined;
  const built = builtPath(tokens, set + 2, file, depth + 1);
  const isWhole = built !== undefined && tokens[built.next]?.kind === 'end' && !isMark(tokens[at + 1], '.');
  return isWhole ? { path: built.path, next: at + 1 } : undefined;
}

/** Escapes are left to the interpreter: a path with one is not known. */
function textOf({ text, pieces }: RubyToken, file: string, depth: number): string | undefined {
  if (text.includes('\\') && pieces === undefined) return undefined;
  if (pieces === undefined) return text;
  const parts = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const built = builtPath(piece, 0, file, depth + 1);
    return built?.next === piece.length ? built.path : undefined;
  });
  return parts.includes(undefined) ? undefined : parts.join('');
}

function fileCall(tokens: readonly RubyToken[], at: number, file: string, depth: number): BuiltPath | undefined {
  const name = tokens[at + 2]?.text;
  if (!isMark(tokens[at + 1], '.') || name === undefined) return undefined;
  const read = callArguments(tokens, at + 3, file, depth + 1);
  if (read === undefined) return undefined;
  const [first, second] = read.paths;
  if (first === undefined) return undefined;
  if (name === 'join') return { path: posix.join(...read.paths), next: read.next };
  if (name === 'dirname') return { path: posix.dirname(first), next: read.next };
  if (name !== 'expand_path') return undefined;
  return { path: first.startsWith('/') ? first : posix.join(second ?? '.', first), next: read.next };
}

/** The arguments of a call, all of which are paths. */
function callArguments(
  tokens: readonly RubyToken[],
  at: number,
  file: string,
  depth: number,
): { readonly paths: readonly string[]; readonly next: number } | undefined {
  const paren = isMark(tokens[at], '(');
  const paths: string[] = [];
  let next = paren ? at + 1 : at;
  for (;;) {
    const one = builtPath(tokens, next, file, depth);
    if (one === undefined) return undefined;
    paths.push(one.path);
    next = one.next;
    if (!isMark(tokens[next], ',')) break;
    next += 1;
  }
  if (!paren) return { paths, next };
  return isMark(tokens[next], ')') ? { paths, next: next + 1 } : undefined;
}

/** True for a piece of punctuation. */
export function isMark(token: RubyToken | undefined, text: string): boolean {
  return token?.kind === 'mark' && token.text === text;
}
