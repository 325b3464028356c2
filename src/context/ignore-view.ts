import type { BuildContext, IgnoreFile } from './build-context.js';
import { contextPath } from './context-path.js';
import { type IgnoreRules, parseIgnoreFile } from './ignore-file.js';

/** The two questions about the ignore file, answered from one file. `find` is called once, and only when one is asked. */
export function ignoreView(find: () => IgnoreFile | undefined): Pick<BuildContext, 'ignoreFile' | 'isIgnored'> {
  let found: { readonly file: IgnoreFile | undefined; readonly rules: IgnoreRules } | undefined;
  const view = (): { readonly file: IgnoreFile | undefined; readonly rules: IgnoreRules } => {
    if (found !== undefined) return found;
    const file = find();
    found = { file, rules: parseIgnoreFile(file?.text ?? '') };
    return found;
  };
  return {
    ignoreFile: () => view().file,
    isIgnored: (path) => view().rules.excludes(path),
  };
}

/**
 * Paths where the ignore file of a Dockerfile is looked for, the first that exists wins.
 * Source: BuildKit v0.25, frontend/dockerui `ReadEntrypoint` and `MainContext`; Docker's documentation, "Build context" (2026-11).
 */
export function ignoreFilePaths(dockerfilePath: string | undefined): readonly string[] {
  const own = dockerfilePath === undefined ? undefined : contextPath(dockerfilePath);
  return own === undefined || own === '' ? ['.dockerignore'] : [`${own}.dockerignore`, '.dockerignore'];
}

/** Finds the ignore file in force among what `read` can read. */
export function findIgnoreFile(
  read: (path: string) => string | undefined,
  dockerfilePath: string | undefined,
): IgnoreFile | undefined {
  for (const path of ignoreFilePaths(dockerfilePath)) {
    const text = read(path);
    if (text !== undefined) return { path, text };
  }
  return undefined;
}
