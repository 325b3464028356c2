import { execFileSync } from 'node:child_process';
import { parseIgnoreFile } from '../../src/context/ignore-file.js';
import { gitCommits } from '../../src/context/git-commits.js';
import { parseDocument } from '../../src/document/parse.js';
import { BuildCache } from '../../src/replay/build-cache.js';
import { buildPlan } from '../../src/replay/build-plan.js';
import { VisibleTree } from '../../src/replay/visible-tree.js';

/** The verdict of one step: `number` as BuildKit prints it, `stage` the stage's name or index. */
export interface JudgedStep {
  readonly stage: string;
  readonly number: number;
  readonly verdict: string;
}

/**
 * Builds every commit of the repository at `folder` in thought, each with the Dockerfile and the ignore file that it holds, and with the build
 * arguments of `given` at its place.
 */
export function replayAsCommitted(
  folder: string,
  given: readonly Readonly<Record<string, string>>[],
): readonly (readonly JudgedStep[])[] {
  const history = gitCommits(folder, { most: 1000 });
  if ('why' in history) throw new Error(history.why);
  const read = (commit: string, path: string): string => {
    return execFileSync('git', ['-C', folder, 'show', `${commit}:./${path}`], { encoding: 'utf8' });
  };
  const files = new Map(history.base);
  const cache = new BuildCache();
  return history.commits.map(({ id, changes }, index) => {
    for (const { path, entry } of changes) {
      if (entry === undefined) files.delete(path);
      else files.set(path, entry);
    }
    const tree = new VisibleTree(parseIgnoreFile(files.has('.dockerignore') ? read(id, '.dockerignore') : ''));
    for (const [path, { mode, hash }] of files)
      tree.set(path, { identity: `${mode} ${hash}`, link: mode === '120000' ? history.links.get(hash) : undefined });
    const document = parseDocument(read(id, 'Dockerfile'));
    const plan = buildPlan(document, new Map(Object.entries(given[index] ?? {})));
    const verdicts = cache.build(plan, (source) => tree.digest(source));
    return plan.steps.map(({ stage, number }, at) => ({
      stage: document.stages[stage]!.name ?? String(stage),
      number,
      verdict: verdicts[at]!,
    }));
  });
}
