/** What still needs a leftover after the RUN that leaves it. */
import type { Instruction, Stage } from '../../document/document.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import { copiedNames } from '../copied-names.js';
import { stageOf } from '../stage-graph.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { managerCalledBy, reachedCommands, type Operation, type ReachedCommand } from '../operations.js';
import type { Leftover } from '../../knowledge/package-manager.js';
import { mountCovers, runMounts } from '../run-mounts.js';
import { removes } from './removals.js';
import { callsInstaller, hasFlag, isSwitchedOff, type Remaining } from './remaining.js';
import { runsUnknownCode, shownCommand } from './unknown-code.js';

/** A use, or something that may be one. */
export interface LaterUse {
  /** The call; undefined when it only may be a use. */
  readonly operation: Operation | undefined;
  readonly because: Evidence;
}

/** What one instruction does to the leftover: uses in order, and whether it is fetched anew (or gone) behind them. */
interface Verdict {
  readonly uses: readonly LaterUse[];
  readonly ended: boolean;
}

/** Uses in later instructions of the stage and of the stages that start from it, up to where the leftover is fetched anew. */
export function laterUses(remaining: Remaining, analysis: Analysis): readonly LaterUse[] {
  const { instruction } = remaining;
  const stage = stageOf(analysis.document, instruction);
  if (stage === undefined) return [];
  const copied = copiedNames(analysis.document);
  const scan = (from: Stage, after: number): readonly LaterUse[] => {
    const uses: LaterUse[] = [];
    for (const one of laterInstructions(from, after)) {
      const verdict = judge(one, remaining, { analysis, copied });
      uses.push(...verdict.uses);
      if (verdict.ended) return uses;
    }
    return [...uses, ...analysis.stages.children(from).flatMap((child) => scan(child, -1))];
  };
  return scan(stage, instruction.index);
}

/** Instructions of a stage behind one, then what its triggers will run. */
function* laterInstructions({ instructions }: Stage, after: number): Iterable<Instruction> {
  const first = Math.max(0, after + 1 - instructions[0]!.index);
  for (let at = first; at < instructions.length; at++) yield instructions[at]!;
  for (let at = first; at < instructions.length; at++) {
    const one = instructions[at]!;
    if (one.kind === 'onbuild') yield one.trigger;
  }
}

/** Uses in the same instruction, behind the first call that leaves it; fetching it anew in between changes nothing. */
export function usesWithin(remaining: Remaining, analysis: Analysis): readonly LaterUse[] {
  const { instruction, leavers } = remaining;
  const start = leavers[0]!.command.span.start;
  const place = { analysis, copied: copiedNames(analysis.document), remaining, runs: true };
  return readCommands(instruction, analysis)
    .filter(({ reached }) => reached.command.span.start > start)
    .flatMap(({ reached, operation, opened }) => useBy(reached, operation, { ...place, runs: !opened }) ?? []);
}

/** A command with the call that it is, if any; `opened` when it is a shell whose script is read in its place. */
interface ReadCommand {
  readonly reached: ReachedCommand;
  readonly operation: Operation | undefined;
  readonly opened: boolean;
}

function readCommands(instruction: Instruction, analysis: Analysis): readonly ReadCommand[] {
  const result = analysis.script(instruction);
  if (result?.known !== true) return [];
  const operations = new Map(analysis.operations(instruction).map((one) => [one.command.span.start, one]));
  const all = reachedCommands(result.script);
  const opened = new Set(all.flatMap(({ nestedIn }) => nestedIn));
  return all.map((reached) => ({
    reached,
    operation: operations.get(reached.command.span.start),
    opened: opened.has(reached.command),
  }));
}

interface Place {
  readonly analysis: Analysis;
  readonly copied: ReadonlySet<string>;
}

function judge(instruction: Instruction, remaining: Remaining, place: Place): Verdict {
  const runs = instruction.kind === 'run';
  if (!runs && instruction.kind !== 'cmd' && instruction.kind !== 'entrypoint' && instruction.kind !== 'healthcheck')
    return { uses: [], ended: false };
  if (isMounted(instruction, remaining)) return { uses: [], ended: false };
  const script = place.analysis.script(instruction);
  if (script?.known === true) return judgeScript(instruction, remaining, place);
  if (!isNeeded(remaining)) return { uses: [], ended: false };
  if (script !== undefined)
    return { uses: runs ? [mayUse(instruction, 'the script is not understood')] : [], ended: false };
  return { uses: judgeExec(instruction, remaining), ended: false };
}

