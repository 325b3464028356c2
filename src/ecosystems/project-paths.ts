import { posix } from 'node:path';
import type { ProjectFiles } from '../knowledge/package-manager.js';
import { tidy } from './install-inputs.js';

/**
 * The path of a file that a call or manifest names, relative to the project; undefined when it is absolute and not known to lie there.
 * `from` is the folder that relative paths start at. The file need not exist.
 */
export function pathInProject(project: ProjectFiles, path: string, from = '.'): string | undefined {
  if (path.startsWith('~') || path.includes('\0')) return undefined;
  if (!path.startsWith('/')) return tidy(posix.join(from, path));
  if (project.root === undefined) return undefined;
  const relative = posix.relative(project.root, posix.normalize(path));
  return relative === '' ? '.' : relative;
}

/** The project as seen from one of its folders. */
export function seenFrom(project: ProjectFiles, folder: string): ProjectFiles {
  if (tidy(folder) === '.') return project;
  const inner = (path: string): string => tidy(posix.join(folder, path));
  const start = `${tidy(folder)}/`;
  return {
    root: project.root === undefined ? undefined : posix.join(project.root, folder),
    exists: (path) => project.exists(inner(path)),
    isDirectory: (path) => project.isDirectory(inner(path)),
    read: (path) => project.read(inner(path)),
    list: () => project.list().flatMap((path) => (path.startsWith(start) ? path.slice(start.length) : [])),
  };
}

const ABOVE: readonly string[] = ['..', '../..', '../../..', '../../../..'];

/** Folders above the project, nearest first: `..`, `../..`; up to the root of the image, or as far as projects are likely to be deep. */
export function foldersAbove(project: ProjectFiles): readonly string[] {
  return project.root === undefined
    ? ABOVE
    : ABOVE.slice(0, project.root.split('/').filter((part) => part !== '').length);
}

/** True when version control data of the project is among the files, in its folder or above. */
export function hasGitData(project: ProjectFiles): boolean {
  return ['.', ...foldersAbove(project)].some((folder) => project.exists(tidy(posix.join(folder, '.git'))));
}
