/** Stores of package managers that the steps of a building stage could share in a mount. */
import type { Instruction, RunInstruction, Stage } from '../../document/document.js';
import type { PackageManager } from '../../knowledge/package-manager.js';
import type { Store } from '../../knowledge/store.js';
import { unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { isContextCopy } from '../copied-files.js';
import { isDiscarded } from '../discarded-stages.js';
import type { Evidence } from '../fact.js';
import { isWithin, joinPath } from '../image-paths.js';
import { installOf } from '../installs.js';
import { hasFlag } from '../leftovers/remaining.js';
import type { Operation } from '../operations.js';
import { runMounts } from '../run-mounts.js';
import { builderRefusal, copiedElsewhere, evidence, refuse, type MountableCache } from './mountable-caches.js';

/** One store in a stage, with the steps that use it. */
interface StoreUse {
  readonly stage: Stage;
  readonly manager: PackageManager;
  readonly store: Store;
  readonly runs: readonly RunInstruction[];
  readonly analysis: Analysis;
}

/**
 * Every step that uses a store in a stage that is thrown away. All steps of a stage share it or none: one without the mount would fetch
 * everything again. In a stage that becomes an image what the store holds may be needed when it runs.
 */
export function mountableStores(analysis: Analysis): readonly MountableCache[] {
  return analysis.document.stages
    .filter((stage) => isDiscarded(stage, analysis.document, analysis.stages))
    .flatMap((stage) => usesOf(stage, analysis).flatMap(plans));
}

function usesOf(stage: Stage, analysis: Analysis): readonly StoreUse[] {
  const operations = stage.instructions.flatMap((one) => (one.kind === 'run' ? analysis.operations(one) : []));
  const managers = [...new Set(operations.map(({ manager }) => manager))];
  return managers.flatMap((manager) =>
    (manager.stores ?? []).flatMap((store) => {
      const calls = operations.filter((one) => one.manager === manager && store.usedBy.includes(one.action));
      if (store.fetched && keepsInLayer(calls, stage, analysis)) return [];
      const runs = [...new Set(calls.map(({ instruction }) => instruction as RunInstruction))];
      return runs.length === 0 ? [] : [{ stage, manager, store, runs, analysis }];
    }),
  );
}

/**
 * A step above the sources keeps the store in its layer, which a build elsewhere may take from there: one that does nothing but fetch for
 * the project, or one that builds before something more is copied.
 */
function keepsInLayer(calls: readonly Operation[], stage: Stage, analysis: Analysis): boolean {
  const [first, last] = [calls[0]!.instruction, calls.at(-1)!.instruction];
  const copied = stage.instructions.some(
    (one) => one.index > first.index && one.index < last.index && isContextCopy(one),
  );
  return copied || calls.some((call) => fetchesApart(call, calls, analysis));
}

function fetchesApart(call: Operation, calls: readonly Operation[], analysis: Analysis): boolean {
  const run = call.instruction as RunInstruction;
  const alone = calls.every((one) => one.instruction !== run || one.action === 'install');
  return alone && call.action === 'install' && installOf(call, { run, analysis, cwd: undefined }).kind !== 'none';
}

function plans(use: StoreUse): readonly MountableCache[] {
  const { runs, store } = use;
  const open = runs.filter((run) => !isMounted(run, use));
  const refusal = open.length === 0 ? undefined : refusalOf(use);
  const shared = store.sharing === 'locked' ? ',sharing=locked' : '';
  return open.map((run) => ({
    run,
    label: store.label,
    rules: [],
    saves: store.fetched ? 'downloading again what has not changed' : 'compiling again what has not changed',
    plan: refusal ?? {
      possible: true,
      flags: targetsOf(run, use).map((target) => `--mount=type=cache,target=${target}${shared}`),
      words: [],
      members: [],
    },
  }));
}

function targetsOf(run: RunInstruction, { store, analysis }: StoreUse): readonly string[] {
  const { variable, otherwise } = store.in;
  const given = variable === undefined ? undefined : analysis.scope(run).env(variable);
  const home = analysis.scope(run).env('HOME');
  const base = given?.known ? given.value : otherwise.replace(/^~/, home?.known ? home.value : '/root');
  return store.folders.map((folder) => joinPath(base, folder));
}

function isMounted(run: RunInstruction, use: StoreUse): boolean {
  const targets = targetsOf(run, use);
  return runMounts(run).some(
    ({ target }) => target !== undefined && targets.some((one) => isWithin(target, one) || isWithin(one, target)),
  );
}

function refusalOf(use: StoreUse): MountableCache['plan'] | undefined {
  const { runs, analysis, stage } = use;
  const other = strangerIn(use);
  const paths = runs.flatMap((run) => targetsOf(run, use));
  return (
    builderRefusal(analysis) ??
    (other && refuse('folder-needed', 'a step that may work from it has no mount', [lineOf(other)])) ??
    resultsRefusal(use) ??
    runs.map((run) => runRefusal(run, use)).find((found) => found !== undefined) ??
    copiedElsewhere(paths, stage, analysis)
  );
}

/** What one step puts there for the next would be gone when the first comes from the cache and the mount is empty. */
function resultsRefusal({ runs, store, manager, analysis }: StoreUse): MountableCache['plan'] | undefined {
  const calls = runs.flatMap((run) => analysis.operations(run)).filter((one) => one.manager === manager);
  const found = calls.find(({ subcommand, operands }) =>
    [...subcommand, ...operands].some(({ literal }) => store.resultsOf.includes(literal ?? '')),
  );
  if (runs.length === 1 || found === undefined) return undefined;
  return refuse('folder-needed', 'a step puts results there that another may take', [evidence(found)]);
}

/** A step below the first that may do anything, and so may call the manager. */
function strangerIn({ stage, runs, analysis }: StoreUse): Instruction | undefined {
  const below = [stage, ...heirsOf(stage, analysis)]
    .flatMap(({ instructions }) => instructions)
    .filter((one) => one.index > runs[0]!.index && (one.kind === 'run' || one.kind === 'onbuild'));
  return below.find(
    (one) => !runs.includes(one as RunInstruction) && (one.kind === 'onbuild' || mayCall(one, analysis)),
  );
}

function mayCall(instruction: Instruction, analysis: Analysis): boolean {
  return analysis.effects(instruction).barrier !== undefined;
}

function heirsOf(stage: Stage, analysis: Analysis): readonly Stage[] {
  return analysis.stages.children(stage).flatMap((child) => [child, ...heirsOf(child, analysis)]);
}

function runRefusal(run: RunInstruction, { store, manager, analysis }: StoreUse): MountableCache['plan'] | undefined {
  const calls = analysis.operations(run).filter((one) => one.manager === manager);
  const { user } = analysis.scope(run);
  const asOther = calls.find(({ command }) => unwrap(command).asUser.kind !== 'unchanged');
  if (asOther !== undefined || !user.known || user.value !== 'root')
    return refuse('another-user', 'it does not run as root', [lineOf(run)]);
  const moved =
    store.movedBy.find((name) => isSet(name, run, calls, analysis)) ??
    store.movedByFlags.find((flag) => calls.some((call) => hasFlag(call, [flag])));
  if (moved !== undefined) return refuse('cache-directory-moved', `\`${moved}\` is given`, [lineOf(run)]);
  const alone = calls.find((call) => hasFlag(call, store.neededByFlags));
  if (alone !== undefined) return refuse('folder-needed', 'a call works from it alone', [evidence(alone)]);
  if (run.flags.some(({ name, value }) => name === 'network' && value === 'none'))
    return refuse('folder-needed', 'a step works from it alone', [lineOf(run)]);
  return undefined;
}

function isSet(name: string, run: RunInstruction, calls: readonly Operation[], analysis: Analysis): boolean {
  const scope = analysis.scope(run);
  const script = analysis.script(run);
  const written = script?.known === true && script.script.source.text.includes(name);
  return (
    scope.env(name) !== undefined ||
    scope.isArg(name) ||
    written ||
    calls.some(({ command }) => command.assignments.some((one) => one.name === name))
  );
}

function lineOf({ span, keyword, body }: Instruction): Evidence {
  const text = body.text.replace(/\s+/g, ' ');
  return { at: span, says: `${keyword} ${text.length > 70 ? `${text.slice(0, 67)}...` : text}` };
}
