/** Programs that run from their sources, whose packages are compiled by the image that runs them: how compilers stay behind. */
import type { Instruction, RunInstruction, Stage } from '../../document/document.js';
import type { BuildPackages } from '../../knowledge/build-packages.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import type { SmallerImage } from '../../knowledge/smaller-image.js';
import type { Analysis } from '../analysis.js';
import { imageMentions } from '../bases/image-mentions.js';
import { buildInstalls } from '../purging/build-installs.js';
import { largeBases } from '../shrinking/small-bases.js';
import { smallReference } from '../shrinking/small-reference.js';
import { isServed } from '../../distros/debian/served-releases.js';
import { firstText, sourceTexts } from '../source-texts.js';
import { finalFolder, startedBy } from '../stepping-down/started.js';
import { isWithin, joinPath } from '../image-paths.js';
import { stepsAgain } from './beside-programs.js';
import { copiedFolders } from './environment-copies.js';
import type { EnvironmentFooting } from './environment-footing.js';
import {
  carriedFolder,
  environmentInstalls,
  type EnvironmentInstall,
  type EnvironmentInstalls,
} from './environment-installs.js';
import { environmentPackages, installation, type EnvironmentPackages } from './environment-packages.js';
import { environmentSteps, type EnvironmentSteps, type StageItem } from './environment-steps.js';
import { fixedPlace } from './fixed-place.js';
import { whole, type Whole } from './footing.js';
import { installNeeds } from '../shrinking/install-needs.js';
import { lineOf, programNeed } from '../purging/program-needs.js';
import { shortened } from '../shortened.js';
import { projectOutputs, type ProjectOutputs } from './project-outputs.js';
import { projectOwner, type ProjectOwner } from './project-owner.js';
import { projectPlace } from './project-place.js';
import { stageNames, type Split } from './split-shape.js';
import { isStageCopy } from './stage-copies.js';
import { buildPackagesOf } from './system-packages.js';

/** A stage that compiles packages and runs with the compiler. */
export interface FatEnvironment {
  readonly installs: EnvironmentInstalls;
  readonly image: ImageVariant;
  readonly packages: BuildPackages;
}

/** Undefined where nothing is compiled, or the image can do without compilers as it is. */
export function fatEnvironment(stage: Stage, image: ImageVariant, analysis: Analysis): FatEnvironment | undefined {
  const installs = environmentInstalls(stage, image, analysis);
  const packages = buildPackagesOf(image.distro);
  if (installs === undefined || packages === undefined) return undefined;
  const large = largeBases(analysis).find(({ mention }) => mention.stage === stage);
  const compiles = large?.plan.kind === 'keep' && COMPILING.has(large.plan.reason);
  const brings = image.compilers === false && buildInstalls(analysis).some((one) => one.stage === stage);
  return compiles || brings || installs.builds.length > 0 ? { installs, image, packages } : undefined;
}

const COMPILING: ReadonlySet<string> = new Set(['compiles', 'may-compile']);

/** The two stages; or why there is one. */
export function environmentPlan(
  stage: Stage,
  { installs, image, packages }: FatEnvironment,
  analysis: Analysis,
): Split | Whole {
  const commands = startedBy(stage, analysis);
  if (!commands.known) return whole('start-not-seen', commands.because, { why: commands.why });
  const folder = finalFolder(stage, analysis);
  if (folder === undefined)
    return whole('start-not-seen', [lineOf(stage.from)], { why: 'the folder it runs in is not known' });
  const { context } = analysis;
  const missing = { why: 'it cannot be seen what the program reads' };
  if (context === undefined) return whole('context-missing', [], missing);
  const sources = sourceTexts(context);
  if (sources === undefined) return whole('context-incomplete', [], missing);
  const carried = carriedFolder(installs, image, (path) =>
    stage.instructions.some((one) => isNamedIn(one, path, installs, analysis)),
  );
  if ('reason' in carried) return carried;
  const unsorted = {
    ...{ stage, image, packages, analysis, ...installs, carried, folder, sources },
    commands: commands.commands,
    buildRuns: new Set([
      ...[...installs.installs, ...installs.builds].map(({ run }) => run),
      ...makersOf(stage, installs),
    ]),
    inputs: inputsOf(installs),
    wholeFolder:
      installs.builds.length > 0 ||
      installs.installs.some(({ install }) => install.kind === 'project' && !install.inputs.separable),
    named: (name: string) => firstText(sources, [name]) !== undefined,
  };
  const again = stepsAgain(unsorted);
  if ('reason' in again) return again;
  const footing: EnvironmentFooting = { ...unsorted, again };
  return programRefusal(footing) ?? planned(footing);
}

