/** Packages of the system that the stage which runs installs: what the program uses, and libraries of what was compiled. */
import { fullImagePrograms } from '../../distros/debian/full-image-programs.js';
import { SOURCE_TOOLS } from '../../distros/debian/tool-packages.js';
import type { Instruction } from '../../document/document.js';
import type { SmallerImage } from '../../knowledge/smaller-image.js';
import type { Operation } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import { usesOfSteps, type Use } from '../shrinking/used-programs.js';
import { usesOfData, usesOfSources, usesOfStart } from '../shrinking/used-when-running.js';
import type { EnvironmentFooting } from './environment-footing.js';
import { whole, type Whole } from './footing.js';
import { manualFolders } from './manual-folders.js';
import { packageSystem } from './system-packages.js';

export interface EnvironmentPackages {
  readonly names: readonly string[];
  /** True when they were installed with what they recommend. */
  readonly recommended: boolean;
  /** Folders that must be there before the steps of the stage which runs. */
  readonly folders: readonly string[];
}

/** An image that lacks nothing of what the one above it had. */
const SAME: SmallerImage = { tag: '', lacks: 'programs', leavesOutManuals: false, has: [], tools: [], saves: 0 };

/**
 * The packages; or why they cannot be told. `small`: the variant that takes the place of a full image; `steps`: what of the instructions above
 * the last install is carried out in the stage that runs.
 */
export function environmentPackages(
  footing: EnvironmentFooting,
  small: SmallerImage | undefined,
  steps: readonly Instruction[],
): EnvironmentPackages | Whole {
  const uses = usedPrograms(footing, steps, small ?? SAME);
  if ('reason' in uses) return uses;
  const asked = askedPackages(footing, steps);
  if ('reason' in asked) return asked;
  const libraries = linkedLibraries(footing, asked.names, small !== undefined);
  if ('reason' in libraries) return libraries;
  const used = new Set(uses.map(({ package: name }) => name!));
  const isThere = (name: string): boolean => small !== undefined || asked.names.includes(name);
  const kept = asked.names.filter((name) => !libraries.headers.has(name) && isKept(name, used, footing));
  const programs = [...used].filter((name) => small?.has.includes(name) !== true && isThere(name));
  const names = new Set([...kept, ...programs, ...libraries.names]);
  const isSecure = [...names].some((name) => fullImagePrograms.secure.includes(name));
  const certificates = fullImagePrograms.certificates;
  if (isSecure && small?.has.includes(certificates) === false) names.add(certificates);
  const wanted = asked.recommended && kept.length > 0;
  const pinned = (name: string): string => asked.words.get(name) ?? name;
  const folders = pageFolders(footing, small, [...names], steps);
  if ('reason' in folders) return folders;
  return { names: [...names].sort().map(pinned), recommended: wanted, folders };
}

function pageFolders(
  { stage, analysis, image, last }: EnvironmentFooting,
  small: SmallerImage | undefined,
  names: readonly string[],
  steps: readonly Instruction[],
): readonly string[] | Whole {
  if (small?.leavesOutManuals !== true) return [];
  const below = stage.instructions.filter(({ index }) => index > last.index);
  return manualFolders({ stage, steps: [...steps, ...below], names, release: image.release }, analysis);
}

/** A package that was asked for stays, unless it serves to get sources and to compile them, and nothing else is seen to use it. */
function isKept(name: string, used: ReadonlySet<string>, { recipe, named }: EnvironmentFooting): boolean {
  if (recipe.forSystem.includes(name)) return used.has(name);
  return !SOURCE_TOOLS.has(name) || used.has(name) || named(name);
}

