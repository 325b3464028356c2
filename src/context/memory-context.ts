import { type BuildContext, type ChangeHistory, type ContextFile } from './build-context.js';
import { byPath, contextPath, parentFolder } from './context-path.js';
import { findIgnoreFile, ignoreView } from './ignore-view.js';

export interface MemoryContextInput {
  /** Path → text. A path that ends in `/` is an empty folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Default `.`. */
  readonly label?: string;
  /** The Dockerfile's path in the context; decides which ignore file is in force. Default `Dockerfile`. */
  readonly dockerfilePath?: string;
  readonly history?: ChangeHistory | undefined;
}

/** A build context that is given as texts. Throws a TypeError for a path that leaves it. */
export function memoryContext({
  files,
  label = '.',
  dockerfilePath = 'Dockerfile',
  history,
}: MemoryContextInput): BuildContext {
  const texts = new Map<string, string>();
  const folders = new Set<string>(['']);
  for (const [written, text] of Object.entries(files)) {
    const path = contextPath(written);
    if (path === undefined) throw new TypeError(`not a path within a build context: ${written}`);
    if (!written.endsWith('/')) texts.set(path, text);
    for (let at = written.endsWith('/') ? path : parentFolder(path); at !== ''; at = parentFolder(at)) folders.add(at);
  }
  return { ...contextOf(texts, folders, label, dockerfilePath), history: () => history };
}

function contextOf(
  texts: ReadonlyMap<string, string>,
  folders: ReadonlySet<string>,
  label: string,
  dockerfilePath: string,
): Omit<BuildContext, 'history'> {
  const list: readonly ContextFile[] = [...texts]
    .filter(([path]) => !path.split('/').slice(0, -1).includes('.git'))
    .map(([path, text]) => ({ path, size: Buffer.byteLength(text) }))
    .sort(byPath);
  const at = <T>(path: string, answer: (clean: string) => T): T | undefined => {
    const clean = contextPath(path);
    return clean === undefined ? undefined : answer(clean);
  };
  const read = (path: string): string | undefined => at(path, (clean) => texts.get(clean));
  return {
    label,
    files: () => list,
    complete: () => true,
    exists: (path) => at(path, (clean) => texts.has(clean) || folders.has(clean)) ?? false,
    isDirectory: (path) => at(path, (clean) => folders.has(clean)) ?? false,
    read,
    ...ignoreView(() => findIgnoreFile(read, dockerfilePath)),
  };
}
