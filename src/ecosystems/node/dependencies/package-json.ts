import { posix } from 'node:path';
import type { ProjectFiles } from '../../../knowledge/package-manager.js';
import { asTable, type DataTable } from '../../data-values.js';
import { refuse, type Inseparable, type Proof } from '../../install-inputs.js';
import { lineOfJsonKey, readJson } from '../../read-json.js';

/** A package.json that could be read. */
export interface Manifest {
  /** Its folder, relative to the project: `.` or `packages/a`. */
  readonly folder: string;
  /** Its path, relative to the project. */
  readonly file: string;
  readonly text: string;
  readonly value: DataTable;
}

/** Reads the package.json of a folder, or says why the install cannot be understood without it. */
export function readManifest(project: ProjectFiles, folder: string): Manifest | Inseparable {
  const file = posix.join(folder, 'package.json');
  if (!project.exists(file)) return noManifest(file);
  const text = project.read(file);
  if (text === undefined) return unreadableManifest({ file });
  const parsed = readJson(text);
  if (!parsed.ok) return unreadableManifest({ file, line: parsed.line });
  const value = asTable(parsed.value);
  return value === undefined ? unreadableManifest({ file, line: 1 }) : { folder, file, text, value };
}

/** Where a key of a manifest stands. */
export function keyProof(manifest: Manifest, ...path: readonly string[]): Proof {
  return { file: manifest.file, line: lineOfJsonKey(manifest.text, path) };
}

/** Refusal for a manifest or a configuration file that cannot be read. */
export function unreadableManifest(proof: Proof): Inseparable {
  const says = `${proof.file} cannot be read as the package manager reads it`;
  return refuse('unreadable-manifest', { says, remedy: `mend ${proof.file}` }, proof);
}

function noManifest(file: string): Inseparable {
  const says = `there is no ${file} among the files that are copied`;
  return refuse('no-manifest', { says, remedy: `run the install in the folder that holds package.json` });
}
