/** The checks that need nothing but the two images: what of their differences is a fault of the rewrite. */
import { posix } from 'node:path';
import { projectFaults, type ProjectFile } from './compare-files.js';
import { compareSettings, type Accountable, type SettingChange } from './compare-settings.js';
import type { Both, Image, ImageFiles } from './image.js';
import { unresolvedLibraries, type Unresolved } from './libraries.js';
import type { Failure } from './report.js';
import { interpreterFaults, startFault } from './starting-program.js';

/** An image with its files. */
export interface Look {
  readonly image: Image;
  readonly files: ImageFiles;
}

/** What the checks know besides the two images. */
export interface CheckInput extends Accountable {
  readonly project: readonly ProjectFile[];
  /** Paths of the context that are another file in the rewrite: the Dockerfile and the ignore file. */
  readonly rewritten: readonly string[];
  /** The base image of the rewrite: what is wrong with that is not the rewrite's fault. Undefined: not looked at. */
  readonly base: Look | undefined;
}

/** At most so many faults of a kind are told. */
const MOST_TOLD = 5;

/** Every fault, and the differences in the configuration with those that are on purpose. */
export function staticFailures(
  looks: Both<Look>,
  input: CheckInput,
): { readonly failures: readonly Failure[]; readonly settings: readonly SettingChange[] } {
  const settings = compareSettings(
    { original: looks.original.image.settings, rewrite: looks.rewrite.image.settings },
    input,
  );
  const failures = [
    ...settings.filter(({ declared }) => !declared).map((change) => settingFailure(change, input)),
    ...fileFailures(looks, input),
    ...libraryFailures(looks, input.base),
    ...interpreterFailures(looks, input.base),
    ...startFailures(looks),
  ];
  return { failures, settings };
}

function settingFailure({ part, name, before, after, by }: SettingChange, { changes }: CheckInput): Failure {
  const what = name === undefined ? part : `${part} ${name}`;
  const change =
    after === undefined ? `lost ${before}` : before === undefined ? `set to ${after}` : `${before} became ${after}`;
  const culprit = by.find((id) => changes.get(id)?.[part] !== 'changed');
  const says = `${what}: ${change}, which no transform says it does`;
  return { check: 'configuration', says, ...(culprit === undefined ? {} : { culprit }) };
}

function fileFailures(
  { original, rewrite }: Both<Look>,
  { project, rewritten, steps, changes }: CheckInput,
): readonly Failure[] {
  const declares = (id: string): boolean => changes.get(id)?.files === 'changed';
  const ignoring = steps.filter(({ ignoreFile }) => ignoreFile !== undefined);
  const others = steps.filter(({ before, after }) => before !== after);
  const isMeant = ({ ignored }: { ignored: boolean }): boolean =>
    (ignored && ignoring.every(({ transform }) => declares(transform))) ||
    others.some(({ transform }) => declares(transform));
  const sources = project.filter(({ path }) => !rewritten.includes(path));
  const own = new Set(project.filter(({ path }) => rewritten.includes(path)).map(({ path }) => posix.basename(path)));
  const faults = projectFaults(
    { original: original.files, rewrite: rewrite.files },
    original.image.settings.workingDirectory,
    sources,
  ).filter((fault) => !isMeant(fault) && !own.has(posix.basename(fault.path)));
  return told(
    'files',
    faults.map(({ path, says }) => `${path} ${says}`),
  );
}

function told(check: Failure['check'], faults: readonly string[]): readonly Failure[] {
  const more = faults.length - MOST_TOLD;
  const shown = faults.slice(0, MOST_TOLD).map((says): Failure => ({ check, says }));
  return more > 0 ? [...shown, { check, says: `and ${more} more like these` }] : shown;
}

function libraryFailures({ original, rewrite }: Both<Look>, base: Look | undefined): readonly Failure[] {
  const key = ({ path, missing }: Unresolved): string => `${posix.basename(path)} ${missing}`;
  const before = new Set(unresolvedIn(original).map(key));
  const given = new Set((base === undefined ? [] : unresolvedIn(base)).map(key));
  const faults = unresolvedIn(rewrite).filter((one) => !before.has(key(one)) && !given.has(key(one)));
  return told('libraries', faults.map(libraryText));
}

function unresolvedIn({ image, files }: Look): readonly Unresolved[] {
  return unresolvedLibraries(files, image.settings.environment);
}

function libraryText({ path, missing, loader }: Unresolved): string {
  return loader
    ? `${path} cannot start: its loader ${missing} is not there`
    : `${path} needs ${missing}, which is not there`;
}

function interpreterFailures({ original, rewrite }: Both<Look>, base: Look | undefined): readonly Failure[] {
  const before = interpreterFaults(original.image.settings, original.files);
  const given = base === undefined ? undefined : interpreterFaults(base.image.settings, base.files);
  const now = interpreterFaults(rewrite.image.settings, rewrite.files);
  const faults = [...now].filter(([path]) => !before.has(path) && given?.has(path) !== true);
  return told(
    'interpreters',
    faults.map(([, says]) => says),
  );
}

function startFailures({ original, rewrite }: Both<Look>): readonly Failure[] {
  const fault = startFault(rewrite.image.settings, rewrite.files);
  const isNew = fault !== undefined && startFault(original.image.settings, original.files) === undefined;
  return isNew ? [{ check: 'start', says: fault }] : [];
}
