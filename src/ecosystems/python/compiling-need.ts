/** Whether what an install call of Python brings needs a compiler. Sources: pip.pypa.io "Requirements File Format"; PEP 508; python-poetry.org; docs.astral.sh/uv; read 2026. */
import type { CallWords, PackageManager, ProjectFiles } from '../../knowledge/package-manager.js';
import type { CompilingNeed } from '../../knowledge/smaller-image.js';
import { listAt, tableAt, textAt } from '../data-values.js';
import { pathInProject } from '../project-paths.js';
import { readJson } from '../read-json.js';
import { readToml } from '../read-toml.js';
import { pipArguments } from './dependencies/pip-arguments.js';
import { requirementLines } from './dependencies/requirement-lines.js';
import { missingWheels, wheelsFor, type Wish } from './wheels.js';

type Compiling = NonNullable<PackageManager['compiling']>;

interface Found {
  readonly wish: Wish;
  readonly file?: string;
  readonly line?: number;
}

/** What is asked for; or why that cannot be told. */
type Asked =
  { readonly wishes: readonly Found[]; readonly complete: boolean } | Extract<CompilingNeed, { kind: 'may' }>;

/** For pip and what has its arguments. */
export const pipCompiling: Compiling = (call, project, version) => {
  const verb = call.subcommand.at(-1) ?? '';
  if (verb !== 'install' && verb !== 'sync' && verb !== 'wheel') return undefined;
  return answer(askedByPip(call, project), version);
};

/**
 * Names of all packages that a call of pip may have to compile, dependencies included, and packages with libraries that its wheels load; undefined
 * when they cannot be told.
 */
export function compiledBy(
  call: CallWords,
  project: ProjectFiles,
  version: readonly number[],
): ReturnType<typeof missingWheels> {
  const asked = askedByPip(call, project);
  const minor = minorOf(version);
  if ('kind' in asked || minor === undefined) return undefined;
  return missingWheels(
    asked.wishes.map(({ wish }) => wish),
    minor,
  );
}

/** The same for all that a lock file names. */
export function compiledByLock(
  project: ProjectFiles,
  lock: string,
  read: (text: string) => readonly Wish[] | undefined,
  version: readonly number[],
): ReturnType<typeof missingWheels> {
  const text = project.read(lock);
  const wishes = text === undefined ? undefined : read(text);
  const minor = minorOf(version);
  return wishes === undefined || minor === undefined ? undefined : missingWheels(wishes, minor);
}

/** For tools with a lock file that names everything. */
export function lockCompiling(lock: string, read: (text: string) => readonly Wish[] | undefined): Compiling {
  return (call, project, version) => {
    if (call.operands.length > 0) return may('packages are named beside the lock file');
    const text = project.read(lock);
    const wishes = text === undefined ? undefined : read(text);
    if (wishes === undefined) return may(`there is no ${lock} that says what is installed`, { file: lock });
    return answer({ wishes: wishes.map((wish) => ({ wish, file: lock })), complete: true }, version);
  };
}

function answer(asked: Asked, version: readonly number[]): CompilingNeed {
  if ('kind' in asked) return asked;
  const minor = minorOf(version);
  if (minor === undefined) return may('which version of Python it is for is not known');
  const found = wheelsFor(
    asked.wishes.map(({ wish }) => wish),
    minor,
    asked.complete,
  );
  if (found.all)
    return {
      kind: 'none',
      libraries: found.libraries,
      ...(found.glibcOnly === undefined ? {} : { glibcOnly: found.glibcOnly }),
    };
  const place = asked.wishes.find(({ wish }) => found.name.startsWith(wish.name));
  return may(`\`${found.name}\` may have to be compiled`, place);
}

/** A tag without a minor version is the newest one. */
function minorOf([major, minor]: readonly number[]): number | undefined {
  if (major === undefined) return NEWEST;
  if (major !== 3) return undefined;
  return minor ?? NEWEST;
}

const NEWEST = 14;

function may(
  says: string,
  place: { readonly file?: string; readonly line?: number } = {},
): Extract<CompilingNeed, { kind: 'may' }> {
  const { file, line } = place;
  const remedy = 'pin a version that comes as a wheel, or build in a stage of its own';
  return {
    kind: 'may',
    says,
    remedy,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  };
}

