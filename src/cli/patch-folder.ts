/** The folder that patches are written to. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Patch } from '../report/patches.js';
import { visible } from '../report/visible.js';
import { UsageError } from './exit-status.js';
import { systemMessage } from './read-source.js';
import { writeFileWhole } from './write-file.js';

/** Throws UsageError when patches of another run lie there, which `git am` would take along, or when it is no folder. */
export function checkPatchFolder(folder: string | undefined, cwd: string): void {
  if (folder === undefined) return;
  if (entriesOf(folder, cwd).some((name) => name.endsWith('.patch')))
    throw new UsageError(`--patches: ${visible(folder)} holds patches already; name a folder without`);
}

function entriesOf(folder: string, cwd: string): readonly string[] {
  try {
    return readdirSync(resolve(cwd, folder));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    const says = code === 'ENOTDIR' ? 'is not a folder' : systemMessage(error);
    throw new UsageError(`--patches: ${visible(folder)} ${says}`);
  }
}

/** Writes them, and makes the folder. Returns the path of each as the user knows it, or with what it failed. */
export function writePatches(
  folder: string,
  patches: readonly Patch[],
  cwd: string,
): readonly { readonly path: string; readonly failure: string | undefined }[] {
  const place = resolve(cwd, folder);
  const failure = patches.length === 0 ? undefined : madeFolder(place);
  return patches.map(({ name, text }) => {
    const path = join(folder, name);
    return { path, failure: failure ?? writeFileWhole(join(place, name), text) };
  });
}

function madeFolder(place: string): string | undefined {
  try {
    mkdirSync(place, { recursive: true });
    return undefined;
  } catch (error) {
    return systemMessage(error);
  }
}
