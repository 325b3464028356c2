/** Puts files that share a build context together. */
import { resolve } from 'node:path';
import { ContextFinder } from './find-context.js';
import type { ConfiguredFile } from './configure.js';
import type { FoundFile } from './find-files.js';
import type { Group } from './group.js';
import { shownPath } from './place.js';

/** Groups in the order in which their first files were found. `context` as on the command line. */
export function groupFiles(
  files: readonly ConfiguredFile[],
  context: string | 'none' | undefined,
  cwd: string,
): readonly Group[] {
  const finder = new ContextFinder(cwd);
  const groups = new Map<string, Group & { readonly files: ConfiguredFile[] }>();
  for (const file of files) {
    const roots = rootsOf(file, context, cwd, finder);
    const [root] = roots.length === 1 ? roots : [];
    const key = root ?? `file ${file.absolute}`;
    const group = groups.get(key) ?? { root, label: labelOf(root, cwd), files: [], ...doubt(roots, cwd) };
    group.files.push(file);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** None: without a context. More than one: nobody can tell which. */
function rootsOf(
  { absolute, aliases }: FoundFile,
  context: string | 'none' | undefined,
  cwd: string,
  finder: ContextFinder,
): readonly string[] {
  if (context === 'none') return [];
  if (context !== undefined) return [resolve(cwd, context)];
  return [...new Set([absolute, ...aliases].flatMap((path) => finder.contextsOf(path)))];
}

function doubt(roots: readonly string[], cwd: string): Pick<Group, 'note'> {
  if (roots.length < 2) return {};
  const names = roots.map((root) => labelOf(root, cwd)).join(', ');
  return { note: `is built with several contexts (${names}), so none is looked at; --context DIR names one` };
}

function labelOf(root: string | undefined, cwd: string): string {
  const path = root === undefined ? '' : shownPath(root, cwd);
  return path === '' ? '.' : path;
}
