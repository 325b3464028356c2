import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** A file itself: symbolic links on the way to it are followed. */
export interface Place {
  /** Relative to the current folder, with `/`: how diffs name it. */
  readonly path: string;
  readonly absolute: string;
}

/** Where a file really is; for one that does not exist yet, where it will be. */
export function placeOf(absolute: string, cwd: string): Place {
  const real = realPath(absolute) ?? join(realPath(dirname(absolute)) ?? dirname(absolute), basename(absolute));
  return { path: shownPath(real, cwd), absolute: real };
}

/** An absolute path as it is shown: relative to the current folder, with `/`. */
export function shownPath(absolute: string, cwd: string): string {
  return relative(cwd, absolute).split(sep).join('/');
}

/** The root of the git repository that a folder lies in, if it lies in one. */
export function gitRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** How far up files that belong to a folder are looked for: to the root of its git repository; outside of one to the current folder, or not at all. */
export function topFolder(folder: string, cwd: string): string {
  const isBelowCurrent = folder === cwd || folder.startsWith(join(cwd, '/'));
  return gitRoot(folder) ?? (isBelowCurrent ? cwd : folder);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
