/** What steps of a stage build, and which of it the container starts. */
import type { Instruction, RunInstruction, Stage } from '../../document/document.js';
import { SHELL_BUILTINS } from '../../distros/posix/shell-words.js';
import { ecosystems } from '../../ecosystems/index.js';
import type { BuildPlace, BuildRecipe, BuiltFrom, Made } from '../../knowledge/build-recipe.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import type { PackageManager, ProjectFiles } from '../../knowledge/package-manager.js';
import type { Command } from '../../shell/script.js';
import { wrapperNames } from '../../shell/wrappers.js';
import type { Analysis } from '../analysis.js';
import { folderOfCommand } from '../effects/run-effects.js';
import type { Evidence } from '../fact.js';
import { baseName, isWithin, joinPath, relativeTo } from '../image-paths.js';
import { callWords, projectAt } from '../installs.js';
import { pathPattern } from '../path-pattern.js';
import type { StartedCommand } from '../stepping-down/started.js';
import { placedBuilds } from './placed-programs.js';
import { shellNames } from '../../shell/nested-script.js';

/** A build with what it makes, and where that comes to lie. */
export interface Build extends UnplacedBuild {
  /** Commands that put its programs elsewhere, or change them where they lie. */
  readonly placings: readonly Command[];
}

/** A build with what it makes by itself. */
export interface UnplacedBuild extends BuiltFrom {
  readonly run: RunInstruction;
  readonly command: Command;
  /** Undefined for a command that is no call of a manager. */
  readonly manager: PackageManager | undefined;
  readonly recipe: BuildRecipe;
  readonly made: readonly Made[];
}

/** The builds of a stage, in order. */
export function buildsOf({ instructions }: Stage, image: ImageVariant, analysis: Analysis): readonly Build[] {
  const builds = instructions.flatMap((run) => (run.kind === 'run' ? buildsIn(run, image, analysis) : []));
  return placedBuilds(builds, analysis);
}

function buildsIn(run: RunInstruction, image: ImageVariant, analysis: Analysis): readonly UnplacedBuild[] {
  const script = analysis.script(run);
  if (script?.known !== true) return [];
  const called = analysis.operations(run).flatMap((operation): readonly UnplacedBuild[] => {
    const { command, manager } = operation;
    const recipe = ecosystems.find(({ managers }) => managers.includes(manager))?.recipe;
    const place = placeOf(command, run, image, analysis);
    if (recipe === undefined || place === undefined) return [];
    const call = callWords(operation, { run, analysis, cwd: place.folder });
    const made = recipe.made(call, place);
    return made === undefined || made.length === 0 ? [] : [{ ...place, call, run, command, manager, recipe, made }];
  });
  return [...called, ...plainBuilds(run, image, analysis)];
}

/** Commands that build and are no calls of a manager, those that make no program by themselves, too. */
export function plainBuilds(run: RunInstruction, image: ImageVariant, analysis: Analysis): readonly UnplacedBuild[] {
  const script = analysis.script(run);
  if (script?.known !== true) return [];
  const calls = analysis.operations(run).map(({ command }) => command);
  return script.script.commands.flatMap((command): readonly UnplacedBuild[] => {
    const place = placeOf(command, run, image, analysis);
    if (calls.includes(command) || place === undefined) return [];
    const words = command.words.map(({ text, literal }) => literal ?? text);
    for (const { recipe } of ecosystems) {
      const made = recipe?.commands?.(words, place);
      if (made !== undefined)
        return [{ ...place, call: undefined, run, command, manager: undefined, recipe: recipe!, made }];
    }
    return [];
  });
}

function placeOf(
  command: Command,
  run: RunInstruction,
  image: ImageVariant,
  analysis: Analysis,
): BuildPlace | undefined {
  const folder = folderOfCommand(command, run, analysis);
  const { workdir } = analysis.scope(run);
  if (folder === undefined) return undefined;
  const projectIn = (path: string): ProjectFiles => projectAt(path, run, analysis);
  return {
    folder,
    root: workdir.known ? workdir.value : undefined,
    project: projectIn(folder),
    image,
    projectIn,
    packages: () => installedPackages(run, analysis),
  };
}

