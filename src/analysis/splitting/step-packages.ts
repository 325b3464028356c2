/** What the steps of a stage do besides building, and which packages of the system the program may need of it. */
import { TOOL_PACKAGES } from '../../distros/debian/tool-packages.js';
import type { Instruction, RunInstruction } from '../../document/document.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import type { RuntimeNeeds } from '../../knowledge/build-recipe.js';
import { ecosystems } from '../../ecosystems/index.js';
import { callWords } from '../installs.js';
import { contextCopy, destinationOf, isContextCopy } from '../copied-files.js';
import type { Region } from '../effects/region.js';
import { membersWithout, type MemberEffects } from '../effects/run-effects.js';
import { isWithin } from '../image-paths.js';
import type { Operation } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import { lastStep, plainBuilds } from './built-programs.js';
import { whole, type Footing, type Whole } from './footing.js';
import { copiedPlaces, madePlaces } from './own-places.js';
import { isStageCopy, repeatedAt } from './stage-copies.js';
import { shortened } from '../shortened.js';
import { buildPackagesOf, packageSystem } from './system-packages.js';

/** Names of packages that the new stage installs, as far as they are not of use to building alone. */
export interface StepPackages {
  readonly packages: readonly string[];
  /** True when one of them was installed with what it recommends. */
  readonly recommended: boolean;
  /** Those with the libraries behind headers, where the program may be linked with any of them. */
  readonly libraries: readonly string[];
  /** Absolute paths of files and folders outside of the project that the program may need. */
  readonly places: readonly string[];
}

/** What is found at the steps, one after the other. */
interface Found {
  readonly packages: StepPackage[];
  readonly places: string[];
}

/** What a program needs, where it is known. */
export type KnownNeeds = Extract<RuntimeNeeds, { known: true }>;

/** Folders in which only a build works. */
export const BUILDING: readonly string[] = [
  '/tmp',
  '/var/tmp',
  '/go',
  '/root',
  '/usr/local/go',
  '/usr/local/cargo',
  '/usr/local/rustup',
  '/opt/rust',
  '/var/lib/apt',
  '/var/cache',
  '/home/gradle',
];

/** The packages; or the first step whose results the program may need. */
export function packagesOfSteps(footing: Footing, needs: KnownNeeds): StepPackages | Whole {
  const { stage } = footing;
  const found: Found = { packages: [], places: [] };
  for (const one of stage.instructions) {
    const refusal = one.kind === 'run' ? runRefusal(one, footing, found) : plainRefusal(one, footing, found);
    if (refusal !== undefined) return refusal;
  }
  const names = [...new Set(found.packages.map(({ name }) => name))].sort();
  const packages = withLibraries(names, needs.linksHeaders === true, footing);
  if ('kind' in packages) return packages;
  const isLast = (path: string): boolean => !found.places.some((one) => one !== path && isWithin(one, path));
  return {
    ...packages,
    recommended: found.packages.some(({ recommended }) => recommended),
    places: [...new Set(found.places)].filter(isLast),
  };
}

interface StepPackage {
  readonly name: string;
  readonly recommended: boolean;
}

/** Tells packages that only compiling needs from others. */
function withLibraries(
  names: readonly string[],
  linksHeaders: boolean,
  { stage, image, started }: Footing,
): Omit<StepPackages, 'recommended' | 'places'> | Whole {
  const system = packageSystem(image);
  const known = buildPackagesOf(image.distro);
  const librariesOf = (name: string): readonly string[] | undefined => known?.librariesOf(name, system);
  const packages = names.filter((name) => librariesOf(name) === undefined);
  if (started.build.recipe.loadsByName === true) return { packages: names, libraries: [] };
  if (!linksHeaders) return { packages, libraries: [] };
  const unknown = packages.find((name) => /-dev(?:el)?$/.test(name));
  if (unknown !== undefined)
    return whole('no-runtime-image', [lineOf(stage.from)], {
      why: `the libraries behind ${unknown} are not known for the release that it builds on`,
    });
  return { packages, libraries: names.flatMap((name) => librariesOf(name) ?? []) };
}

