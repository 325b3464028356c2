/** `restow [paths..]`: rewrite, and show or write what came of it. */
import type { Report } from '../group.js';
import { exitStatus } from '../exit-status.js';
import { findFiles } from '../find-files.js';
import { groupFiles } from '../group-files.js';
import type { RewriteOptions } from '../args.js';
import { rewriteGroups } from '../threads.js';
import { rewriteStandardInput } from '../standard-input.js';
import { selectTransforms } from '../select-transforms.js';
import { checkContext } from '../check-context.js';
import { Output, type Terminal } from '../output.js';
import { gitRoot, shownPath } from '../place.js';

/** Runs the command; the result is the exit status. Throws UsageError for options that cannot be. */
export async function runRewrite(options: RewriteOptions, cwd: string, terminal: Terminal): Promise<number> {
  selectTransforms(options);
  checkContext(options.context, cwd);
  const output = new Output({ ...options, repositoryPrefix: repositoryPrefix(cwd) }, terminal);
  const report = (one: Report): void => output.take(one);
  const paths = options.paths.filter((path) => path !== '-');
  const found = paths.length > 0 ? findFiles(paths, cwd) : { files: [], bad: [] };
  for (const { path, message } of found.bad) output.error(path, message);
  if (options.paths.includes('-')) report(rewriteStandardInput(options, cwd));
  const { preset, only, skip, cache, jobs } = options;
  await rewriteGroups(groupFiles(found.files, options.context, cwd), { cwd, preset, only, skip, cache }, jobs, report);
  output.finish();
  if (output.failed) return exitStatus.badInput;
  return options.check && output.changed ? exitStatus.wouldChange : exitStatus.done;
}

function repositoryPrefix(cwd: string): string | undefined {
  const root = gitRoot(cwd);
  if (root === undefined) return undefined;
  return root === cwd ? '' : `${shownPath(cwd, root)}/`;
}
