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
import { checkPatchFolder } from '../patch-folder.js';
import { Output, type OutputOptions, type Terminal } from '../output.js';
import { gitRoot, shownPath } from '../place.js';
import { besideProgress, Progress } from '../progress.js';

/** Runs the command; the result is the exit status. Throws UsageError for options that cannot be. */
export async function runRewrite(options: RewriteOptions, cwd: string, terminal: Terminal): Promise<number> {
  const transforms = selectTransforms(options);
  checkContext(options.context, cwd);
  checkPatchFolder(options.patches, cwd);
  const paths = options.paths.filter((path) => path !== '-');
  const found = paths.length > 0 ? findFiles(paths, cwd) : { files: [], bad: [] };
  const outputOptions = { ...options, cwd, transforms, repositoryPrefix: repositoryPrefix(cwd) };
  const { output, report } = reporting(outputOptions, terminal, found.files.length);
  for (const { path, message } of found.bad) output.error(path, message);
  if (options.paths.includes('-')) report(rewriteStandardInput(options, cwd));
  const { preset, only, skip, cache, jobs } = options;
  await rewriteGroups(groupFiles(found.files, options.context, cwd), { cwd, preset, only, skip, cache }, jobs, report);
  await output.finish();
  return statusOf(output, options);
}

/** Where reports go; on a terminal, with a line that says how far the run is. */
function reporting(
  options: OutputOptions,
  terminal: Terminal,
  total: number,
): { readonly output: Output; readonly report: (one: Report) => void } {
  if (options.quiet || !terminal.showsProgress) {
    const output = new Output(options, terminal);
    return { output, report: (one) => output.take(one) };
  }
  const progress = new Progress(terminal.err, total);
  const output = new Output(options, besideProgress(terminal, progress));
  const report = (one: Report): void => {
    progress.clear();
    output.take(one);
    if ('file' in one) progress.step();
  };
  return { output, report };
}

function statusOf({ interrupted, failed, changed }: Output, { check }: RewriteOptions): number {
  if (interrupted) return exitStatus.interrupted;
  if (failed) return exitStatus.badInput;
  return check && changed ? exitStatus.wouldChange : exitStatus.done;
}

function repositoryPrefix(cwd: string): string | undefined {
  const root = gitRoot(cwd);
  if (root === undefined) return undefined;
  return root === cwd ? '' : `${shownPath(cwd, root)}/`;
}
