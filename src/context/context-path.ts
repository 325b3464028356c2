/** An empty part, `.` or `..`, or a character that needs a closer look. */
const UNTIDY = /(^|\/)\.{0,2}(\/|$)|[\0\\]/;

/**
 * Brings a path within a build context to its one spelling: relative, with `/`, no `.`, no `..`, no trailing `/`; `''` is the root.
 * Undefined when the path is absolute on the host's terms (`C:\`), leaves the context, or cannot name a file.
 * A leading `/` means the root of the context, as it does in COPY.
 */
export function contextPath(path: string): string | undefined {
  if (!UNTIDY.test(path)) return path;
  if (path.includes('\0') || /^[A-Za-z]:\\/.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The folder of a clean path; `''` for what lies at the root. */
export function parentFolder(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Orders paths by their UTF-16 units: the same on every machine. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
