/** Whether package-lock.json is in step with package.json, as `npm ci` asks. Source: docs.npmjs.com "package-lock.json", "npm ci"; npm/cli lib/commands/ci.js, read 2026. */
import { posix } from 'node:path';
import type { ProjectFiles } from '../../../knowledge/package-manager.js';
import type { Unable } from '../../../knowledge/production-install.js';
import { asTable, tableAt, textAt, valueAt, type DataTable } from '../../data-values.js';
import { lineOfJsonKey, readJson } from '../../read-json.js';
import { unable } from '../../production-refusal.js';
import { readManifest, type Manifest } from '../dependencies/package-json.js';
import { numbersOf, rangeOf } from '../../version-range.js';

export const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

/** A lock file of npm. */
export interface NpmLock {
  readonly file: string;
  /** 1, 2 or 3. */
  readonly format: number;
  /** By place (`node_modules/a`), with `''` for the project itself; undefined in the first format. */
  readonly packages: DataTable | undefined;
  readonly value: DataTable;
}

/** The lock file that npm reads; undefined when there is none. */
export function readNpmLock(project: ProjectFiles): NpmLock | Unable | undefined {
  const file = ['npm-shrinkwrap.json', 'package-lock.json'].find((one) => project.exists(one));
  if (file === undefined) return undefined;
  const parsed = readJson(project.read(file) ?? '');
  const value = parsed.ok ? asTable(parsed.value) : undefined;
  if (value === undefined)
    return unable('lock-not-understood', `${file} cannot be read`, file, parsed.ok ? 1 : parsed.line);
  const format = valueAt(value, 'lockfileVersion');
  return { file, format: typeof format === 'number' ? format : 1, packages: tableAt(value, 'packages'), value };
}

/** Why the lock file is not in step; undefined when it is. `peers`: what packages want beside them must be there, too. */
export function npmLockDoubt(lock: NpmLock, project: ProjectFiles, peers: boolean): Unable | undefined {
  const root = readManifest(project, '.');
  if ('separable' in root) return unable('lock-not-understood', 'package.json cannot be read', 'package.json');
  if (valueAt(root.value, 'overrides') !== undefined)
    return unable(
      'lock-not-understood',
      'whether it follows `overrides` cannot be told',
      ...keyPlace(root, 'overrides'),
    );
  if (lock.packages === undefined) return firstFormatDoubt(lock, root);
  return memberDoubt(lock, root, '') ?? workspacesDoubt(lock, project) ?? missingDoubt(lock, lock.packages, peers);
}

function workspacesDoubt(lock: NpmLock, project: ProjectFiles): Unable | undefined {
  for (const place of Object.keys(lock.packages ?? {})) {
    if (place === '' || `/${place}`.includes('/node_modules/')) continue;
    const member = readManifest(project, place);
    if ('separable' in member)
      return unable('lock-out-of-step', `it holds the workspace ${place}, which is not there`, lock.file);
    const doubt = memberDoubt(lock, member, place);
    if (doubt !== undefined) return doubt;
  }
  return undefined;
}

/** Every range of a manifest stands in the lock file's own entry for it, and nothing else does. */
function memberDoubt(lock: NpmLock, manifest: Manifest, place: string): Unable | undefined {
  const entry = lock.packages![place];
  const workspaces = JSON.stringify(valueAt(manifest.value, 'workspaces') ?? null);
  if (workspaces !== JSON.stringify(valueAt(entry, 'workspaces') ?? null) && place === '')
    return unable('lock-out-of-step', 'it has other workspaces', ...keyPlace(manifest, 'workspaces'));
  for (const field of FIELDS) {
    const asked = wanted(manifest.value, field);
    const held = wanted(asTable(entry), field);
    for (const [name, range] of asked)
      if (held.get(name) !== range)
        return unable('lock-out-of-step', `it has another range for \`${name}\``, ...keyPlace(manifest, field, name));
    const gone = [...held.keys()].find((name) => !asked.has(name));
    if (gone !== undefined)
      return unable('lock-out-of-step', `it still holds \`${gone}\``, ...keyPlace(manifest, field));
  }
  return undefined;
}

/** npm leaves what is optional out of the dependencies. */
function wanted(value: DataTable | undefined, field: (typeof FIELDS)[number]): ReadonlyMap<string, string> {
  const optional = tableAt(value, 'optionalDependencies') ?? {};
  const entries = Object.entries(tableAt(value, field) ?? {}).filter(([, range]) => typeof range === 'string');
  const own = field === 'dependencies' ? entries.filter(([name]) => !Object.hasOwn(optional, name)) : entries;
  return new Map(own as [string, string][]);
}

/** Every package finds what it depends on, in its own folder or in one above. */
function missingDoubt(lock: NpmLock, packages: DataTable, peers: boolean): Unable | undefined {
  for (const [place, entry] of Object.entries(packages)) {
    const missing = neededBy(place, asTable(entry), peers).find((name) => !isFound(place, name, packages));
    const who = place === '' ? 'the project' : place;
    if (missing !== undefined)
      return unable('lock-out-of-step', `it lacks \`${missing}\`, which ${who} needs`, lock.file);
  }
  return undefined;
}

function neededBy(place: string, entry: DataTable | undefined, peers: boolean): readonly string[] {
  const own = place === '' ? (['dependencies', 'devDependencies'] as const) : (['dependencies'] as const);
  const beside = peers ? [...wanted(entry, 'peerDependencies').keys()] : [];
  const isOptional = (name: string): boolean => valueAt(entry, 'peerDependenciesMeta', name, 'optional') === true;
  return [...own.flatMap((field) => [...wanted(entry, field).keys()]), ...beside.filter((name) => !isOptional(name))];
}

function isFound(place: string, name: string, packages: DataTable): boolean {
  for (let here = place; ; here = posix.dirname(here)) {
    const at = here === '' || here === '.' ? `node_modules/${name}` : `${here}/node_modules/${name}`;
    if (Object.hasOwn(packages, at)) return true;
    if (here === '' || here === '.') return false;
  }
}

function firstFormatDoubt(lock: NpmLock, root: Manifest): Unable | undefined {
  const held = tableAt(lock.value, 'dependencies') ?? {};
  for (const field of FIELDS.slice(0, 3)) {
    for (const [name, range] of wanted(root.value, field)) {
      const version = textAt(held, name, 'version');
      if (version === undefined || !isIn(version, range))
        return unable('lock-out-of-step', `it does not hold \`${name}\` in ${range}`, ...keyPlace(root, field, name));
    }
  }
  return undefined;
}

/** False also where the version or the range is not understood. */
function isIn(version: string, range: string): boolean {
  const numbers = numbersOf(version);
  return numbers !== undefined && rangeOf(range, 'minor')?.(numbers) === true;
}

function keyPlace(manifest: Manifest, ...path: readonly string[]): readonly [string, number | undefined] {
  return [manifest.file, lineOfJsonKey(manifest.text, path)];
}
