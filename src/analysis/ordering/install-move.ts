/** Whether an install can go above the copies of sources that stand above it. */
import type { CopyInstruction, Instruction, RunInstruction } from '../../document/document.js';
import type { ListMember } from '../../shell/script.js';
import type { Analysis } from '../analysis.js';
import type { InstallInputs } from '../../knowledge/package-manager.js';
import { contextCopy, destinationOf, isContextCopy, type ContextCopy } from '../copied-files.js';
import type { Evidence } from '../fact.js';
import { copiesBefore } from '../installs.js';
import { joinPath } from '../image-paths.js';
import { changeFrequency } from './change-frequency.js';
import { broughtBefore } from './brought-before.js';
import { isBroad, sameEitherWay } from './copies.js';
import { hostCopies } from './host-copies.js';
import { liftAbove, type Lift, type Lifted } from './lift.js';
import { movablePart, type Cut, type MovablePart } from './movable-part.js';
import { neededFiles, newCopies, type NeededFile, type NewCopy } from './needed-copies.js';
import { absoluteDestinations, passedEffects, type AbsoluteDestination } from './passed-copies.js';

/** Why an install stays where it is. */
export type StayReason =
  | 'install-reads-sources'
  | 'manifest-unreadable'
  | 'not-interchangeable'
  | 'run-cannot-be-split'
  | 'dependencies-in-context'
  | 'copy-not-understood'
  | 'too-many-manifests'
  | 'context-missing';

/** A move that is shown to be right, or why there is none. */
export type InstallMove =
  | {
      readonly possible: true;
      readonly anchor: Instruction;
      readonly copies: readonly NewCopy[];
      /** Instructions that go above the anchor, in order, the RUN last. */
      readonly moved: readonly Instruction[];
      readonly splitAt: ListMember | undefined;
      readonly carry: string;
      readonly ignoreLines: readonly string[];
      /** Copies whose relative destination must become absolute, with it: a WORKDIR goes above them. */
      readonly absolute: readonly AbsoluteDestination[];
      /** What goes up: an install that reads files of the project, packages that do not, or files that are fetched. */
      readonly brings: 'dependencies' | 'packages' | 'files';
    }
  | {
      readonly possible: false;
      readonly reason: StayReason;
      readonly because: readonly Evidence[];
      readonly data: Readonly<Record<string, string>>;
    };

/** An install below a broad copy, with its move, which is computed when asked for. */
export interface InstallBelowSources {
  readonly run: RunInstruction;
  readonly move: InstallMove;
}

/** More COPY lines than this for one install would be no better to read. */
const MOST_COPIES = 24;

type Part = Extract<MovablePart, { movable: true }>;

/** Every RUN that installs or fetches something below a copy of sources in its stage, with what can be done about it. */
export function installsBelowSources(analysis: Analysis): readonly InstallBelowSources[] {
  const found: InstallBelowSources[] = [];
  for (const stage of analysis.document.stages) {
    const copies: CopyInstruction[] = [];
    for (const instruction of stage.instructions) {
      if (isContextCopy(instruction)) copies.push(instruction);
      if (instruction.kind !== 'run' || copies.length === 0) continue;
      const move = moveOfRun(instruction, copies, analysis);
      if (move !== undefined) found.push({ run: instruction, move });
    }
  }
  // What fetches the lists for an install goes along with it.
  const installMoves = found.some((one) => one.move.possible && !onlyFetches(one));
  return installMoves ? found.filter((one) => !onlyFetches(one)) : found;
}

function onlyFetches({ move }: InstallBelowSources): boolean {
  return move.possible && move.brings === 'files';
}

/** A download that stays has its reason: only an install that stays is reported. */
function moveOfRun(
  run: RunInstruction,
  copies: readonly CopyInstruction[],
  analysis: Analysis,
): InstallMove | undefined {
  if (installs(run, analysis)) return moveOf(run, copies, analysis);
  const effects = analysis.effects(run);
  if (effects.network !== true || effects.barrier !== undefined) return undefined;
  const move = moveOf(run, copies, analysis);
  return move?.possible === true ? move : undefined;
}

function installs(run: RunInstruction, analysis: Analysis): boolean {
  return analysis.operations(run).some(({ action }) => action === 'install');
}

