/** What becomes of the instructions above the last install: which build, which belong to the stage that runs, and which to both. */
import type { CopyInstruction, Instruction, PairsInstruction, RunInstruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, destinationOf, isContextCopy, originOf, type ContextCopy } from '../copied-files.js';
import { conflict } from '../effects/effects.js';
import { blockingFlag, membersOf, type MemberEffects } from '../effects/run-effects.js';
import type { Region } from '../effects/region.js';
import { variablesIn } from '../effects/variables.js';
import { isWithin } from '../image-paths.js';
import { neededFiles, newCopies } from '../ordering/needed-copies.js';
import type { Script } from '../../shell/script.js';
import { lineOf } from '../purging/program-needs.js';
import { shortened } from '../shortened.js';
import { baseName } from '../image-paths.js';
import type { EnvironmentFooting } from './environment-footing.js';
import { whole, type Whole } from './footing.js';

/** A part of the stage that runs. */
export type StageItem =
  | { readonly kind: 'text'; readonly text: string }
  /** A RUN of commands. */
  | { readonly kind: 'run'; readonly commands: readonly string[] }
  /** An instruction that leaves the stage that builds. */
  | { readonly kind: 'move'; readonly instruction: Instruction };

/** The instructions of the stage that runs, and copies that the other one needs in place of those that left. */
export interface EnvironmentSteps {
  readonly settings: readonly StageItem[];
  readonly steps: readonly StageItem[];
  /** Settings that come last. */
  readonly ends: readonly StageItem[];
  readonly copies: readonly { readonly above: RunInstruction; readonly text: string }[];
}

/** Settings that nothing in a build depends on. */
const LAST: ReadonlySet<string> = new Set([
  ...['expose', 'label', 'maintainer', 'volume', 'stopsignal', 'cmd', 'entrypoint', 'healthcheck'],
]);

/** Folders in which only a build works. */
const BUILDING = ['/tmp', '/var/tmp', '/root/.cache', '/root/.npm', '/var/lib/apt', '/var/cache'];

/** The steps; or the first one whose results the program may need and that cannot be had in the other stage. */
export function environmentSteps(footing: EnvironmentFooting): EnvironmentSteps | Whole {
  const { stage, last } = footing;
  const settings: StageItem[] = [];
  const steps: StageItem[] = [];
  const ends: StageItem[] = [];
  for (const one of stage.instructions.filter(({ index }) => index <= last.index).slice(1)) {
    const found = roleOf(one, footing);
    if ('reason' in found) return found;
    if (found.role === 'setting') settings.push({ kind: 'text', text: found.text });
    if (found.role === 'both') steps.push({ kind: 'text', text: textOf(one, footing.analysis) });
    if (found.role === 'moved') (LAST.has(one.kind) ? ends : steps).push({ kind: 'move', instruction: one });
  }
  const copies = narrowCopies(footing, steps);
  return 'reason' in copies ? copies : { settings, steps: withoutIdleFolders(steps), ends, copies };
}

type Role = { readonly role: 'build' | 'both' | 'moved' } | { readonly role: 'setting'; readonly text: string } | Whole;

function roleOf(one: Instruction, footing: EnvironmentFooting): Role {
  if (LAST.has(one.kind)) return { role: 'moved' };
  switch (one.kind) {
    case 'arg':
    case 'env':
      return settingRole(one, footing);
    case 'workdir':
      return { role: 'both' };
    case 'user':
      return /^(?:root|0)(?::\w+)?$/.test(one.body.text.trim())
        ? { role: 'build' }
        : whole('another-user', [lineOf(one)]);
    case 'copy':
    case 'add':
      return copyRole(one, footing);
    case 'run':
      return runRole(one, footing);
    case 'shell': {
      const words = (one.exec ?? []).map(({ value }) => value);
      return words.some((word) => /^-\w*l|^--login$/.test(word)) ? refused(one) : { role: 'both' };
    }
    default:
      return refused(one);
  }
}

function refused(one: Instruction): Whole {
  return whole('step-for-runtime', [lineOf(one)], { what: shortened(one.body.text) });
}