function askedByPip(call: CallWords, project: ProjectFiles): Asked {
  const { options, operands } = pipArguments(call);
  if (call.dynamic === true) return may('a word of the call is known only in the build');
  if (call.flags.some(({ name }) => name === '--no-binary')) return may('it is told to compile');
  const found: Found[] = [];
  for (const { option, value } of options) {
    if (option === 'links' || option === 'configuration') return may('it installs from an index of its own');
    if (option === 'editable' || option === 'group' || option === 'script')
      return may(`what \`${value ?? option}\` brings is not known`);
    if (option !== 'requirements-file') continue;
    const refusal =
      value === undefined
        ? may('a word of the call is known only in the build')
        : addFile(value, project, found, new Set());
    if (refusal !== undefined) return refusal;
  }
  for (const operand of operands) {
    const wish = wishOf(operand);
    if (wish === undefined) return may(`what \`${operand}\` brings is not known`);
    found.push({ wish });
  }
  return { wishes: found, complete: false };
}

function addFile(
  named: string,
  project: ProjectFiles,
  found: Found[],
  seen: Set<string>,
): ReturnType<typeof may> | undefined {
  const file = pathInProject(project, named, '.') ?? named;
  if (seen.has(file)) return undefined;
  seen.add(file);
  const text = project.read(file);
  if (text === undefined) return may(`${named} cannot be read`, { file });
  for (const { kind, text: entry, line } of requirementLines(text)) {
    const refusal =
      kind === 'requirement'
        ? addWish(entry, { file, line }, found)
        : addOption(kind, entry, { file, line }, { project, found, seen });
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function addWish(entry: string, place: Place, found: Found[]): ReturnType<typeof may> | undefined {
  const wish = wishOf(entry);
  if (wish === undefined) return may(`what \`${entry.slice(0, 60)}\` brings is not known`, place);
  found.push({ wish, ...place });
  return undefined;
}

function addOption(
  kind: string,
  entry: string,
  place: Place,
  walk: { readonly project: ProjectFiles; readonly found: Found[]; readonly seen: Set<string> },
): ReturnType<typeof may> | undefined {
  if (kind === 'constraints-file') return undefined;
  if (kind !== 'requirements-file') return may(`\`${entry.slice(0, 60)}\` is no package of the usual index`, place);
  const folder = place.file.includes('/') ? place.file.slice(0, place.file.lastIndexOf('/') + 1) : '';
  return addFile(`${folder}${entry}`, walk.project, walk.found, walk.seen);
}

const REQUIREMENT = /^([A-Za-z0-9][\w.-]*)\s*(?:\[([^\]]*)\])?\s*(?:\(([^)]*)\)|([=<>!~][^;]*))?\s*(?:;.*)?$/;

/** `flask[async]==1.0 ; python_version > "3.6"`; undefined for a path or an address. */
function wishOf(entry: string): Wish | undefined {
  const match = entry.length > 400 ? null : REQUIREMENT.exec(entry.trim().replace(/^["']|["']$/g, ''));
  if (match === null || /\.(?:whl|zip|gz)$/.test(match[1]!)) return undefined;
  const extras = (match[2] ?? '').split(',').map((one) => one.trim());
  return {
    name: normalized(match[1]!),
    extras: extras.filter((one) => one !== ''),
    versions: (match[3] ?? match[4] ?? '').trim(),
  };
}

/** PEP 503. */
function normalized(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

function locked(name: unknown, version: unknown): readonly Wish[] {
  if (typeof name !== 'string') return [];
  const versions = typeof version === 'string' ? `==${version.replace(/^==/, '')}` : '';
  return [{ name: normalized(name), extras: [], versions }];
}

/** poetry.lock and uv.lock. */
export function tomlLock(text: string): readonly Wish[] | undefined {
  const parsed = readToml(text);
  if (!parsed.ok) return undefined;
  const packages = listAt(parsed.value, 'package').filter(
    (one) => textAt(one, 'source', 'editable') === undefined && textAt(one, 'source', 'virtual') === undefined,
  );
  const odd = packages.some(
    (one) =>
      ['git', 'directory', 'url', 'file', 'path'].includes(textAt(one, 'source', 'type') ?? '') ||
      textAt(one, 'source', 'git') !== undefined,
  );
  return odd ? undefined : packages.flatMap((one) => locked(textAt(one, 'name'), textAt(one, 'version')));
}

/** Pipfile.lock. */
export function pipfileLock(text: string): readonly Wish[] | undefined {
  const parsed = readJson(text);
  if (!parsed.ok) return undefined;
  const entries = [
    ...Object.entries(tableAt(parsed.value, 'default') ?? {}),
    ...Object.entries(tableAt(parsed.value, 'develop') ?? {}),
  ];
  return entries.some(([, value]) => textAt(value, 'version') === undefined)
    ? undefined
    : entries.flatMap(([name, value]) => locked(name, textAt(value, 'version')));
}
