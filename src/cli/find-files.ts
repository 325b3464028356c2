/** From the paths on the command line to the Dockerfiles to work on. */
import { lstatSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import { systemMessage } from './read-source.js';

/** One file to work on. */
export interface FoundFile {
  /** As it is shown: relative to the current folder where it lies below it, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** True when the user named it, false when it was found in a folder or by a glob. */
  readonly named: boolean;
}

/** A path that could not be used, with the reason. */
export interface BadPath {
  readonly path: string;
  readonly message: string;
}

export interface Found {
  readonly files: readonly FoundFile[];
  readonly bad: readonly BadPath[];
}

const NOT_SEARCHED = new Set(['node_modules', '.git']);
const GLOB = /[*?[\]{}]/;

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
  readonly #files = new Map<string, FoundFile>();
  readonly #bad: BadPath[] = [];
  readonly #cwd: string;

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
      if (GLOB.test(path)) this.#takeGlob(path);
      else
        this.#bad.push({
          path,
          message: isBrokenLink(absolute) ? 'is a symbolic link that leads nowhere' : systemMessage(error),
        });
    }
  }

  #takeFolder(path: string, folder: string): void {
    const before = this.#files.size + this.#bad.length;
    this.#walk(folder, (name) => isDockerfileName(name));
    if (this.#files.size + this.#bad.length === before && !this.#holdsKnown(folder))
      this.#bad.push({ path, message: 'is a folder with no Dockerfile in it' });
  }

  #holdsKnown(folder: string): boolean {
    return [...this.#files.keys()].some((file) => file.startsWith(folder + sep));
  }

  #takeGlob(pattern: string): void {
    const { base } = picomatch.scan(pattern);
    const matches = picomatch(resolve(this.#cwd, pattern).split(sep).join('/'), { dot: true });
    const before = this.#files.size;
    this.#walk(resolve(this.#cwd, base), (_, absolute) => matches(absolute.split(sep).join('/')));
    if (this.#files.size === before) this.#bad.push({ path: pattern, message: 'matches no file' });
  }

  #walk(folder: string, wanted: (name: string, absolute: string) => boolean, rules: readonly Rules[] = []): void {
    const own = [...rules, ...gitignoreOf(folder)];
    for (const entry of entriesOf(folder)) {
      const absolute = join(folder, entry.name);
      if (NOT_SEARCHED.has(entry.name) || own.some((one) => one.ignores(absolute, entry.isDirectory()))) continue;
      if (entry.isDirectory()) this.#walkInto(absolute, wanted, own);
      else if (wanted(entry.name, absolute) && !isLinkToFolder(entry, absolute)) this.#add(absolute, false);
    }
  }

  #walkInto(folder: string, wanted: (name: string, absolute: string) => boolean, rules: readonly Rules[]): void {
    const before = this.#files.size;
    this.#walk(folder, wanted, rules);
    const name = folder.slice(folder.lastIndexOf(sep) + 1);
    if (name === 'Dockerfile' && wanted(name, folder) && this.#files.size === before)
      this.#bad.push({ path: this.#shown(folder), message: 'is a folder, not a Dockerfile' });
  }

  #add(absolute: string, named: boolean): void {
    const known = this.#files.get(absolute);
    this.#files.set(absolute, { path: this.#shown(absolute), absolute, named: named || (known?.named ?? false) });
  }

  #shown(absolute: string): string {
    return relative(this.#cwd, absolute).split(sep).join('/');
  }
}

/** The .gitignore of one folder. */
interface Rules {
  ignores(absolute: string, directory: boolean): boolean;
}

function gitignoreOf(folder: string): readonly Rules[] {
  let text: string;
  try {
    text = readFileSync(join(folder, '.gitignore'), 'utf8');
  } catch {
    return [];
  }
  const rules: Ignore = ignore().add(text);
  return [
    {
      ignores(absolute, directory) {
        const path = relative(folder, absolute).split(sep).join('/');
        return rules.ignores(directory ? `${path}/` : path);
      },
    },
  ];
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function isLinkToFolder(entry: Dirent, absolute: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(absolute).isDirectory();
  } catch {
    return false;
  }
}

function isBrokenLink(absolute: string): boolean {
  try {
    return lstatSync(absolute).isSymbolicLink();
  } catch {
    return false;
  }
}
