/** What becomes of the instructions above the last install: which build, which belong to the stage that runs, and which to both. */
import type { CopyInstruction, Instruction, PairsInstruction, RunInstruction } from '../../document/document.js';
import { contextCopy, destinationOf, isContextCopy, originOf } from '../copied-files.js';
import { conflict } from '../effects/effects.js';
import { blockingFlag, membersWithout, type MemberEffects } from '../effects/run-effects.js';
import { meets, type Region } from '../effects/region.js';
import { variablesIn } from '../effects/variables.js';
import { baseName, isWithin } from '../image-paths.js';
import { narrowCopies, type InstallCopy } from './install-copies.js';
import { isOfBuilds } from './build-settings.js';
import { keptRefusal, type StepRow } from './left-behind.js';
import { isSelfContained } from './self-contained.js';
import { isStageCopy } from './stage-copies.js';
import { slice } from '../../text/span.js';
import { ecosystems } from '../../ecosystems/index.js';
import type { Operation } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import { shortened } from '../shortened.js';
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
  readonly copies: readonly InstallCopy[];
  /** Settings of the system's package manager, before it installs anything. */
  readonly first: readonly StageItem[];
  /** Instructions above the last install that are carried out in the stage that runs. */
  readonly kept: readonly Instruction[];
}

/** Settings that nothing in a build depends on. */
const LAST: ReadonlySet<string> = new Set([
  ...['expose', 'label', 'maintainer', 'volume', 'stopsignal', 'cmd', 'entrypoint', 'healthcheck'],
]);

/** Folders in which only a build works. */
const BUILDING = ['/tmp', '/var/tmp', '/root/.cache', '/root/.npm', '/var/lib/apt', '/var/cache'];

/** The steps; or the first one whose results the program may need and that cannot be had in the other stage. */
export function environmentSteps(footing: EnvironmentFooting): EnvironmentSteps | Whole {
  const { stage, last, analysis } = footing;
  const { text } = analysis.document;
  const settings: StageItem[] = [];
  const first: StageItem[] = [];
  const steps: StageItem[] = [];
  const ends: StageItem[] = [];
  const rows: StepRow[] = [];
  for (const one of stage.instructions.filter(({ index }) => index <= last.index).slice(1)) {
    const found = roleOf(one, footing);
    if ('reason' in found) return found;
    rows.push({ instruction: one, role: found.role });
    const list = LAST.has(one.kind) ? ends : found.role === 'first' ? first : steps;
    if (found.role === 'setting') settings.push({ kind: 'text', text: found.text });
    if (found.role === 'both' || found.role === 'first') list.push({ kind: 'text', text: slice(text, one.span) });
    if (found.role === 'moved') list.push({ kind: 'move', instruction: one });
  }
  const kept = rows.filter(({ role }) => role !== 'build').map(({ instruction }) => instruction);
  const left = rows.flatMap(({ instruction, role }) =>
    role === 'moved' && isContextCopy(instruction) ? [instruction] : [],
  );
  const copies = keptRefusal(rows, footing) ?? narrowCopies(footing, left);
  if ('reason' in copies) return copies;
  return { settings, first, steps: withoutIdleFolders(steps), ends, copies, kept };
}

/** `first`: in both stages, and before packages of the system are installed. */
type Role =
  { readonly role: 'build' | 'both' | 'first' | 'moved' } | { readonly role: 'setting'; readonly text: string } | Whole;

