/** `restow [paths..]`: rewrite, and show or write what came of it. */
import { join } from 'node:path';
import type { Report } from '../group.js';
import type { ImageDigests } from '../../knowledge/image-digest.js';
import { DigestCollector } from '../digests.js';
import { transforms } from '../../../transforms/index.js';
import { exitStatus } from '../exit-status.js';
import { findFiles } from '../find-files.js';
import { groupFiles } from '../group-files.js';
import type { RewriteOptions } from '../args.js';
import { rewriteGroups } from '../threads.js';
import { readStandardInput, rewriteStandardInput, STANDARD_INPUT } from '../standard-input.js';
import { Configurator } from '../configure.js';
import { checkContext } from '../check-context.js';
import { checkPatchFolder } from '../patch-folder.js';
import { Output, type OutputOptions, type Terminal } from '../output.js';
import { gitRoot, shownPath } from '../place.js';
import { besideProgress, Progress } from '../progress.js';

/** Runs the command; the result is the exit status. Throws UsageError for options that cannot be. */
export async function runRewrite(options: RewriteOptions, cwd: string, terminal: Terminal): Promise<number> {
  const configurator = await Configurator.of(options, cwd);
  checkContext(options.context, cwd);
  checkPatchFolder(options.patches, cwd);
  const paths = options.paths.filter((path) => path !== '-');
  const found = paths.length > 0 ? findFiles(paths, cwd) : { files: [], bad: [] };
  const { own } = configurator;
  const outputOptions = {
    ...options,
    cwd,
    transforms: [...transforms, ...own],
    repositoryPrefix: repositoryPrefix(cwd),
  };
  const { output, report } = reporting(outputOptions, terminal, found.files.length);
  for (const { path, message } of found.bad) output.error(path, message);
  const { context, jobs } = options;
  const settings = options.paths.includes('-') ? configurator.settingsOf(standardInput(cwd)) : undefined;
  const files = configurator.configured(found.files);
  for (const { path, message, line } of configurator.bad) output.error(path, message, line);
  for (const path of configurator.passedOver) output.note(path, NOT_READ);
  const source = settings === undefined ? undefined : readStandardInput();
  const groups = groupFiles(files, context, cwd);
  const rewriteAll: Rewriting = async (digests, take) => {
    const input = { context, write: options.write, cwd, settings: settings!, own, digests };
    if (source !== undefined) rewriteStandardInput(source, input).forEach(take);
    await rewriteGroups(groups, { cwd, own, digests }, jobs, take);
  };
  await rewriteAll(options.digest ? await askedDigests(rewriteAll) : undefined, report);
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

/** One round over all files. */
type Rewriting = (digests: ImageDigests | undefined, take: (one: Report) => void) => Promise<void>;

/** What registries say of the images that the results of a first round name. */
async function askedDigests(rewriteAll: Rewriting): Promise<ImageDigests> {
  const collector = new DigestCollector();
  await rewriteAll(undefined, (one) => collector.take(one));
  return collector.ask(process.env);
}

const NOT_READ = 'is not read, as that would run it; --config names it';

function standardInput(cwd: string): { readonly path: string; readonly absolute: string } {
  return { path: STANDARD_INPUT.path, absolute: join(cwd, STANDARD_INPUT.path) };
}

function repositoryPrefix(cwd: string): string | undefined {
  const root = gitRoot(cwd);
  if (root === undefined) return undefined;
  return root === cwd ? '' : `${shownPath(cwd, root)}/`;
}
