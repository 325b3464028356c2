/** The files and folders at the root of a build context. */
import type { BuildContext } from '../../context/build-context.js';

export interface Entries {
  readonly names: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  /** Paths of all files that reach the build, by the entry that they are or lie in. */
  files(name: string): readonly string[];
}

/** Without what the ignore file keeps out, and without the Dockerfile and the ignore file themselves. */
export function entriesOf(context: BuildContext, dockerfilePath: string | undefined): Entries {
  const own = new Set([dockerfilePath ?? 'Dockerfile', context.ignoreFile()?.path ?? '.dockerignore']);
  const files = new Map<string, string[]>();
  const folders = new Set<string>();
  for (const { path } of context.files()) {
    if (own.has(path) || context.isIgnored(path)) continue;
    const [name = '', ...rest] = path.split('/');
    if (rest.length > 0) folders.add(name);
    const list = files.get(name) ?? [];
    list.push(path);
    files.set(name, list);
  }
  return { names: new Set(files.keys()), folders, files: (name) => files.get(name) ?? [] };
}

/** The entries that a text names as a part of a path, with or without an ending of code behind it. */
export function namedIn(text: string, { names }: Entries, endings: readonly string[]): readonly string[] {
  const parts = new Set(
    text.split(/[^\w.@+-]+/).flatMap((part) => [part, part.split('.')[0]!, part.replace(/^\.+/, '')]),
  );
  return [...names].filter(
    (name) =>
      parts.has(name) ||
      (/[^\w.@+-]/.test(name) && text.includes(name)) ||
      endings.some((ending) => name.endsWith(ending) && parts.has(name.slice(0, -ending.length))),
  );
}
