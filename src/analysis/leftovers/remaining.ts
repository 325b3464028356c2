/** What package managers leave in the layer of a RUN. */
import type { Instruction } from '../../document/document.js';
import type { FlagRemedy, Leftover, PackageManager } from '../../knowledge/package-manager.js';
import type { Command } from '../../shell/script.js';
import type { Analysis } from '../analysis.js';
import { reachedCommands, type Operation } from '../operations.js';
import { removes } from './removals.js';

/** One leftover of one manager, with the calls of the RUN that leave it. */
export interface Remaining {
  readonly instruction: Instruction;
  readonly manager: PackageManager;
  readonly leftover: Leftover;
  /** At least one, in source order. */
  readonly leavers: readonly Operation[];
}

/** Leftovers that stay in the layer of a RUN: left by a call, not switched off, and not removed behind the last such call. */
export function remainingLeftovers(instruction: Instruction, analysis: Analysis): readonly Remaining[] {
  const operations = analysis.operations(instruction);
  const managers = new Set(operations.map(({ manager }) => manager));
  return [...managers].flatMap((manager) =>
    manager.leftovers.flatMap((leftover) => {
      const leavers = operations.filter(
        (operation) => operation.manager === manager && leaves(operation, leftover, analysis),
      );
      const last = leavers.at(-1);
      if (last === undefined || isRemovedAfter(last, leftover, analysis)) return [];
      return [{ instruction, manager, leftover, leavers }];
    }),
  );
}

function leaves(operation: Operation, leftover: Leftover, analysis: Analysis): boolean {
  const byFlag = hasFlag(operation, leftover.leftByFlags ?? []);
  const byInstaller = leftover.neededBy.includes(operation.action) && isBehindInstaller(operation, leftover, analysis);
  if (!byFlag && !byInstaller && !leftover.leftBy.includes(operation.action)) return false;
  if (hasFlag(operation, leftover.neededByFlags ?? [])) return false;
  if (isLeftElsewhere(operation, leftover, analysis) || isSetUpOtherwise(operation, leftover, analysis)) return false;
  return !leftover.remedies.some((remedy) => remedy.kind === 'flag' && isSwitchedOff(operation, remedy, analysis));
}

function isLeftElsewhere(operation: Operation, { onlyWith = {} }: Leftover, analysis: Analysis): boolean {
  return Object.entries(onlyWith).some(([name, value]) => valueOf(name, operation, analysis) !== value);
}

/** True when the image, or a file that an earlier instruction writes, says that nothing of it is to be left. */
function isSetUpOtherwise({ manager, instruction }: Operation, leftover: Leftover, analysis: Analysis): boolean {
  const { document } = analysis;
  const before = document.text.slice(0, instruction.span.end);
  if (leftover.switchedOffBy?.some((part) => before.includes(part)) === true) return true;
  if (leftover.leftOutWhereBrought !== true) return false;
  const stage = instruction.stage === undefined ? undefined : document.stages[instruction.stage];
  const image = stage && analysis.image(stage);
  return image?.known === true && image.value.brings.includes(manager.id);
}

/** True when an installer that fetches the leftover runs before the call in the same RUN. */
function isBehindInstaller(operation: Operation, leftover: Leftover, analysis: Analysis): boolean {
  const script = analysis.script(operation.instruction);
  if (script?.known !== true || leftover.restoredByInstallers === undefined) return false;
  return script.script.commands.some(
    (command) => command.span.end <= operation.command.span.start && callsInstaller(command, leftover),
  );
}

/** True when the command names the address of an installer that fetches the leftover by itself. */
export function callsInstaller(command: Command, { restoredByInstallers = [] }: Leftover): boolean {
  return command.words.some(({ text }) => restoredByInstallers.some((address) => text.includes(address)));
}

/** True when the call has the flag already, or a variable says the same. */
export function isSwitchedOff(operation: Operation, remedy: FlagRemedy, analysis: Analysis): boolean {
  if (hasFlag(operation, remedy.presentAs)) return true;
  return Object.entries(remedy.variables).some(([name, value]) => {
    const given = valueOf(name, operation, analysis);
    return given !== undefined && given !== '' && (value === null || given === value || given === UNKNOWN);
  });
}

const UNKNOWN = Symbol('set to a value that is not known');

/** The value of a variable for one call: its own assignment, an export before it, or ENV. */
function valueOf(name: string, operation: Operation, analysis: Analysis): string | typeof UNKNOWN | undefined {
  const own = operation.command.assignments.find((assignment) => assignment.name === name);
  if (own !== undefined) return own.value?.literal ?? UNKNOWN;
  if (isExported(name, operation, analysis)) return UNKNOWN;
  const { env, isArg } = scopeValues(name, operation, analysis);
  if (env !== undefined) return env.known ? env.value : UNKNOWN;
  return isArg ? UNKNOWN : undefined;
}

function scopeValues(name: string, { instruction }: Operation, analysis: Analysis) {
  const scope = analysis.scope(instruction);
  return { env: scope.env(name), isArg: scope.isArg(name) };
}

/** `export NAME=…` or `NAME=…` as a command of its own before the call. */
function isExported(name: string, operation: Operation, analysis: Analysis): boolean {
  const script = analysis.script(operation.instruction);
  if (script?.known !== true) return false;
  return script.script.commands.some((command) => {
    if (command.range.start >= operation.command.range.start && operation.nestedIn.length === 0) return false;
    const assigned = command.words.length === 0 && command.assignments.some((assignment) => assignment.name === name);
    return assigned || command.words.slice(1).some(({ text }) => text === name || text.startsWith(`${name}=`));
  });
}

/** Variables that move the leftover and are set for one of the calls. */
export function movingVariables({ leavers, leftover }: Remaining, analysis: Analysis): readonly string[] {
  return Object.entries(leftover.movedBy).flatMap(([name, value]) => {
    const isSet = leavers.some((operation) => {
      const given = valueOf(name, operation, analysis);
      return given !== undefined && (value === null || given !== value);
    });
    return isSet ? [name] : [];
  });
}

/** Flags of the calls that move the leftover. */
export function movingFlags({ leavers, leftover }: Remaining): readonly string[] {
  const flags = leavers.flatMap((operation) => operation.flags.map(({ name }) => name));
  return (leftover.movedByFlags ?? []).filter((flag) => flags.includes(flag));
}

/** True when a call has one of the flags, as it is or with a value. */
export function hasFlag(operation: Operation, flags: readonly string[]): boolean {
  return operation.flags.some(({ name }) => flags.includes(name));
}

function isRemovedAfter(operation: Operation, leftover: Leftover, analysis: Analysis): boolean {
  const script = analysis.script(operation.instruction);
  if (script?.known !== true) return false;
  const reached = reachedCommands(script.script);
  const own = reached.findIndex(
    ({ command }) =>
      command.span.start === operation.command.span.start && command.span.end === operation.command.span.end,
  );
  return reached.slice(own + 1).some(({ command }) => removes(command, leftover));
}
