/** Builds below the sources that fetch their dependencies by themselves, and the step of its own that could do it above. */
import type { CopyInstruction, Instruction, RunInstruction, Stage } from '../../document/document.js';
import type { FetchPlan, PackageManager } from '../../knowledge/package-manager.js';
import { unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, copiedProject, destinationOf, isContextCopy } from '../copied-files.js';
import { union, type Effects } from '../effects/effects.js';
import { managerEffects } from '../effects/operation-effects.js';
import { frameEffects, membersOf, type MemberEffects } from '../effects/run-effects.js';
import type { Evidence } from '../fact.js';
import { callWords, copiesBefore, installOf } from '../installs.js';
import type { Operation } from '../operations.js';
import { isBroad } from './copies.js';
import { liftAbove } from './lift.js';
import { neededFiles, newCopies, type NeededFile, type NewCopy } from './needed-copies.js';
import { passedEffects } from './passed-copies.js';
import { standInObstacle } from './stand-in.js';
import { isVolatileName } from '../../knowledge/volatile-names.js';

/** A fetching step that is missing, and where it belongs; or why the project allows none. */
export interface MissingFetch {
  readonly build: RunInstruction;
  readonly manager: PackageManager;
  readonly step:
    | {
        readonly possible: true;
        readonly anchor: Instruction;
        /** Settings that go above the anchor with it. */
        readonly moved: readonly Instruction[];
        readonly copies: readonly NewCopy[];
        /** What the new RUN runs. */
        readonly command: string;
      }
    | {
        readonly possible: false;
        readonly says: string;
        readonly remedy: string;
        readonly because: readonly Evidence[];
      };
}

/** Every stage's first build of each manager that fetches for itself. */
export function missingFetches(analysis: Analysis): readonly MissingFetch[] {
  return analysis.document.stages.flatMap((stage) => fetchesOf(stage, analysis));
}

function fetchesOf(stage: Stage, analysis: Analysis): readonly MissingFetch[] {
  const done = new Set<PackageManager>();
  const found: MissingFetch[] = [];
  for (const run of stage.instructions) {
    if (run.kind !== 'run') continue;
    for (const operation of analysis.operations(run)) {
      const { manager, action } = operation;
      if (done.has(manager) || manager.prefetch === undefined) continue;
      if (action !== 'run' && !fetchesProject(operation, { run, stage, analysis })) continue;
      done.add(manager);
      const missing =
        action === 'run' ? missingFor(operation, manager.prefetch.plan, { run, stage, analysis }) : undefined;
      if (missing !== undefined) found.push(missing);
    }
  }
  return found;
}

/** An install of the project's dependencies, and not of some other package. */
function fetchesProject(operation: Operation, place: Place): boolean {
  const cwd = plainFolder(operation, place);
  return operation.action === 'install' && installOf(operation, { ...place, cwd }).kind !== 'none';
}

interface Place {
  readonly run: RunInstruction;
  readonly stage: Stage;
  readonly analysis: Analysis;
}

type Plan = NonNullable<PackageManager['prefetch']>['plan'];

function missingFor(operation: Operation, plan: Plan, place: Place): MissingFetch | undefined {
  const { run, analysis } = place;
  const { context } = analysis;
  const cwd = plainFolder(operation, place);
  const copies = copiesBefore(run, analysis);
  if (context === undefined || cwd === undefined || copies.some(({ sources }) => sources === undefined))
    return undefined;
  const fetch = plan(callWords(operation, { run, analysis, cwd }), copiedProject(cwd, copies, context));
  if (fetch === undefined) return undefined;
  const { manager } = operation;
  if (!fetch.inputs.separable)
    return standsBelowSources(place) ? { build: run, manager, step: refusal(fetch.inputs, operation) } : undefined;
  const files = neededFiles(fetch.inputs.paths, cwd, copies, context);
  const step = files && stepOf({ operation, fetch, files, cwd, place });
  return step && { build: run, manager, step };
}

function standsBelowSources({ run, stage, analysis }: Place): boolean {
  return stage.instructions.some(
    (one) => one.index < run.index && isContextCopy(one) && isBroad(one, analysis, new Set()),
  );
}

function refusal(
  inputs: Extract<FetchPlan['inputs'], { separable: false }>,
  operation: Operation,
): MissingFetch['step'] {
  const { command } = operation;
  const shown = command.words.map(({ text }) => text).join(' ');
  const because = [{ at: command.span, says: shown.slice(0, 70) }];
  return { possible: false, says: inputs.says, remedy: inputs.remedy, because };
}

/** The folder of a build that stands by itself in its RUN: nothing before it brings a tool, a setting or a file. */
function plainFolder(operation: Operation, { run, analysis }: Place): string | undefined {
  const script = analysis.script(run);
  if (script?.known !== true || run.flags.length > 0 || operation.nestedIn.length > 0) return undefined;
  if (operation.command.within.some((nesting) => nesting !== 'and-branch')) return undefined;
  const { start } = operation.command.range;
  const members = membersOf(run, script.script, analysis);
  const index = members.findIndex(({ member }) => member.range.start <= start && start < member.range.end);
  const plain = members.slice(0, index).every(isHarmless);
  return index >= 0 && plain && unwrap(operation.command).asUser.kind === 'unchanged' ? members[index]!.cwd : undefined;
}

