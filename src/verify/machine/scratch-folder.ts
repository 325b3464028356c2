/** Temporary copies of the build context: the user's folder is only read. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  constants,
  copyFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import type { BuildContext } from '../../context/build-context.js';
import { withIgnoreFile } from '../../context/overlay-context.js';
import type { Copy, Scratch, SentFile, State } from './machine.js';

export interface ScratchOptions {
  /** Name of the folder that holds everything. */
  readonly runName: string;
  /** The context's folder, absolute. */
  readonly root: string;
  readonly context: BuildContext;
  /** In the context; undefined: it lies elsewhere. */
  readonly dockerfilePath: string | undefined;
}

export class ScratchFolder implements Scratch {
  readonly #options: ScratchOptions;
  readonly #folder: string;
  readonly #copies = new Map<string, Copy>();
  readonly #digests = new Map<string, string | undefined>();

  constructor(options: ScratchOptions) {
    this.#options = options;
    this.#folder = mkdtempSync(join(tmpdir(), `${options.runName}-`));
  }

  copy(name: string, state: State): Copy {
    const copy = this.#copies.get(name) ?? this.#make(name, state);
    mkdirSync(dirname(copy.dockerfile), { recursive: true });
    replace(copy.dockerfile, state.text);
    this.#putIgnoreFile(copy, state);
    return copy;
  }

  /** A folder for what others want to put somewhere. */
  temporary(): string {
    const folder = join(this.#folder, 'temporary');
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  lone(name: string, text: string): Copy {
    const context = join(this.#folder, name);
    mkdirSync(context, { recursive: true });
    writeFileSync(join(context, 'Dockerfile'), text);
    return { context, dockerfile: join(context, 'Dockerfile') };
  }

  append({ context }: Copy, path: string, text: string): boolean {
    const file = join(context, path);
    // Behind a link there may be a file of the user.
    const isOwn =
      existsSync(file) && realpathSync(file) === join(realpathSync(context), path) && lstatSync(file).isFile();
    if (isOwn) appendFileSync(file, text);
    return isOwn;
  }

  sentFiles({ ignoreFile }: State): readonly SentFile[] {
    const { context } = this.#options;
    const seen = ignoreFile === undefined ? context : withIgnoreFile(context, ignoreFile);
    const files = seen.files().filter(({ path }) => !seen.isIgnored(path));
    return files.flatMap(({ path, size }) => {
      const digest = path === ignoreFile?.path ? digestOfText(ignoreFile.text) : this.#digest(path);
      return digest === undefined ? [] : [{ path, bytes: size, digest }];
    });
  }

  size({ context }: Copy): { readonly files: number; readonly bytes: number } {
    const entries = readdirSync(context, { recursive: true, withFileTypes: true }).filter(
      (entry) => !entry.isDirectory(),
    );
    const bytes = entries.reduce((sum, { parentPath, name }) => sum + lstatSync(join(parentPath, name)).size, 0);
    return { files: entries.length, bytes };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #make(name: string, state: State): Copy {
    const { root, dockerfilePath } = this.#options;
    const context = join(this.#folder, name, 'context');
    this.#copyFolder(root, context, this.#filter(state));
    const dockerfile =
      dockerfilePath === undefined ? join(this.#folder, name, 'Dockerfile') : join(context, dockerfilePath);
    const copy = { context, dockerfile };
    this.#copies.set(name, copy);
    return copy;
  }

  /** Links are copied as they are. The folder of the copies may lie in the context itself. */
  #copyFolder(from: string, to: string, isWanted: (path: string) => boolean): void {
    mkdirSync(to, { recursive: true });
    chmodSync(to, statSync(from).mode & 0o7777);
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (source === this.#folder || !isWanted(source)) continue;
      if (entry.isDirectory()) this.#copyFolder(source, target, isWanted);
      else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
      else if (entry.isFile()) copyFileSync(source, target, constants.COPYFILE_FICLONE);
    }
  }

  /** Leaves out what no build of this state sees, and what is no file, folder or link. */
  #filter({ ignoreFile }: State): (path: string) => boolean {
    const { context, root } = this.#options;
    const seen = ignoreFile === undefined ? context : withIgnoreFile(context, ignoreFile);
    const takesBack = /^\s*!/m.test(seen.ignoreFile()?.text ?? '');
    return (path) => {
      const name = relative(root, path).split(sep).join('/');
      return !seen.isIgnored(name) || (takesBack && lstatSync(path).isDirectory());
    };
  }

  /** Beside a Dockerfile that lies elsewhere, the context's own is still the one in force. */
  #putIgnoreFile({ context }: Copy, { ignoreFile }: State): void {
    const file = ignoreFile ?? this.#options.context.ignoreFile();
    if (file === undefined) return;
    const path = join(context, file.path);
    mkdirSync(dirname(path), { recursive: true });
    replace(path, file.text);
  }

  #digest(path: string): string | undefined {
    if (!this.#digests.has(path)) this.#digests.set(path, digestOf(join(this.#options.root, path)));
    return this.#digests.get(path);
  }
}

/** Never through a link, which could lead out of the copy. */
function replace(path: string, text: string): void {
  rmSync(path, { force: true });
  writeFileSync(path, text);
}

function digestOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 of a regular file; undefined for what is none or cannot be read. */
function digestOf(path: string): string | undefined {
  try {
    if (!lstatSync(path).isFile()) return undefined;
    const hash = createHash('sha256');
    const file = openSync(path, 'r');
    const part = Buffer.alloc(1024 * 1024);
    try {
      for (let length = readSync(file, part); length > 0; length = readSync(file, part))
        hash.update(part.subarray(0, length));
    } finally {
      closeSync(file);
    }
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}