function plainRefusal(one: Instruction, footing: Footing, { places }: Found): Whole | undefined {
  const { stage, folder, root, image, started, analysis } = footing;
  const isThere = (user: string): boolean =>
    /^(?:\d+(?::\d+)?|nobody)$/.test(user) || (started.build.recipe.runtime !== undefined && hasUser(user, image));
  const isAbove = one.index < lastStep(stage).index;
  if (one.kind === 'user' && (isAbove || !isThere(one.body.text.trim()))) return whole('another-user', [lineOf(one)]);
  if (one.kind === 'onbuild' || one.kind === 'shell')
    return whole('step-for-runtime', [lineOf(one)], { what: one.keyword });
  if (one.kind === 'healthcheck' && !one.none) return whole('health-check', [lineOf(one)]);
  if (one.kind !== 'copy' && one.kind !== 'add') return undefined;
  if (isStageCopy(one))
    return repeatedAt(one, folder, analysis) === undefined
      ? whole('step-for-runtime', [lineOf(one)], { what: one.body.text })
      : undefined;
  const to = destinationOf(one, analysis);
  const known = isContextCopy(one) && to !== undefined && contextCopy(one, analysis).sources !== undefined;
  const forBuild =
    to !== undefined && [folder, root, ...BUILDING].some((place) => place !== '/' && isWithin(place, to));
  if (known && forBuild) return undefined;
  const brought = isContextCopy(one) ? copiedPlaces(one, analysis) : undefined;
  if (brought === undefined) return whole('step-for-runtime', [lineOf(one)], { what: one.body.text });
  places.push(...brought);
  return undefined;
}

/** A user of the image, or a variable of it that is one. */
function hasUser(user: string, { users, env }: ImageVariant): boolean {
  const name = /^\$(?:(\w+)|\{(\w+)\})$/.exec(user);
  const variable = name?.[1] ?? name?.[2] ?? '';
  return Object.hasOwn(users, user) || (Object.hasOwn(env, variable) && /^\d+$/.test(env[variable]!));
}

function runRefusal(run: RunInstruction, footing: Footing, found: Found): Whole | undefined {
  const { analysis, folder, root, image, builds } = footing;
  const script = analysis.script(run);
  const refusal = whole('step-for-runtime', [lineOf(run)], { what: shortened(run.body.text) });
  if (script?.known !== true) return refusal;
  const operations = analysis.operations(run);
  for (const operation of operations) {
    const names = systemPackages(operation);
    if (names?.includes(undefined) === true) return refusal;
    if (names === undefined && !isOfLanguage(operation, footing)) return refusal;
    if (names === undefined && leavesMore(operation, run, footing)) return refusal;
    const kept = (names ?? []).filter((name) => name !== undefined && !TOOL_PACKAGES.has(name)) as readonly string[];
    const recommended = operation.flags.every(({ name }) => name !== '--no-install-recommends');
    found.packages.push(...kept.map((name) => ({ name, recommended })));
  }
  const calls = [...operations, ...plainBuilds(run, image, analysis)].map(({ command }) => command);
  const known = [...calls, ...builds.flatMap(({ placings }) => placings)];
  const others = membersWithout(known, run, analysis);
  const places = [folder, root, ...BUILDING].filter((place) => place !== '/');
  const left = others.filter((one) => !isOfBuild(one, places));
  const made = left.map(madePlaces);
  if (made.includes(undefined)) return refusal;
  const isOutside = (path: string): boolean => !places.some((place) => isWithin(place, path));
  found.places.push(...made.flatMap((one) => one ?? []).filter(isOutside));
  return undefined;
}

function isOfBuild({ effects }: MemberEffects, places: readonly string[]): boolean {
  const isThere = (region: Region): boolean =>
    !('path' in region) || region.kind === 'parents' || places.some((place) => isWithin(place, region.path));
  return effects.barrier === undefined && effects.writes.every(isThere);
}

function leavesMore(operation: Operation, run: RunInstruction, { started, analysis }: Footing): boolean {
  if (operation.action === 'query') return false;
  const call = callWords(operation, { run, analysis, cwd: started.build.folder });
  return started.build.recipe.leaves?.(call) === true;
}

/** A call of the language that builds, or of another manager of it. */
function isOfLanguage({ manager }: Operation, { started }: Footing): boolean {
  return ecosystems.some(({ managers, recipe }) => managers.includes(manager) && recipe === started.build.recipe);
}

/**
 * The packages that a call of the system's manager installs, undefined for one that is not named by its plain name; none for other calls of it,
 * undefined for other managers.
 */
function systemPackages({ manager, action, operands }: Operation): readonly (string | undefined)[] | undefined {
  if (manager.scope !== 'system') return undefined;
  const nameOf = (literal = '/'): string | undefined =>
    /[/*]|\.(?:deb|apk)$/.test(literal) ? undefined : literal.split('=')[0]!;
  return action === 'install' ? operands.map(({ literal }) => nameOf(literal)) : [];
}