/** A variable goes along, unless only builds read it and nothing below names it. A step may read an argument without naming it. */
function settingRole(one: PairsInstruction, footing: EnvironmentFooting): Role {
  const { stage, recipe, last } = footing;
  const steps = stage.instructions.filter(
    (step) => step.kind === 'run' && step.index > one.index && step.index <= last.index && goesAlong(step, footing),
  );
  if (one.kind === 'arg' && steps.length > 0) return { role: 'both' };
  const others = stage.instructions.filter(
    ({ index, kind }) => index > last.index || (index > one.index && kind !== 'run'),
  );
  const below = [...others, ...steps];
  const names = new Set(below.flatMap(({ body }) => variablesIn(body.text)));
  const isForBuild = (name: string): boolean =>
    !names.has(name) && [...recipe.variables, 'DEBIAN_FRONTEND'].some((prefix) => name.startsWith(prefix));
  const kept =
    one.kind === 'arg'
      ? one.pairs.filter(({ name }) => names.has(name))
      : one.pairs.filter(({ name }) => !isForBuild(name));
  if (kept.length === 0) return { role: 'build' };
  if (kept.length === one.pairs.length) return { role: 'both' };
  const text = (pair: (typeof kept)[number]): string =>
    one.body.text.length === 0 ? '' : `${pair.name}${pair.value === undefined ? '' : `=${quoted(pair.value)}`}`;
  return { role: 'setting', text: `${one.keyword} ${kept.map(text).join(' ')}` };
}

function goesAlong(run: RunInstruction, footing: EnvironmentFooting): boolean {
  const found = runRole(run, footing);
  return 'role' in found && found.role !== 'build';
}

function quoted(value: string): string {
  return /^[\w@%+=:,./${}-]*$/.test(value) ? value : JSON.stringify(value);
}

/** A copy of manifests stays where they are read; any other goes to where the program runs. */
function copyRole(copy: CopyInstruction, footing: EnvironmentFooting): Role {
  const { analysis, recipe, inputs, wholeFolder, folder } = footing;
  const { context } = analysis;
  const to = destinationOf(copy, analysis);
  const { sources } = contextCopy(copy, analysis);
  if (!isContextCopy(copy) || to === undefined || sources === undefined) return refused(copy);
  const files = sources.map(({ from }) => from);
  const isManifest = (path: string): boolean => inputs.has(path) || recipe.manifests.test(baseName(path));
  if (sources.every(({ directory }) => !directory) && files.every(isManifest)) {
    const isGone = BUILDING.some((place) => isWithin(place, to)) || isCoveredLater(copy, footing);
    const isNamed = files.some((path) => footing.named(baseName(path)));
    return isGone || !isNamed ? { role: 'build' } : { role: 'both' };
  }
  if (wholeFolder) return folder !== '/' && isWithin(folder, to) ? { role: 'build' } : { role: 'both' };
  return context === undefined ? refused(copy) : { role: 'moved' };
}

/** True when a copy below lays the same files over. */
function isCoveredLater(copy: CopyInstruction, { stage, analysis }: EnvironmentFooting): boolean {
  const later = stage.instructions
    .filter(({ index }) => index > copy.index)
    .filter(isContextCopy)
    .map((one) => contextCopy(one, analysis));
  const { sources = [] } = contextCopy(copy, analysis);
  return sources.every(({ from, to }) => originOf(to, later, analysis.context!) === from);
}

function runRole(run: RunInstruction, footing: EnvironmentFooting): Role {
  const { analysis, buildRuns, again } = footing;
  const script = analysis.script(run);
  if (script?.known !== true || blockingFlag(run) !== undefined) return refused(run);
  if (again.has(run)) return { role: 'both' };
  const operations = analysis.operations(run);
  if (operations.some(({ action, manager }) => action === 'remove' || (manager.scope === 'system' && action === 'run')))
    return refused(run);
  const others = otherMembers(run, script.script, footing);
  if (others.some(({ effects }) => effects.barrier !== undefined)) return refused(run);
  const writes = others.flatMap(({ effects }) => effects.writes).filter((region) => !isForBuild(region, footing));
  if (writes.length === 0) return { role: 'build' };
  if (buildRuns.has(run) || operations.length > 0) return refused(run);
  return { role: mayLeave(run, footing) ? 'moved' : 'both' };
}

