/** What a step takes from the build context, and a digest of it that is kept up to date file by file. */
import { createHash } from 'node:crypto';
import { parseIgnoreFile } from '../context/ignore-file.js';
import { compileIgnorePattern } from '../context/ignore-pattern.js';
import { pathPattern } from '../analysis/path-pattern.js';

/** One source of a COPY, ADD or bind mount: a path of the context with the flags that choose among what is there. */
export interface ContextSource {
  /** As written, variables expanded. */
  readonly path: string;
  /** `--parents`: the folders of the path are kept, and the path may have wildcards below them. */
  readonly parents: boolean;
  /** `--exclude` patterns, relative to the source. */
  readonly exclude: readonly string[];
}

/**
 * The name by which a source takes an entry of the context: its place relative to what is taken; undefined when it does not take it.
 * `root`: the source's path with symbolic links followed, clean, `''` for the whole context.
 */
export type Taking = (path: string) => string | undefined;

/**
 * How a source chooses. Names count where more than one file can be taken, and for a file named by its path they do not.
 * Source: BuildKit, solver/llbsolver/ops/file.go (`addSelector`) and cache/contenthash/checksum.go (`Checksum`, `includedPaths`),
 * 2026-08-21; Go's `path.Match`.
 */
export function takingOf({ path, parents, exclude }: ContextSource, root: string): Taking {
  const kept = exclusion(exclude);
  if (parents) return takingParents(path, kept);
  const matches = hasWildcard(root) ? patternTest(root) : undefined;
  if (matches === undefined) return (entry) => kept(below(root, entry));
  const depth = root.split('/').length;
  const fixed = fixedFolder(root);
  return (entry) => {
    const parts = entry.split('/');
    if (!matches(parts.slice(0, depth).join('/'))) return undefined;
    return kept(parts.slice(depth).join('/')) === undefined ? undefined : below(fixed, entry);
  };
}

/** What ignore files know besides stars, and what they do not take literally; `path.Match` takes it so. */
const OTHER_IN_IGNORE_FILES = /[\^|{}]/;

/** Whether a path matches a pattern; undefined for one that is malformed. `**` is what `*` is. */
function patternTest(pattern: string): ((path: string) => boolean) | undefined {
  try {
    if (!OTHER_IN_IGNORE_FILES.test(pattern)) return compileIgnorePattern(pattern.replaceAll(/\*+/g, '*'));
  } catch {
    return undefined;
  }
  const expression = pathPattern(pattern);
  return expression && ((path) => expression.test(path));
}

/** The folders of a pattern before its first wildcard, `''` when there are none. */
export function fixedFolder(pattern: string): string {
  const parts = pattern.split('/');
  return parts.slice(0, parts.findIndex(hasWildcard)).join('/');
}

/** True for a path that `path.Match` reads as a pattern. */
export function hasWildcard(path: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*[*?[]/.test(path);
}

/** `a/./b/*.js` keeps what is below `a`. */
function takingParents(path: string, kept: Taking): Taking {
  const pivot = path.indexOf('/./');
  const root = pivot < 0 ? '' : clean(path.slice(0, pivot));
  const wanted = parseIgnoreFile(clean(pivot < 0 ? path : path.slice(pivot + 3)));
  return (entry) => {
    const name = below(root, entry);
    return name === undefined || !wanted.excludes(name) ? undefined : kept(name);
  };
}

function exclusion(patterns: readonly string[]): (name: string | undefined) => string | undefined {
  if (patterns.length === 0) return (name) => name;
  const rules = parseIgnoreFile(patterns.join('\n'));
  return (name) => (name === undefined || rules.excludes(name) ? undefined : name);
}

function below(root: string, path: string): string | undefined {
  if (root === '') return path;
  if (path === root) return '';
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}

/** A context path without `.`, `..` above the root, and slashes at its ends. */
export function clean(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** A digest of a set of named entries, in any order; adding and taking away one costs the same whatever the set holds. */
export class SetDigest {
  #count = 0;
  readonly #words = new Int32Array(4);

  get count(): number {
    return this.#count;
  }

  add(name: string, entry: string): void {
    this.#mix(name, entry);
    this.#count++;
  }

  remove(name: string, entry: string): void {
    this.#mix(name, entry);
    this.#count--;
  }

  /** Equal texts: the same names with the same entries. */
  get text(): string {
    return `${this.#count}:${this.#words.join(',')}`;
  }

  #mix(name: string, entry: string): void {
    const bytes = createHash('sha256').update(`${name}\0${entry}`).digest();
    for (let at = 0; at < 4; at++) this.#words[at]! ^= bytes.readInt32LE(at * 4);
  }
}
