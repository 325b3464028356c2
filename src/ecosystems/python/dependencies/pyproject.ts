import { posix } from 'node:path';
import type { ProjectFiles } from '../../../knowledge/package-manager.js';
import { asTable, type DataTable } from '../../data-values.js';
import { refuse, type Inseparable, type Proof } from '../../install-inputs.js';
import { readToml } from '../../read-toml.js';

/** A TOML manifest that could be read (pyproject.toml, Pipfile). */
export interface TomlManifest {
  readonly folder: string;
  readonly file: string;
  readonly text: string;
  readonly value: DataTable;
}

/** Reads a TOML manifest, or says why the install cannot be understood without it. */
export function readTomlManifest(project: ProjectFiles, file: string): TomlManifest | Inseparable {
  if (!project.exists(file)) return noManifest(file);
  const text = project.read(file);
  const parsed = text === undefined ? undefined : readToml(text);
  if (text === undefined || parsed === undefined) return unreadable({ file });
  if (!parsed.ok) return unreadable({ file, line: parsed.line });
  return { folder: posix.dirname(file), file, text, value: asTable(parsed.value) ?? {} };
}

/** Where a key or a string stands first; without a line when it is not found as written. */
export function proofIn(manifest: TomlManifest, words: string): Proof {
  const lines = manifest.text.split('\n');
  const quoted = lines.findIndex((line) => line.includes(`"${words}"`) || line.includes(`'${words}'`));
  const at = quoted === -1 ? lines.findIndex((line) => line.includes(words)) : quoted;
  return at === -1 ? { file: manifest.file } : { file: manifest.file, line: at + 1 };
}

export function unreadable(proof: Proof): Inseparable {
  const says = `${proof.file} cannot be read as the installer reads it`;
  return refuse('unreadable-manifest', { says, remedy: `mend ${proof.file}, and keep it in UTF-8` }, proof);
}

function noManifest(file: string): Inseparable {
  const says = `there is no ${file} among the files that are copied`;
  return refuse('no-manifest', { says, remedy: `run the install in the folder that holds ${posix.basename(file)}` });
}
