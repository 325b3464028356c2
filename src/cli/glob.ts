/** Globs: the only importer of picomatch. */
import picomatch from 'picomatch';

/** True for a path that a glob fits. Both with `/`; hidden names are like others. */
export function globFits(glob: string, path: string): boolean {
  return matcherOf(glob)(path);
}

const matchers = new Map<string, (path: string) => boolean>();

function matcherOf(glob: string): (path: string) => boolean {
  const known = matchers.get(glob);
  if (known !== undefined) return known;
  const made = picomatch(glob, { dot: true });
  matchers.set(glob, made);
  return made;
}

/** A glob as the folder that it begins with, and the rest, which is empty when there is nothing to match. */
export function cutGlob(pattern: string): { readonly base: string; readonly glob: string } {
  return picomatch.scan(pattern);
}
