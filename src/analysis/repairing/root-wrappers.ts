/** Commands that become root where root runs them already. */
import { distros } from '../../distros/index.js';
import { posixCommands } from '../../distros/posix/index.js';
import { LOADING_VARIABLES, MESSAGE_VARIABLES, SHELL_BUILTINS } from '../../distros/posix/shell-words.js';
import type { RunInstruction } from '../../document/document.js';
import type { Command, Script } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import { wrappers } from '../../shell/wrappers.js';
import { commandOf } from '../../shell/made-command.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { lineOf } from '../purging/program-needs.js';
import { chainInstructions } from '../starting/stage-chain.js';
import type { Repair } from './repairs.js';

const toRoot = new Set(wrappers.filter(({ user }) => user === 'root').flatMap(({ names }) => names));

export function ofRootWrappers(run: RunInstruction, script: Script, analysis: Analysis): readonly Repair[] {
  const { user } = analysis.scope(run);
  if (user.known && user.value !== 'root') return [];
  return script.commands.flatMap((command) => ofCommand(command, run, analysis));
}

function ofCommand(command: Command, run: RunInstruction, analysis: Analysis): readonly Repair[] {
  const [first] = command.words;
  const name = executableName(first);
  const inner = innerWords(command);
  if (first === undefined || name === undefined || !toRoot.has(name) || inner === undefined) return [];
  const repair = { kind: 'root', instruction: run, what: name, at: first.span } as const;
  const { user } = analysis.scope(run);
  if (!user.known)
    return [
      { ...repair, plan: { kind: 'leave', reason: 'user-not-known', because: user.because, data: { what: name } } },
    ];
  const kept = keptOut(command, run, analysis);
  if (kept !== undefined)
    return [
      { ...repair, plan: { kind: 'leave', reason: 'variables-kept-out', because: [kept], data: { what: name } } },
    ];
  const at = { start: first.span.start, end: inner.span.start };
  return [{ ...repair, plan: { kind: 'texts', texts: [{ at, text: '' }], above: [] } }];
}

/** The first word behind the wrapper, where it is a program and root runs it. */
function innerWords(command: Command): Command['words'][number] | undefined {
  const { doubt, asUser, words, assignments, wrappers: taken } = unwrap(command);
  if (doubt !== undefined || assignments.length > 0 || taken.length === 0) return undefined;
  if (asUser.kind !== 'named' || asUser.name !== 'root') return undefined;
  // What stands between the wrapper and the program may be other wrappers, which stay.
  const second = command.words.findIndex((word, index) => index > 0 && startsProgram(command, index, words.length));
  const word = command.words[second];
  return word === undefined || SHELL_BUILTINS.has(word.literal ?? '') ? undefined : word;
}

/** True when the words from `index` on make the same command without the first wrapper. */
function startsProgram(command: Command, index: number, left: number): boolean {
  const rest = command.words.slice(index);
  const { words, doubt } = unwrap(commandOf(rest));
  return doubt === undefined && words.length === left && !rest[0]!.text.startsWith('-');
}

/** The first variable of the file that such a wrapper keeps from the command, and that may matter to it. */
function keptOut(command: Command, run: RunInstruction, analysis: Analysis): Evidence | undefined {
  if (unwrap(command).environment === 'kept') return undefined;
  const isPlain = isOfSystem(command, run, analysis);
  const matters = (name: string): boolean => (isPlain ? LOADING_VARIABLES.has(name) : !MESSAGE_VARIABLES.has(name));
  const found = chainInstructions(analysis.document.stages[run.stage!]!, analysis).find(
    (one) =>
      (one.kind === 'env' || one.kind === 'arg') &&
      one.index < run.index &&
      one.pairs.some(({ name }) => matters(name)),
  );
  return found && lineOf(found);
}

/** True for programs that every system has, and for its package manager: they take their work from their words. */
function isOfSystem(command: Command, run: RunInstruction, analysis: Analysis): boolean {
  const operation = analysis.operations(run).find((one) => one.command === command);
  if (operation !== undefined) return operation.manager.scope === 'system';
  const name = executableName(unwrap(command).words[0]);
  const known = [...posixCommands, ...distros.flatMap(({ commands = [] }) => commands)];
  return name !== undefined && known.some(({ names }) => names.includes(name));
}
