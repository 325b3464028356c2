/** Puts files that share a build context together. */
import { relative, resolve, sep } from 'node:path';
import { ContextFinder } from './find-context.js';
import type { FoundFile } from './find-files.js';
import type { Group } from './group.js';

/** Groups in the order in which their first files were found. `context` as on the command line. */
export function groupFiles(
  files: readonly FoundFile[],
  context: string | 'none' | undefined,
  cwd: string,
): readonly Group[] {
  const finder = new ContextFinder(cwd);
  const groups = new Map<string, { root: string | undefined; label: string; files: FoundFile[] }>();
  for (const file of files) {
    const root = rootOf(file, context, cwd, finder);
    const key = root ?? `file ${file.absolute}`;
    const group = groups.get(key) ?? { root, label: labelOf(root, cwd), files: [] };
    group.files.push(file);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function rootOf(
  file: FoundFile,
  context: string | 'none' | undefined,
  cwd: string,
  finder: ContextFinder,
): string | undefined {
  if (context === 'none') return undefined;
  return context === undefined ? finder.contextOf(file.absolute) : resolve(cwd, context);
}

function labelOf(root: string | undefined, cwd: string): string {
  const path = root === undefined ? '' : relative(cwd, root).split(sep).join('/');
  return path === '' ? '.' : path;
}
