/** Paths inside an image: absolute, with `/`. */

/** `path` seen from the folder `base`, without `.`, `..` and doubled slashes; never above `/`. */
export function joinPath(base: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${base}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** The last part of a path: its file name. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** True when `path` is `folder` or lies below it. */
export function isWithin(folder: string, path: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`);
}

/** `path` relative to `folder`, `''` for the folder itself; undefined when it does not lie there. */
export function relativeTo(folder: string, path: string): string | undefined {
  if (!isWithin(folder, path)) return undefined;
  return path.slice(folder === '/' ? 1 : folder.length + 1);
}
