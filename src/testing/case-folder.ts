/** Reads a case folder: the files, and nothing that does not belong there. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { TaughtImages } from '../knowledge/taught-images.js';
import type { ImageDigests } from '../../src/knowledge/image-digest.js';

/** One case as it lies on disk. */
export interface CaseFolder {
  /** `transform/case`. */
  readonly name: string;
  readonly path: string;
  readonly before: string;
  /** Undefined: the file must stay as it is. */
  readonly after: string | undefined;
  /** Undefined: not written yet. */
  readonly outcomes: string | undefined;
  /** Files of the build context; undefined: there is none. */
  readonly files: Readonly<Record<string, string>> | undefined;
  /** The ignore file that is expected, by its path; undefined: it must not change. */
  readonly ignoreAfter: { readonly path: string; readonly text: string } | undefined;
  readonly options: CaseOptions;
}

export interface CaseOptions {
  /** Where the Dockerfile lies in the context. Default `Dockerfile`. */
  readonly dockerfilePath?: string;
  /** An empty build context instead of none. */
  readonly emptyContext?: boolean;
  /** How often files changed: `{ "commits": 100, "changes": { "src": 80 } }`. */
  readonly history?: { readonly commits: number; readonly changes: Readonly<Record<string, number>> };
  /** The context says that it could not be read whole. */
  readonly incompleteContext?: boolean;
  /** Ids of the transforms that run, in the order of the presets, instead of the usual ones. */
  readonly transforms?: readonly string[];
  /** The highest applicability that is written. Default `behavioural`. */
  readonly allow?: 'safe' | 'behavioural';
  /** What registries said, by reference. */
  readonly digests?: ImageDigests;
  /** What the configuration tells of images, under its key `images`. */
  readonly images?: TaughtImages;
  /** The small base to aim for. Default `slim`. */
  readonly base?: 'slim' | 'distroless' | 'alpine';
}

const OPTIONS: Readonly<Record<keyof CaseOptions, (value: unknown) => boolean>> = {
  dockerfilePath: (value) => typeof value === 'string',
  emptyContext: (value) => value === true,
  history: (value) => typeof value === 'object' && value !== null && 'commits' in value && 'changes' in value,
  incompleteContext: (value) => value === true,
  transforms: (value) => Array.isArray(value) && value.every((id) => typeof id === 'string'),
  digests: (value) => typeof value === 'object' && value !== null,
  images: (value) => typeof value === 'object' && value !== null,
  base: (value) => value === 'distroless' || value === 'alpine',
  allow: (value) => value === 'safe' || value === 'behavioural',
};

const KNOWN = new Set([
  'before.Dockerfile',
  'after.Dockerfile',
  'outcomes.txt',
  'context',
  'context.json',
  'context.after',
  'options.json',
]);

/** All case folders below `root`: `depth` 1 for `root/case`, 2 for `root/transform/case`. */
export function caseFolders(root: string, depth: 1 | 2): readonly string[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const paths = folders.map(({ name }) => join(root, name));
  return depth === 1 ? paths : paths.flatMap((path) => caseFolders(path, 1));
}

/** Reads one. Throws, with the folder's name, when something in it is missing, superfluous or not known. */
export function readCase(path: string, root: string): CaseFolder {
  for (const name of readdirSync(path)) if (!KNOWN.has(name)) throw new Error(`${path}: ${name} is not part of a case`);
  const read = (name: string): string | undefined => {
    const file = join(path, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const before = read('before.Dockerfile');
  if (before === undefined) throw new Error(`${path}: before.Dockerfile is missing`);
  const one: CaseFolder = {
    name: relative(root, path).split(sep).join('/'),
    path,
    before,
    after: read('after.Dockerfile'),
    outcomes: read('outcomes.txt'),
    files: contextFiles(path, read('context.json')),
    ignoreAfter: ignoreAfter(path),
    options: readOptions(path, read('options.json') ?? '{}'),
  };
  refuseContradictions(one);
  return one;
}

function readOptions(path: string, json: string): CaseOptions {
  const options = JSON.parse(json) as Readonly<Record<string, unknown>>;
  const known: Readonly<Record<string, (value: unknown) => boolean>> = OPTIONS;
  for (const [name, value] of Object.entries(options))
    if (!Object.hasOwn(known, name) || !known[name]!(value))
      throw new Error(`${path}: options.json has no option ${name}: ${JSON.stringify(value)}`);
  return options;
}

function refuseContradictions({ path, before, after, files, options }: CaseFolder): void {
  const { dockerfilePath = 'Dockerfile', emptyContext, incompleteContext } = options;
  if (after === before) throw new Error(`${path}: after.Dockerfile equals before.Dockerfile: delete after.Dockerfile`);
  if (emptyContext && files !== undefined) throw new Error(`${path}: emptyContext, and yet there are context files`);
  if (incompleteContext && files === undefined && !emptyContext)
    throw new Error(`${path}: incompleteContext without a context`);
  if ((files?.[dockerfilePath] ?? before) !== before)
    throw new Error(`${path}: ${dockerfilePath} in the context is not before.Dockerfile: delete it there`);
}

function contextFiles(path: string, json: string | undefined): Readonly<Record<string, string>> | undefined {
  const folder = join(path, 'context');
  const files = json === undefined ? undefined : (JSON.parse(json) as Record<string, string>);
  return existsSync(folder) ? { ...filesBelow(folder), ...files } : files;
}

function ignoreAfter(path: string): CaseFolder['ignoreAfter'] {
  const folder = join(path, 'context.after');
  if (!existsSync(folder)) return undefined;
  const [only, ...more] = Object.entries(filesBelow(folder));
  if (only === undefined || more.length > 0) throw new Error(`${path}: context.after holds one ignore file`);
  return { path: only[0], text: only[1] };
}

/** The texts of all files below a folder, by path relative to it. */
export function filesBelow(folder: string, root = folder): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) Object.assign(files, filesBelow(path, root));
    else files[relative(root, path).split(sep).join('/')] = readFileSync(path, 'utf8');
  }
  return files;
}
