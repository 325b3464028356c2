/**
 * Splits Ruby as people write it in Gemfiles and gemspecs into tokens. Not a parser: it knows where strings, comments, regular
 * expressions and here-documents begin and end, so that the words of code are not taken from them.
 * Source: docs.ruby-lang.org/en/3.4/syntax/literals_rdoc.html, 2026-11-21.
 */
export interface RubyToken {
  /**
   * `word`: a name, keyword, number or global. `key`: `path:` or `:path =>`. `text`: a string. `command`: between backticks.
   * `list`: `%w[…]`. `mark`: punctuation. `end`: a line end or `;`.
   */
  readonly kind: 'word' | 'key' | 'symbol' | 'text' | 'command' | 'list' | 'mark' | 'end';
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** For a string with `#{…}`: its pieces, the code as tokens. */
  readonly pieces?: readonly (string | readonly RubyToken[])[];
}

/** The tokens of a text; undefined when it cannot be told where something ends. */
export function rubyTokens(text: string): readonly RubyToken[] | undefined {
  return scan({ text, at: 0, line: 1, depth: 0, tokens: [], awaited: [] });
}

interface Scanner {
  readonly text: string;
  at: number;
  line: number;
  /** How many strings the code stands in. */
  readonly depth: number;
  readonly tokens: RubyToken[];
  /** Here-documents that begin on the next line. */
  awaited: HereDocument[];
}

interface HereDocument {
  readonly word: string;
  readonly raw: boolean;
  readonly index: number;
}

const DEEPEST = 4;
const BLANK = /(?:[ \t\r]|\\\r?\n)+/y;
const COMMENT = /#[^\n]*/y;
const DOCUMENT = /=begin\b[^]*?\n=end\b[^\n]*/y;
const HERE = /<<[~-]?(?:([A-Z_]\w*)|'([^'\n]+)'|"([^"\n]+)")/y;
const KEY = /([A-Za-z_]\w*[?!]?):(?!:)/y;
const SYMBOL = /:([A-Za-z_]\w*[?!=]?)/y;
const WORD = /(?:\$(?:[^\w\s]|\w+)|@{0,2}[A-Za-z_]\w*[?!]?|\d[\w.]*)/y;
const PERCENT = /%([wWiIqQrx]?)([^\w\s])/y;
const MARK = /(?:=>|::|&&|\|\||&\.|==|=~|[^])/y;
/** Words behind which a `/` begins a regular expression. */
const BEFORE_PATTERN = [
  'if',
  'unless',
  'when',
  'and',
  'or',
  'not',
  'return',
  'while',
  'grep',
  'match',
  'reject',
  'select',
];

function scan(scanner: Scanner): readonly RubyToken[] | undefined {
  while (scanner.at < scanner.text.length) {
    if (
      scanner.at > 0 &&
      atLineStart(scanner) &&
      /^__END__\r?(?:\n|$)/.test(scanner.text.slice(scanner.at, scanner.at + 9))
    )
      break;
    if (!step(scanner)) return undefined;
  }
  return scanner.awaited.length > 0 ? undefined : scanner.tokens;
}

/** Reads one token. False when it has no end. */
function step(scanner: Scanner): boolean {
  const char = scanner.text.charAt(scanner.at);
  if (char === '\n' || char === ';') return lineEnd(scanner, char);
  if (atLineStart(scanner) && skip(scanner, DOCUMENT)) return true;
  if (skip(scanner, BLANK) || skip(scanner, COMMENT)) return true;
  if (char === '"' || char === "'" || char === '`') return quoted(scanner, char);
  if (char === '/' && !followsValue(scanner))
    return delimited(scanner, { kind: 'text', start: 1, open: '/', raw: false });
  return here(scanner) || percent(scanner) || plain(scanner);
}

function atLineStart({ text, at }: Scanner): boolean {
  return at === 0 || text.charAt(at - 1) === '\n';
}

function lineEnd(scanner: Scanner, char: string): boolean {
  push(scanner, 'end', char);
  advance(scanner, 1);
  if (char === ';') return true;
  const awaited = scanner.awaited;
  scanner.awaited = [];
  return awaited.every((document) => hereBody(scanner, document));
}

function skip(scanner: Scanner, expression: RegExp): boolean {
  const found = match(scanner, expression);
  if (found !== undefined) advance(scanner, found[0].length);
  return found !== undefined;
}

function match({ text, at }: Scanner, expression: RegExp): RegExpExecArray | undefined {
  expression.lastIndex = at;
  return expression.exec(text) ?? undefined;
}

function advance(scanner: Scanner, length: number): void {
  for (let at = scanner.at; at < scanner.at + length; at += 1) if (scanner.text.charAt(at) === '\n') scanner.line += 1;
  scanner.at += length;
}

function push(scanner: Scanner, kind: RubyToken['kind'], text: string): void {
  scanner.tokens.push({ kind, text, line: scanner.line });
}

