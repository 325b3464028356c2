/** From the paths on the command line to the Dockerfiles to work on. */
import { lstatSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { cutGlob, globFits } from './glob.js';
import { isIgnored, rulesAbove, withRulesOf, type IgnoreRules } from './git-ignore.js';
import { placeOf, shownPath, type Place } from './place.js';
import { systemMessage } from './read-source.js';

/** One file to work on. */
export interface FoundFile {
  /** As it is shown: relative to the current folder, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** True when the user named it, false when it was found in a folder or by a glob. */
  readonly named: boolean;
  /** The file itself, where symbolic links lead. */
  readonly real: Place;
  /** Other paths, absolute, under which the same file was found. */
  readonly aliases: readonly string[];
}

/** A path that could not be used, with the reason. */
export interface BadPath {
  readonly path: string;
  readonly message: string;
  /** 1-based. */
  readonly line?: number;
}

export interface Found {
  readonly files: readonly FoundFile[];
  readonly bad: readonly BadPath[];
}

const NOT_SEARCHED = new Set(['node_modules', '.git']);
const GLOB = /[*?[\]{}]/;
const BROKEN_LINK = 'is a symbolic link that leads nowhere';

type Wanted = (name: string, absolute: string) => boolean;

/** True for names that Dockerfiles have. */
export function isDockerfileName(name: string): boolean {
  if (name.endsWith('.dockerignore')) return false;
  return (
    /^(Dockerfile|Containerfile)$/.test(name) || /^Dockerfile\.[^.].*$/.test(name) || /.\.[Dd]ockerfile$/.test(name)
  );
}

/** Expands paths, folders and globs, each file once, in the order of the paths and then by name. */
export function findFiles(paths: readonly string[], cwd: string): Found {
  const search = new Search(cwd);
  for (const path of paths) search.take(path);
  return search.found();
}

class Search {
  /** By the path of the file itself. */
  readonly #files = new Map<string, FoundFile>();
  readonly #bad: BadPath[] = [];
  readonly #cwd: string;
  /** How often a file or a fault was come upon, known ones too. */
  #hits = 0;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  found(): Found {
    return { files: [...this.#files.values()], bad: this.#bad };
  }

  take(path: string): void {
    const absolute = resolve(this.#cwd, path);
    try {
      if (statSync(absolute).isDirectory()) this.#takeFolder(path, absolute);
      else this.#add(absolute, true);
    } catch (error) {
      if (isLink(absolute)) this.#reject(path, BROKEN_LINK);
      else if (GLOB.test(path)) this.#takeGlob(path);
      else this.#reject(path, systemMessage(error));
    }
  }

  #takeFolder(path: string, folder: string): void {
    const before = this.#hits;
    this.#walk(folder, isDockerfileName, rulesAbove(folder));
    if (this.#hits === before) this.#reject(path, 'is a folder with no Dockerfile in it');
  }

  #takeGlob(pattern: string): void {
    const { base, glob } = cutGlob(pattern);
    if (glob === '') return this.#reject(pattern, 'does not exist');
    const folder = resolve(this.#cwd, base);
    const before = this.#hits;
    this.#walk(folder, (_, absolute) => globFits(glob, shownPath(absolute, folder)), rulesAbove(folder));
    if (this.#hits === before) this.#reject(pattern, 'matches no file');
  }

  #walk(folder: string, wanted: Wanted, rules: IgnoreRules): void {
    const own = withRulesOf(rules, folder);
    for (const entry of this.#entriesOf(folder)) {
      const absolute = join(folder, entry.name);
      if (NOT_SEARCHED.has(entry.name) || isIgnored(own, absolute, entry.isDirectory())) continue;
      if (entry.isDirectory()) this.#walkInto(absolute, wanted, own);
      else if (wanted(entry.name, absolute)) this.#take(entry, absolute);
    }
  }

  /** A folder that is called as Dockerfiles are, with none in it, is most likely a mistake. */
  #walkInto(folder: string, wanted: Wanted, rules: IgnoreRules): void {
    const before = this.#hits;
    this.#walk(folder, wanted, rules);
    if (basename(folder) === 'Dockerfile' && wanted('Dockerfile', folder) && this.#hits === before)
      this.#reject(shownPath(folder, this.#cwd), 'is a folder, not a Dockerfile');
  }

  #take(entry: Dirent, absolute: string): void {
    if (!entry.isSymbolicLink()) return this.#add(absolute, false);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) this.#reject(shownPath(absolute, this.#cwd), BROKEN_LINK);
    else if (!stats.isDirectory()) this.#add(absolute, false);
  }

  #entriesOf(folder: string): readonly Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.#reject(shownPath(folder, this.#cwd), systemMessage(error));
      return [];
    }
  }

  #add(absolute: string, named: boolean): void {
    this.#hits++;
    const real = placeOf(absolute, this.#cwd);
    const known = this.#files.get(real.absolute);
    const found = { path: shownPath(absolute, this.#cwd), absolute, named, real, aliases: [] };
    this.#files.set(real.absolute, known === undefined ? found : merged(known, found));
  }

  #reject(path: string, message: string): void {
    this.#hits++;
    this.#bad.push({ path, message });
  }
}

/** The same file found twice is shown under its own name, or the first. */
function merged(known: FoundFile, again: FoundFile): FoundFile {
  const [first, other] = again.absolute === again.real.absolute ? [again, known] : [known, again];
  const places = new Set([...known.aliases, other.absolute]);
  places.delete(first.absolute);
  return { ...first, named: known.named || again.named, aliases: [...places] };
}

function isLink(absolute: string): boolean {
  try {
    return lstatSync(absolute).isSymbolicLink();
  } catch {
    return false;
  }
}
