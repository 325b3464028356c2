/** The packages that cargo looks at when it is called in a folder: that folder's, members of its workspace, and those they name by path. */
import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { asTable, listAt, tableAt, textAt, textsAt, valueAt, type DataTable } from '../../data-values.js';
import { finished, outsideProject, reads, refuse, type Inseparable } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { readToml } from '../../read-toml.js';
import { matchesWorkspace } from '../../workspace-pattern.js';

/** A Cargo.toml with its folder, relative to the project. */
export interface CargoPackage {
  readonly folder: string;
  readonly manifest: DataTable;
}

/** Enough for any workspace; more would make a command that nobody wants to read. */
const MOST_PACKAGES = 60;

/**
 * All of them, the one of the project folder first; or why they cannot be told.
 * Sources: doc.rust-lang.org/cargo, reference/workspaces and reference/specifying-dependencies, 1.91, read 2026.
 */
export function cargoPackages(project: ProjectFiles): readonly CargoPackage[] | Inseparable {
  const found = new Map<string, CargoPackage>();
  const waiting = ['.'];
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    if (found.has(folder)) continue;
    if (found.size === MOST_PACKAGES) return notUnderstood(`there are more than ${MOST_PACKAGES} packages`);
    const manifest = readManifest(project, folder);
    if (manifest === undefined) return unreadable(folder);
    found.set(folder, { folder, manifest });
    const named = namedFolders({ folder, manifest }, project);
    if ('separable' in named) return named;
    waiting.push(...named);
  }
  return [...found.values()];
}

function readManifest(project: ProjectFiles, folder: string): DataTable | undefined {
  const parsed = readToml(project.read(posix.join(folder, 'Cargo.toml')) ?? '[');
  return parsed.ok ? asTable(parsed.value) : undefined;
}

function namedFolders({ folder, manifest }: CargoPackage, project: ProjectFiles): readonly string[] | Inseparable {
  if (textAt(manifest, 'package', 'workspace') !== undefined || (folder !== '.' && 'workspace' in manifest))
    return notUnderstood(`${posix.join(folder, 'Cargo.toml')} belongs to another workspace`);
  const members = folder === '.' ? memberFolders(manifest, project) : [];
  if ('separable' in members) return members;
  const named = [...members];
  for (const path of dependencyPaths(manifest)) {
    const at = pathInProject(project, path, folder);
    if (at === undefined || !project.exists(posix.join(at, 'Cargo.toml')))
      return outsideProject(path, { file: posix.join(folder, 'Cargo.toml') });
    named.push(at);
  }
  return named;
}

function memberFolders(manifest: DataTable, project: ProjectFiles): readonly string[] | Inseparable {
  const patterns = textsAt(manifest, 'workspace', 'members');
  const excluded = textsAt(manifest, 'workspace', 'exclude').map((path) => posix.normalize(path).replace(/\/$/, ''));
  const members: string[] = [];
  for (const file of project.list().filter((path) => path.endsWith('/Cargo.toml'))) {
    const folder = posix.dirname(file);
    if (excluded.some((path) => folder === path || folder.startsWith(`${path}/`))) continue;
    const matches = patterns.map((pattern) => matchesWorkspace(folder, pattern));
    if (matches.includes(undefined)) return notUnderstood('a pattern of `members` in Cargo.toml has signs of its own');
    if (matches.includes(true)) members.push(folder);
  }
  return members;
}

/** Paths in every table that names dependencies, and in what replaces them. */
function dependencyPaths(manifest: DataTable): readonly string[] {
  const targets = Object.values(tableAt(manifest, 'target') ?? {});
  const kinds = ['dependencies', 'dev-dependencies', 'build-dependencies'];
  const tables = [manifest, tableAt(manifest, 'workspace'), ...targets].flatMap((table) =>
    kinds.map((kind) => tableAt(table, kind)),
  );
  const patches = Object.values(tableAt(manifest, 'patch') ?? {}).map(asTable);
  const all = [...tables, ...patches, tableAt(manifest, 'replace')].flatMap((table) => Object.values(table ?? {}));
  return all.flatMap((one) => textAt(one, 'path') ?? []);
}

/** Their manifests, with the lock file and the settings that cargo and rustup look for. */
export function manifestInputs(project: ProjectFiles, packages: readonly CargoPackage[]): InstallInputs {
  const manifests = packages.map(({ folder }) => posix.join(folder, 'Cargo.toml'));
  const settings = ['Cargo.lock', '.cargo', 'rust-toolchain', 'rust-toolchain.toml'];
  return finished(reads(project, ...manifests, ...settings), ['Cargo.toml', 'Cargo.lock']);
}

/** True when one of them needs something from a registry or a repository. */
export function fetchesSomething(packages: readonly CargoPackage[]): boolean {
  return packages.some(({ manifest }) =>
    ['dependencies', 'dev-dependencies', 'build-dependencies', 'target'].some((key) => key in manifest),
  );
}

/**
 * Files that must exist before cargo takes the manifest for one: targets without a path, and one target at least. Cargo looks no
 * further than at their names. Source: doc.rust-lang.org/cargo, reference/cargo-targets, 1.91 (2026); tried with 1.95.
 */
export function wantedTargets({ folder, manifest }: CargoPackage): readonly string[] {
  if (!('package' in manifest)) return [];
  const name = textAt(manifest, 'package', 'name') ?? '';
  const binary = (one: string): string => (one === name ? 'src/main.rs' : `src/bin/${one}.rs`);
  const named = [
    ...namedTargets(manifest, 'bin').map(binary),
    ...namedTargets(manifest, 'example').map((one) => `examples/${one}.rs`),
    ...namedTargets(manifest, 'test').map((one) => `tests/${one}.rs`),
    ...namedTargets(manifest, 'bench').map((one) => `benches/${one}.rs`),
    ...defaultRun(manifest).map(binary),
  ];
  const has = textAt(manifest, 'lib', 'path') !== undefined || listAt(manifest, 'bin').length > 0;
  const all = has || named.some((path) => path.startsWith('src/')) ? named : [...named, 'src/lib.rs'];
  const library = 'lib' in manifest && textAt(manifest, 'lib', 'path') === undefined ? ['src/lib.rs'] : [];
  return [...new Set([...all, ...library])].map((path) => posix.join(folder, path));
}

/** Names of the targets of a kind that say no path. */
function namedTargets(manifest: DataTable, kind: string): readonly string[] {
  return listAt(manifest, kind).flatMap((one) =>
    textAt(one, 'path') === undefined ? (textAt(one, 'name') ?? []) : [],
  );
}

function defaultRun(manifest: DataTable): readonly string[] {
  const name = textAt(manifest, 'package', 'default-run');
  const listed = listAt(manifest, 'bin').some((one) => valueAt(one, 'name') === name);
  return name === undefined || listed ? [] : [name];
}

function unreadable(folder: string): Inseparable {
  const file = posix.join(folder, 'Cargo.toml');
  const remedy = 'check it with `cargo metadata`';
  return refuse('unreadable-manifest', { says: `${file} is not understood`, remedy }, { file });
}

function notUnderstood(says: string): Inseparable {
  return refuse('workspace-not-understood', { says, remedy: 'fetch the crates in a step of its own, by hand' });
}