/** True when the token before can be a value, so that an operator follows it. */
function followsValue({ tokens, text, at }: Scanner): boolean {
  const last = tokens.at(-1);
  if (last === undefined || last.kind === 'end' || last.kind === 'key') return false;
  if (last.kind === 'mark') return [')', ']', '}'].includes(last.text);
  if (last.kind !== 'word') return true;
  const asArgument = /\s/.test(text.charAt(at - 1)) && !/\s/.test(text.charAt(at + 1));
  return !BEFORE_PATTERN.includes(last.text) && !(asArgument && /^[a-z]/.test(last.text));
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

interface Delimited {
  readonly kind: 'text' | 'command' | 'list';
  /** Length of what opens it. */
  readonly start: number;
  readonly open: string;
  /** True where `#{` means nothing. */
  readonly raw: boolean;
}

function quoted(scanner: Scanner, quote: string): boolean {
  const kind = quote === '`' ? 'command' : 'text';
  const read = delimited(scanner, { kind, start: 1, open: quote, raw: quote === "'" });
  const last = scanner.tokens.at(-1);
  if (read && kind === 'text' && /^:(?!:)/.test(scanner.text.slice(scanner.at, scanner.at + 2)) && last !== undefined) {
    if (/[{,(]/.test(scanner.tokens.at(-2)?.text ?? '')) {
      scanner.tokens[scanner.tokens.length - 1] = { kind: 'key', text: last.text, line: last.line };
      advance(scanner, 1);
    }
  }
  return read;
}

function percent(scanner: Scanner): boolean {
  const found = scanner.text.charAt(scanner.at) === '%' ? match(scanner, PERCENT) : undefined;
  const [, letter = '', open = ''] = found ?? [];
  if (found === undefined || (letter === '' && (followsValue(scanner) || open === '='))) return false;
  const kind = letter === 'x' ? 'command' : 'wWiI'.includes(letter) && letter !== '' ? 'list' : 'text';
  return delimited(scanner, { kind, start: found[0].length, open, raw: 'qwi'.includes(letter) && letter !== '' });
}

/** A string up to its closing mark; undefined places in it become pieces. */
function delimited(scanner: Scanner, { kind, start, open, raw }: Delimited): boolean {
  const { line } = scanner;
  const close = CLOSING[open] ?? open;
  const from = scanner.at + start;
  const end = closingPlace(scanner.text, { from, open, close, raw });
  if (end === undefined) return false;
  const body = scanner.text.slice(from, end);
  const pieces = raw ? undefined : piecesOf(body, line, scanner.depth);
  if (pieces === null) return false;
  scanner.tokens.push({ kind, text: body, line, ...(pieces === undefined ? {} : { pieces }) });
  advance(scanner, end + 1 - scanner.at);
  return true;
}

interface Span {
  readonly from: number;
  readonly open: string;
  readonly close: string;
  readonly raw: boolean;
}

function closingPlace(text: string, { from, open, close, raw }: Span): number | undefined {
  let nested = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (!raw && char === '#' && text.charAt(at + 1) === '{') at = codeEnd(text, at + 2);
    else if (char === close && nested === 0) return at;
    else if (char === close) nested -= 1;
    else if (char === open && open !== close) nested += 1;
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

/** Undefined for a string without code; null when the code cannot be read. */
function piecesOf(body: string, line: number, depth: number): RubyToken['pieces'] | null {
  if (!body.includes('#{')) return undefined;
  if (depth >= DEEPEST) return null;
  const pieces: (string | readonly RubyToken[])[] = [];
  let from = 0;
  for (let at = body.indexOf('#{'); at !== -1; at = body.indexOf('#{', from)) {
    const end = codeEnd(body, at + 2);
    const inner = scan({ text: body.slice(at + 2, end), at: 0, line, depth: depth + 1, tokens: [], awaited: [] });
    if (inner === undefined) return null;
    pieces.push(body.slice(from, at), inner);
    from = end + 1;
  }
  return [...pieces, body.slice(from)];
}

function here(scanner: Scanner): boolean {
  const found = followsValueOf(scanner) ? undefined : match(scanner, HERE);
  if (found === undefined) return false;
  const [whole, bare, single, double] = found;
  const index = scanner.tokens.length;
  push(scanner, 'text', '');
  scanner.awaited.push({ word: bare ?? single ?? double ?? '', raw: single !== undefined, index });
  advance(scanner, whole.length);
  return true;
}

/** `list << NAME` puts something into a list. */
function followsValueOf({ text, at, tokens }: Scanner): boolean {
  return tokens.at(-1)?.kind === 'word' && text.charAt(at - 1) === ' ' && /\s/.test(text.charAt(at + 2));
}

function hereBody(scanner: Scanner, { word, raw, index }: HereDocument): boolean {
  const { line } = scanner;
  const rest = scanner.text.slice(scanner.at);
  const lines = rest.split('\n');
  const last = lines.findIndex((each) => each.trim() === word);
  if (last === -1) return false;
  const body = lines.slice(0, last).join('\n');
  const pieces = raw ? undefined : piecesOf(body, line, scanner.depth);
  if (pieces === null) return false;
  scanner.tokens[index] = { kind: 'text', text: body, line, ...(pieces === undefined ? {} : { pieces }) };
  advance(scanner, lines.slice(0, last + 1).join('\n').length);
  return true;
}

function plain(scanner: Scanner): boolean {
  const key = match(scanner, KEY);
  const before = scanner.tokens.at(-1);
  if (key !== undefined && before?.text !== '?' && before?.text !== '::') return take(scanner, 'key', key[0], key[1]!);
  const symbol = match(scanner, SYMBOL);
  if (symbol !== undefined && scanner.text.charAt(scanner.at - 1) !== ':') {
    const isKey = /^\s*=>/.test(scanner.text.slice(scanner.at + symbol[0].length, scanner.at + symbol[0].length + 20));
    return take(scanner, isKey ? 'key' : 'symbol', symbol[0], symbol[1]!);
  }
  const word = match(scanner, WORD);
  if (word !== undefined) return take(scanner, 'word', word[0], word[0]);
  const mark = match(scanner, MARK)!;
  const follows = scanner.tokens.at(-1)?.kind === 'key' && mark[0] === '=>';
  if (!follows) return take(scanner, 'mark', mark[0], mark[0]);
  advance(scanner, 2);
  return true;
}

function take(scanner: Scanner, kind: RubyToken['kind'], whole: string, text: string): boolean {
  push(scanner, kind, text);
  advance(scanner, whole.length);
  return true;
}
