/** Dockerfiles that share a build context, rewritten one after the other so that each sees the ignore file as the last one left it. */
import { isAbsolute, join, relative, sep } from 'node:path';
import { diskContexts } from '../context/disk-context.js';
import { withIgnoreFile } from '../context/overlay-context.js';
import type { BuildContext } from '../context/build-context.js';
import { rewrite } from '../engine/rewrite.js';
import type { RewriteResult } from '../engine/result.js';
import type { ImageDigests } from '../knowledge/image-digest.js';
import type { Transform } from '../transform/transform.js';
import { chosenBy } from './select-transforms.js';
import { faultMessage } from './exit-status.js';
import type { ConfiguredFile } from './configure.js';
import type { FoundFile } from './find-files.js';
import { placeOf, type Place } from './place.js';
import { readSource } from './read-source.js';

/** Files of one context. `root` undefined: there is none. */
export interface Group {
  readonly root: string | undefined;
  /** How messages name the root. */
  readonly label: string;
  readonly files: readonly ConfiguredFile[];
  /** What the user should know about the way the files are looked at. */
  readonly note?: string;
}

/** What became of one Dockerfile: plain data, which can go from thread to thread. */
export interface FileReport {
  readonly file: FoundFile;
  /** Why there is no result. A refused file fails the run only when it was named; `fault`: restow itself is wrong. */
  readonly error?: FileError;
  readonly result?: RewriteResult;
  /** Where the ignore file lies that the result speaks of. */
  readonly ignoreFile?: Place;
  readonly note?: string;
}

export interface FileError {
  readonly message: string;
  readonly line?: number;
  readonly kind: 'unreadable' | 'refused' | 'fault';
}

/** An ignore file from before the first Dockerfile of its group to after the last. */
export interface IgnoreReport {
  /** As it is shown. */
  readonly path: string;
  readonly absolute: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What is told of a group: first each Dockerfile as it is done, then the ignore files that changed. */
export type Report = FileReport | IgnoreReport;

/** How a group is to be rewritten. */
export interface GroupOptions {
  readonly cwd: string;
  /** The user's own transforms. */
  readonly own: readonly Transform[];
  /** What registries said; undefined: they were not asked. */
  readonly digests: ImageDigests | undefined;
}

/** Rewrites the files of a group in memory, each when the next report is asked for. */
export function* rewriteGroup(group: Group, options: GroupOptions): Generator<Report> {
  const changed = new Map<string, { before: string | undefined; after: string }>();
  const note = group.note === undefined ? {} : { note: group.note };
  const contexts = group.root === undefined ? undefined : diskContexts(group.root, { label: group.label });
  for (const file of group.files) yield { ...tryFile(file, { group, contexts, changed }, options), ...note };
  for (const [path, { before, after }] of changed)
    yield { ...placeOf(join(group.root ?? '', path), options.cwd), before, after };
}

/** A fault of ours is told as one, and the other files are done all the same. */
function tryFile(...[file, ...rest]: Parameters<typeof rewriteFile>): FileReport {
  try {
    return rewriteFile(file, ...rest);
  } catch (error) {
    return { file, error: { message: `left alone: ${faultMessage(error)}`, kind: 'fault' } };
  }
}

/** A group on its way: what its files share. `contexts` undefined: there is none. */
interface Progress {
  readonly group: Group;
  readonly contexts: ReturnType<typeof diskContexts> | undefined;
  /** Ignore files by path in the context. */
  readonly changed: Map<string, { before: string | undefined; after: string }>;
}

function rewriteFile(file: ConfiguredFile, progress: Progress, { cwd, ...code }: GroupOptions): FileReport {
  const source = readSource(file.absolute);
  if (!source.ok) return { file, error: { message: source.message, kind: 'unreadable' } };
  const { changed } = progress;
  const dockerfilePath = pathInContext(file, progress.group);
  const context = contextFor(dockerfilePath, progress);
  const result = rewrite({ text: source.text, context, dockerfilePath, ...chosenBy(file.settings, code) });
  if (result.refused !== undefined)
    return { file, error: { message: result.refused.message, line: result.refused.line, kind: 'refused' } };
  if (result.ignoreFile !== undefined) {
    const { path, before, after } = result.ignoreFile;
    changed.set(path, { before: changed.has(path) ? changed.get(path)!.before : before, after });
  }
  return { file, result, ...ignorePlace(result, progress.group, cwd) };
}

function ignorePlace({ ignoreFile }: RewriteResult, { root }: Group, cwd: string): Pick<FileReport, 'ignoreFile'> {
  return ignoreFile === undefined ? {} : { ignoreFile: placeOf(join(root ?? '', ignoreFile.path), cwd) };
}

function contextFor(dockerfilePath: string | undefined, { contexts, changed }: Progress): BuildContext | undefined {
  if (contexts === undefined) return undefined;
  const context = contexts(dockerfilePath);
  const path = context.ignoreFile()?.path ?? '.dockerignore';
  const now = changed.get(path);
  return now === undefined ? context : withIgnoreFile(context, { path, text: now.after });
}

function pathInContext({ absolute }: FoundFile, { root }: Group): string | undefined {
  if (root === undefined) return undefined;
  const path = relative(root, absolute);
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path) ? undefined : path.split(sep).join('/');
}
