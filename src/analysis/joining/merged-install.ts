/** Whether two installs can be one call. */
import type { RunInstruction } from '../../document/document.js';
import type { ShellWord } from '../../shell/script.js';
import type { Analysis } from '../analysis.js';
import type { Operation } from '../operations.js';

/** The packages of a call, and those that the call below adds to them. */
export interface MergedInstall {
  readonly words: readonly ShellWord[];
  readonly packages: readonly string[];
}

/**
 * The second RUN is one install and no more, the first ends in one, and both are calls of the same program with the same flags and
 * variables: one call then installs the same. Comments keep them apart.
 */
export function mergedInstall(
  first: RunInstruction,
  second: RunInstruction,
  analysis: Analysis,
): MergedInstall | undefined {
  const [above, below] = [lastInstall(first, analysis), lastInstall(second, analysis)];
  const commented = [...second.leadingComments, ...second.innerComments].length > 0;
  if (above === undefined || below === undefined || commented || !isAllOf(below, second, analysis)) return undefined;
  if (signature(above) !== signature(below) || !isPlain(above) || !isPlain(below)) return undefined;
  const there = new Set(above.operands.map(({ literal }) => literal));
  const packages = [...new Set(below.operands.map(({ literal }) => literal!))].filter((name) => !there.has(name));
  return packages.length === 0 ? undefined : { words: above.operands, packages };
}

/** The install that a script ends in, of the system's packages. */
function lastInstall(run: RunInstruction, analysis: Analysis): Operation | undefined {
  const script = analysis.script(run);
  if (script?.known !== true) return undefined;
  const member = script.script.lists.at(-1)?.members.at(-1);
  const [only, ...more] = member?.pipeline ?? [];
  if (only?.kind !== 'command' || more.length > 0 || member!.negated || member!.operator === '||') return undefined;
  const operation = analysis.operations(run).find(({ command }) => command === only.command);
  return operation?.action === 'install' && operation.manager.scope === 'system' ? operation : undefined;
}

function isAllOf({ command }: Operation, run: RunInstruction, analysis: Analysis): boolean {
  const script = analysis.script(run);
  return script?.known === true && script.script.commands.length === 1 && script.script.commands[0] === command;
}

/** Everything of a call but its packages. */
function signature({ command, executable, subcommand, flags }: Operation): string {
  const assignments = command.assignments.map(({ name, value }) => `${name}=${value?.text ?? ''}`);
  const parts = [...assignments, executable.text, ...subcommand.map(({ text }) => text)];
  return [...parts, ...flags.map(({ word }) => word.text).sort()].join(' ');
}

const NAME = /^[a-z0-9][\w.+-]*\w(?:\+\+)?$/;

/** Package names alone: no versions, files, groups, patterns, or signs that mean something to the manager. */
function isPlain({ operands, flags, command, executable }: Operation): boolean {
  const valued = flags.some(({ value }) => value !== undefined);
  const direct = command.words[0] === executable && command.redirects.length === 0;
  return (
    direct && !valued && operands.length > 0 && operands.every(({ literal, glob }) => !glob && NAME.test(literal ?? ''))
  );
}
