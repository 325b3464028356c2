/** What the runtime lost and gained, and whether something of the project is among it. */
import { posix } from 'node:path';
import type { Both, ImageFile, ImageFiles } from './image.js';

/** A regular file of the build context. */
export interface ProjectFile {
  /** Relative to the context's root. */
  readonly path: string;
  readonly digest: string;
  /** True when only the rewrite's ignore file keeps it out of the build. */
  readonly newlyIgnored: boolean;
}

/** Files below one folder of the image. */
export interface FolderSum {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

/** All that only one of the images has, or that differs. */
export interface FileChanges {
  readonly lost: readonly FolderSum[];
  readonly gained: readonly FolderSum[];
  /** Of what is in both: another content, kind or link target. */
  readonly changed: readonly FolderSum[];
  /** Of what is in both: another owner or mode. */
  readonly reowned: readonly FolderSum[];
}

/** A file of the project that the rewrite lost or spoiled. */
export interface ProjectFault {
  readonly path: string;
  readonly says: string;
  /** True when the rewrite's ignore file is the reason. */
  readonly ignored: boolean;
}

/** Counts by folder, the largest first. */
export function compareFiles({ original, rewrite }: Both<ImageFiles>): FileChanges {
  const both = [...original.values()].flatMap((was) => {
    const is = rewrite.get(was.path);
    return is === undefined ? [] : [{ was, is }];
  });
  const isOther = ({ was, is }: { was: ImageFile; is: ImageFile }): boolean =>
    was.kind !== is.kind || was.digest !== is.digest || was.target !== is.target;
  const isReowned = ({ was, is }: { was: ImageFile; is: ImageFile }): boolean =>
    was.user !== is.user || was.group !== is.group || was.mode !== is.mode;
  return {
    lost: byFolder([...original.values()].filter(({ path }) => !rewrite.has(path))),
    gained: byFolder([...rewrite.values()].filter(({ path }) => !original.has(path))),
    changed: byFolder(both.filter(isOther).map(({ is }) => is)),
    reowned: byFolder(both.filter(isReowned).map(({ is }) => is)),
  };
}

function byFolder(files: readonly ImageFile[]): readonly FolderSum[] {
  const sums = new Map<string, { files: number; bytes: number }>();
  for (const { path, kind, bytes } of files) {
    if (kind === 'folder') continue;
    const folder = path.split('/').slice(0, 3).join('/') || '/';
    const name = folder === path ? posix.dirname(path) : folder;
    const sum = sums.get(name) ?? { files: 0, bytes: 0 };
    sums.set(name, { files: sum.files + 1, bytes: sum.bytes + bytes });
  }
  return [...sums].map(([folder, sum]) => ({ folder, ...sum })).sort((a, b) => b.bytes - a.bytes || b.files - a.files);
}

/** The sum over folders. */
export function total(sums: readonly FolderSum[]): { readonly files: number; readonly bytes: number } {
  return {
    files: sums.reduce((sum, one) => sum + one.files, 0),
    bytes: sums.reduce((sum, one) => sum + one.bytes, 0),
  };
}

/**
 * Files that came from the build context, or were made below the working directory, and that the rewrite lost or made
 * into something else. A file that is elsewhere in it, under the same name, is not lost.
 */
export function projectFaults(
  { original, rewrite }: Both<ImageFiles>,
  workingDirectory: string,
  project: readonly ProjectFile[],
): readonly ProjectFault[] {
  const sources = new Map<string, ProjectFile[]>();
  for (const file of project) {
    const key = keyOf(file);
    sources.set(key, [...(sources.get(key) ?? []), file]);
  }
  const moved = new Set([...rewrite.values()].filter(({ bytes }) => bytes > 0).map(keyOf));
  const isBelow = (path: string): boolean => workingDirectory !== '/' && path.startsWith(`${workingDirectory}/`);
  return [...original.values()].flatMap((was): readonly ProjectFault[] => {
    if (was.kind !== 'file') return [];
    const source = bestSource(was.path, sources.get(keyOf(was)));
    const is = rewrite.get(was.path);
    if (source === undefined && !(is === undefined && isBelow(was.path))) return [];
    if (is === undefined) return moved.has(keyOf(was)) ? [] : [lostFile(was.path, source)];
    return spoiled(was, is);
  });
}

function lostFile(path: string, source: ProjectFile | undefined): ProjectFault {
  const says = source === undefined ? 'it was made by the build' : `it is ${source.path} of the build context`;
  return { path, says: `is lost (${says})`, ignored: source?.newlyIgnored === true };
}

function spoiled(was: ImageFile, is: ImageFile): readonly ProjectFault[] {
  const fault = (says: string): readonly ProjectFault[] => [{ path: was.path, says, ignored: false }];
  if (is.kind !== 'file') return fault(`is no file any more (${is.kind})`);
  if (is.digest !== was.digest) return fault('has another content');
  return (was.mode & 0o111) !== 0 && (is.mode & 0o111) === 0 ? fault('may not be executed any more') : [];
}

function keyOf({ path, digest }: { readonly path: string; readonly digest?: string }): string {
  return `${digest ?? ''} ${posix.basename(path)}`;
}

/** Of files that are alike the one whose path ends most like the path in the image. */
function bestSource(path: string, sources: readonly ProjectFile[] | undefined): ProjectFile | undefined {
  return sources?.find((source) => path.endsWith(`/${source.path}`)) ?? sources?.[0];
}