/** What the start, the steps of the stage that runs, the sources and data of the system use that the small image lacks. */
function usedPrograms(
  footing: EnvironmentFooting,
  kept: readonly Instruction[],
  small: SmallerImage,
): readonly Use[] | Whole {
  const { stage, analysis, last, sources } = footing;
  const below = stage.instructions.filter(({ index }) => index > last.index);
  const steps: Use[] = [];
  for (const one of [...kept, ...below]) {
    const uses = usesOfSteps([one], { stage, analysis, small });
    // A program from elsewhere finds in the same image what it found there before.
    if ('reason' in uses && uses.reason === 'brings-programs' && small === SAME) continue;
    if ('reason' in uses) return whole('step-for-runtime', uses.because, { what: uses.what });
    steps.push(...uses);
  }
  const start = usesOfStart(stage, { analysis, small });
  if ('reason' in start) return whole('start-not-seen', start.because, { why: start.what });
  const all = [...steps, ...start, ...usesOfSources(sources, small), ...usesOfData(stage.instructions, sources)];
  const compiling = all.find((one) => one.package === undefined);
  if (compiling !== undefined) return whole('compiles-when-run', [compiling.because], { what: compiling.program });
  return all;
}

interface AskedPackages {
  readonly names: readonly string[];
  /** As they are asked for, perhaps with a version, by name. */
  readonly words: ReadonlyMap<string, string>;
  readonly recommended: boolean;
}

/** Words of the system's installs that the stage which builds keeps, those of `steps` apart, which are made in both. */
function askedPackages(
  { stage, analysis, last }: EnvironmentFooting,
  steps: readonly Instruction[],
): AskedPackages | Whole {
  const words = new Map<string, string>();
  let recommended = false;
  for (const one of stage.instructions.filter((each) => each.index <= last.index && !steps.includes(each))) {
    for (const operation of analysis.operations(one)) {
      const { manager, action, operands } = operation;
      if (manager.scope !== 'system' || action !== 'install') continue;
      const odd = operands.find(({ literal }) => literal === undefined || /[/*]|\.deb$/.test(literal));
      if (odd !== undefined) return whole('step-for-runtime', [lineOf(one)], { what: odd.text });
      for (const { literal } of operands) words.set(literal!.split('=')[0]!, literal!);
      recommended ||= !isBare(operation);
    }
  }
  return { names: [...words.keys()], words, recommended };
}

function isBare({ flags }: Operation): boolean {
  return flags.some(({ name }) => name === '--no-install-recommends');
}

interface Libraries {
  readonly names: readonly string[];
  /** Packages of the call that are for compiling alone. */
  readonly headers: ReadonlySet<string>;
}

/** Libraries behind headers that were installed, and, of a full image, behind those that it brings. */
function linkedLibraries(footing: EnvironmentFooting, asked: readonly string[], wasFull: boolean): Libraries | Whole {
  const { image, installs, recipe, stage, packages } = footing;
  const linked = installs.map(({ call }) => recipe.links(call));
  const isAny = linked.includes(undefined);
  const librariesOf = (name: string): readonly string[] | undefined =>
    packages.runtimeLibrariesOf(name, packageSystem(image));
  const headers = asked.filter((name) => librariesOf(name) !== undefined);
  // What a compiler brings along is only needed by what asks for it.
  const own = headers.filter((name) => isAny || !packages.compilers.includes(name));
  const brought = isAny ? fullImagePrograms.headers : linked.flatMap((link) => link?.headers ?? []);
  const needed = wasFull ? brought.filter((name) => !recipe.linkedAnyway.includes(name)) : [];
  const unknown = needed.find((name) => librariesOf(name) === undefined);
  if (unknown !== undefined)
    return whole('no-runtime-image', [lineOf(stage.from)], {
      why: `the libraries behind ${unknown} are not known for the release that it builds on`,
    });
  const names = [
    ...linked.flatMap((link) => link?.libraries ?? []),
    ...(isAny && wasFull ? fullImagePrograms.libraries : []),
    ...[...own, ...needed].flatMap((name) => librariesOf(name) ?? []),
  ];
  return { names, headers: new Set(headers) };
}

/** The commands that make the folders and install the packages; empty where there is nothing to do. */
export function installation({ packages }: EnvironmentFooting, asked: EnvironmentPackages): readonly string[] {
  return [
    ...(asked.folders.length === 0 ? [] : [`mkdir -p ${asked.folders.join(' ')}`]),
    ...(asked.names.length === 0 ? [] : packages.installation(asked.names, asked.recommended)),
  ];
}
