/** Which commands run code that the Dockerfile does not show, and so may call anything. */
import {
  buildScripts,
  carriers,
  recipeRunners,
  scriptReaders,
  settingsFiles,
} from '../../distros/posix/script-runners.js';
import type { Command, ShellWord } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import { baseName } from '../image-paths.js';

const PROGRAM_FOLDER = /^\/(?:[\w.+-]+\/)*(?:bin|sbin)\/[\w.+-]+$/;

/** What the judgement needs to know of the Dockerfile and the manager in question. */
export interface CodeSigns {
  /** Names of files that the Dockerfile brings into the image. */
  readonly copied: ReadonlySet<string>;
  /** Names of programs that would matter if they were called. */
  readonly executables: readonly string[];
}

/** Why a command may run any code, or undefined when it is a program with its own job. */
export function runsUnknownCode(command: Command, { copied, executables }: CodeSigns): string | undefined {
  const { words, doubt } = unwrap(command);
  const [first] = words;
  if (first === undefined) return undefined;
  const name = executableName(first);
  const shown = shownCommand(command);
  if (doubt !== undefined || name === undefined) return `\`${shown}\` is not known before it runs`;
  if (scriptReaders.includes(name)) return readsScript(words, command) ? `\`${shown}\` runs a script` : undefined;
  if (carriers.includes(name)) return carries(words, executables) ? `\`${shown}\` runs another program` : undefined;
  if (recipeRunners.includes(name)) return `\`${shown}\` runs commands of the project`;
  return isScriptFile(first, name, copied) ? `\`${shown}\` is a script that is not read here` : undefined;
}

const WIDEST = 60;

/** A command for messages: on one line, cut where it gets long. */
export function shownCommand(command: Command): string {
  const text = command.words.map((word) => word.text.replace(/\s+/g, ' ')).join(' ');
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1).trimEnd()}…` : text;
}

/** A shell that is given nothing to run (`. /etc/profile.d/x`, `bash --version`) still reads a file. */
function readsScript(words: readonly ShellWord[], command: Command): boolean {
  if (words.length === 1)
    return command.pipe.index > 0 || command.redirects.some(({ operator }) => operator.startsWith('<'));
  const first = words[1]!.literal ?? words[1]!.text;
  return first !== '--version' && !settingsFiles.includes(baseName(first));
}

function carries(words: readonly ShellWord[], executables: readonly string[]): boolean {
  const matters = [...scriptReaders, ...executables];
  return words
    .slice(1)
    .some(({ text }) => text.split(/[\s;&|'"/]+/).some((part) => matters.includes(part) || part.endsWith('.sh')));
}

function isScriptFile(word: ShellWord, name: string, copied: ReadonlySet<string>): boolean {
  if (buildScripts.includes(name)) return false;
  if (copied.has(name)) return true;
  if (name.endsWith('.sh') || name.endsWith('.bash')) return true;
  const path = word.literal!;
  return path.includes('/') && !PROGRAM_FOLDER.test(path) && !path.startsWith('/etc/init.d/');
}
