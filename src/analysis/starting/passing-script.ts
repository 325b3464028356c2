/** Entry point scripts of the project that run whatever they are given, without looking at it. */
import { parseText } from '../../shell/parse-script.js';
import type { Dialect, Script } from '../../shell/script.js';
import { unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { originOf } from '../copied-files.js';
import { joinPath } from '../image-paths.js';
import { chainCopies } from './stage-chain.js';
import type { ShellStart } from './start-command.js';

/** First lines of scripts for the shells that are understood. */
const FIRST_LINE = /^#! *(?:\/usr)?\/bin\/(?:env +)?(sh|dash|ash|bash)(?: +-[a-z]+)? *\r?\n/;
/** The words that a script was called with, one or all, wherever they are named: `$1`, `${2:-x}`, `$#`, `"$@"`, `${!1}`. */
const ARGUMENT = /\$(?:[1-9@*#]|\{[!#]?[1-9@*#])|BASH_ARG[CV]/g;
/** `for name; do` goes over them without naming them. */
const FOR_EACH_ARGUMENT = /\bfor\s+\w+\s*(?:;|\n|do\b)/;
/** Builtins that change or read the words a script was called with. */
const TOUCHING: ReadonlySet<string> = new Set(['shift', 'set', 'getopts', '.', 'source', 'eval']);

/** True when `program` is a script of the build context that ends in `exec "$@"` and does nothing else with its arguments. */
export function passesOn(program: string, start: ShellStart, analysis: Analysis): boolean {
  const text = copiedText(program, start, analysis);
  const shell = text === undefined ? undefined : FIRST_LINE.exec(text)?.[1];
  if (text === undefined || shell === undefined) return false;
  const dialect: Dialect = shell === 'bash' ? 'bash' : 'posix';
  const result = parseText(text, dialect);
  return result.known && onlyPassesOn(result.script);
}

function copiedText(program: string, { instruction, stage }: ShellStart, analysis: Analysis): string | undefined {
  const { context } = analysis;
  const { workdir } = analysis.scope(instruction);
  if (context === undefined || !program.includes('/')) return undefined;
  if (!program.startsWith('/') && !workdir.known) return undefined;
  const path = joinPath(workdir.known ? workdir.value : '/', program);
  const copies = chainCopies(stage, analysis);
  const origin = originOf(path, copies, context);
  return origin === undefined ? undefined : context.read(origin);
}

function onlyPassesOn({ source, commands, lists }: Script): boolean {
  const [last, ...more] = lists.at(-1)?.members.at(-1)?.pipeline ?? [];
  if (last?.kind !== 'command' || more.length > 0 || lists.at(-1)!.members.length > 1) return false;
  const words = last.command.words.map(({ text }) => text);
  if (words.length !== 2 || words[0] !== 'exec' || words[1] !== '"$@"') return false;
  if (source.text.match(ARGUMENT)?.length !== 1 || FOR_EACH_ARGUMENT.test(source.text)) return false;
  return commands
    .map((command) => unwrap(command).words)
    .every(([name, option]) => !isTouching(name?.literal, option?.text));
}

/** `set -e` touches no arguments; any other `set` may. */
function isTouching(name: string | undefined, option: string | undefined): boolean {
  if (name === 'set' && option !== undefined && /^[-+][a-z]+$/.test(option)) return false;
  return name !== undefined && TOUCHING.has(name);
}
