/** What one simple command reads and writes. */
import { fileCommands } from '../../distros/posix/file-commands.js';
import type { RunInstruction } from '../../document/document.js';
import { nodeCommands } from '../../ecosystems/node/commands.js';
import type { KnownCommand } from '../../knowledge/known-command.js';
import type { Command, Redirect, ShellWord } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { joinPath } from '../image-paths.js';
import { barrier, NO_EFFECTS, union, type Effects } from './effects.js';
import { operationEffects } from './operation-effects.js';
import { ACCOUNTS, path, setting, WORKING_DIRECTORY, type Region } from './region.js';

/** Where a command runs. */
export interface CommandPlace {
  readonly run: RunInstruction;
  readonly analysis: Analysis;
  /** Absolute; undefined when not known. */
  readonly cwd: string | undefined;
}

/** The effects of a command, and the folder that the next one runs in. */
export interface CommandResult {
  readonly effects: Effects;
  readonly cwd: string | undefined;
}

// Special built-ins that change only the shell itself (POSIX.1-2024, 2.15), and what a script uses to stop.
const SHELL_ONLY = new Set([
  'set',
  'export',
  'readonly',
  'unset',
  'umask',
  'shift',
  'exit',
  'return',
  'break',
  'continue',
  'local',
]);

/** Reads one command. What is not known may do anything. */
export function commandEffects(command: Command, place: CommandPlace): CommandResult {
  const redirected = sum(command.redirects.map((redirect) => redirectEffects(redirect, place)));
  if (command.words.length === 0) return { effects: redirected, cwd: place.cwd };
  const { words, doubt } = unwrap(command);
  const name = executableName(words[0]);
  if (doubt !== undefined || name === undefined) return { effects: barrier(mayDoAnything(command)), cwd: place.cwd };
  if (name === 'cd') return { effects: redirected, cwd: changedFolder(words, place) };
  const own = namedEffects(name, words, command, place);
  return { effects: union(own, redirected), cwd: place.cwd };
}

function namedEffects(name: string, words: readonly ShellWord[], command: Command, place: CommandPlace): Effects {
  if (SHELL_ONLY.has(name)) return NO_EFFECTS;
  const operation = place.analysis.operations(place.run).find((one) => one.command === command);
  if (operation !== undefined) return operationEffects(operation, place);
  const known = knownCommand(name, words);
  return known === undefined ? barrier(mayDoAnything(command)) : fileEffects(known, words, place);
}

const COMMANDS: readonly KnownCommand[] = [...fileCommands, ...nodeCommands];

function knownCommand(name: string, words: readonly ShellWord[]): KnownCommand | undefined {
  const first = words.slice(1).find((word) => !word.text.startsWith('-'))?.literal ?? '';
  return COMMANDS.find(({ names, onlyWith }) => names.includes(name) && (onlyWith?.includes(first) ?? true));
}

function mayDoAnything(command: Command): string {
  const shown = command.words
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ');
  return `\`${shown.length > 60 ? `${shown.slice(0, 57)}...` : shown}\` may do anything`;
}

function sum(parts: readonly Effects[]): Effects {
  return parts.reduce(union, NO_EFFECTS);
}

function changedFolder(words: readonly ShellWord[], { cwd }: CommandPlace): string | undefined {
  const to = words[1]?.literal;
  if (words.length !== 2 || to === undefined || words[1]!.glob || to.startsWith('-') || to.startsWith('~'))
    return undefined;
  if (to.startsWith('/')) return joinPath('/', to);
  return cwd === undefined ? undefined : joinPath(cwd, to);
}

const NO_FILES = new Set(['/dev/null', '/dev/stdout', '/dev/stderr', '/dev/tty']);

function redirectEffects({ operator, target }: Redirect, place: CommandPlace): Effects {
  if (operator.startsWith('<<') || operator.endsWith('&')) return NO_EFFECTS;
  const at = pathOf(target, place);
  if (at === undefined) return barrier('it redirects to a file that is not known');
  if (NO_FILES.has(at.path)) return NO_EFFECTS;
  const frame = at.relative ? [setting(WORKING_DIRECTORY)] : [];
  return operator === '<'
    ? { reads: [path(at.path), ...frame], writes: [] }
    : { reads: [path(at.path), ...frame], writes: [path(at.path)] };
}

interface KnownPath {
  readonly path: string;
  readonly relative: boolean;
}

/** The absolute path of a word; for a glob, the folder before it. Undefined when it is not known. */
function pathOf(word: ShellWord | undefined, { cwd }: CommandPlace): KnownPath | undefined {
  if (word?.literal === undefined || word.literal.startsWith('~')) return undefined;
  const literal = word.glob ? beforeGlob(word.literal) : word.literal;
  if (literal.startsWith('/')) return { path: joinPath('/', literal), relative: false };
  return cwd === undefined ? undefined : { path: joinPath(cwd, literal), relative: true };
}

function beforeGlob(pattern: string): string {
  const glob = pattern.search(/[*?[{]/);
  return glob < 0 ? pattern : pattern.slice(0, pattern.lastIndexOf('/', glob) + 1) || '.';
}

function fileEffects(known: KnownCommand, words: readonly ShellWord[], place: CommandPlace): Effects {
  const operands = operandsOf(known, words);
  const also = {
    reads: (known.also?.reads ?? []).map(path),
    writes: [...(known.also?.writes ?? []).map(path), ...(known.accounts === true ? [ACCOUNTS] : [])],
  };
  if (known.operands === 'none') return words.some((word) => word.computed) ? computed(words) : also;
  const paths = operands.map((word) => pathOf(word, place));
  const unknown = paths.findIndex((one) => one === undefined);
  if (unknown >= 0)
    return barrier(`\`${words[0]!.text}\` is given \`${operands[unknown]!.text}\`, a path that is not known`);
  return union(also, rolesOf(known, paths as readonly KnownPath[]));
}

function computed(words: readonly ShellWord[]): Effects {
  return barrier(`\`${words[0]!.text}\` is given the result of a command`);
}

function operandsOf(known: KnownCommand, words: readonly ShellWord[]): readonly ShellWord[] {
  const operands: ShellWord[] = [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!;
    if (word.literal?.startsWith('-') && word.literal !== '-') {
      if (known.flagsWithValue?.includes(word.literal)) at++;
    } else operands.push(word);
  }
  return operands.slice(known.skip ?? 0);
}

function rolesOf(known: KnownCommand, paths: readonly KnownPath[]): Effects {
  const regions: readonly Region[] = paths.map((one) => path(one.path));
  const frame = paths.some((one) => one.relative) ? [setting(WORKING_DIRECTORY)] : [];
  const reads = [...regions, ...frame];
  switch (known.operands) {
    case 'write':
    case 'move':
      return { reads, writes: regions };
    case 'copy':
      return { reads, writes: regions.slice(-1) };
    default:
      return { reads, writes: [] };
  }
}
