/** Last stages that carry the tools of their build, and how they become a stage that builds and one that runs. */
import type { CopyInstruction, Stage } from '../../document/document.js';
import { ecosystems } from '../../ecosystems/index.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import type { Analysis } from '../analysis.js';
import { isWithin, joinPath } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { firstText, sourceTexts } from '../source-texts.js';
import { finalFolder, startedBy, startInstructions } from '../stepping-down/started.js';
import { whole, type Footing, type Ground, type Whole } from './footing.js';
import { buildsOf, lastStep, startedBuild, type StartedBuild } from './built-programs.js';
import { otherStart } from '../baring/other-starts.js';
import { destinationOf, isContextCopy } from '../copied-files.js';
import { directStart, plainStart, runtimeBase, type RuntimeBase } from './runtime-base.js';
import { runtimeFiles, type RuntimeFiles } from './runtime-files.js';
import { runtimeSettings, type RuntimeSettings } from './runtime-settings.js';
import { expandedStart } from './start-words.js';
import { stageNames, type Split } from './split-shape.js';
import { environmentPlan, fatEnvironment } from './environment-plan.js';
import { rightsRefusal } from './lost-rights.js';
import { resultsRefusal } from './step-results.js';
import { isStageCopy, repeatedAt } from './stage-copies.js';
import { BUILDING, packagesOfSteps } from './step-packages.js';
import { foldedRefusal, foldedSplit, unfolded } from './unfolded.js';

/** A stage that builds a program and is run as it is. */
export interface FatStage {
  readonly stage: Stage;
  readonly plan: Whole | Split;
}

/** The last stage; undefined where it starts from another one, or builds nothing that is known. */
export function fatStage(analysis: Analysis): FatStage | undefined {
  const stage = analysis.stages.final;
  if (stage === undefined || analysis.stages.parent(stage) !== undefined) return undefined;
  const image = analysis.image(stage);
  if (!image.known) return undefined;
  const plan = unfoldedPlan(stage, image.value, analysis) ?? compiledPlan(stage, image.value, analysis);
  if (plan !== undefined) return { stage, plan };
  if (startInstructions(stage, analysis).length === 0) return undefined;
  const late = builtLate(stage, image.value, analysis);
  if (late !== undefined) return { stage, plan: late };
  const environment = fatEnvironment(stage, image.value, analysis);
  return environment && { stage, plan: environmentPlan(stage, environment, analysis) };
}

/** The plan for a stage whose image brings the steps of the build. */
function unfoldedPlan(stage: Stage, image: ImageVariant, analysis: Analysis): Whole | Split | undefined {
  const inner = unfolded(stage, image, analysis);
  const plan = inner && compiledPlan(inner.stage, image, inner.analysis);
  if (inner === undefined || plan === undefined) return undefined;
  return plan.kind === 'split' ? foldedSplit(plan, inner, stage) : foldedRefusal(plan, inner, stage);
}

/** The plan for a stage that starts what it compiles; undefined where it compiles nothing, or only tools. */
function compiledPlan(stage: Stage, image: ImageVariant, analysis: Analysis): Whole | Split | undefined {
  if (startInstructions(stage, analysis).length === 0) return undefined;
  const builds = buildsOf(stage, image, analysis);
  const brings = builds.some(
    ({ manager, made }) =>
      made.length > 0 && (manager === undefined || image.brings.includes(manager.id) || image.compilers !== false),
  );
  const plan = brings ? planFor({ stage, image, builds, analysis }) : undefined;
  const isOwn = builds.some(({ made }) => made.some(({ isFetched }) => isFetched !== true));
  return isOwn || plan?.kind === 'split' || plan?.reason !== 'starts-more' ? plan : undefined;
}

/** The shallowest folder above the build's that files of the context are copied into, or its own. */
function projectRoot({ instructions }: Stage, { build }: StartedBuild, analysis: Analysis): string {
  const own = build.recipe.sourceFolder?.(build) ?? build.folder;
  const tops = instructions.filter(isContextCopy).flatMap((copy) => destinationOf(copy, analysis) ?? []);
  return tops.reduce((root, top) => (top !== '/' && isWithin(top, root) ? top : root), own);
}