/** What a step does besides calling package managers and making the folder for packages. */
function otherMembers(
  run: RunInstruction,
  script: Script,
  { analysis, recipe }: EnvironmentFooting,
): readonly MemberEffects[] {
  const own = analysis.operations(run).map(({ command }) => command.span);
  const { text } = analysis.document;
  return membersOf(run, script, analysis).filter(({ member: { span } }) => {
    const makes = text
      .slice(span.start, span.end)
      .split(/\s+/)
      .some((word) => recipe.makers.includes(word));
    return !makes && !own.some((one) => span.start <= one.start && one.end <= span.end);
  });
}

/** True for what a build alone needs, and for the folder that the program runs in, which WORKDIR makes. */
function isForBuild(region: Region, { folder, carried, wholeFolder }: EnvironmentFooting): boolean {
  if (region.kind === 'parents') return true;
  if (!('path' in region)) return region.kind !== 'setting';
  if (region.kind === 'folder' && isWithin(region.path, folder)) return true;
  const places = [...BUILDING, carried.path, ...(wholeFolder ? [folder] : [])];
  return places.some((place) => place !== '/' && isWithin(place, region.path));
}

/** True when nothing that stays in the stage that builds has to do with it. */
function mayLeave(run: RunInstruction, { stage, analysis, last }: EnvironmentFooting): boolean {
  const others = stage.instructions.filter(
    ({ index, kind }) =>
      index > run.index && index <= last.index && (kind === 'run' || kind === 'copy' || kind === 'add'),
  );
  return others.every((other) => conflict(analysis.effects(run), analysis.effects(other)) === undefined);
}

function textOf({ span }: Instruction, { document }: Analysis): string {
  return document.text.slice(span.start, span.end);
}

/** Of several WORKDIRs in a row the last is enough, where it is absolute. */
function withoutIdleFolders(steps: readonly StageItem[]): readonly StageItem[] {
  const isFolder = (item: StageItem | undefined, pattern: RegExp): boolean =>
    item?.kind === 'text' && pattern.test(item.text);
  return steps.filter(
    (item, index) => !(isFolder(item, /^WORKDIR\s/i) && isFolder(steps[index + 1], /^WORKDIR\s+"?\//i)),
  );
}

/** What the installs read of copies that leave, as copies of their own. */
function narrowCopies(footing: EnvironmentFooting, steps: readonly StageItem[]): EnvironmentSteps['copies'] | Whole {
  const { analysis, installs } = footing;
  const left = steps.flatMap((item) =>
    item.kind === 'move' && isContextCopy(item.instruction) ? [item.instruction] : [],
  );
  const done = new Set<string>();
  const texts: { above: RunInstruction; text: string }[] = [];
  for (const { run, install } of installs) {
    if (install.kind !== 'project' || !install.inputs.separable) continue;
    const above = left.filter(({ index }) => index < run.index).map((copy) => contextCopy(copy, analysis));
    const copies = copiesFor(install.inputs.paths, install.folder, above, footing);
    if (typeof copies === 'string') return whole('step-for-runtime', [lineOf(run)], { what: copies });
    for (const text of copies.filter((one) => !done.has(one))) {
      done.add(text);
      texts.push({ above: run, text });
    }
  }
  return texts;
}

/** COPY instructions; or the path that cannot be written in one. */
function copiesFor(
  paths: readonly string[],
  folder: string,
  copies: readonly ContextCopy[],
  { analysis, stage }: EnvironmentFooting,
): readonly string[] | string {
  const { context } = analysis;
  const own = paths.filter((path) => neededFiles([path], folder, copies, context!) !== undefined);
  const needed = neededFiles(own, folder, copies, context!) ?? [];
  const found = newCopies(needed, (copy) => destinationOf(copy, analysis));
  if (typeof found === 'string') return found;
  const keyword = stage.from.keyword === 'from' ? 'copy' : 'COPY';
  return found.map(({ sources, destination, like }) => {
    const base = analysis.scope(like).workdir;
    const isSame = base.known && base.value === folder;
    const target = isSame || destination.startsWith('/') ? destination : `${folder}/`;
    return `${keyword} ${sources.join(' ')} ${target}`;
  });
}
