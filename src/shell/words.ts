/**
 * Values of words.
 * Responsible for: what can be told of a word from its text alone. May not: know the value of a variable.
 */
import { toSourceSpan, type MappedText } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';
import { posixComputes } from './dialect.js';
import type { Dialect, ShellWord, WordPiece } from './script.js';
import { childrenOf, type SyntaxNode, type WordNode, type WordPart } from './syntax-tree.js';
import { variablesOf } from './variables.js';

/** Where words stand and who reads them. */
export interface WordPlace {
  readonly source: MappedText;
  readonly dialect: Dialect;
}

/** A piece of a word, or undefined for what we do not model. */
type Piece = WordPiece | { readonly kind: 'glob'; readonly value: string } | undefined;

/** The word of a syntax node. */
export function shellWord(node: WordNode, place: WordPlace): ShellWord {
  const range = withoutJoins(place.source.text, { start: node.pos, end: node.end });
  return wordOf(node, wordPieces(node, place), { ...place, range });
}

/** The word that an assignment makes as an argument: `export NAME=value`. `valueNode` undefined: an array. */
export function assignmentWord(
  node: SyntaxNode,
  prefix: string,
  valueNode: WordNode | undefined,
  place: WordPlace,
): ShellWord {
  const range = withoutJoins(place.source.text, { start: node.pos, end: node.end });
  // Shells differ on whether `export NAME=~` is read as an assignment.
  const unsure = valueNode === undefined || (place.dialect === 'posix' && valueNode.text.startsWith('~'));
  const value = unsure ? [undefined] : wordPieces(valueNode, place);
  return wordOf(node, [{ kind: 'text', value: prefix, quoted: false }, ...value], { ...place, range });
}

/** A word of which only the place is known. */
export function opaqueWord(node: SyntaxNode, place: WordPlace): ShellWord {
  return wordOf(node, [undefined], { ...place, range: { start: node.pos, end: node.end } });
}

/** A word of which the text is the value. */
export function plainWord(range: Span, place: WordPlace): ShellWord {
  const value = place.source.text.slice(range.start, range.end);
  return finish([{ kind: 'text', value, quoted: false }], [], { ...place, range });
}

function wordOf(node: SyntaxNode, pieces: readonly Piece[], at: WordPlace & { range: Span }): ShellWord {
  const variables = new Set<string>();
  for (const piece of pieces) if (piece?.kind === 'variable') variables.add(piece.name);
  collectVariables(node, variables);
  return finish(pieces, [...variables], at);
}

function finish(pieces: readonly Piece[], variables: readonly string[], at: WordPlace & { range: Span }): ShellWord {
  const glob = pieces.some((piece) => piece?.kind === 'glob');
  const computed = pieces.includes(undefined) || (glob && pieces.some(looksLikePattern));
  const known = computed ? undefined : pieces.flatMap(asWordPiece);
  return {
    text: at.source.text.slice(at.range.start, at.range.end),
    literal: known?.every((piece) => piece.kind === 'text') ? known.map((piece) => piece.value).join('') : undefined,
    variables,
    glob,
    computed,
    pieces: known,
    range: at.range,
    span: toSourceSpan(at.source, at.range),
  };
}

/** Quoted pattern characters beside unquoted ones would lose their quotes in `literal`. */
function looksLikePattern(piece: Piece): boolean {
  return piece?.kind === 'text' && /[*?[\]\\]/.test(piece.value);
}

function asWordPiece(piece: Piece): readonly WordPiece[] {
  if (piece === undefined) return [];
  return piece.kind === 'glob' ? [{ kind: 'text', value: piece.value, quoted: false }] : [piece];
}

function wordPieces(node: WordNode, place: WordPlace): readonly Piece[] {
  const bare = node.parts === undefined;
  const pieces = bare
    ? [{ kind: 'text', value: node.value, quoted: false } as const]
    : node.parts.flatMap((part) => partPieces(part, place.dialect));
  return node.text.includes('~') ? withTilde(node.text, pieces, place.dialect) : pieces;
}

/** A `~` at the start is the home folder; elsewhere bash expands it after `=` and `:` of what looks like an assignment. */
function withTilde(text: string, pieces: readonly Piece[], dialect: Dialect): readonly Piece[] {
  if (dialect === 'bash' && /^[A-Za-z_][A-Za-z0-9_]*=/.test(text) && /[=:]~/.test(text)) return [undefined];
  if (text.includes(':~')) return [undefined];
  if (!text.startsWith('~')) return pieces;
  const [first, ...rest] = pieces;
  if (first?.kind !== 'text' || !/^~(\/|$)/.test(text)) return [undefined];
  const home = { kind: 'variable', name: 'HOME', quoted: true } as const;
  return first.value === '~' ? [home, ...rest] : [home, { ...first, value: first.value.slice(1) }, ...rest];
}

function partPieces(part: WordPart, dialect: Dialect, quoted = false): readonly Piece[] {
  if (dialect === 'posix' && posixComputes(part)) return [undefined];
  switch (part.type) {
    case 'Literal':
      return [{ kind: 'text', value: part.value, quoted }];
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return [{ kind: 'text', value: part.value, quoted: true }];
    case 'DoubleQuoted':
      return part.parts.flatMap((child) => partPieces(child, dialect, true));
    case 'Glob':
      return [globPiece(part)];
    case 'SimpleExpansion':
      return [variablePiece(variablesOf(part), quoted)];
    case 'ParameterExpansion':
      return [part.prefix || part.index || part.operation ? undefined : variablePiece(variablesOf(part), quoted)];
    default:
      return [undefined];
  }
}

function globPiece(part: Extract<WordPart, { type: 'Glob' }>): Piece {
  const plain = part.kind !== 'bracket' || part.parts.every((child) => child.type === 'Literal');
  return plain && part.text === part.value ? { kind: 'glob', value: part.value } : undefined;
}

function variablePiece(names: readonly string[], quoted: boolean): Piece {
  const [name] = names;
  return name === undefined ? undefined : { kind: 'variable', name, quoted };
}

/** Commands inside a substitution name their own variables. */
function collectVariables(node: SyntaxNode, into: Set<string>): void {
  for (const name of variablesOf(node)) into.add(name);
  for (const child of childrenOf(node)) if (child.type !== 'Script') collectVariables(child, into);
}

/** The parser counts a joined line end (`\` newline) at either side of a word as part of it. */
function withoutJoins(text: string, range: Span): Span {
  let { start, end } = range;
  while (start + 2 <= end && text.startsWith('\\\n', start)) start += 2;
  while (start + 2 <= end && text.slice(end - 2, end) === '\\\n' && !isEscaped(text, end - 2, start)) end -= 2;
  return { start, end };
}

function isEscaped(text: string, at: number, from: number): boolean {
  let before = at;
  while (before > from && text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}
