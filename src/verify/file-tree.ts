/** Paths of an image followed as its kernel would follow them. */
import { posix } from 'node:path';
import type { ImageFile, ImageFiles } from './image.js';

/** As Linux has it (path_resolution(7), `ELOOP`). */
const MOST_LINKS = 40;

/** The real path behind a path, symbolic links followed in every part of it; undefined when something of it does not exist. */
export function realPath(files: ImageFiles, path: string): string | undefined {
  let links = 0;
  let parts = posix.resolve('/', path).split('/').filter(Boolean);
  let at = '/';
  while (parts.length > 0) {
    const [first, ...rest] = parts as [string, ...string[]];
    const next = posix.join(at, first);
    const entry = files.get(next);
    if (entry === undefined) return undefined;
    if (entry.kind !== 'link') {
      at = next;
      parts = rest;
      continue;
    }
    if (++links > MOST_LINKS) return undefined;
    const target = posix.resolve(at, entry.target ?? '');
    parts = [...target.split('/').filter(Boolean), ...rest];
    at = '/';
  }
  return at;
}

/** The entry behind a path, links followed. The root itself need not be listed. */
export function entryAt(files: ImageFiles, path: string): ImageFile | undefined {
  const real = realPath(files, path);
  return real === undefined ? undefined : files.get(real);
}
