/** Installs of a project's packages that reach an image, and what of them production does not need. */
import type { RunInstruction } from '../../document/document.js';
import type { ProjectFiles } from '../../knowledge/package-manager.js';
import type { Development, Unable, WordChange } from '../../knowledge/production-install.js';
import type { Analysis } from '../analysis.js';
import { originOf } from '../copied-files.js';
import { folderOfCommand } from '../effects/run-effects.js';
import type { Evidence } from '../fact.js';
import { joinPath } from '../image-paths.js';
import { callWords, copiesBefore, projectAt } from '../installs.js';
import type { Operation } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import { runMounts } from '../run-mounts.js';
import { shortened } from '../shortened.js';
import { sourceTexts } from '../source-texts.js';
import { finalFolder, startedBy, startInstructions } from '../stepping-down/started.js';
import { needOfSteps, needOfText, needOfWords, type Need, type Place } from './need.js';
import { needOfCompose, needOfRunners, needOfSources } from './project-needs.js';
import { reachedStages, type Reached } from './reached.js';

export type KeepReason =
  Need['reason'] | Unable['reason'] | 'manager-uncertain' | 'modules-there' | 'context-missing' | 'context-incomplete';

/** `lock`: it takes just what the lock file holds. `omit`: it leaves packages of development out. */
export interface ProductionInstall {
  readonly kind: 'lock' | 'omit';
  readonly run: RunInstruction;
  readonly operation: Operation;
  /** The call as it is written, shortened. */
  readonly label: string;
  readonly plan:
    | {
        readonly kind: 'change';
        readonly change: WordChange;
        readonly packages: readonly string[];
        readonly file: string;
      }
    | Keep;
}

interface Keep {
  readonly kind: 'keep';
  readonly reason: KeepReason;
  readonly because: readonly Evidence[];
  readonly data: Readonly<Record<string, string>>;
}

/** All of them, in source order. */
export function productionInstalls(analysis: Analysis): readonly ProductionInstall[] {
  return analysis.document.instructions.flatMap((one) => {
    if (one.kind !== 'run') return [];
    const operations = analysis
      .operations(one)
      .filter(({ action, manager }) => action === 'install' && manager.production !== undefined);
    return operations.flatMap((operation) => ofOperation(operation, one, analysis));
  });
}

interface Call {
  readonly operation: Operation;
  readonly run: RunInstruction;
  readonly folder: string;
  readonly project: ProjectFiles;
  readonly reached: readonly Reached[];
  readonly analysis: Analysis;
}

function ofOperation(operation: Operation, run: RunInstruction, analysis: Analysis): readonly ProductionInstall[] {
  const { manager } = operation;
  const folder = folderOfCommand(operation.command, run, analysis);
  const inputs =
    folder &&
    manager.dependencies?.inputs(
      callWords(operation, { run, analysis, cwd: folder }),
      projectAt(folder, run, analysis),
    );
  if (folder === undefined || inputs === undefined) return [];
  const made = joinPath(folder, manager.dependencies?.makes[0] ?? '.');
  const reached = reachedStages(run, made, analysis);
  if (!reached.some(({ isImage }) => isImage)) return [];
  const call: Call = { operation, run, folder, project: projectAt(folder, run, analysis), reached, analysis };
  const label = shortened([operation.executable, ...operation.subcommand].map(({ text }) => text).join(' '));
  if (analysis.context === undefined) {
    const why = `it cannot be seen what \`${label}\` installs for development alone`;
    return isPlain(operation)
      ? [{ kind: 'omit', run, operation, label, plan: keep('context-missing', [], { why }) }]
      : [];
  }
  const plans = [
    { kind: 'lock', plan: lockPlan(call, label) },
    { kind: 'omit', plan: omitPlan(call, label) },
  ] as const;
  return plans.flatMap(({ kind, plan }) => (plan === undefined ? [] : [{ kind, run, operation, label, plan }]));
}

/** Nothing of the call says what is installed. */
function isPlain({ operands, flags }: Operation): boolean {
  return operands.length === 0 && flags.length === 0;
}

function lockPlan(call: Call, label: string): ProductionInstall['plan'] | undefined {
  const { operation, run, folder, project, analysis } = call;
  const image = analysis.image(analysis.document.stages[run.stage!]!);
  const found = operation.manager.production?.lock?.(
    callWords(operation, { run, analysis, cwd: folder }),
    project,
    image.known ? image.value : { brings: [], version: [] },
  );
  if (found === undefined) return undefined;
  if (operation.alternatives.length > 0) return uncertain(call, label);
  if (!found.possible) return unable(found, call, label);
  const there = found.keepsInstalled === true ? undefined : modulesThere(call);
  if (there !== undefined) return keep('modules-there', [there], { label });
  return { kind: 'change', change: found.change, packages: [], file: found.file };
}

