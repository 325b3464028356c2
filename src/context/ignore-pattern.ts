/**
 * One pattern of an ignore file, matched as Docker matches it.
 * Source of every rule here: github.com/moby/patternmatcher v0.6.1 (2026), `Pattern.compile` and `Pattern.match`, and Go's
 * `path/filepath.Match` for what is an error. Docker turns a pattern into a regular expression; here it becomes a list of tokens
 * that is run as a set of states, so that no pattern takes more than (length of pattern × length of path) steps.
 */

/** Tells whether a clean path (not its folders) is matched. */
export type PathTest = (path: string) => boolean;

/** A pattern that Docker refuses, or that is read as something else than it looks like. */
export class IgnorePatternError extends Error {
  override readonly name = 'IgnorePatternError';
}

type Token =
  | { readonly kind: 'character'; readonly code: number }
  /** One character but `/`. */
  | { readonly kind: 'any' }
  /** Any number of characters but `/`. */
  | { readonly kind: 'star' }
  /** Nothing, or anything that ends in `/`. */
  | { readonly kind: 'folders' }
  | { readonly kind: 'rest' }
  /** A `^` outside a class: Docker leaves it to be an anchor. */
  | { readonly kind: 'start' }
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly CodeRange[] };

type CodeRange = readonly [low: number, high: number];
type MatchType = 'exact' | 'prefix' | 'suffix' | 'tokens';

const SLASH = 0x2f;
const NEWLINE = 0x0a;
const LAST_CODE = 0x10ffff;

/** Compiles a cleaned pattern without its `!`. Throws IgnorePatternError. */
export function compileIgnorePattern(pattern: string): PathTest {
  const { tokens, type } = new PatternReader(pattern).read();
  switch (type) {
    case 'exact':
      return (path) => path === pattern;
    case 'prefix':
      return (path) => path.startsWith(pattern.slice(0, -2));
    case 'suffix':
      return suffixTest(pattern.slice(2));
    case 'tokens':
      if (READ_AS_REGEXP.test(pattern))
        throw unusable(pattern, 'has `|` or `{…}`, which Docker does not take literally here');
      return tokenTest(tokens);
  }
}

/** Docker means to escape `|`, `{` and `}` and does not (their codes do not fit its bit map): an alternative, or a repetition. */
const READ_AS_REGEXP = /\||\{\d+(,\d*)?\}/;

