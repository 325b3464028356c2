/**
 * Whether the loader of an image would find the shared libraries of its programs, told from the files alone.
 * Source: ld.so(8) and ldconfig(8), Linux man-pages 6.9 (2024); musl 1.2.5, ldso/dynlink.c, for `ld-musl-*.path`.
 */
import { posix } from 'node:path';
import type { ElfFile } from './elf.js';
import { entryAt } from './file-tree.js';
import type { ImageFile, ImageFiles } from './image.js';

/** A program or library, and what it needs and is not there. */
export interface Unresolved {
  readonly path: string;
  readonly missing: string;
  /** True: what is missing is the loader itself, so that the program cannot start at all. */
  readonly loader: boolean;
}

/** The names of the folders of more than one architecture (Debian's, multiarch/tuples), which the loader knows by itself. */
const TUPLES: Readonly<Record<string, string>> = {
  '62/64': 'x86_64-linux-gnu',
  '183/64': 'aarch64-linux-gnu',
  '3/32': 'i386-linux-gnu',
  '40/32': 'arm-linux-gnueabihf',
  '21/64': 'powerpc64le-linux-gnu',
  '22/64': 's390x-linux-gnu',
  '243/64': 'riscv64-linux-gnu',
};

/** The kernel's own: no file. */
const VIRTUAL = /^(linux-vdso|linux-gate)\.so/;
const MOST_INCLUDES = 200;

/** Every need of a program or library of the image that the loader would not find, sorted by path. */
export function unresolvedLibraries(
  files: ImageFiles,
  environment: Readonly<Record<string, string>>,
): readonly Unresolved[] {
  const configured = configuredFolders(files);
  const preferred = (environment['LD_LIBRARY_PATH'] ?? '').split(/[:;]/).filter(Boolean);
  const search: Search = { files, preferred, configured, musl: muslFolders(files), tops: programFolders(files) };
  return [...files.values()]
    .flatMap((file) => (file.elf === undefined || !isLoaded(file) ? [] : needsOf(file, file.elf, search)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface Search {
  readonly files: ImageFiles;
  readonly preferred: readonly string[];
  readonly configured: readonly string[];
  readonly musl: readonly string[] | undefined;
  /** RPATHs of the programs, which count for the libraries that they load. */
  readonly tops: readonly string[];
}

/** A file that is run or loaded, as opposed to one that only lies there. */
function isLoaded({ path, mode }: ImageFile): boolean {
  return (mode & 0o111) !== 0 || /\.so(\.|$)/.test(posix.basename(path));
}

function needsOf(file: ImageFile, elf: ElfFile, search: Search): readonly Unresolved[] {
  const { path } = file;
  const loader = elf.interpreter;
  if (loader !== undefined && entryAt(search.files, loader)?.kind !== 'file')
    return [{ path, missing: loader, loader: true }];
  const missing = elf.needed.filter((name) => !VIRTUAL.test(name) && !isFound(name, file, elf, search));
  return missing.map((name) => ({ path, missing: name, loader: false }));
}

function isFound(name: string, file: ImageFile, elf: ElfFile, search: Search): boolean {
  const fits = (path: string): boolean => {
    const found = entryAt(search.files, path)?.elf;
    return found?.machine === elf.machine && found.bits === elf.bits;
  };
  if (name.includes('/')) return fits(name);
  return foldersFor(file, elf, search).some((folder) => fits(posix.join(folder, name)));
}

function foldersFor({ path }: ImageFile, elf: ElfFile, search: Search): readonly string[] {
  const tuple = TUPLES[`${elf.machine}/${elf.bits}`];
  const own = [...elf.rpath, ...elf.runpath].map((folder) => expanded(folder, posix.dirname(path), tuple));
  const multi = tuple === undefined ? [] : [`/lib/${tuple}`, `/usr/lib/${tuple}`];
  const standard =
    search.musl !== undefined && isMusl(elf) ? search.musl : [...search.configured, ...multi, ...DEFAULTS];
  return [...own, ...search.preferred, ...search.tops, ...standard];
}

const DEFAULTS = ['/lib', '/usr/lib', '/lib64', '/usr/lib64'];

function isMusl(elf: ElfFile): boolean {
  return elf.interpreter?.includes('ld-musl') === true || elf.needed.some((name) => name.startsWith('libc.musl-'));
}

function expanded(folder: string, origin: string, tuple: string | undefined): string {
  return folder
    .replace(/\$\{?ORIGIN\}?/g, origin)
    .replace(/\$\{?LIB\}?/g, tuple === undefined ? 'lib' : `lib/${tuple}`);
}

/** Folders that programs name by an absolute RPATH or RUNPATH, or relative to themselves. */
function programFolders(files: ImageFiles): readonly string[] {
  const found = new Set<string>();
  for (const { path, elf } of files.values()) {
    if (elf?.interpreter === undefined) continue;
    const tuple = TUPLES[`${elf.machine}/${elf.bits}`];
    for (const folder of elf.rpath) found.add(expanded(folder, posix.dirname(path), tuple));
  }
  return [...found];
}

/** `/etc/ld.so.conf` with what it includes. */
function configuredFolders(files: ImageFiles): readonly string[] {
  const folders: string[] = [];
  const waiting = ['/etc/ld.so.conf'];
  for (let read = 0; waiting.length > 0 && read < MOST_INCLUDES; read++) {
    const text = entryAt(files, waiting.shift()!)?.text ?? '';
    for (const line of text.split('\n').map((one) => one.replace(/#.*/, '').trim())) {
      const [first = '', ...rest] = line.split(/\s+/);
      if (first === 'include') waiting.push(...rest.flatMap((pattern) => including(files, pattern)));
      else folders.push(...line.split(/[\s:,]+/).filter((one) => one.startsWith('/')));
    }
  }
  return folders;
}

/** Files of the folder that a pattern with one `*` in its last part names. */
function including(files: ImageFiles, pattern: string): readonly string[] {
  const path = posix.resolve('/etc', pattern);
  if (!path.includes('*')) return [path];
  const [folder, [start = '', end = '']] = [posix.dirname(path), posix.basename(path).split('*')];
  const fits = (name: string): boolean => name.startsWith(start) && name.endsWith(end) && !name.includes('/');
  return [...files.keys()].filter((one) => one.startsWith(`${folder}/`) && fits(one.slice(folder.length + 1))).sort();
}

/** Where musl's loader looks; undefined when the image has none. */
function muslFolders(files: ImageFiles): readonly string[] | undefined {
  const loader = [...files.keys()].find((path) => /^\/(usr\/)?lib\/ld-musl-[^/]+\.so\.1$/.test(path));
  if (loader === undefined) return undefined;
  const name = posix.basename(loader).replace(/\.so\.1$/, '.path');
  const text = entryAt(files, `/etc/${name}`)?.text;
  return text === undefined ? ['/lib', '/usr/local/lib', '/usr/lib'] : text.split(/[:\n]/).filter(Boolean);
}
