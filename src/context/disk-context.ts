/**
 * The build context on disk: the only file that reads it.
 * Responsible for: answering within the context's root, however hostile the folder. May not: follow a link out of the root, open
 * what is not a regular file, write, or throw.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { BuildContext, ContextFile } from './build-context.js';
import { byPath, contextPath, parentFolder } from './context-path.js';
import { gitHistory } from './git-history.js';
import { findIgnoreFile, ignoreFilePaths, ignoreView } from './ignore-view.js';

export interface DiskContextOptions {
  /** How messages name the root. Default: the root as given. */
  readonly label?: string;
  /** The Dockerfile's path in the context, if it lies there; decides which ignore file is in force. */
  readonly dockerfilePath?: string | undefined;
  /** How many files and folders are listed before the walk gives up (`complete()` is then false). Default 300,000. */
  readonly maximumEntries?: number;
  /** False: the history of version control is not looked at. Default true. */
  readonly history?: boolean;
}

/** 200,000 files are listed in about a second (npm run bench, 2026-11). */
const MAXIMUM_ENTRIES = 300_000;
const MAXIMUM_BYTES = 1024 * 1024;
/** Listing it says nothing about the project and can be a hundred times the work. */
const NOT_WALKED = '.git';

/** The context below a folder. Synchronous; everything is read when it is asked for, and once. */
export function diskContext(root: string, options: DiskContextOptions = {}): BuildContext {
  return diskContexts(root, options)(options.dockerfilePath);
}

/**
 * The contexts below one folder as the Dockerfile at a path of it (undefined: one from elsewhere) sees them: what is on the disk is read once for
 * all of them, the ignore file in force is each one's own.
 */
export function diskContexts(
  root: string,
  options: Omit<DiskContextOptions, 'dockerfilePath'> = {},
): (dockerfilePath: string | undefined) => BuildContext {
  const disk = new Disk(resolve(root));
  const read = (path: string): string | undefined => disk.read(path);
  const walk = once(() => walkFolder(disk, options.maximumEntries ?? MAXIMUM_ENTRIES));
  const history = once(() => (options.history === false ? undefined : gitHistory(resolve(root))));
  return (dockerfilePath) => ({
    label: options.label ?? root,
    files: () => walk().files,
    complete: () => walk().complete && !ignoreFileUnreadable(disk, dockerfilePath),
    exists: (path) => disk.exists(path),
    isDirectory: (path) => disk.isDirectory(path),
    read,
    history,
    ...ignoreView(() => findIgnoreFile(read, dockerfilePath)),
  });
}

function ignoreFileUnreadable(disk: Disk, dockerfilePath: string | undefined): boolean {
  return ignoreFilePaths(dockerfilePath).some((path) => disk.isFile(path) && disk.read(path) === undefined);
}

function once<T>(compute: () => T): () => T {
  let value: { readonly is: T } | undefined;
  return () => (value ??= { is: compute() }).is;
}

/** The value, or undefined when the disk says no. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Questions about one path below the root, each answered from the disk once. Paths come as anyone wrote them. */
class Disk {
  private readonly real: () => string | undefined;
  private readonly texts = new Map<string, string | undefined>();
  private readonly places = new Map<string, string | undefined>();
  private readonly known = new Map<string, boolean>();
  private readonly found = new Map<string, Stats | undefined>();

  constructor(private readonly root: string) {
    this.real = once(() => attempt(() => realpathSync(root)));
  }

  exists(path: string): boolean {
    const clean = contextPath(path);
    if (clean === undefined) return false;
    if (clean === '') return this.isDirectory('');
    if (!this.known.has(clean)) this.known.set(clean, this.isThere(clean));
    return this.known.get(clean)!;
  }

  private isThere(clean: string): boolean {
    if (this.place(parentFolder(clean)) === undefined) return false;
    const stats = attempt(() => lstatSync(join(this.root, clean)));
    return stats !== undefined && (stats.isFile() || stats.isDirectory() || stats.isSymbolicLink());
  }

  isDirectory(path: string): boolean {
    return this.stats(path)?.isDirectory() ?? false;
  }

  isFile(path: string): boolean {
    return this.stats(path)?.isFile() ?? false;
  }

  read(path: string): string | undefined {
    const clean = contextPath(path);
    if (clean === undefined) return undefined;
    if (this.texts.has(clean)) return this.texts.get(clean);
    const place = this.isFile(clean) ? this.place(clean) : undefined;
    const text = place === undefined ? undefined : attempt(() => readText(place));
    this.texts.set(clean, text);
    return text;
  }

  /** Where the path really is, links followed; undefined when it is nowhere or outside the root. */
  place(path: string): string | undefined {
    const clean = contextPath(path);
    if (clean === undefined) return undefined;
    if (!this.places.has(clean)) this.places.set(clean, this.findPlace(clean));
    return this.places.get(clean);
  }

  private findPlace(clean: string): string | undefined {
    const root = this.real();
    const place = attempt(() => realpathSync(join(this.root, clean)));
    if (root === undefined || place === undefined) return undefined;
    const inside = place === root || place.startsWith(root.endsWith(sep) ? root : root + sep);
    return inside ? place : undefined;
  }

  private stats(path: string): Stats | undefined {
    const place = this.place(path);
    if (place === undefined) return undefined;
    if (!this.found.has(place))
      this.found.set(
        place,
        attempt(() => statSync(place)),
      );
    return this.found.get(place);
  }
}

/** Opens without waiting and without following a last link, then looks again at what was opened: the folder may change meanwhile. */
function readText(place: string): string | undefined {
  const handle = openSync(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile() || stats.size > MAXIMUM_BYTES) return undefined;
    const bytes = readFileSync(handle);
    if (bytes.length > MAXIMUM_BYTES) return undefined;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } finally {
    closeSync(handle);
  }
}

interface Walk {
  readonly files: readonly ContextFile[];
  readonly complete: boolean;
}

/** Breadth first, so that a giant folder cannot hide what lies beside it. Links are listed and never entered. */
function walkFolder(disk: Disk, maximumEntries: number): Walk {
  const root = disk.place('');
  if (root === undefined) return { files: [], complete: false };
  const files: ContextFile[] = [];
  const folders: string[] = [''];
  let complete = true;
  let entries = 0;
  // The list grows while it is gone through.
  for (const folder of folders) {
    const children = attempt(() => readdirSync(join(root, folder), { withFileTypes: true }));
    complete &&= children !== undefined;
    for (const child of children ?? []) {
      if (++entries > maximumEntries) return { files: files.sort(byPath), complete: false };
      const path = folder === '' ? child.name : `${folder}/${child.name}`;
      if (child.isFile() || child.isSymbolicLink()) files.push(new DiskFile(path, root));
      else if (child.isDirectory() && child.name !== NOT_WALKED) folders.push(path);
    }
  }
  return { files: files.sort(byPath), complete };
}

/** Its size is asked for only when someone wants it. */
class DiskFile implements ContextFile {
  private bytes: number | undefined;

  constructor(
    readonly path: string,
    private readonly root: string,
  ) {}

  get size(): number {
    return (this.bytes ??= attempt(() => lstatSync(join(this.root, this.path)).size) ?? 0);
  }
}
