import type { BuildContext } from '../context/build-context.js';
import type { ProjectFiles } from '../knowledge/package-manager.js';
import { joinPath } from './image-paths.js';

/**
 * The files of one project folder as the build sees them: what the ignore file keeps out is not there.
 * `folder` is relative to the context's root; `''` or `.` is the root itself.
 */
export function projectFiles(context: BuildContext, folder: string): ProjectFiles {
  const root = joinPath('/', folder).slice(1);
  const place = (path: string): string | undefined => contextPlace(root, path);
  const within = (path: string): boolean => root === '' || path.startsWith(`${root}/`);
  const list = (): readonly string[] =>
    context
      .files()
      .filter((file) => within(file.path) && !context.isIgnored(file.path))
      .map((file) => (root === '' ? file.path : file.path.slice(root.length + 1)));
  const ask = <T>(path: string, question: (at: string) => T): T | undefined => {
    const at = place(path);
    return at === undefined || !reachesBuild(context, at) ? undefined : question(at);
  };
  let listed: readonly string[] | undefined;
  return {
    exists: (path) => ask(path, (at) => context.exists(at)) ?? false,
    isDirectory: (path) => ask(path, (at) => context.isDirectory(at)) ?? false,
    read: (path) => ask(path, (at) => context.read(at)),
    list: () => (listed ??= list()),
  };
}

/** Undefined for an absolute path, which is one of the image, and for one that leaves the context. */
function contextPlace(root: string, path: string): string | undefined {
  if (path.startsWith('/')) return undefined;
  let depth = root === '' ? 0 : root.split('/').length;
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    depth += part === '..' ? -1 : 1;
    if (depth < 0) return undefined;
  }
  return joinPath(`/${root}`, path).slice(1);
}

/** A folder that is ignored is still there when a `!` line takes something in it back in. */
function reachesBuild(context: BuildContext, path: string): boolean {
  if (!context.isIgnored(path)) return true;
  if (!context.isDirectory(path)) return false;
  return context.files().some((file) => file.path.startsWith(`${path}/`) && !context.isIgnored(file.path));
}
