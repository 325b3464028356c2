import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { join, reads, refuse } from '../../install-inputs.js';

/** Files of a folder whose path below it begins so: configuration that is, or may be, a program. */
export function readCodeFiles(project: ProjectFiles, folder: string, beginnings: readonly string[]): InstallInputs {
  const prefix = posix.normalize(folder) === '.' ? '' : `${posix.normalize(folder)}/`;
  const files = project.list().filter((path) => isNamed(path, prefix, beginnings));
  return join(files.map((file) => readCodeFile(project, file)));
}

function isNamed(path: string, prefix: string, beginnings: readonly string[]): boolean {
  if (!path.startsWith(prefix)) return false;
  const below = path.slice(prefix.length);
  return beginnings.some((start) => below.startsWith(start) && !below.slice(start.length).includes('/'));
}

/** Words by which a program reaches other files of the project. */
const REACHES_OUT = /\b(?:from|import|require)\b[\s(]*['"`]\.{0,2}\/|\b(?:readFile|readdir|child_process|execSync)/;

/** A program that the install loads: refused when it loads other files of the project. Nothing when it does not exist. */
export function readCodeFile(project: ProjectFiles, file: string): InstallInputs {
  if (!project.exists(file) || project.isDirectory(file)) return join([]);
  const text = project.read(file);
  if (text !== undefined && !REACHES_OUT.test(text)) return reads(project, file);
  const says = `the install runs ${file}, which may read other files of the project`;
  return refuse('lifecycle-script', { says, remedy: `keep ${file} free of other files of the project` }, { file });
}
