/** Where a built program lies in the stage that runs. */
import { baseName } from '../image-paths.js';
import type { StartedBuild } from './built-programs.js';

/** Where programs are found by their names in every image (hier(7), 2026). */
const SEARCHED: readonly string[] = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** Where the program comes to lie: at its old path, or where its name leads to. */
export function placeOfProgram({ path, byName }: Pick<StartedBuild, 'path' | 'byName'>): string {
  if (byName && !SEARCHED.includes(path.slice(0, path.lastIndexOf('/')))) return `/usr/local/bin/${baseName(path)}`;
  return path.includes('*') ? path.slice(0, path.lastIndexOf('/') + 1) : path;
}

/** True when it lies elsewhere than where it was built. */
export function isRelocated({ path, byName }: StartedBuild): boolean {
  return !path.includes('*') && placeOfProgram({ path, byName }) !== path;
}
