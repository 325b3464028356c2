/** From the words of a command to what a package manager is asked to do. */
import type { Action, CommandGrammar, FlagCall, Subcommand } from '../knowledge/command-grammar.js';
import type { PackageManager } from '../knowledge/package-manager.js';
import { moduleCall } from '../shell/module-call.js';
import type { Command, ShellWord } from '../shell/script.js';
import { executableName, unwrap } from '../shell/unwrap.js';
import { rememberedFor } from './remembered.js';
import type { OperationFlag } from './operations.js';

/** What the words of one command say. */
export interface MatchedCall {
  readonly manager: PackageManager;
  readonly action: Action;
  readonly executable: ShellWord;
  readonly subcommand: readonly ShellWord[];
  readonly flags: readonly OperationFlag[];
  readonly operands: readonly ShellWord[];
}

/** The managers to look for, and the programs that run a module with `-m NAME`. */
export interface Managers {
  readonly managers: readonly PackageManager[];
  readonly interpreters: readonly string[];
  /** Which one is meant where several have the executable; the first when absent. */
  readonly choose?: (candidates: readonly PackageManager[], words: readonly ShellWord[]) => PackageManager;
}

/** Options of Python whose value is the next word (docs.python.org, using/cmdline, 3.14). */
const INTERPRETER_FLAGS_WITH_VALUE = ['-W', '-X'];

/**
 * Tells which call of which manager a command is, wrappers (`sudo`) taken off. Undefined when it calls none, or when the
 * subcommand cannot be told (`apt-get $DO`): see `calledManager` for that.
 */
export function matchOperation(command: Command, known: Managers): MatchedCall | undefined {
  const call = managerCall(command, known);
  if (call === undefined) return undefined;
  const choose = known.choose ?? ((candidates) => candidates[0]!);
  const manager = choose(call.candidates, call.rest);
  const read = readWords(call.rest, manager.grammar);
  const found = findSubcommand(read, manager.grammar);
  if (found === undefined) return undefined;
  const { length } = found;
  const subcommand = read.operands.slice(0, length);
  return {
    manager,
    action: found.action === 'install' && builds(read, length, manager.grammar) ? 'run' : found.action,
    executable: call.executable,
    subcommand,
    flags: read.flags,
    operands: read.operands.slice(length),
  };
}

/** The manager that a command calls, whether or not the call is understood. */
export function calledManager(command: Command, known: Managers): PackageManager | undefined {
  return managerCall(command, known)?.candidates[0];
}

interface ManagerCall {
  readonly candidates: readonly PackageManager[];
  readonly executable: ShellWord;
  /** The words after the executable. */
  readonly rest: readonly ShellWord[];
}

const byExecutable = rememberedFor((managers: readonly PackageManager[]) => {
  const named = new Map<string, PackageManager[]>();
  for (const manager of managers)
    for (const name of manager.executables) named.set(name, [...(named.get(name) ?? []), manager]);
  return named;
});

function managerCall(command: Command, { managers, interpreters }: Managers): ManagerCall | undefined {
  const { words } = unwrap(command);
  const module = moduleCall(words, interpreters, INTERPRETER_FLAGS_WITH_VALUE);
  if (module !== undefined) {
    const candidates = managers.filter((manager) => manager.modules?.includes(module.module.literal!));
    return candidates.length === 0 ? undefined : { candidates, executable: module.module, rest: module.rest };
  }
  const name = executableName(words[0]);
  const candidates = (name === undefined ? undefined : byExecutable(managers).get(name)) ?? [];
  return candidates.length === 0 ? undefined : { candidates, executable: words[0]!, rest: words.slice(1) };
}

interface ReadWords {
  readonly flags: readonly OperationFlag[];
  readonly operands: readonly ShellWord[];
}

function readWords(words: readonly ShellWord[], grammar: CommandGrammar): ReadWords {
  const flags: OperationFlag[] = [];
  const operands: ShellWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (word.literal === '--') return { flags, operands: [...operands, ...words.slice(at + 1)] };
    if (!isFlag(word)) {
      operands.push(word);
      continue;
    }
    const flag = readFlag(word, grammar);
    const takesNext = flag.value === undefined && grammar.flagsWithValue.includes(flag.name);
    flags.push(takesNext ? { ...flag, value: words[(at += 1)] } : flag);
  }
  return { flags, operands };
}

/** A lone `-` is an operand. A word such as `-$X` is a flag, `$X` is an operand. */
function isFlag(word: ShellWord): boolean {
  const text = word.literal ?? word.text;
  return text.startsWith('-') && text !== '-';
}

function readFlag(word: ShellWord, grammar: CommandGrammar): OperationFlag {
  const text = word.literal ?? word.text;
  const equals = text.indexOf('=');
  if (equals > 0) return { name: text.slice(0, equals), word, value: valueAfter(word, equals + 1) };
  const short = text.slice(0, 2);
  const attached = !text.startsWith('--') && text.length > 2 && grammar.flagsWithValue.includes(short);
  return attached ? { name: short, word, value: valueAfter(word, 2) } : { name: text, word, value: undefined };
}

/** The value inside a flag's own word; the word itself, without a literal, when it is dynamic. */
function valueAfter(word: ShellWord, offset: number): ShellWord | string {
  return word.literal === undefined ? word : word.literal.slice(offset);
}

function builds({ operands, flags }: ReadWords, length: number, grammar: CommandGrammar): boolean {
  const words = operands.slice(0, length).map(({ literal, text }) => literal ?? text);
  const rest = operands.slice(length).map(({ literal }) => literal);
  return grammar.builds?.({ subcommand: words, operands: rest, flags: flags.map(({ name }) => name) }) === true;
}

/** The longest subcommand that the first operands spell; a dynamic word spells nothing. */
function findSubcommand(
  { operands, flags }: ReadWords,
  grammar: CommandGrammar,
): { action: Action; length: number } | undefined {
  if (flags.some(({ name }) => grammar.informs.includes(name))) return { action: 'query', length: 0 };
  const told = grammar.flagCalls?.find((call) => isTold(call, flags, operands.length > 0));
  if (told !== undefined) return { action: told.action, length: 0 };
  const spells = ({ words }: Subcommand): boolean => words.every((word, index) => operands[index]?.literal === word);
  const candidates = grammar.subcommands.filter((entry) => entry.words.length > 0 || operands.length === 0);
  const best = candidates.filter(spells).sort((a, b) => b.words.length - a.words.length)[0];
  if (best !== undefined) return { action: best.action, length: best.words.length };
  const isWord = operands[0]?.literal !== undefined;
  return grammar.otherwise !== undefined && isWord ? { action: grammar.otherwise, length: 1 } : undefined;
}

function isTold(call: FlagCall, flags: readonly OperationFlag[], hasOperands: boolean): boolean {
  if (call.operands !== undefined && (call.operands === 'some') !== hasOperands) return false;
  return call.flags.every((names) => flags.some(({ name }) => names.some((wanted) => includesFlag(name, wanted))));
}

/** `-Syu` holds `-y`. */
function includesFlag(name: string, wanted: string): boolean {
  const isLetter = /^-[A-Za-z]$/.test(wanted);
  return isLetter ? /^-[A-Za-z]+$/.test(name) && name.slice(1).includes(wanted.slice(1)) : name === wanted;
}
