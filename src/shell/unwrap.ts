/**
 * Takes wrappers (`sudo`, `env`, `nice`) off a command.
 * Responsible for: the words of the command that is run in the end, and what the wrappers change for it. May not: know
 * a wrapper by name (see wrappers.ts).
 */
import type { Span } from '../text/span.js';
import type { Assignment, Command, ShellWord } from './script.js';
import { wrapperNames, wrappers, type Wrapper } from './wrappers.js';

/** A command without its wrappers. */
export interface Unwrapped {
  /** The words left: the command that is run. When `doubt` is set they begin with the wrapper that was not understood. */
  readonly words: readonly ShellWord[];
  /** The command's own assignments, then those that wrappers make, in order. */
  readonly assignments: readonly Assignment[];
  /** Who runs it. */
  readonly asUser: WrappedUser;
  /** `kept`: passed on. `filtered`: only some variables may reach it. `cleared`: only the assignments. */
  readonly environment: 'kept' | 'filtered' | 'cleared';
  /** Names of the wrappers taken off, outermost first. */
  readonly wrappers: readonly string[];
  /** Why unwrapping stopped early; undefined when all is well. */
  readonly doubt: string | undefined;
}

/** `unchanged`: the user of the script. `name` is a user name or number without group. */
export type WrappedUser =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** One wrapper's options as read; `rest` begins with the command. */
interface Reading {
  readonly rest: readonly ShellWord[];
  readonly flags: readonly string[];
  readonly assignments: readonly Assignment[];
  readonly user: ShellWord | string | undefined;
}

/** Takes off every wrapper that is understood. A wrapper without a command (`exec >log`, `env`) stays as it is. */
export function unwrap(command: Command): Unwrapped {
  let state: Unwrapped = {
    words: command.words,
    assignments: command.assignments,
    asUser: { kind: 'unchanged' },
    environment: 'kept',
    wrappers: [],
    doubt: undefined,
  };
  for (;;) {
    const wrapper = wrapperOf(state.words[0]);
    if (wrapper === undefined) return state;
    const reading = readWrapper(wrapper, state.words);
    if (typeof reading === 'string') return { ...state, doubt: reading };
    if (reading.rest.length === 0) return state;
    state = withoutWrapper(state, wrapper, reading);
  }
}

/** The last part of a path: the name a program is known by. Undefined for a word whose value is not known. */
export function executableName(word: ShellWord | undefined): string | undefined {
  const value = word?.glob ? undefined : word?.literal;
  return value?.slice(value.lastIndexOf('/') + 1);
}

function wrapperOf(word: ShellWord | undefined): Wrapper | undefined {
  const name = executableName(word);
  return name === undefined || !wrapperNames.has(name) ? undefined : wrappers.find(({ names }) => names.includes(name));
}

function withoutWrapper(state: Unwrapped, wrapper: Wrapper, reading: Reading): Unwrapped {
  return {
    words: reading.rest,
    assignments: [...state.assignments, ...reading.assignments],
    asUser: reading.user === undefined ? state.asUser : userOf(reading.user),
    environment: stricter(state.environment, environmentOf(wrapper, reading.flags)),
    wrappers: [...state.wrappers, executableName(state.words[0])!],
    doubt: undefined,
  };
}

function environmentOf(wrapper: Wrapper, flags: readonly string[]): Unwrapped['environment'] {
  const given = (list: readonly string[] | undefined): boolean => flags.some((flag) => list?.includes(flag));
  if (given(wrapper.clears)) return 'cleared';
  if (given(wrapper.filters)) return 'filtered';
  return given(wrapper.keeps) ? 'kept' : (wrapper.environment ?? 'kept');
}

function stricter(a: Unwrapped['environment'], b: Unwrapped['environment']): Unwrapped['environment'] {
  if (a === 'cleared' || b === 'cleared') return 'cleared';
  return a === 'filtered' ? a : b;
}