/** The whole RUN if it can go, else the part up to its last install. Undefined when the install is where it should be. */
function moveOf(run: RunInstruction, copies: readonly CopyInstruction[], analysis: Analysis): InstallMove | undefined {
  const move = moveOfPart(run, copies, analysis, 'where-needed');
  if (move === undefined || move.possible || move.reason !== 'not-interchangeable') return move;
  const shorter = moveOfPart(run, copies, analysis, 'after-install');
  return shorter?.possible ? shorter : move;
}

function moveOfPart(
  run: RunInstruction,
  copies: readonly CopyInstruction[],
  analysis: Analysis,
  cut: Cut,
): InstallMove | undefined {
  const part = movablePart(run, analysis, cut);
  if (!part.movable) {
    if (!copies.some((copy) => isBroad(copy, analysis, new Set()))) return undefined;
    return stay('run-cannot-be-split', [{ at: run.span, says: part.why }], { why: part.why });
  }
  const read = readInputs(run, part, analysis);
  const wanted = new Set(read.kind === 'files' ? read.files.map(({ from }) => from) : []);
  const broad = copies.filter((copy) => isInTheWay(copy, wanted, analysis));
  if (broad.length === 0) return undefined;
  if (read.kind === 'refused') return read.move;
  return bestMove({ run, part, analysis, broad, files: read.files, made: read.made });
}

/** True for a copy below which an install reruns more often than it must: by history, or by what is copied where there is none. */
function isInTheWay(copy: CopyInstruction, wanted: ReadonlySet<string>, analysis: Analysis): boolean {
  const frequency = changeFrequency(copy, wanted, analysis);
  if (frequency !== undefined) return frequency === 'often';
  return isBroad(copy, analysis, wanted);
}

type Inputs =
  | { readonly kind: 'files'; readonly files: readonly NeededFile[]; readonly made: readonly string[] }
  | { readonly kind: 'refused'; readonly move: InstallMove };

/** What all project installs of a RUN read and make. */
function readInputs(run: RunInstruction, part: Part, analysis: Analysis): Inputs {
  const { context } = analysis;
  const files = new Map<string, NeededFile>();
  const made: string[] = [];
  for (const { operation, install } of part.projects) {
    const refuse = (reason: StayReason, because: Evidence, data: Record<string, string>): Inputs => ({
      kind: 'refused',
      move: stay(reason, [because], data),
    });
    const here = { at: operation.command.span, says: operation.command.words.map(({ text }) => text).join(' ') };
    if (context === undefined)
      return refuse('context-missing', here, { why: 'what the install reads of the project cannot be seen' });
    const copies = copiesBefore(run, analysis);
    const unclear = copies.find(({ sources }) => sources === undefined);
    if (unclear !== undefined)
      return refuse('copy-not-understood', { at: unclear.instruction.span, says: 'what it brings is not known' }, {});
    if (!install.inputs.separable)
      return { kind: 'refused', move: inseparable(install.inputs, install.folder, here, analysis, copies) };
    const needed = neededFiles(install.inputs.paths, install.folder, copies, context);
    if (needed === undefined) return refuse('copy-not-understood', here, {});
    for (const file of needed) files.set(file.to, file);
    made.push(...install.inputs.makes.map((path) => joinPath(install.folder, path)));
  }
  return { kind: 'files', files: [...files.values()], made };
}

function inseparable(
  inputs: Inseparable,
  folder: string,
  here: Evidence,
  analysis: Analysis,
  copies: Copies,
): InstallMove {
  const proof = inputs.file === undefined ? here : proofIn(inputs.file, inputs.line, folder, analysis, copies);
  const reason = inputs.reason === 'unreadable-manifest' ? 'manifest-unreadable' : 'install-reads-sources';
  return stay(reason, [proof], { says: inputs.says, remedy: inputs.remedy });
}

type Inseparable = Extract<InstallInputs, { separable: false }>;
type Copies = readonly ContextCopy[];

/** The line of a project file that proves something. */
function proofIn(file: string, line: number | undefined, folder: string, analysis: Analysis, copies: Copies): Evidence {
  const context = analysis.context!;
  const path = neededFiles([file], folder, copies, context)?.[0]?.from ?? file;
  if (line === undefined) return { file: path, says: path };
  const text = context.read(path)?.split('\n')[line - 1]?.trim() ?? path;
  return { file: path, line, says: shorten(text) };
}