/** Something that puts packages where a clean install would remove them. */
function modulesThere({ operation, run, folder, project, analysis }: Call): Evidence | undefined {
  const made = operation.manager.dependencies?.makes[0] ?? '';
  const mount = runMounts(run).find(
    ({ target }) => target !== undefined && joinPath(folder, target).startsWith(joinPath(folder, made)),
  );
  if (mount !== undefined) return lineOf(run);
  if (project.exists(made)) return { file: made, says: `${made} is copied from the build context` };
  const stage = analysis.document.stages[run.stage!]!;
  const earlier = stage.instructions.find(
    (one) =>
      one.kind === 'run' &&
      one.index <= run.index &&
      analysis
        .operations(one)
        .some(
          (other) =>
            other !== operation &&
            other.command.span.start < operation.command.span.start &&
            installsHere(other, one, folder, analysis),
        ),
  );
  return earlier && lineOf(earlier);
}

function installsHere(other: Operation, run: RunInstruction, folder: string, analysis: Analysis): boolean {
  const isGlobal =
    other.flags.some(({ name }) => name === '-g' || name === '--global') || other.subcommand[0]?.literal === 'global';
  return (
    other.manager.production !== undefined &&
    other.action === 'install' &&
    !isGlobal &&
    folderOfCommand(other.command, run, analysis) === folder
  );
}

function omitPlan(call: Call, label: string): ProductionInstall['plan'] | undefined {
  const { operation, run, folder, project, analysis } = call;
  const found = operation.manager.production?.omit(callWords(operation, { run, analysis, cwd: folder }), project);
  if (found === undefined) return undefined;
  if (operation.alternatives.length > 0) return uncertain(call, label);
  if (!found.possible) return unable(found, call, label);
  const sources = sourceTexts(analysis.context!);
  const why = `it cannot be seen what uses packages of development`;
  if (sources === undefined) return keep('context-incomplete', [], { why });
  const { development } = found;
  const need =
    needOfInstall(call, development) ??
    needAfter(call, development) ??
    needOfSources(sources, development) ??
    needOfCompose(analysis.context!, placeOf(call, development)) ??
    needOfRunners(analysis.context!, development);
  if (need !== undefined) return keep(need.reason, need.because, { ...need.data, label });
  const packages = development.packages.map(({ name }) => name);
  return { kind: 'change', change: found.change, packages, file: development.packages[0]!.file };
}

function placeOf({ run, folder, analysis }: Call, development: Development): Place {
  return { stage: analysis.document.stages[run.stage!]!, folder, development, analysis };
}

/** What the install itself runs, and what stands behind it in the same step. */
function needOfInstall(call: Call, development: Development): Need | undefined {
  const { operation, run, analysis } = call;
  const place = placeOf(call, development);
  for (const script of development.scripts) {
    const need = needOfText(script, place);
    if (need !== undefined) return need;
  }
  const script = analysis.script(run);
  const later =
    script?.known === true
      ? script.script.commands.filter(({ range }) => range.start > operation.command.range.end)
      : [];
  for (const command of later) {
    const need = needOfWords(
      command.words.map(({ literal, text }) => literal ?? text),
      [lineOf(run)],
      place,
    );
    if (need !== undefined) return need;
  }
  return undefined;
}

/** The steps below, and what is started, in every stage that has the packages. */
function needAfter({ reached, analysis }: Call, development: Development): Need | undefined {
  for (const { stage, after, isImage } of reached) {
    const need =
      needOfSteps(after, { stage, development, analysis }) ??
      (isImage ? needOfStart(stage, development, analysis) : undefined);
    if (need !== undefined) return need;
  }
  return undefined;
}

function needOfStart(stage: Reached['stage'], development: Development, analysis: Analysis): Need | undefined {
  if (analysis.stages.children(stage).length > 0 && stage !== analysis.stages.final) return undefined;
  const started = startedBy(stage, analysis);
  if (startInstructions(stage, analysis).length === 0 || !started.known) {
    const why = started.known ? 'the file starts no program' : started.why;
    const because = started.known ? [lineOf(stage.from)] : started.because;
    return development.startMatters ? { reason: 'start-not-seen', data: { why }, because } : undefined;
  }
  const folder = finalFolder(stage, analysis);
  for (const { words, because } of started.commands) {
    const need = needOfWords(words, [because], { stage, folder, development, analysis });
    if (need !== undefined) return need;
  }
  return undefined;
}

function uncertain({ operation }: Call, label: string): Keep {
  const names = [operation.manager, ...operation.alternatives].map(({ id }) => `\`${id}\``).join(' or ');
  return keep('manager-uncertain', [lineOf(operation.instruction)], { label, names });
}

function unable({ reason, says, file, line }: Unable, call: Call, label: string): Keep {
  const { folder, operation, run, analysis } = call;
  const origin =
    file === undefined ? undefined : originOf(joinPath(folder, file), copiesBefore(run, analysis), analysis.context!);
  const place = { file: origin ?? file ?? '', ...(line === undefined ? {} : { line }), says };
  const because = file === undefined ? [lineOf(operation.instruction)] : [place];
  return keep(reason, because, { label, why: says });
}

function keep(reason: KeepReason, because: readonly Evidence[], data: Readonly<Record<string, string>>): Keep {
  return { kind: 'keep', reason, because, data };
}
