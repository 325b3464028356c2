/** Whether a command can be put at the end of a script without changing what the script means. */
import type { Command, ListMember, Script } from '../../shell/script.js';
import { executableName } from '../../shell/unwrap.js';
import type { Scope } from '../scopes.js';

/**
 * Why `&& command` at the end would not do, or undefined when it does: the exit status stays what it was, as the appended command
 * runs only after success, and `set -e` holds where it held.
 */
export function endingDoubt(script: Script, scope: Scope): string | undefined {
  const last = script.lists.at(-1);
  const member = last?.members.at(-1);
  if (last === undefined || member === undefined) return 'it is empty';
  if (last.terminator === '&') return 'it ends in a background command';
  if (endsEarly(script)) return 'it may end before its last command';
  if (hasErrexit(script, scope) && holdsCommands(member, script))
    return '`set -e` would no longer hold in its last command';
  return undefined;
}

/** True when `set -e` is on somewhere in the script or by its shell. */
export function hasErrexit(script: Script, scope: Scope): boolean {
  const bySet = script.commands.some((command) => executableName(command.words[0]) === 'set' && turnsOn(command));
  const byShell =
    scope.shell.kind === 'shell' && scope.shell.words.slice(1).some((word) => /^-[a-z]*e[a-z]*$/i.test(word));
  return bySet || byShell;
}

function turnsOn(command: Command): boolean {
  return command.words.slice(1).some(({ text }) => /^-[A-Za-z]*e/.test(text) || text === 'errexit');
}

/** A command whose inside `set -e` governs: a construct, or perhaps a function. `&&` behind it switches that off (POSIX `set`). */
function holdsCommands(member: ListMember, script: Script): boolean {
  if (member.negated) return false;
  return member.pipeline.some((part) => part.kind === 'compound') || definesFunction(script);
}

function definesFunction(script: Script): boolean {
  return script.lists.some(({ members }) =>
    members.some(({ pipeline }) => pipeline.some((part) => part.kind === 'compound' && part.construct === 'function')),
  );
}

function endsEarly(script: Script): boolean {
  return script.commands.some((command) => {
    const name = executableName(command.words[0]);
    const ends = name === 'exit' || name === 'return' || (name === 'exec' && command.words.length > 1);
    return ends && command.within.every((nesting) => nesting === 'and-branch' || nesting === 'group');
  });
}