/** What the steps of the stage ask the system's package manager for; undefined when a name is not known. */
function installedPackages(run: RunInstruction, analysis: Analysis): readonly string[] | undefined {
  const { instructions } = analysis.document.stages[run.stage!]!;
  const names = instructions
    .flatMap((one) => analysis.operations(one))
    .filter(({ manager, action }) => manager.scope === 'system' && action === 'install')
    .flatMap(({ operands }) => operands.map(({ literal }) => literal?.split(/[=<>~@]/)[0]));
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** What is started of what was built, and how it is named there. */
export interface StartedBuild {
  readonly build: Build;
  readonly made: Made;
  /** Absolute path of the very file, or its pattern. */
  readonly path: string;
  /** True when it is found by its name alone. */
  readonly byName: boolean;
  /** The words that start it, where it is a program of the image that builds which does. */
  readonly rewritten?: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** What goes along: itself, or the folder that it cannot do without. */
  readonly carried: string;
}

/** Where the container starts. */
export interface StartPlace {
  /** Absolute. */
  readonly folder: string;
  /** The folders that programs are looked for in by their names; undefined when they are not known. */
  readonly path: readonly string[] | undefined;
}

/** The one build that is started; or why the container needs more than that. */
export function startedBuild(
  commands: readonly StartedCommand[],
  builds: readonly Build[],
  place: StartPlace,
): StartedBuild | { readonly what: string; readonly because: readonly Evidence[] } {
  const found: StartedBuild[] = [];
  for (const command of commands) {
    const name = baseName(command.words[0] ?? '');
    const start = builds.flatMap((build) => matches(command, build, place))[0];
    if (start !== undefined) found.push(start);
    else if (command.file !== undefined || !isAround(name))
      return { what: command.words.slice(0, 3).join(' '), because: [command.because] };
  }
  const [only] = found;
  return (
    only ?? {
      what: commands.at(-1)?.words.slice(0, 3).join(' ') ?? '',
      because: commands.slice(-1).map(({ because }) => because),
    }
  );
}

/** Shells, builtins and wrappers around the program. */
function isAround(name: string): boolean {
  return (
    shellNames.has(name) ||
    SHELL_BUILTINS.has(name) ||
    (wrapperNames.has(name) && name !== 'tini' && name !== 'dumb-init')
  );
}

function matches({ words }: StartedCommand, build: Build, place: StartPlace): readonly StartedBuild[] {
  const { folder } = place;
  const to = build.recipe.runs?.(words, { ...build, folder, project: build.projectIn(folder) });
  const found = programIn(to ?? words, build, place);
  return to === undefined ? found : found.map((one) => ({ ...one, rewritten: { from: words, to } }));
}

function programIn(words: readonly string[], build: Build, place: StartPlace): readonly StartedBuild[] {
  const { folder } = place;
  const [program = ''] = words;
  return build.made.flatMap((made) => {
    if (made.kind === 'archive') return archiveOf(words, build, made, folder);
    if (made.kind === 'folder') return madeIn(program, build, made, folder);
    const isFound = place.path?.includes(parentOf(made.path)) !== false;
    const byName = made.within === undefined && !program.includes('/') && program === baseName(made.path) && isFound;
    const path = byName ? made.path : joinPath(folder, program);
    const isIt = byName || (program.includes('/') && !program.includes('$') && isMade(path, made));
    return isIt ? [startOf(build, made, path, byName)] : [];
  });
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

function startOf(build: Build, made: Made, path: string, byName = false): StartedBuild {
  const { within = path } = made;
  const carried = within === true ? path.slice(0, path.lastIndexOf('/')) : within;
  return { build, made, path, byName, carried };
}

/** A program that the context does not have, in a folder where builds make some. */
function madeIn(program: string, build: Build, made: Made, folder: string): readonly StartedBuild[] {
  const path = joinPath(folder, program);
  const inside = relativeTo(build.folder, path);
  const isOld = inside !== undefined && build.project.exists(inside);
  return program.includes('/') && !program.includes('$') && isWithin(made.path, path) && !isOld
    ? [startOf(build, made, path)]
    : [];
}

function isMade(path: string, made: Made): boolean {
  return path === made.path || pathPattern(made.path)?.test(path) === true;
}

/** The archives that a program of the runtime may be given. */
function archivesIn(words: readonly string[], { recipe }: Build): readonly string[] {
  const before = recipe.starters[baseName(words[0] ?? '')] ?? [];
  return before.flatMap((word) => {
    const at = word === '' ? 0 : words.indexOf(word);
    return at < 0 ? [] : words.slice(at + 1, at + 2);
  });
}

function archiveOf(words: readonly string[], build: Build, made: Made, folder: string): readonly StartedBuild[] {
  const named = archivesIn(words, build).filter((one) => !one.includes('$'));
  const paths = named.map((one) => joinPath(folder, one)).filter((path) => isMade(path, made));
  return paths.map((path) => startOf(build, made, path));
}

/** The last instruction that builds: what stands below it only tells how to run. */
export function lastStep({ instructions }: Stage): Instruction {
  return instructions.findLast(({ kind }) => kind === 'run' || kind === 'copy' || kind === 'add')!;
}
