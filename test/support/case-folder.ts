/** Reads a case folder: the files, and nothing that does not belong there. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One case as it lies on disk. */
export interface CaseFolder {
  /** `transform/case`. */
  readonly name: string;
  readonly path: string;
  readonly before: string;
  /** Undefined: the file must stay as it is. */
  readonly after: string | undefined;
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
}

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

/** Reads one. Throws when something in it is not known. */
export function readCase(path: string, root: string): CaseFolder {
  for (const name of readdirSync(path)) if (!KNOWN.has(name)) throw new Error(`${path}: ${name} is not part of a case`);
  const read = (name: string): string | undefined => {
    const file = join(path, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const before = read('before.Dockerfile');
  if (before === undefined) throw new Error(`${path}: before.Dockerfile is missing`);
  return {
    name: relative(root, path).split(sep).join('/'),
    path,
    before,
    after: read('after.Dockerfile'),
    outcomes: read('outcomes.txt'),
    files: contextFiles(path, read('context.json')),
    ignoreAfter: ignoreAfter(path),
    options: JSON.parse(read('options.json') ?? '{}') as CaseOptions,
  };
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

function filesBelow(folder: string, root = folder): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) Object.assign(files, filesBelow(path, root));
    else files[relative(root, path).split(sep).join('/')] = readFileSync(path, 'utf8');
  }
  return files;
}
