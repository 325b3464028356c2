import type { ProjectFiles } from '../../../knowledge/package-manager.js';
import { asTable, listAt, tableAt, textAt, valueAt, type DataTable } from '../../data-values.js';
import { refuse, type Inseparable, type Proof } from '../../install-inputs.js';
import { lineOfJsonKey, readJson } from '../../read-json.js';

/** A composer.json that could be read. */
export interface ComposerManifest {
  /** Its name in the folder; another one where COMPOSER says so. */
  readonly file: string;
  readonly text: string;
  readonly value: DataTable;
  /** Packages of the lock file with their types, or those that the manifest asks for; `locked` says which. */
  readonly packages: ReadonlyMap<string, string | undefined>;
  readonly locked: boolean;
}

/** Reads the manifest and its lock file, or says why the install cannot be understood without them. */
export function readComposer(project: ProjectFiles, file: string): ComposerManifest | Inseparable {
  const text = project.read(file);
  if (text === undefined) return project.exists(file) ? unreadable({ file }) : noManifest(file);
  const parsed = readJson(text);
  const value = parsed.ok ? asTable(parsed.value) : undefined;
  if (value === undefined) return unreadable({ file, line: parsed.ok ? 1 : parsed.line });
  const lock = lockOf(file);
  const locked = project.read(lock);
  if (locked === undefined) return { file, text, value, packages: asked(value), locked: false };
  const data = readJson(locked);
  return data.ok
    ? { file, text, value, packages: held(data.value), locked: true }
    : unreadable({ file: lock, line: data.line });
}

/** `composer.json` → `composer.lock`. Source: composer's Factory::getLockFile, 2026-11-21. */
export function lockOf(file: string): string {
  return file.endsWith('.json') ? `${file.slice(0, -'.json'.length)}.lock` : `${file}.lock`;
}

/** Where a key of the manifest stands. */
export function keyProof(manifest: ComposerManifest, ...path: readonly string[]): Proof {
  return { file: manifest.file, line: lineOfJsonKey(manifest.text, path) };
}

/** True for a setting that composer.json switches on. */
export function isSet(manifest: ComposerManifest, name: string): boolean {
  return valueAt(manifest.value, 'config', name) === true;
}

function asked(value: DataTable): ReadonlyMap<string, string | undefined> {
  const names = ['require', 'require-dev'].flatMap((key) => Object.keys(tableAt(value, key) ?? {}));
  return new Map(names.map((name) => [name.toLowerCase(), undefined]));
}

function held(lock: unknown): ReadonlyMap<string, string | undefined> {
  const packages = ['packages', 'packages-dev'].flatMap((key) => listAt(lock, key));
  return new Map(
    packages.map((each) => [(textAt(each, 'name') ?? '').toLowerCase(), textAt(each, 'type') ?? 'library']),
  );
}

function unreadable(proof: Proof): Inseparable {
  const says = `${proof.file} cannot be read as composer reads it`;
  return refuse('unreadable-manifest', { says, remedy: `mend ${proof.file}` }, proof);
}

function noManifest(file: string): Inseparable {
  const says = `there is no ${file} among the files that are copied`;
  return refuse('no-manifest', { says, remedy: `run the install in the folder that holds ${file}` });
}