/** With a mount over the folder, the layer's files are neither seen nor changed. */
function isMounted(instruction: Instruction, { leftover }: Remaining): boolean {
  const mounts = instruction.kind === 'run' ? runMounts(instruction) : [];
  return mounts.some((mount) => leftover.paths.some((path) => mountCovers(mount, path)));
}

/** Whether anything of the same manager needs the leftover to work at all. */
function isNeeded({ leftover }: Remaining): boolean {
  return leftover.neededBy.length > 0;
}

function mayUse(instruction: Instruction, says: string): LaterUse {
  return { operation: undefined, because: { at: instruction.keywordSpan, says } };
}

/** The JSON form: a program with its arguments, or a shell with a script in one word. */
function judgeExec(instruction: Instruction, { manager, leftover }: Remaining): readonly LaterUse[] {
  const exec = 'exec' in instruction ? (instruction.exec ?? []) : [];
  const words = exec.flatMap(({ value }) => value.split(/[\s;&|()]+/));
  const calls = words.some((word) => manager.executables.includes(word));
  const restores = manager.grammar.subcommands.filter(({ action }) => action === leftover.restoredBy);
  const fetched = restores.some((subcommand) => subcommand.words.length === 1 && words.includes(subcommand.words[0]!));
  if (calls)
    return fetched
      ? []
      : [mayUse(instruction, `it calls \`${words.find((word) => manager.executables.includes(word))!}\``)];
  const runsScript = instruction.kind === 'run' && exec.some(({ value }) => /\.(?:sh|bash)$/.test(value));
  return runsScript ? [mayUse(instruction, 'it runs a script that is not read here')] : [];
}

function judgeScript(instruction: Instruction, remaining: Remaining, place: Place): Verdict {
  const uses: LaterUse[] = [];
  for (const { reached, operation, opened } of readCommands(instruction, place.analysis)) {
    if (ends(reached, operation, remaining)) return { uses, ended: true };
    const runs = instruction.kind === 'run' && !opened;
    const use = useBy(reached, operation, { ...place, remaining, runs });
    if (use !== undefined) uses.push(use);
  }
  return { uses, ended: false };
}

function ends(reached: ReachedCommand, operation: Operation | undefined, { manager, leftover }: Remaining): boolean {
  const always = [reached.command, ...reached.nestedIn].every(({ within }) =>
    within.every((one) => one === 'and-branch'),
  );
  if (!always) return false;
  if (removes(reached.command, leftover)) return true;
  if (callsInstaller(reached.command, leftover)) return true;
  return operation?.manager === manager && operation.action === leftover.restoredBy && !isPartial(operation, leftover);
}

function isPartial({ command }: Operation, { restoredInPartBy = [] }: Leftover): boolean {
  return command.words.some(({ text }) => restoredInPartBy.some((part) => text.includes(part)));
}

interface UsePlace extends Place {
  readonly remaining: Remaining;
  /** False for CMD and its like, and for a shell whose script is read, where only what is plainly a use counts. */
  readonly runs: boolean;
}

function useBy({ command }: ReachedCommand, operation: Operation | undefined, place: UsePlace): LaterUse | undefined {
  const { manager, leftover } = place.remaining;
  const shown = shownCommand(command);
  const found = (says: string, use?: Operation): LaterUse => ({ operation: use, because: { at: command.span, says } });
  if (operation?.manager === manager) {
    if (hasFlag(operation, leftover.neededByFlags ?? [])) return found(`\`${shown}\` works from it alone`);
    return needs(operation, place) ? found(`\`${shown}\` needs it`, operation) : undefined;
  }
  if (!isNeeded(place.remaining)) return undefined;
  if (managerCalledBy(command) === manager) return found(`\`${shown}\` may need it`);
  const callers = manager.callers ?? [];
  if (callers.includes(executableName(unwrap(command).words[0]) ?? '')) return found(`\`${shown}\` installs with it`);
  const signs = { copied: place.copied, executables: [...manager.executables, ...callers] };
  const unknown = place.runs && operation === undefined ? runsUnknownCode(command, signs) : undefined;
  return unknown === undefined ? undefined : found(unknown);
}

function needs(operation: Operation, { remaining, analysis }: UsePlace): boolean {
  const { leftover } = remaining;
  if (!leftover.neededBy.includes(operation.action)) return false;
  if (operation.action === 'query' && operation.subcommand.length === 0) return false;
  return !leftover.remedies.some((remedy) => remedy.kind === 'flag' && isSwitchedOff(operation, remedy, analysis));
}
