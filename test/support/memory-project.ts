import { posix } from 'node:path';
import type { ProjectFiles } from '../../src/knowledge/package-manager.js';

/**
 * A project held in memory: path → text. A path that ends in `/` is an empty folder; null is a file that is not UTF-8 text.
 * Paths may begin with `../`. `root` is where the folder lies in the image.
 */
export function memoryProject(files: Readonly<Record<string, string | null>>, root?: string): ProjectFiles {
  const texts = new Map(Object.entries(files));
  const folders = new Set<string>();
  for (const path of texts.keys()) addFolders(folders, path);
  const tidy = (path: string): string => posix.normalize(path).replace(/\/$/, '');
  return {
    root,
    exists: (path) => texts.has(tidy(path)) || folders.has(tidy(path)),
    isDirectory: (path) => folders.has(tidy(path)),
    read: (path) => texts.get(tidy(path)) ?? undefined,
    list: () => [...texts.keys()].filter((path) => !path.endsWith('/') && !path.startsWith('../')).sort(),
  };
}

function addFolders(folders: Set<string>, path: string): void {
  const parts = path.split('/').slice(0, -1);
  for (let count = 1; count <= parts.length; count += 1) folders.add(parts.slice(0, count).join('/'));
}
