/** What stands at the top of a Go file. Sources: go.dev/ref/spec "Source file organization"; pkg.go.dev/cmd/go "Build constraints"; read 2026. */

import type { ProjectFiles } from '../../../knowledge/package-manager.js';

/** The package that a file belongs to, and what it imports. */
export interface SourceFile {
  readonly package: string | undefined;
  /** Import paths, `C` among them. */
  readonly imports: readonly string[];
  /** True when a build constraint leaves it out wherever it is built: `ignore` is the tag that people use for it. */
  readonly isLeftOut: boolean;
}

const TOKEN = /\s*(?:\/\/([^\n]*)|\/\*[^]*?\*\/|"([^"\n]*)"|`([^`]*)`|([A-Za-z_][\w.]*|\.)|([();,]))/y;
const LEFT_OUT = /^(?:go:build|\s*\+build)\s[^\n]*\bignore\b/;

/** Reads package clause and imports; what comes behind them is not looked at. Total. */
export function readSourceFile(text: string): SourceFile {
  let name: string | undefined;
  let isLeftOut = false;
  let block: 'package' | 'import' | 'imports' | undefined;
  const imports: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = TOKEN.exec(text); at !== null; at = TOKEN.exec(text)) {
    const [, comment, quoted, raw, word, mark] = at;
    const path = quoted ?? raw;
    if (comment !== undefined) isLeftOut ||= name === undefined && LEFT_OUT.test(comment);
    else if (path !== undefined) imports.push(path);
    else if (block === 'package') name = word;
    if (path !== undefined && block === 'import') block = undefined;
    else if (mark !== undefined) block = mark === '(' ? 'imports' : mark === ')' ? undefined : block;
    else if (block === 'package' && word !== undefined) block = undefined;
    else if (word !== undefined && block === undefined) {
      if (word !== 'package' && word !== 'import') break;
      block = word;
    }
  }
  return { package: name, imports, isLeftOut };
}

/** True where the files that are seen in a folder are those of a library. */
export function isLibrary(project: ProjectFiles): boolean {
  const names = project.list().filter((path) => !path.includes('/') && isCompiled(path));
  const files = names.map((path) => readSourceFile(project.read(path) ?? '')).filter((file) => !file.isLeftOut);
  return files.length > 0 && files.every((file) => file.package !== 'main');
}

/** Systems that a file may be for by its name alone, besides the one that containers run on. */
const OTHER_SYSTEMS =
  /_(?:windows|darwin|freebsd|netbsd|openbsd|dragonfly|solaris|illumos|plan9|js|wasm|android|ios|aix|nacl)(?:_\w+)?\.go$/;

/** True for a file that a build on Linux may compile: no test, nothing below folders that `...` and imports pass over. */
export function isCompiled(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return (
    path.endsWith('.go') &&
    !path.endsWith('_test.go') &&
    !OTHER_SYSTEMS.test(path) &&
    !folders.some((one) => one === 'testdata' || one.startsWith('.'))
  );
}