/** True for a step that makes a folder for packages at a path. */
function isNamedIn(one: Instruction, path: string, { recipe }: EnvironmentInstalls, analysis: Analysis): boolean {
  const scope = analysis.scope(one);
  const words = wordsOf(one).map((word) =>
    word.replace(/\$(?:(\w+)|\{(\w+)\})/g, (written, plain: string | undefined, braced: string) => {
      const value = scope.env(plain ?? braced);
      return value?.known === true ? value.value : written;
    }),
  );
  const { workdir } = scope;
  const isIt = (word: string): boolean => word === path || (workdir.known && joinPath(workdir.value, word) === path);
  return one.kind === 'run' && words.some(isIt) && words.some((word) => recipe.makers.includes(word));
}

function wordsOf({ body }: Instruction): readonly string[] {
  return body.text.split(/[\s;&|"']+/);
}

/** Steps that make the folder for packages. */
function makersOf({ instructions }: Stage, { recipe }: EnvironmentInstalls): readonly RunInstruction[] {
  return instructions.filter(
    (one): one is RunInstruction => one.kind === 'run' && wordsOf(one).some((word) => recipe.makers.includes(word)),
  );
}

function inputsOf({ installs }: EnvironmentInstalls): ReadonlySet<string> {
  return new Set(
    installs.flatMap(({ install }) =>
      install.kind === 'project' && install.inputs.separable
        ? install.inputs.paths.map((path) => path.replace(/^\.\//, ''))
        : [],
    ),
  );
}

/** What the program does when it runs that it could not do in the other stage. */
function programRefusal(footing: EnvironmentFooting): Whole | undefined {
  const { installs, stage, analysis, recipe, commands } = footing;
  const unknown = installs.find(({ install }) => install.kind === 'unknown');
  if (unknown?.install.kind === 'unknown')
    return whole('environment-not-known', [lineOf(unknown.run)], { why: unknown.install.why });
  const kept = installs.flatMap(({ run, call }) => {
    const name = recipe.keepsElsewhere?.(call);
    return name === undefined ? [] : [{ run, name }];
  })[0];
  if (kept !== undefined) {
    const why = `\`${kept.name}\` keeps what it fetches in the home folder, which would not go along`;
    return whole('environment-not-known', [lineOf(kept.run)], { why });
  }
  const building = commands.find(({ words }) => recipe.develops?.(words) === true);
  if (building !== undefined)
    return whole('compiles-when-run', [building.because], { what: `\`${building.words.slice(0, 3).join(' ')}\`` });
  const rows = installs.map(({ run }) => run);
  const need = programNeed({ stage, packages: footing.packages }, rows, analysis);
  if (need !== undefined && need.reason !== 'context-missing')
    return whole('compiles-when-run', need.because, { what: need.why });
  const inseparable = installs.find(({ install }) => install.kind === 'project' && !install.inputs.separable);
  if (inseparable !== undefined && !installs.every((one) => hasOwnProject(one, footing)))
    return whole('step-for-runtime', [lineOf(inseparable.run)], { what: shortened(inseparable.run.body.text) });
  return projectPlace(footing) ?? fixedPlace(footing);
}

/**
 * A step of the other stage that installs packages of another language, for which there may be no compiler, or files of a further stage that may
 * be linked with what the small image lacks.
 */
function compiledBeside(
  { stage, analysis, last }: EnvironmentFooting,
  small: SmallerImage | undefined,
): Whole | undefined {
  const beside = stage.instructions.filter(
    (one) => (one.kind === 'run' && one.index > last.index) || (isStageCopy(one) && small !== undefined),
  );
  const needs = installNeeds(beside, { written: stage.from.image }, analysis);
  return needs.kind === 'keep' ? whole('compiles-beside', needs.because, { what: needs.data['what']! }) : undefined;
}

/** True for an install of no project, of one that is told apart, or of the one in the folder that the program runs in. */
function hasOwnProject({ install }: EnvironmentInstall, { folder }: EnvironmentFooting): boolean {
  return install.kind !== 'project' || install.inputs.separable || (folder !== '/' && isWithin(folder, install.folder));
}

function planned(footing: EnvironmentFooting): Split | Whole {
  const base = runtimeBase(footing);
  if ('reason' in base) return base;
  const beside = compiledBeside(footing, base.small);
  if (beside !== undefined) return beside;
  const steps = environmentSteps(footing);
  if ('reason' in steps) return steps;
  const lists = lostLists(footing);
  if (lists !== undefined) return lists;
  const packages = environmentPackages(footing, base.small, steps.kept);
  if ('reason' in packages) return packages;
  const gone = packagesGone(footing, packages.names);
  if (gone !== undefined) return gone;
  const owner = projectOwner(footing);
  if ('reason' in owner) return owner;
  const project = footing.builds.length === 0 ? undefined : projectOutputs(footing, owner.differs);
  const isLighter =
    base.small !== undefined || buildInstalls(footing.analysis).some((one) => one.stage === footing.stage);
  if (project !== undefined && project.prune === undefined && !isLighter)
    return whole('saves-little', [lineOf(footing.last)]);
  return written(footing, base.image, steps, { packages, project, owner });
}

/** Packages of a release without servers, where no step above has asked those before. */
function packagesGone({ stage, image, analysis }: EnvironmentFooting, names: readonly string[]): Whole | undefined {
  const asks = stage.instructions.some((one) =>
    analysis.operations(one).some(({ manager }) => manager.scope === 'system'),
  );
  if (names.length === 0 || asks || isServed(image.distro, image.release)) return undefined;
  const why = `${names.length === 1 ? `\`${names[0]!}\`` : `${names.length} packages`} would have to be installed, and the servers of its release are gone`;
  return whole('no-runtime-image', [lineOf(stage.from)], { why });
}

interface Parts {
  readonly packages: EnvironmentPackages;
  readonly project: ProjectOutputs | undefined;
  readonly owner: ProjectOwner;
}

function written(
  footing: EnvironmentFooting,
  base: string,
  steps: EnvironmentSteps,
  { packages, project, owner }: Parts,
): Split {
  const { stage, analysis, carried, last } = footing;
  const { keyword, split } = stageNames(stage, analysis);
  const text = (one: string): StageItem => ({ kind: 'text', text: one });
  const own = Object.entries(carried.own?.variables ?? {}).map(([name, value]) => `${keyword('ENV')} ${name}=${value}`);
  const commands = installation(footing, packages);
  const carries = project?.taken === undefined || project.prune?.leavesAny !== false;
  const prune = carries ? project?.prune?.command : undefined;
  const { before, after } = copiedFolders(footing, { taken: project?.taken, carries, flag: owner.flag });
  return {
    kind: 'split',
    ...split,
    variables: carried.own === undefined ? [] : [`${keyword('RUN')} ${carried.own.make}`, ...own],
    copies: steps.copies,
    below: prune === undefined ? undefined : { last, text: `${keyword('RUN')} ${prune}` },
    base,
    items: [
      ...own.map(text),
      ...steps.settings,
      ...steps.first,
      ...(commands.length === 0 ? [] : [{ kind: 'run', commands } as const]),
      ...before.map(text),
      ...folderRights(footing, owner),
      ...steps.steps,
      ...after.map(text),
      ...steps.ends,
    ],
    at: placeBelow(stage, last),
    start: undefined,
    copied: project?.taken ?? [],
    carried: carried.path,
    isBuilt: project !== undefined,
    installed: packages.names,
  };
}

/** The project's folder with the owner and the mode that it had. */
function folderRights({ wholeFolder, folder }: EnvironmentFooting, { commands }: ProjectOwner): readonly StageItem[] {
  return wholeFolder && commands.length > 0 ? [{ kind: 'run', commands: [`mkdir -p ${folder}`, ...commands] }] : [];
}

/** Where the new stage begins. */
function placeBelow({ instructions }: Stage, last: RunInstruction): Split['at'] {
  const next = instructions.find(({ index }) => index > last.index);
  return next === undefined ? { place: 'below', anchor: last } : { place: 'above', anchor: next };
}

/** The small variant of a full image, or the image itself where it is small. */
function runtimeBase({
  stage,
  analysis,
}: EnvironmentFooting): { readonly image: string; readonly small: SmallerImage | undefined } | Whole {
  const mention = imageMentions(analysis).find((one) => one.instruction === stage.from);
  const small = mention && analysis.catalogue.smaller(mention.reference);
  if (mention === undefined || small === undefined) return { image: stage.from.image.value, small: undefined };
  const at = smallReference(mention, small, analysis);
  if (mention.reference.digest === undefined && at !== undefined && at.at === mention.written)
    return { image: at.text, small };
  return whole('no-runtime-image', [lineOf(stage.from)], {
    why: 'the name of the small image cannot be told from its own',
  });
}

/** A step of the other stage that installs from lists which were fetched above. */
function lostLists({ stage, analysis, last }: EnvironmentFooting): Whole | undefined {
  const below = stage.instructions.filter(({ index }) => index > last.index);
  const first = below.find((one: Instruction) =>
    analysis.operations(one).some(({ manager, action }) => manager.scope === 'system' && action !== 'query'),
  );
  if (first === undefined) return undefined;
  const [operation] = analysis.operations(first).filter(({ manager }) => manager.scope === 'system');
  return operation!.action === 'refresh'
    ? undefined
    : whole('step-for-runtime', [lineOf(first)], { what: first.body.text });
}
