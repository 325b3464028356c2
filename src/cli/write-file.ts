/** Replaces files whole or not at all. */
import {
  chmodSync,
  chownSync,
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { systemMessage } from './read-source.js';

/** Writes a text in UTF-8 beside the file and puts it in its place; mode and owner are kept, a symbolic link stays one. Returns why it failed. */
export function writeFileWhole(path: string, text: string): string | undefined {
  let temporary: string | undefined;
  try {
    const target = existing(path);
    temporary = join(dirname(target.path), `.restow-${randomUUID()}`);
    if (target.mode !== undefined) closeSync(openSync(target.path, 'r+'));
    fill(temporary, text, target);
    renameSync(temporary, target.path);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return writeMessage(error);
  }
}

interface Target {
  readonly path: string;
  /** Undefined: the file is new. */
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
}

function existing(path: string): Target {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return { path };
  return { path: realpathSync(path), mode: stats.mode & 0o7777, uid: stats.uid, gid: stats.gid };
}

function fill(temporary: string, text: string, { mode, uid, gid }: Target): void {
  const file = openSync(temporary, 'wx', mode ?? 0o644);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
  if (mode === undefined || uid === undefined || gid === undefined) return;
  keepOwner(temporary, uid, gid);
  chmodSync(temporary, mode);
}

/** Only root may give files away; where it is not allowed the file belongs to the one who runs this. */
function keepOwner(path: string, uid: number, gid: number): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    return;
  }
}

function writeMessage(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EACCES' || code === 'EPERM' ? 'may not be written' : systemMessage(error);
}