const HARMLESS = new Set(['cd', 'mkdir', 'echo', 'set', 'rm', 'ls', 'pwd', 'test', '[']);

function isHarmless({ member, effects }: MemberEffects): boolean {
  const [only] = member.pipeline;
  const name = only?.kind === 'command' ? (only.command.words[0]?.literal ?? '') : '';
  return effects.barrier === undefined && member.pipeline.length === 1 && HARMLESS.has(name);
}

interface Task {
  readonly operation: Operation;
  readonly fetch: FetchPlan;
  readonly files: readonly NeededFile[];
  readonly cwd: string;
  readonly place: Place;
}

/** The step above the topmost copy of sources that it can stand above. */
function stepOf(task: Task): MissingFetch['step'] | undefined {
  const { run, stage, analysis } = task.place;
  const wanted = new Set(task.files.map(({ from }) => from));
  const broad = stage.instructions.filter(
    (one): one is CopyInstruction => one.index < run.index && isContextCopy(one) && isBroad(one, analysis, wanted),
  );
  let refused: Refused | undefined;
  for (const anchor of broad) {
    const step = stepAbove(anchor, task);
    if (step.possible) return step;
    refused ??= step;
  }
  return refused;
}

type Refused = Extract<MissingFetch['step'], { possible: false }>;

function stepAbove(anchor: CopyInstruction, task: Task): MissingFetch['step'] {
  const { operation, files, cwd, place } = task;
  const { run, analysis } = place;
  const effects = fetchEffects(task);
  const lift = liftAbove({ instruction: run, effectsBeside: () => effects }, anchor, analysis, {
    takeAlong: (one) =>
      isContextCopy(one) &&
      one !== anchor &&
      files.some(({ by }) => by === one) &&
      !isBroad(one, analysis, new Set(files.map(({ from }) => from))),
    judge: () => undefined,
    effectsPassed: (above) => passedEffects(above, files, analysis),
  });
  if (!lift.possible) return stays(lift.why, lift.above);
  const moved = lift.moved.filter((one) => one !== run);
  const needed = moved.find((one) => !isMovableSetting(one));
  if (needed !== undefined) return stays('it may need a step that stands below them', needed);
  const missing = files.filter(({ by }) => by.index >= anchor.index && !moved.includes(by));
  const copies = newCopies(missing, (copy) => destinationOf(copy, analysis));
  if (typeof copies === 'string' || copies.length === 0 || contextCopy(anchor, analysis).sources === undefined)
    return stays('which files the copies bring cannot be told', anchor);
  const inTheWay = standInObstacle({ ...place, anchor, cwd, standIn: task.fetch.standIn });
  if (inTheWay !== undefined) return stays(inTheWay.says, inTheWay.at);
  return {
    possible: true,
    anchor,
    moved,
    copies,
    command: commandOf(operation, task.fetch, cwd, analysis.scope(run).workdir),
  };
}

function stays(says: string, at: Instruction): Refused {
  const remedy = 'fetch the dependencies above the sources by hand, if you know that it is right';
  return {
    possible: false,
    says,
    remedy,
    because: [{ at: at.span, says: `${at.keyword} ${at.body.text}`.slice(0, 70) }],
  };
}

/** What the fetching call does: all that the manager does, without the sources. */
function fetchEffects({ operation, fetch, place: { run, analysis }, cwd }: Task): Effects {
  const script = analysis.script(run);
  const frame = script?.known === true ? frameEffects(script.script) : { reads: [], writes: [] };
  const own = managerEffects(
    { ...operation, action: 'install', operands: [], flags: [] },
    { run, analysis, cwd },
    'known',
    fetch.words,
  );
  const folder: Effects = { reads: [{ kind: 'setting', name: 'working directory' }], writes: [] };
  return union(union(frame, own), folder);
}

function isMovableSetting(instruction: Instruction): boolean {
  if (instruction.kind === 'copy' || instruction.kind === 'workdir' || instruction.kind === 'user') return true;
  if (instruction.kind !== 'env' && instruction.kind !== 'arg') return false;
  return instruction.pairs.every(({ name }) => !isVolatileName(name));
}

/** The call as the build is written, with the variables that it must be given too. */
function commandOf(
  { command, executable, manager }: Operation,
  { words, standIn }: FetchPlan,
  cwd: string,
  workdir: { readonly known: boolean; readonly value?: string },
): string {
  const names = manager.prefetch!.variables;
  const given = unwrap(command).assignments.filter(({ name }) => names.includes(name));
  const assigned = given.map(({ name, value }) => `${name}=${value?.text ?? ''} `).join('');
  const folder = workdir.known && workdir.value === cwd ? '' : `cd ${cwd} && `;
  const call = `${assigned}${[executable.text, ...words].join(' ')}`;
  return `${folder}${[...(standIn?.before ?? []), call, ...(standIn?.after ?? [])].join(' && ')}`;
}
