/** Reads a Dockerfile from disk, or says in one line why it cannot. */
import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';

/** A text, or why there is none. */
export type Source = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** Larger files are no Dockerfiles. In bytes. */
export const LARGEST = 1024 * 1024;

/** Reads a file that must be text of at most 1 MiB. Never blocks on a pipe or a device. */
export function readSource(path: string): Source {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const refusal = refusalOf(fstatSync(file));
    return refusal === undefined ? decode(readFileSync(file)) : { ok: false, message: refusal };
  } catch (error) {
    return { ok: false, message: systemMessage(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function refusalOf(stats: Stats): string | undefined {
  if (stats.isDirectory()) return 'is a folder, not a Dockerfile';
  if (!stats.isFile()) return 'is not a regular file';
  return stats.size > LARGEST ? tooLarge(stats.size) : undefined;
}

function tooLarge(bytes: number): string {
  return `is too large for a Dockerfile (${(bytes / LARGEST).toFixed(1)} MiB, at most 1 MiB)`;
}

/** Bytes as text: strictly UTF-8, a BOM kept. */
export function decode(bytes: Uint8Array): Source {
  if (bytes.length > LARGEST) return { ok: false, message: tooLarge(bytes.length) };
  if (bytes.includes(0)) return { ok: false, message: 'is not a text file' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, message: 'is not a text file in UTF-8' };
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  EISDIR: 'is a folder, not a Dockerfile',
  ELOOP: 'is a symbolic link that leads nowhere',
  ENOTDIR: 'does not exist',
  EROFS: 'is on a file system that may not be written',
  ENXIO: 'is not a regular file',
};

/** A system error in words. */
export function systemMessage(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return (code !== undefined ? MESSAGES[code] : undefined) ?? `could not be used (${code ?? 'unknown error'})`;
}