/** A stage that is started by what builds the program first. */
function builtLate(stage: Stage, { brings }: ImageVariant, analysis: Analysis): Whole | undefined {
  const recipes = ecosystems.filter(({ managers }) => managers.some(({ id }) => brings.includes(id)));
  const commands = startedBy(stage, analysis);
  for (const { words, because } of commands.known ? commands.commands : []) {
    const instead = recipes.flatMap(({ recipe }) => recipe?.buildsWhenStarted?.(words) ?? [])[0];
    if (instead !== undefined)
      return whole('builds-when-started', [because], { what: `\`${words.slice(0, 2).join(' ')}\``, instead });
  }
  return undefined;
}

function planFor(ground: Ground): Whole | Split {
  const { stage, image, analysis, builds } = ground;
  const late = builtLate(stage, image, analysis);
  if (late !== undefined) return late;
  const commands = expandedStart(stage, analysis);
  if (!commands.known) return whole('start-not-seen', commands.because, { why: commands.why });
  const folder = finalFolder(stage, analysis);
  if (folder === undefined)
    return whole('start-not-seen', [lineOf(stage.from)], { why: 'the folder it runs in is not known' });
  const started = startedBuild(commands.commands, builds, { folder, path: searchPath(stage, analysis) });
  if ('what' in started) return whole('starts-more', started.because, { what: started.what });
  const { context } = analysis;
  if (context === undefined) return whole('context-missing', [], { why: 'it cannot be seen what the program reads' });
  const all = sourceTexts(context);
  if (all === undefined) return whole('context-incomplete', [], { why: 'it cannot be seen what the program reads' });
  const { tests } = started.build.recipe;
  const sources = tests === undefined || tests.test(started.path) ? all : all.filter(({ path }) => !tests.test(path));
  const footing: Footing = { ...ground, started, folder, sources, root: projectRoot(stage, started, analysis) };
  const other = otherStart(sources);
  if (other !== undefined) return whole('starts-more', [other], { what: other.says });
  if (started.rewritten !== undefined && directStart(footing) === undefined)
    return whole('starts-more', [lineOf(stage.from)], { what: started.rewritten.from.slice(0, 3).join(' ') });
  const starts = firstText(sources, started.build.recipe.starts);
  return starts === undefined ? withNeeds(footing) : whole('starts-programs', [starts]);
}

/** The folders of PATH at the end of the stage; undefined when it is not known. */
function searchPath(stage: Stage, analysis: Analysis): readonly string[] | undefined {
  const path = analysis.scope(stage.instructions.at(-1)!).env('PATH');
  return path?.known === true ? path.value.split(':').map((one) => joinPath('/', one)) : undefined;
}

function withNeeds(footing: Footing): Whole | Split {
  const { started, stage } = footing;
  const needs = started.build.recipe.needs(started.build, { ...started, folder: footing.folder });
  if (!needs.known) {
    const { file, line, why } = needs;
    const place =
      file === undefined ? lineOf(stage.from) : { file, ...(line === undefined ? {} : { line }), says: why };
    return whole('needs-not-known', [place], { why });
  }
  const steps = packagesOfSteps(footing, needs);
  if ('kind' in steps) return steps;
  const results = rightsRefusal(footing) ?? resultsRefusal(footing);
  if (results !== undefined) return results;
  const settings = runtimeSettings(footing);
  if ('kind' in settings) return settings;
  const base = runtimeBase(footing, { ...needs, libraries: [...needs.libraries, ...steps.libraries] }, steps);
  if ('kind' in base) return base;
  return written(footing, { settings, base, isStatic: needs.isStatic, places: steps.places });
}

interface Parts {
  readonly settings: RuntimeSettings;
  readonly base: RuntimeBase;
  readonly isStatic: boolean;
  /** Files and folders outside of the project. */
  readonly places: readonly string[];
}

