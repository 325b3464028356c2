/** The COPY lines that bring just what an install reads. */
import type { BuildContext } from '../../context/build-context.js';
import type { CopyInstruction } from '../../document/document.js';
import { originOf, type ContextCopy } from '../copied-files.js';
import { joinPath, relativeTo } from '../image-paths.js';

/** A file or folder (`folder` true) that an install reads: where it lies in the context and in the image. */
export interface NeededFile {
  readonly from: string;
  readonly to: string;
  readonly folder: boolean;
  /** The copy that brings it today. */
  readonly by: CopyInstruction;
}

/** One COPY to be written. */
export interface NewCopy {
  /** Paths of the context, in the order they are wanted. */
  readonly sources: readonly string[];
  /** As it is to be written, ending in `/`. */
  readonly destination: string;
  readonly like: CopyInstruction;
}

// What can be written in a COPY without quotes or escapes, and read back as the same path.
const PLAIN_PATH = /^[A-Za-z0-9_.@+][A-Za-z0-9_.@+,=/-]*$/;

/** Where each needed path (relative to `folder`, absolute in the image) comes from; undefined for one no copy brings. */
export function neededFiles(
  paths: readonly string[],
  folder: string,
  copies: readonly ContextCopy[],
  context: BuildContext,
): readonly NeededFile[] | undefined {
  const found: NeededFile[] = [];
  for (const path of paths) {
    const to = joinPath(folder, path);
    const by = copies.findLast((copy) => originOf(to, [copy], context) !== undefined);
    const from = by && originOf(to, [by], context);
    if (by === undefined || from === undefined) return undefined;
    found.push({ from, to, folder: path.endsWith('/'), by: by.instruction });
  }
  return found;
}

/** Groups needed files into copies, one for each folder they go to. A string is the path that cannot be written. */
export function newCopies(
  files: readonly NeededFile[],
  destinationOf: (copy: CopyInstruction) => string | undefined,
): readonly NewCopy[] | string {
  const groups = new Map<string, { sources: string[]; destination: string; like: CopyInstruction }>();
  for (const file of files) {
    const target = file.folder ? file.to : parent(file.to);
    const base = destinationOf(file.by);
    const destination = base === undefined ? undefined : written(target, base, file.by);
    if (destination === undefined || !PLAIN_PATH.test(file.from)) return file.from;
    const key = `${file.by.index} ${destination} ${file.folder ? file.from : ''}`;
    const group = groups.get(key) ?? { sources: [], destination, like: file.by };
    group.sources.push(file.from);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function parent(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1));
}

/** How the folder `target` is written in a copy that today writes to `base`, in that copy's own words where it can be. */
function written(target: string, base: string, like: CopyInstruction): string | undefined {
  const below = relativeTo(base, target);
  if (below === undefined) return PLAIN_PATH.test(target.slice(1)) ? `${target}/` : undefined;
  const text = like.destination.value.replace(/\/+$/, '').replace(/\/\.$/, '');
  const head = text === '' && like.destination.value.startsWith('/') ? '/' : text === '' ? './' : `${text}/`;
  if (below === '') return head;
  return PLAIN_PATH.test(below) ? `${head}${below}/` : undefined;
}