function roleOf(one: Instruction, footing: EnvironmentFooting): Role {
  if (LAST.has(one.kind)) return { role: 'moved' };
  switch (one.kind) {
    case 'arg':
    case 'env':
      return settingRole(one, footing);
    case 'workdir':
      return { role: 'both' };
    case 'user':
      return userRole(one, footing);
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

/** A user that the image itself has is there in both stages. */
function userRole(one: Instruction, { image }: EnvironmentFooting): Role {
  const [name = ''] = one.body.text.trim().split(':');
  return ['root', '0', ...Object.keys(image.users)].includes(name)
    ? { role: 'both' }
    : whole('another-user', [lineOf(one)]);
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
  if (isStageCopy(copy)) return stageCopyRole(copy, footing);
  const { sources } = contextCopy(copy, analysis);
  if (!isContextCopy(copy) || to === undefined || sources === undefined) return refused(copy);
  if (wholeFolder && folder !== '/' && isWithin(folder, to)) return { role: 'build' };
  const files = sources.map(({ from }) => from);
  const isManifest = (path: string): boolean => inputs.has(path) || recipe.manifests.test(baseName(path));
  if (sources.every(({ directory }) => !directory) && files.every(isManifest)) {
    const isGone = BUILDING.some((place) => isWithin(place, to)) || isCoveredLater(copy, footing);
    const isNamed = files.some(
      (path) => recipe.alwaysRead?.test(baseName(path)) === true || footing.named(baseName(path)),
    );
    return isGone || !isNamed ? { role: 'build' } : { role: 'both' };
  }
  if (wholeFolder) return { role: 'both' };
  if (context === undefined) return refused(copy);
  const places = sources.map(({ to: path }) => path);
  if (places.some((path) => footing.packages.settings.some((folder) => isWithin(folder, path))))
    return { role: 'first' };
  return { role: isOfBuilds(places) || isReadByBuild(copy, footing) ? 'both' : 'moved' };
}

/** Files of another stage are laid into both, but those of a project that goes along; nothing may lie over, or among, the packages. */
function stageCopyRole(copy: CopyInstruction, { analysis, wholeFolder, folder, carried }: EnvironmentFooting): Role {
  const to = destinationOf(copy, analysis);
  if (to === undefined || isWithin(to, carried.path) || isWithin(carried.path, to)) return refused(copy);
  return { role: wholeFolder && folder !== '/' && isWithin(folder, to) ? 'build' : 'both' };
}

/** True when a step that stays in the stage that builds, an install apart, reads the files, or a setting or step names them. */
function isReadByBuild(copy: CopyInstruction, footing: EnvironmentFooting): boolean {
  const { stage, analysis, last } = footing;
  const { sources = [] } = contextCopy(copy, analysis);
  const files = sources.filter(({ directory }) => !directory).map(({ to }) => to);
  return stage.instructions.some((one) => {
    if (one.index <= copy.index || one.index > last.index) return false;
    if (one.kind === 'env' || one.kind === 'arg') return files.some((path) => one.body.text.includes(baseName(path)));
    if (one.kind !== 'run' || isMoved(one, footing)) return false;
    const reads = otherMembers(one, footing).flatMap(({ effects }) => effects.reads);
    return sources.some(({ to: path }) => reads.some((region) => meets(region, { kind: 'path', path })));
  });
}

function isMoved(run: RunInstruction, footing: EnvironmentFooting): boolean {
  const found = runRole(run, footing);
  return 'role' in found && found.role === 'moved';
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
  const { analysis, buildRuns, again, packages } = footing;
  const script = analysis.script(run);
  if (script?.known !== true || blockingFlag(run) !== undefined) return refused(run);
  if (again.has(run)) return { role: 'both' };
  const operations = analysis.operations(run);
  const isOwn = isSelfContained(run, footing);
  if (operations.some((operation) => (!isOwn && isOdd(operation, footing)) || leavesElsewhere(operation, footing)))
    return refused(run);
  const others = otherMembers(run, footing);
  if (others.some(({ effects }) => effects.barrier !== undefined)) return refused(run);
  const writes = others.flatMap(({ effects }) => effects.writes).filter((region) => !isForBuild(region, footing));
  if (writes.length === 0 && operations.every(({ action }) => action !== 'remove')) return { role: 'build' };
  if (writes.some((region) => 'path' in region && packages.settings.some((folder) => isWithin(folder, region.path))))
    return refused(run);
  if (isOwn) return { role: 'both' };
  if (buildRuns.has(run) || operations.length > 0) return refused(run);
  return { role: mayLeave(run, footing) ? 'moved' : 'both' };
}

/** A call of another language's manager, whose packages are in no folder that is carried over. */
function leavesElsewhere({ manager, action }: Operation, { installs }: EnvironmentFooting): boolean {
  const own = ecosystems.find(({ managers }) => managers.includes(installs[0]!.operation.manager));
  return (
    manager.scope === 'language' && own?.managers.includes(manager) !== true && action !== 'query' && action !== 'clean'
  );
}

/** A call that takes something away, or does something else than installing, outside of what is carried over. */
function isOdd({ action, manager }: Operation, { wholeFolder }: EnvironmentFooting): boolean {
  if (manager.scope === 'system') return action === 'remove' || action === 'run';
  return !wholeFolder && (action === 'remove' || action === 'run');
}

/** What a step does besides calling package managers and making the folder for packages; nothing where its script is not known. */
export function otherMembers(
  run: RunInstruction,
  { analysis, recipe, builds }: EnvironmentFooting,
): readonly MemberEffects[] {
  const built = builds.flatMap((one) => (one.run === run ? (one.command ?? []) : []));
  const calls = analysis.operations(run).map(({ command }) => command);
  const makes = ({ member }: MemberEffects): boolean =>
    slice(analysis.document.text, member.span)
      .split(/\s+/)
      .some((word) => recipe.makers.includes(word));
  return membersWithout([...calls, ...built], run, analysis).filter((one) => !makes(one));
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

/** Of several WORKDIRs in a row the last is enough, where it is absolute. */
function withoutIdleFolders(steps: readonly StageItem[]): readonly StageItem[] {
  const isFolder = (item: StageItem | undefined, pattern: RegExp): boolean =>
    item?.kind === 'text' && pattern.test(item.text);
  return steps.filter(
    (item, index) => !(isFolder(item, /^WORKDIR\s/i) && isFolder(steps[index + 1], /^WORKDIR\s+"?\//i)),
  );
}
