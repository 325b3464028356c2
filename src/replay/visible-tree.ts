/** The files of a project that reach a build, from commit to commit. */
import type { IgnoreRules } from '../context/ignore-file.js';
import { parentFolder } from '../context/context-path.js';
import { clean, fixedFolder, hasWildcard, SetDigest, takingOf, type ContextSource, type Taking } from './content.js';

/** What counts of a file: kind, the executable bit and the bytes, as one text. A symbolic link says where it leads. */
export interface VisibleEntry {
  readonly identity: string;
  readonly link?: string | undefined;
}

interface Kept {
  readonly entry: VisibleEntry;
  /** False when the ignore file keeps it out. */
  readonly visible: boolean;
}

interface Watched {
  readonly root: string;
  readonly taking: Taking;
  readonly digest: SetDigest;
}

const FOLDER: VisibleEntry = { identity: 'folder' };
const MOST_LINKS = 40;

/**
 * The context as BuildKit sends it: what the ignore file lets in, with the folders, also those of which every file is kept out.
 * Owner and times do not count (BuildKit, cache/contenthash/filehash.go; the client sends owner 0), and git keeps no other modes.
 */
export class VisibleTree {
  readonly #rules: IgnoreRules;
  readonly #files = new Map<string, Kept>();
  /** How many files lie below each folder. */
  readonly #folders = new Map<string, number>();
  readonly #watched = new Map<string, Watched>();
  #links = 0;

  constructor(rules: IgnoreRules) {
    this.#rules = rules;
  }

  /** Puts a file in place of what was there; undefined: it is gone. */
  set(path: string, entry: VisibleEntry | undefined): void {
    const old = this.#files.get(path);
    if (old === undefined && entry === undefined) return;
    if (old?.visible === true) this.#tell(path, old.entry, 'remove');
    if (entry === undefined) this.#files.delete(path);
    else this.#put(path, entry, old);
    if (old === undefined || entry === undefined) this.#countFolders(path, entry === undefined ? -1 : 1);
  }

  /** A digest of what a source takes; undefined when there is nothing at its path, which fails a build. */
  digest(source: ContextSource): string | undefined {
    const key = JSON.stringify(source);
    const root = source.parents ? '' : this.#resolved(source.path);
    const known = this.#watched.get(key);
    const watched = known?.root === root ? known : this.#watch(source, root);
    this.#watched.set(key, watched);
    const { digest } = watched;
    return digest.count > 0 || this.#mayBeNothing(source, root) ? digest.text : undefined;
  }

  /** A pattern may match nothing in a folder that is there; the whole context may be empty. */
  #mayBeNothing({ path, parents }: ContextSource, root: string): boolean {
    if (!hasWildcard(path)) return root === '' && !parents;
    const fixed = fixedFolder(clean(path));
    return fixed === '' || parents || this.digest({ path: fixed, parents: false, exclude: [] }) !== undefined;
  }

  #put(path: string, entry: VisibleEntry, old: Kept | undefined): void {
    const visible = old?.visible ?? !this.#rules.excludes(path);
    this.#files.set(path, { entry, visible });
    if (visible) this.#tell(path, entry, 'add');
  }

  /** A folder that is kept out shows only through files in it that are not, and those have its name. */
  #countFolders(path: string, by: 1 | -1): void {
    for (let at = parentFolder(path); at !== ''; at = parentFolder(at)) {
      const before = this.#folders.get(at) ?? 0;
      this.#folders.set(at, before + by);
      const appears = before === 0;
      const goes = before + by === 0;
      if (goes) this.#folders.delete(at);
      if ((appears || goes) && !this.#rules.excludes(at)) this.#tell(at, FOLDER, appears ? 'add' : 'remove');
    }
  }

  #tell(path: string, entry: VisibleEntry, what: 'add' | 'remove'): void {
    if (entry.link !== undefined) this.#links += what === 'add' ? 1 : -1;
    for (const { taking, digest } of this.#watched.values()) {
      const name = taking(path);
      if (name !== undefined) digest[what](name, entry.identity);
    }
  }

  #watch(source: ContextSource, root: string): Watched {
    const taking = takingOf(source, root);
    const digest = new SetDigest();
    const take = (path: string, { identity }: VisibleEntry): void => {
      const name = taking(path);
      if (name !== undefined) digest.add(name, identity);
    };
    for (const [path, { entry, visible }] of this.#files) if (visible) take(path, entry);
    for (const path of this.#folders.keys()) if (!this.#rules.excludes(path)) take(path, FOLDER);
    return { root, taking, digest };
  }

  /** The path with the links on its way followed, the last one too, as COPY does with what it is told to copy. */
  #resolved(written: string): string {
    let path = clean(written);
    for (let hop = 0; this.#links > 0 && hop < MOST_LINKS; hop++) {
      const next = this.#followed(path);
      if (next === undefined) break;
      path = next;
    }
    return path;
  }

  #followed(path: string): string | undefined {
    const parts = path.split('/');
    for (let length = 1; length <= parts.length; length++) {
      const head = parts.slice(0, length).join('/');
      const kept = this.#files.get(head);
      const link = kept?.visible === true ? kept.entry.link : undefined;
      if (link === undefined) continue;
      const target = link.startsWith('/') ? link : `${parentFolder(head)}/${link}`;
      return clean([target, ...parts.slice(length)].join('/'));
    }
    return undefined;
  }
}
