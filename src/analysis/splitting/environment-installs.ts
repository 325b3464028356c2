/** Steps that install packages for programs which run from their sources, and where those packages lie. */
import type { RunInstruction, Stage } from '../../document/document.js';
import { ecosystems } from '../../ecosystems/index.js';
import type { BuildOutputs, EnvironmentRecipe, InstallCall, OwnFolder } from '../../knowledge/environment-recipe.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import type { Command } from '../../shell/script.js';
import type { Analysis } from '../analysis.js';
import { folderOfCommand } from '../effects/run-effects.js';
import { callWords, installOf, projectAt, type Install } from '../installs.js';
import type { Operation } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import { whole, type Whole } from './footing.js';

/** A call that installs, with what it reads. */
export interface EnvironmentInstall {
  readonly run: RunInstruction;
  readonly operation: Operation;
  readonly call: InstallCall;
  readonly install: Install;
}

/** A call that runs code of the project, with what it makes. */
export interface ProjectBuild {
  readonly run: RunInstruction;
  readonly outputs: BuildOutputs;
  /** The folder it is called in, absolute; undefined when it is not known. */
  readonly folder: string | undefined;
  /** Where it is no call of a manager. */
  readonly command?: Command;
}

/** A call that installs programs among those of the image. */
export interface BesideInstall {
  readonly run: RunInstruction;
  readonly names: readonly string[];
  /** True where one may have to be compiled; `why` tells. */
  readonly compiles: boolean;
  readonly why: string;
}

/** The installs of a stage in one language, in order; never empty. */
export interface EnvironmentInstalls {
  readonly recipe: EnvironmentRecipe;
  readonly installs: readonly EnvironmentInstall[];
  readonly builds: readonly ProjectBuild[];
  /** A step after which installs put packages elsewhere. */
  readonly placing: RunInstruction | undefined;
  /** Calls that install programs beside the project. */
  readonly beside: readonly BesideInstall[];
  /** The last RUN that installs or builds. */
  readonly last: RunInstruction;
}

/** The first language whose packages are installed, in an image of that language; undefined where there is none. */
export function environmentInstalls(
  { instructions }: Stage,
  image: ImageVariant,
  analysis: Analysis,
): EnvironmentInstalls | undefined {
  const runs = instructions.filter((one): one is RunInstruction => one.kind === 'run');
  for (const { environment, managers } of ecosystems) {
    if (environment === undefined || !managers.some(({ id }) => image.brings.includes(id))) continue;
    const calls = runs.flatMap((run) =>
      analysis
        .operations(run)
        .filter(({ manager }) => managers.includes(manager))
        .map((operation) => installAt(operation, run, image, analysis)),
    );
    const found = sortedCalls(
      environment,
      withSettings(calls),
      runs.flatMap((run) => plainBuilds(run, environment, analysis)),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Undefined where no package is put anywhere that is carried over. */
function sortedCalls(
  recipe: EnvironmentRecipe,
  calls: readonly EnvironmentInstall[],
  plain: readonly ProjectBuild[],
): EnvironmentInstalls | undefined {
  const isInstall = ({ operation: { action } }: EnvironmentInstall): boolean =>
    action === 'install' || action === 'upgrade';
  const beside = calls.filter(isInstall).flatMap(({ run, call }) => {
    const place = recipe.place(call);
    return place.kind === 'programs' ? [{ ...place, run, call }] : [];
  });
  const isBeside = (one: EnvironmentInstall): boolean => beside.some(({ call }) => call === one.call);
  const installs = calls.filter((one) => isInstall(one) && !isBeside(one));
  const called = calls
    .filter(({ operation }) => operation.action === 'run')
    .map(({ run, call }) => ({ run, folder: call.folder, outputs: recipe.outputs?.(call) ?? { folders: undefined } }));
  const working = calls.filter((one) => one.operation.action !== 'query' && !isBeside(one));
  const builds = [...called, ...plain];
  const last = [...working, ...plain].map(({ run }) => run).sort((a, b) => b.index - a.index)[0];
  const placing = calls.find(({ call }) => recipe.setsPlace?.(call.call) === true)?.run;
  return installs.length === 0 || last === undefined ? undefined : { recipe, installs, builds, beside, placing, last };
}

/** Commands of a step that build and are no calls of a manager. */
function plainBuilds(
  run: RunInstruction,
  { commandOutputs }: EnvironmentRecipe,
  analysis: Analysis,
): readonly ProjectBuild[] {
  const script = analysis.script(run);
  if (script?.known !== true || commandOutputs === undefined) return [];
  const called = analysis.operations(run).map(({ command }) => command);
  return script.script.commands.flatMap((command) => {
    const words = command.words.map(({ literal }) => literal ?? '');
    const folder = folderOfCommand(command, run, analysis);
    const outputs = called.includes(command) ? undefined : commandOutputs(words, projectAt(folder, run, analysis));
    return outputs === undefined ? [] : [{ run, outputs, command, folder }];
  });
}

/** Every call with those above it that change settings of the same manager. */
function withSettings(calls: readonly EnvironmentInstall[]): readonly EnvironmentInstall[] {
  return calls.map((one, index) => ({
    ...one,
    call: {
      ...one.call,
      settings: calls
        .slice(0, index)
        .filter(({ operation }) => operation.action === 'configure' && operation.manager === one.operation.manager)
        .map(({ call }) => call.call),
    },
  }));
}

function installAt(
  operation: Operation,
  run: RunInstruction,
  image: ImageVariant,
  analysis: Analysis,
): EnvironmentInstall {
  const { command, executable } = operation;
  const cwd = folderOfCommand(command, run, analysis);
  const place = { run, analysis, cwd };
  return {
    run,
    operation,
    install: installOf(operation, place),
    call: {
      program: executable.literal ?? executable.text,
      call: callWords(operation, place),
      folder: cwd ?? '/',
      project: projectAt(cwd, run, analysis),
      image,
      settings: [],
    },
  };
}

/** The one folder that is carried over, with what makes it where it has to be made. */
export interface CarriedFolder {
  readonly path: string;
  readonly own: OwnFolder | undefined;
}

/** The folder; or why there is not one. */
export function carriedFolder(
  { recipe, installs, placing }: EnvironmentInstalls,
  image: ImageVariant,
  isMadeAt: (path: string) => boolean,
): CarriedFolder | Whole {
  if (placing !== undefined)
    return whole('environment-not-known', [lineOf(placing)], { why: 'packages are installed where a setting says' });
  const found = new Map<string, CarriedFolder>();
  const calls = installs.map(({ call }) => call);
  for (const { call, run } of installs) {
    const place = recipe.place(call);
    if (place.kind === 'unknown') return whole('environment-not-known', [lineOf(run)], { why: place.why });
    if (place.kind === 'folder') {
      const isMade = place.maker === undefined || isMadeAt(place.path);
      if (!isMade)
        return whole('environment-not-known', [lineOf(run)], { why: `what makes \`${place.path}\` is not seen` });
      found.set(place.path, { path: place.path, own: undefined });
    }
    if (place.kind !== 'interpreter') continue;
    const own = recipe.ownFolder?.(image, calls) ?? { why: 'its packages cannot be put into a folder' };
    if ('why' in own) return whole('environment-not-known', [lineOf(run)], { why: own.why });
    found.set(own.path, { path: own.path, own });
  }
  const [only, ...more] = found.values();
  if (only === undefined || more.length > 0)
    return whole('environment-not-known', [lineOf(installs[0]!.run)], {
      why: 'packages are installed to several places',
    });
  return only;
}