function suffixTest(suffix: string): PathTest {
  return (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
}

/** Reads a pattern once, left to right. */
class PatternReader {
  private readonly characters: readonly string[];
  private readonly tokens: Token[] = [];
  private type: MatchType = 'exact';
  private at = 0;

  constructor(private readonly pattern: string) {
    this.characters = [...pattern];
  }

  read(): { readonly tokens: readonly Token[]; readonly type: MatchType } {
    while (this.at < this.characters.length) this.readToken(this.at === 0);
    return { tokens: this.tokens, type: this.type };
  }

  private readToken(first: boolean): void {
    const character = this.characters[this.at++]!;
    if (character === '*') this.readStars(first);
    else if (character === '?') this.add({ kind: 'any' });
    else if (character === '[') this.add(this.readClass());
    else if (character === ']') this.add({ kind: 'character', code: 0x5d });
    else if (character === '\\') this.add(escapedToken(this.next(), this.pattern));
    // Neither makes the pattern more than an exact one; the anchor only counts once something else does.
    else this.tokens.push(character === '^' ? { kind: 'start' } : plain(character));
  }

  private add(token: Token): void {
    this.tokens.push(token);
    this.type = 'tokens';
  }

  private readStars(first: boolean): void {
    if (this.characters[this.at] !== '*') return this.add({ kind: 'star' });
    this.at++;
    if (this.characters[this.at] === '/') this.at++;
    const last = this.at === this.characters.length;
    const exactSoFar = this.type === 'exact';
    this.add({ kind: last ? 'rest' : 'folders' });
    if (last && exactSoFar) this.type = 'prefix';
    if (first) this.type = 'suffix';
  }

  private readClass(): Token {
    const negated = this.characters[this.at] === '^';
    if (negated) this.at++;
    const ranges: CodeRange[] = [];
    while (this.characters[this.at] !== ']' || ranges.length === 0) ranges.push(this.readRange());
    this.at++;
    return { kind: 'class', negated, ranges };
  }

  private readRange(): CodeRange {
    const low = this.readClassMember();
    if (this.characters[this.at] !== '-') return [low, low];
    this.at++;
    const high = this.readClassMember();
    if (high < low) throw unusable(this.pattern, 'has a range that runs backwards');
    return [low, high];
  }

  private readClassMember(): number {
    const character = this.next();
    if (character === '-' || character === ']')
      throw unusable(this.pattern, 'has a character class that is not well formed');
    // Docker puts a piece of a regular expression in the place of these, which then means something else.
    if (character === '*' || character === '?' || (character === '[' && this.characters[this.at] === ':'))
      throw unusable(this.pattern, `has \`${character}\` in a character class`);
    if (character !== '\\') return codeOf(character);
    const token = escapedToken(this.next(), this.pattern);
    if (token.kind === 'character') return token.code;
    throw unusable(this.pattern, 'has a class of characters within a character class');
  }

  private next(): string {
    const character = this.characters[this.at++];
    if (character === undefined) throw unusable(this.pattern, 'ends too early');
    return character;
  }
}

function unusable(pattern: string, why: string): IgnorePatternError {
  return new IgnorePatternError(`the pattern \`${pattern}\` ${why}`);
}

function codeOf(character: string): number {
  return character.codePointAt(0)!;
}

function plain(character: string): Token {
  return { kind: 'character', code: codeOf(character) };
}

const DIGITS: readonly CodeRange[] = [[0x30, 0x39]];
const SPACES: readonly CodeRange[] = [
  [0x09, 0x0a],
  [0x0c, 0x0d],
  [0x20, 0x20],
];
const WORD: readonly CodeRange[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];

/** What an escaped letter means in Go's regular expressions (`regexp/syntax`, Go 1.26), which is where Docker's pattern ends up. */
const ESCAPED_CLASSES: Readonly<Record<string, readonly CodeRange[]>> = { d: DIGITS, s: SPACES, w: WORD };
const CONTROL_CHARACTERS: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

function escapedToken(character: string, pattern: string): Token {
  if (character < '\x80' && !/[A-Za-z0-9]/.test(character)) return plain(character);
  const control = CONTROL_CHARACTERS[character];
  if (control !== undefined) return { kind: 'character', code: control };
  const ranges = ESCAPED_CLASSES[character.toLowerCase()];
  if (ranges === undefined) throw unusable(pattern, `has \`\\${character}\`, which stands for no character`);
  const negated = character !== character.toLowerCase();
  return { kind: 'class', negated: false, ranges: negated ? complement(ranges) : ranges };
}

function complement(ranges: readonly CodeRange[]): readonly CodeRange[] {
  const result: CodeRange[] = [];
  let next = 0;
  for (const [low, high] of ranges) {
    if (low > next) result.push([next, low - 1]);
    next = high + 1;
  }
  return [...result, [next, LAST_CODE]];
}

/** Literal characters at the end are compared first: most paths fail there. */
function tokenTest(tokens: readonly Token[]): PathTest {
  const ending = literalEnding(tokens);
  return (path) => path.endsWith(ending) && runTokens(tokens, [...path].map(codeOf));
}

function literalEnding(tokens: readonly Token[]): string {
  let start = tokens.length;
  while (start > 0 && tokens[start - 1]!.kind === 'character') start--;
  return tokens
    .slice(start)
    .map((token) => (token.kind === 'character' ? String.fromCodePoint(token.code) : ''))
    .join('');
}

/** State `i` means: the first `i` tokens have matched what was read. Inside `folders`, a second set remembers who may still grow. */
function runTokens(tokens: readonly Token[], codes: readonly number[]): boolean {
  let states = new Set<number>();
  let growing = new Set<number>();
  enter(tokens, 0, true, states);
  for (const code of codes) {
    const next = new Set<number>();
    const nextGrowing = new Set<number>();
    for (const state of states) step(tokens, state, code, next, nextGrowing);
    for (const state of growing) stepFolders(tokens, state, code, next, nextGrowing);
    states = next;
    growing = nextGrowing;
    if (states.size === 0 && growing.size === 0) return false;
  }
  return states.has(tokens.length);
}

/** Adds a state and those that follow from it without reading. */
function enter(tokens: readonly Token[], state: number, atStart: boolean, states: Set<number>): void {
  for (let i = state; !states.has(i); i++) {
    states.add(i);
    const kind = tokens[i]?.kind;
    const passes = kind === 'star' || kind === 'folders' || kind === 'rest' || (kind === 'start' && atStart);
    if (!passes) return;
  }
}

function step(tokens: readonly Token[], state: number, code: number, states: Set<number>, growing: Set<number>): void {
  const token = tokens[state];
  if (token === undefined) return;
  switch (token.kind) {
    case 'character':
      if (token.code === code) enter(tokens, state + 1, false, states);
      return;
    case 'any':
      if (code !== SLASH) enter(tokens, state + 1, false, states);
      return;
    case 'star':
      if (code !== SLASH) enter(tokens, state, false, states);
      return;
    case 'rest':
      if (code !== NEWLINE) enter(tokens, state, false, states);
      return;
    case 'folders':
      return stepFolders(tokens, state, code, states, growing);
    case 'class':
      if (inClass(token, code)) enter(tokens, state + 1, false, states);
      return;
    case 'start':
      return;
  }
}

function stepFolders(
  tokens: readonly Token[],
  state: number,
  code: number,
  states: Set<number>,
  growing: Set<number>,
): void {
  if (code === NEWLINE) return;
  growing.add(state);
  if (code === SLASH) enter(tokens, state + 1, false, states);
}

function inClass(token: { readonly negated: boolean; readonly ranges: readonly CodeRange[] }, code: number): boolean {
  return token.ranges.some(([low, high]) => low <= code && code <= high) !== token.negated;
}
