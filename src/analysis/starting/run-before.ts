/** What runs before the last command of a start command, and what it leaves for the shell to do. */
import { fileCommands } from '../../distros/posix/file-commands.js';
import { settingsFiles } from '../../distros/posix/script-runners.js';
import {
  BACKGROUND_WORDS,
  FILE_READERS,
  KEEP_ALIVES,
  SERVICE_STARTERS,
  SHELL_BOUND,
  SHELL_BUILTINS,
  SHELL_FUNCTIONS,
} from '../../distros/posix/shell-words.js';
import type { Command, Script } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import { reachedCommands } from '../operations.js';
import { isProgram } from './known-programs.js';
import { textOf, type LastCommand, type StartRefusal } from './last-command.js';
import { baseName } from '../image-paths.js';
import { shortened } from '../shortened.js';

/** Why the shell cannot give its place to `last` after what ran before it; undefined when it can. */
export function beforeRefusal(script: Script, last: LastCommand): StartRefusal | undefined {
  const before = reachedCommands(script)
    .filter(({ command, nestedIn }) => command !== last.command && !nestedIn.includes(last.command))
    .map(({ command }) => command);
  for (const command of before) {
    const refusal = boundRefusal(command) ?? backgroundRefusal(command);
    if (refusal !== undefined) return refusal;
  }
  return streamRefusal(script) ?? functionRefusal(script, before, last) ?? keepAliveRefusal(script, before, last);
}

/** A command that tells the shell what to do when it is signalled, or how to read what follows. */
function boundRefusal(command: Command): StartRefusal | undefined {
  const name = command.words[0]?.literal ?? '';
  return SHELL_BOUND.has(name) ? { reason: 'script-needs-shell', what: `it uses \`${name}\`` } : undefined;
}

/** A command after which something keeps running. */
function backgroundRefusal(command: Command): StartRefusal | undefined {
  const called = [command.words, unwrap(command).words];
  const starts =
    command.within.includes('background') ||
    called.some((words) => isServiceStarter(words[0]?.literal, executableName(words[0]))) ||
    command.words.slice(1).some(({ literal }) => BACKGROUND_WORDS.has(literal ?? ''));
  const what = shortened(command.words.map(({ text }) => text).join(' '));
  return starts ? { reason: 'starts-background-process', what } : undefined;
}

function isServiceStarter(path = '', name = ''): boolean {
  return SERVICE_STARTERS.some((one) => (one.endsWith('/') ? path.startsWith(one) : one === name));
}

/** `> >(tee log)`: the shell starts a process beside. */
function streamRefusal({ commands }: Script): StartRefusal | undefined {
  const words = commands.flatMap((command) => [
    ...command.words,
    ...command.redirects.flatMap(({ target }) => target ?? []),
  ]);
  const found = words.find(({ text }) => /^[<>]\(/.test(text));
  return found && { reason: 'starts-background-process', what: shortened(found.text) };
}

/** A name that may stand for a function: `exec` looks for programs only. */
function functionRefusal(
  script: Script,
  before: readonly Command[],
  { command }: LastCommand,
): StartRefusal | undefined {
  const name = command.words[0]!.literal ?? '/';
  if (name.includes('/') || isProgram(name)) return undefined;
  if (definesFunctions(script)) return { reason: 'script-needs-shell', what: `\`${name}\` may be a function of it` };
  const reader = before.find((one) => FILE_READERS.has(one.words[0]?.literal ?? ''));
  if (reader === undefined) return undefined;
  const file = reader.words[1]?.text ?? '';
  const sets = settingsFiles.includes(baseName(file)) && !SHELL_FUNCTIONS.has(name);
  const what = `\`${name}\` may be a function that \`${textOf(script, reader)}\` defines`;
  return sets ? undefined : { reason: 'script-needs-shell', what };
}

function definesFunctions({ lists, commands }: Script): boolean {
  const members = lists.flatMap((list) => list.members.flatMap(({ pipeline }) => pipeline));
  return (
    members.some((member) => member.kind === 'compound' && member.construct === 'function') ||
    commands.some(({ within }) => within.includes('function'))
  );
}

/** `start-all; tail -f log`: as process 1 such a program neither stops on a signal nor looks after what was started. */
function keepAliveRefusal(
  script: Script,
  before: readonly Command[],
  { command }: LastCommand,
): StartRefusal | undefined {
  const [first, ...rest] = command.words;
  if (!KEEP_ALIVES.has(executableName(first) ?? '') || (first!.literal === 'cat' && rest.length > 0)) return undefined;
  const starter = before.find((one) => mayStart(one));
  return starter && { reason: 'starts-background-process', what: textOf(script, starter) };
}

/** False for builtins and file commands, which are done when they return. */
function mayStart(command: Command): boolean {
  const { words } = unwrap(command);
  const name = words[0]?.literal ?? '';
  if (words.length === 0 || SHELL_BUILTINS.has(name)) return FILE_READERS.has(name);
  return !fileCommands.some(({ names }) => names.includes(executableName(words[0]) ?? ''));
}