interface Task {
  readonly run: RunInstruction;
  readonly part: Part;
  readonly analysis: Analysis;
  readonly broad: readonly CopyInstruction[];
  readonly files: readonly NeededFile[];
  readonly made: readonly string[];
}

/** The move above the topmost copy of sources that it can pass; the refusal of the nearest when it can pass none. */
function bestMove(task: Task): InstallMove {
  let refusal: InstallMove | undefined;
  for (const anchor of task.broad) {
    const move = moveAbove(task, anchor);
    if (move.possible) return move;
    refusal = move;
  }
  return refusal!;
}

function moveAbove(task: Task, anchor: CopyInstruction): InstallMove {
  const { run, part, analysis, files } = task;
  const lift = liftAbove(lifted(task), anchor, analysis, {
    takeAlong: (instruction) =>
      isContextCopy(instruction) && !task.broad.includes(instruction) && bringsOnly(instruction, task),
    judge: (above, below) => copyJudgement(above, below, analysis),
    effectsPassed: (above) => passedEffects(above, files, analysis),
  });
  if (!lift.possible) return interchangeRefusal(lift);
  const passed = lift.crossed.filter(isContextCopy);
  const crossed = passed.map((copy) => contextCopy(copy, analysis));
  const absolute = absoluteDestinations(lift.moved, passed, analysis);
  const missing = missingFiles(task, anchor, lift.moved);
  const copies = newCopies(missing, (copy) => destinationOf(copy, analysis));
  if (typeof copies === 'string')
    return stay('copy-not-understood', [{ at: anchor.span, says: `\`${copies}\` cannot be written in a COPY` }], {});
  if (copies.length > MOST_COPIES)
    return stay('too-many-manifests', [{ at: run.span, says: `it reads ${files.length} files` }], {
      count: `${copies.length}`,
    });
  const host = analysis.context === undefined ? NO_LINES : hostCopies(task.made, crossed, analysis, analysis.context);
  if (!host.preventable)
    return stay('dependencies-in-context', [{ file: host.path, says: host.why }], { path: host.path, why: host.why });
  const { splitAt, carry } = part;
  const { moved } = lift;
  return {
    possible: true,
    anchor,
    copies,
    moved,
    splitAt,
    carry,
    ignoreLines: host.lines,
    absolute,
    brings: part.projects.length > 0 ? 'dependencies' : part.installs ? 'packages' : 'files',
  };
}

/** Needed files that are not yet there above the anchor. */
function missingFiles({ files, analysis }: Task, anchor: Instruction, moved: readonly Instruction[]): NeededFile[] {
  const { context } = analysis;
  return files.filter((file) => {
    if (file.by.index < anchor.index || moved.includes(file.by)) return false;
    return context === undefined || !broughtBefore(file, anchor, analysis, context);
  });
}

const NO_LINES = { preventable: true, lines: [] } as const;

function lifted({ run, part }: Task): Lifted {
  return {
    instruction: run,
    effectsBeside: (other) => (isContextCopy(other) ? part.withoutProject : part.effects),
  };
}

/** True for a copy that brings something the install reads and no folder besides. */
function bringsOnly(copy: CopyInstruction, { files }: Task): boolean {
  return files.some(({ by }) => by === copy);
}

function copyJudgement(above: Instruction, below: Instruction, analysis: Analysis): string | null | undefined {
  if (!isContextCopy(above) || !isContextCopy(below)) return undefined;
  return sameEitherWay(above, below, analysis) ? null : undefined;
}

function interchangeRefusal(lift: Extract<Lift, { possible: false }>): InstallMove {
  const { above, below, why } = lift;
  const because = [
    { at: above.span, says: `${above.keyword} ${shorten(above.body.text)}` },
    { at: below.span, says: `${below.keyword} ${shorten(below.body.text)}` },
  ];
  return stay('not-interchangeable', because, { why });
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 67)}...` : line;
}

function stay(reason: StayReason, because: readonly Evidence[], data: Record<string, string>): InstallMove {
  return { possible: false, reason, because, data };
}
