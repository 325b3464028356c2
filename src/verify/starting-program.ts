/** Whether the program that a container starts is there and may be started, and the interpreters of its scripts. */
import { posix } from 'node:path';
import { entryAt, realPath } from './file-tree.js';
import type { ImageFile, ImageFiles, ImageSettings } from './image.js';

const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Who a container runs as, in numbers. */
interface Account {
  readonly user: number;
  readonly groups: readonly number[];
}

/** Why the program of an image cannot be started by its user; undefined when it can, or when the image starts nothing. */
export function startFault(settings: ImageSettings, files: ImageFiles): string | undefined {
  const [program] = [...settings.entryPoint, ...settings.command];
  if (program === undefined) return undefined;
  const account = accountOf(settings.user, files);
  if (account === undefined) return `the user \`${settings.user}\` is not in /etc/passwd`;
  const path = programPath(program, settings, files);
  if (path === undefined) return `\`${program}\` is not there`;
  const real = realPath(files, path)!;
  const closed = foldersAbove(real).find((folder) => !mayUse(files.get(folder), account, 0o1));
  if (closed !== undefined) return `\`${program}\`: the user may not enter ${closed}`;
  const file = files.get(real)!;
  if (!mayUse(file, account, 0o1))
    return `\`${program}\` may not be executed by the user \`${settings.user || 'root'}\``;
  return interpreterFault(file, settings.environment, files);
}

/** Why a script cannot be run: its interpreter is not there. Undefined for what is no script. */
export function interpreterFault(
  { path, shebang }: ImageFile,
  environment: Readonly<Record<string, string>>,
  files: ImageFiles,
): string | undefined {
  const [interpreter, ...words] = shebang ?? [];
  if (interpreter === undefined) return undefined;
  if (entryAt(files, interpreter)?.kind !== 'file') return `${path}: its interpreter ${interpreter} is not there`;
  if (posix.basename(interpreter) !== 'env') return undefined;
  const named = words.flatMap((word) => word.split(' ')).find((word) => !word.startsWith('-') && !word.includes('='));
  if (named === undefined || onPath(named, environment, files) !== undefined) return undefined;
  return `${path}: its interpreter ${named} is not in PATH`;
}

/**
 * Every script of the image that may be executed and whose interpreter is missing: what is said, by path. Of an image without a shell those that PATH leads to: packages bring scripts
 * of their developers along, and nothing calls one there but a program that names it.
 */
export function interpreterFaults(settings: ImageSettings, files: ImageFiles): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  const hasShell = entryAt(files, '/bin/sh') !== undefined;
  const folders = foldersOfPath(settings.environment).map((folder) => realPath(files, folder) ?? folder);
  for (const file of files.values()) {
    if (file.kind !== 'file' || (file.mode & 0o111) === 0) continue;
    if (!hasShell && !folders.includes(posix.dirname(file.path))) continue;
    const fault = interpreterFault(file, settings.environment, files);
    if (fault !== undefined) faults.set(file.path, fault);
  }
  return faults;
}

function programPath(program: string, settings: ImageSettings, files: ImageFiles): string | undefined {
  if (!program.includes('/')) return onPath(program, settings.environment, files);
  const path = posix.resolve(settings.workingDirectory, program);
  return entryAt(files, path)?.kind === 'file' ? path : undefined;
}

function foldersOfPath(environment: Readonly<Record<string, string>>): readonly string[] {
  return (environment['PATH'] ?? DEFAULT_PATH).split(':').filter(Boolean);
}

function onPath(name: string, environment: Readonly<Record<string, string>>, files: ImageFiles): string | undefined {
  const folders = foldersOfPath(environment);
  const paths = name.includes('/') ? [name] : folders.map((folder) => posix.join(folder, name));
  return paths.find((path) => {
    const entry = entryAt(files, path);
    return entry?.kind === 'file' && (entry.mode & 0o111) !== 0;
  });
}

function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}

/** Root may do all but execute what nobody may. */
function mayUse(entry: ImageFile | undefined, { user, groups }: Account, bit: number): boolean {
  if (entry === undefined) return false;
  if (user === 0) return entry.kind === 'folder' || (entry.mode & 0o111) !== 0;
  const shift = entry.user === user ? 6 : groups.includes(entry.group) ? 3 : 0;
  return ((entry.mode >> shift) & bit) !== 0;
}

function accountOf(user: string, files: ImageFiles): Account | undefined {
  const [name = '', group] = user.split(':');
  const rows = rowsOf(files, '/etc/passwd');
  const row = rows.find(([own, , id]) => own === name || id === name);
  const id = name === '' ? 0 : /^\d+$/.test(name) ? Number(name) : Number(row?.[2] ?? Number.NaN);
  if (Number.isNaN(id)) return undefined;
  const groupRows = rowsOf(files, '/etc/group');
  const main = group === undefined ? row?.[3] : (groupRows.find(([own]) => own === group)?.[2] ?? group);
  const others = groupRows.filter((one) => row !== undefined && (one[3] ?? '').split(',').includes(row[0]!));
  return { user: id, groups: [Number(main ?? 0), ...others.map((one) => Number(one[2]))] };
}

function rowsOf(files: ImageFiles, path: string): readonly string[][] {
  return (entryAt(files, path)?.text ?? '').split('\n').map((line) => line.split(':'));
}
