/**
 * The build context as a port.
 * Responsible for: which files there are and what they hold. May not: know Dockerfiles or tools; only disk-context touches the disk, only run-git runs git.
 *
 * Paths are relative to the root, with `/`. `./x`, `x/` and `/x` are taken for `x`, as COPY does; a path that leaves the context,
 * also by a symbolic link, names nothing.
 */

/** A regular file or symbolic link of the context. `path` is relative to its root, with `/`, no leading `./`. */
export interface ContextFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** The files a build can see. Everything is read lazily and remembered; a read never throws. */
export interface BuildContext {
  /** How messages name its root, relative to where the user stands: `.` or `api`. */
  readonly label: string;
  /**
   * All files, the ignored ones too, sorted by path. What lies in folders named `.git` is left out: `isDirectory('.git')` tells of it.
   * The first call walks the whole context; the other questions do not.
   */
  files(): readonly ContextFile[];
  /** False when there were too many files, or something could not be read: absence then proves nothing. Walks the context. */
  complete(): boolean;
  /** True when the path is a file or a folder of the context, ignored or not. */
  exists(path: string): boolean;
  isDirectory(path: string): boolean;
  /** The text of a UTF-8 file of at most 1 MiB; undefined when there is none such. Never leaves the context. */
  read(path: string): string | undefined;
  /** The ignore file in force for the given Dockerfile, if any. */
  ignoreFile(): IgnoreFile | undefined;
  /**
   * True when the ignore file keeps the path itself out of the build. A folder that is kept out may hold files that a `!` line
   * takes back in.
   */
  isIgnored(path: string): boolean;
  /** How often its files change; undefined when that is not known. The first call reads the history. */
  history(): ChangeHistory | undefined;
}

/** How often the files of a context change, by its history in version control. */
export interface ChangeHistory {
  /** How many commits were looked at, of those that change something in the context: the newest ones. */
  readonly commits: number;
  /** How many of them change the file, or something below the folder; `''` is the root. */
  changesTo(path: string): number;
}

export interface IgnoreFile {
  /** Relative to the context root: `.dockerignore` or `<name>.dockerignore`. */
  readonly path: string;
  readonly text: string;
}