function written(footing: Footing, { settings, base, isStatic, places }: Parts): Split {
  const { stage, analysis, folder } = footing;
  const files = runtimeFiles(footing);
  const laid = files.copies.flatMap(({ to }) => (to === './' ? [] : joinPath(folder, to)));
  const isThere = (path: string): boolean => laid.some((to) => isWithin(to, path) || isWithin(path, to));
  const beside = places.filter((path) => !isThere(path)).map((path) => ({ from: [path], to: path }));
  const { builder, keyword, split } = stageNames(stage, analysis);
  const texts = [
    ...Object.entries(base.variables).flatMap(([name, value]) => ownVariable(name, value, footing, keyword)),
    ...settings.texts,
    ...(folder === '/' || isSetBelow(footing, files) ? [] : [`${keyword('WORKDIR')} ${folder}`]),
    ...[...base.files, ...files.copies, ...beside].map(
      ({ from, to }) => `${keyword('COPY')} --from=${builder} ${from.join(' ')} ${to}`,
    ),
    ...stage.instructions.filter(isStageCopy).flatMap((copy) => repeatedText(copy, footing)),
  ];
  const commands = base.installation;
  return {
    kind: 'split',
    ...split,
    variables: isStatic ? buildVariables(footing, keyword) : [],
    copies: [],
    base: base.image,
    items: [
      ...(commands.length === 0 ? [] : [{ kind: 'run', commands } as const]),
      ...texts.map((text) => ({ kind: 'text', text }) as const),
      ...settings.moved.map((instruction) => ({ kind: 'move', instruction }) as const),
    ],
    at: placeOf(stage),
    start: directStart(footing) ?? (base.hasShell ? undefined : plainStart(footing)),
    copied: [...files.shown, ...beside.map(({ to }) => to)],
    installed: base.packages,
  };
}

/** True where the file itself sets the folder below the last step, and no copy is relative to it. */
function isSetBelow({ stage, folder, analysis }: Footing, { copies }: RuntimeFiles): boolean {
  const isRelative = copies.some(({ to }) => !to.startsWith('/')) || stage.instructions.some(isStageCopy);
  const last = lastStep(stage);
  const next = stage.instructions.find(({ index, kind }) => index > last.index && kind === 'workdir');
  const { workdir } = analysis.scope(stage.instructions.at(-1)!);
  return !isRelative && next?.body.text.trim() === folder && workdir.known && workdir.value === folder;
}

/** A variable of the image that builds, where the file sets it not itself. */
function ownVariable(
  name: string,
  value: string,
  { stage, analysis }: Footing,
  keyword: (word: string) => string,
): readonly string[] {
  const isSet = analysis.scope(stage.instructions.at(-1)!).env(name) !== undefined;
  return isSet ? [] : [`${keyword('ENV')} ${name}=${value}`];
}

/** A copy from another stage, once more, where it is no file for building alone. */
function repeatedText(copy: CopyInstruction, { folder, analysis }: Footing): readonly string[] {
  const to = repeatedAt(copy, folder, analysis);
  const isForBuild = to === undefined || BUILDING.some((place) => isWithin(place, to));
  return isForBuild ? [] : [analysis.document.text.slice(copy.span.start, copy.span.end)];
}

/** Where the new stage begins. */
function placeOf(stage: Stage): Split['at'] {
  const last = lastStep(stage);
  const next = stage.instructions.find(({ index }) => index > last.index);
  return next === undefined ? { place: 'below', anchor: last } : { place: 'above', anchor: next };
}

function buildVariables({ started, builds, analysis }: Footing, keyword: (word: string) => string): Split['variables'] {
  const [first] = builds;
  return Object.entries(started.build.recipe.buildVariables)
    .filter(
      ([name]) =>
        analysis.scope(first!.run).env(name) === undefined &&
        started.build.command.assignments.every((one) => one.name !== name),
    )
    .map(([name, value]) => `${keyword('ENV')} ${name}=${value}`);
}
