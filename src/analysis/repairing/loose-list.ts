/** Lists of words that are no JSON, so that they are taken for a command of the shell, or for one word each. */
import type { Document, Instruction } from '../../document/document.js';
import { toSource, type MappedText } from '../../text/mapped-text.js';
import { baseName } from '../image-paths.js';
import { shellNames } from '../../shell/nested-script.js';
import { shortened } from '../shortened.js';
import type { Repair } from './repairs.js';

/** Where a text stands that JSON does not allow, and what belongs there. */
interface Slip {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

interface LooseList {
  readonly words: readonly string[];
  readonly slips: readonly Slip[];
  /** What is written behind the list: `# why`. */
  readonly comment: string | undefined;
}

/**
 * A list that is meant to be JSON: only quotes, commas and what stands behind it are wrong. Docker takes it for the shell form, whose
 * first word is then `[` (Dockerfile reference, "Shell and exec form", 2026).
 */
export function ofLooseList(instruction: Instruction, document: Document): readonly Repair[] {
  const body = listIn(instruction);
  const list = body === undefined || isJson(body.text) ? undefined : readLooseList(body.text);
  if (body === undefined || list === undefined || !isMeant(instruction, body.text, list)) return [];
  const repair = { kind: 'list', instruction, what: shortened(body.text), at: instruction.span } as const;
  const open = list.words.find((word) => word.includes('$'));
  if (open !== undefined && instruction.kind !== 'volume' && !isForShell(list.words)) {
    const because = [{ at: instruction.span, says: shortened(body.text) }];
    return [
      { ...repair, plan: { kind: 'leave', reason: 'variable-in-list', because, data: { what: shortened(open) } } },
    ];
  }
  const texts = list.slips.map(({ at, length, text }) => {
    const start = length === 0 ? toSource(body, at - 1) + 1 : toSource(body, at);
    return { at: { start, end: length === 0 ? start : toSource(body, at + length - 1) + 1 }, text };
  });
  const isWhole = texts.every(({ at }) => !document.text.slice(at.start, at.end).includes('\n'));
  return isWhole
    ? [{ ...repair, plan: { kind: 'texts', texts, above: list.comment === undefined ? [] : [list.comment] } }]
    : [];
}

function listIn(instruction: Instruction): MappedText | undefined {
  switch (instruction.kind) {
    case 'cmd':
    case 'entrypoint':
    case 'run':
    case 'volume':
    case 'copy':
    case 'add':
      return instruction.heredocs.length === 0 ? instruction.body : undefined;
    case 'healthcheck':
      return instruction.command;
    default:
      return undefined;
  }
}

/** `[ a, b ]` in a step is a test of the shell unless a comma says otherwise. */
function isMeant({ kind }: Instruction, text: string, { slips }: LooseList): boolean {
  if (kind !== 'run' && kind !== 'healthcheck') return true;
  return text.includes(',') && slips.every((slip) => slip.text !== ',');
}

function isForShell([program = '', flag = '']: readonly string[]): boolean {
  return shellNames.has(baseName(program)) && /^-[a-z]*c$/.test(flag);
}

function isJson(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

/** Quotes that end what each begins: typographic ones in either direction. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  ...Object.fromEntries(Array.from('\u201C\u201D\u201E\u201F\u2033', (sign) => [sign, '\u201C\u201D\u2033'])),
  ...Object.fromEntries(Array.from('\u2018\u2019\u201A\u201B\u2032', (sign) => [sign, '\u2018\u2019\u2032'])),
};

/** The words and what is wrong; undefined when it is no such list, or something else is wrong with it. Total. */
export function readLooseList(text: string): LooseList | undefined {
  const words: string[] = [];
  const slips: Slip[] = [];
  let at = skipBlanks(text, 0);
  if (text[at] !== '[') return undefined;
  at = skipBlanks(text, at + 1);
  while (text[at] !== ']') {
    const word = wordAt(text, at);
    if (word === undefined) return undefined;
    words.push(word.value);
    slips.push(...word.slips);
    at = skipBlanks(text, word.end);
    const comma = text[at] === ',' ? at : undefined;
    if (comma !== undefined) at = skipBlanks(text, at + 1);
    if (comma !== undefined && text[at] === ']') slips.push({ at: comma, length: 1, text: '' });
    if (comma === undefined && text[at] !== ']') {
      if (at === word.end || CLOSING[text[at] ?? ''] === undefined) return undefined;
      slips.push({ at: word.end, length: 0, text: ',' });
    }
  }
  const tail = words.length === 0 ? undefined : readTail(text, at + 1);
  return tail && { words, slips: [...slips, ...tail.slips], comment: tail.comment };
}

interface Word {
  readonly value: string;
  readonly end: number;
  readonly slips: readonly Slip[];
}

function wordAt(text: string, start: number): Word | undefined {
  const closing = CLOSING[text[start] ?? ''];
  if (closing === undefined) return undefined;
  let end = start + 1;
  while (end < text.length && !closing.includes(text[end]!)) end++;
  const value = text.slice(start + 1, end);
  if (end >= text.length || /["'\\\n\u2018-\u201F]/.test(value)) return undefined;
  const slips = [start, end].flatMap((at) => (text[at] === '"' ? [] : [{ at, length: 1, text: '"' }]));
  return { value, end: end + 1, slips };
}

/** Behind the list: nothing, a semicolon, or a comment. */
function readTail(text: string, start: number): Pick<LooseList, 'slips' | 'comment'> | undefined {
  const tail = text.slice(start);
  const comment = tail.trim();
  if (comment === '') return { slips: [], comment: undefined };
  if (comment !== ';' && !/^\s+#/.test(tail)) return undefined;
  return { slips: [{ at: start, length: tail.length, text: '' }], comment: comment === ';' ? undefined : comment };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}
