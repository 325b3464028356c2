/** The project's own source files, and what they import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';

/** One import of one file. */
export interface Import {
  readonly from: string;
  /** Path of a file, or the name of a library. */
  readonly to: string;
  /** True when it is gone once the types are taken off. */
  readonly typeOnly: boolean;
}

/** Paths of the TypeScript files below a folder, declarations left out. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^;'"]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** What a file imports: statically, for its effect, or when it runs. */
export function importsOf(from: string): readonly Import[] {
  return [...readFileSync(from, 'utf8').matchAll(IMPORT)].map(([, type, named, dynamic]) => {
    const to = (named ?? dynamic)!;
    const path = to.startsWith('.') ? join(dirname(from), to).replace(/\.js$/, '.ts') : to;
    return { from, to: path, typeOnly: type !== undefined };
  });
}

/** The code of a file without comments and types. */
export function codeOf(file: string): string {
  return transformSync(readFileSync(file, 'utf8'), { loader: 'ts', minifyWhitespace: true, legalComments: 'none' })
    .code;
}