function userOf(given: ShellWord | string): WrappedUser {
  const value = typeof given === 'string' ? given : given.glob ? undefined : given.literal;
  if (!value) return { kind: 'unknown', why: 'the user is known only when the command runs' };
  const name = value.split(':')[0]!.replace(/^#/, '');
  return { kind: 'named', name: name === '0' ? 'root' : name };
}

/** Reads options, assignments and operands of one wrapper; a string is why that failed. */
function readWrapper(wrapper: Wrapper, words: readonly ShellWord[]): Reading | string {
  const options = readOptions(wrapper, words);
  if (typeof options === 'string') return options;
  let { at } = options;
  const assignments: Assignment[] = [];
  while (wrapper.assignments && at < words.length && words[at]!.text.includes('=')) {
    const assignment = assignmentOf(words[at]!);
    if (assignment === undefined) return `\`${words[at]!.text}\` is not understood before a command`;
    assignments.push(assignment);
    at += 1;
  }
  const operand = words[at];
  const user = options.user ?? (wrapper.user === 'operand' ? operand : wrapper.user);
  return { rest: words.slice(at + (wrapper.operands ?? 0)), flags: options.flags, assignments, user };
}

interface Options {
  readonly at: number;
  readonly flags: readonly string[];
  readonly user: ShellWord | string | undefined;
}

function readOptions(wrapper: Wrapper, words: readonly ShellWord[]): Options | string {
  const flags: string[] = [];
  let user: ShellWord | string | undefined;
  let at = 1;
  for (; at < words.length && words[at]!.text.startsWith('-'); at += 1) {
    const text = words[at]!.literal;
    if (text === '--') return { at: at + 1, flags, user };
    const read = text === undefined ? undefined : readOption(wrapper, text);
    if (read === undefined) return `the option \`${words[at]!.text}\` of \`${words[0]!.text}\` is not known`;
    flags.push(...read.flags);
    const value = read.valueFollows ? words[(at += 1)] : read.value;
    if (wrapper.userFlags?.includes(read.flags.at(-1)!)) user = value;
  }
  return { at, flags, user };
}

interface Option {
  readonly flags: readonly string[];
  readonly value: string | undefined;
  readonly valueFollows: boolean;
}

function readOption(wrapper: Wrapper, text: string): Option | undefined {
  const { flags = [], flagsWithValue = [] } = wrapper;
  if (flags.includes(text)) return { flags: [text], value: undefined, valueFollows: false };
  if (flagsWithValue.includes(text)) return { flags: [text], value: undefined, valueFollows: true };
  if (text.startsWith('--')) {
    const name = text.slice(0, text.indexOf('='));
    if (!flagsWithValue.includes(name)) return undefined;
    // Options of one name with and without a list differ: with a list they pass on only what it names.
    const seen = flags.includes(name) ? `${name}=` : name;
    return { flags: [seen], value: text.slice(name.length + 1), valueFollows: false };
  }
  return readCluster(flags, flagsWithValue, text);
}

/** `-nE`, `-uroot`, `-Eu root`. */
function readCluster(flags: readonly string[], flagsWithValue: readonly string[], text: string): Option | undefined {
  const seen: string[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const flag = `-${text[at]!}`;
    seen.push(flag);
    if (flagsWithValue.includes(flag)) {
      const value = text.slice(at + 1);
      return { flags: seen, value: value === '' ? undefined : value, valueFollows: value === '' };
    }
    if (!flags.includes(flag)) return undefined;
  }
  return seen.length > 0 ? { flags: seen, value: undefined, valueFollows: false } : undefined;
}

/** `NAME=value` as an assignment; undefined when it is none, or when its value has no place of its own. */
function assignmentOf(word: ShellWord): Assignment | undefined {
  const written = /^(["']?)([A-Za-z_][A-Za-z0-9_]*)=/.exec(word.text);
  if (written === null || spanLength(word.range) !== spanLength(word.span)) return undefined;
  const [head, quote, name] = written as unknown as readonly [string, string, string];
  if (quote !== '' && word.text.indexOf(quote, 1) !== word.text.length - 1) return undefined;
  const value = wordAfter(word, { head, name, tail: quote.length });
  return { name, value, append: false, range: word.range, span: word.span };
}

/** The word after `NAME=`: the same pieces without the name. */
function wordAfter(
  word: ShellWord,
  { head, name, tail }: { readonly head: string; readonly name: string; readonly tail: number },
): ShellWord {
  const [first, ...rest] = word.pieces ?? [];
  const cut = name.length + 1;
  const after = first?.kind === 'text' && first.value.length > cut ? [{ ...first, value: first.value.slice(cut) }] : [];
  return {
    ...word,
    text: word.text.slice(head.length, word.text.length - tail),
    literal: word.literal?.slice(cut),
    pieces: word.pieces && [...after, ...rest],
    range: { start: word.range.start + head.length, end: word.range.end - tail },
    span: { start: word.span.start + head.length, end: word.span.end - tail },
  };
}

function spanLength(span: Span): number {
  return span.end - span.start;
}
