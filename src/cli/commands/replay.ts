/** `restow replay <Dockerfile>`: what each commit would have rebuilt, before the rewrite and after it. */
import { relative, resolve, sep } from 'node:path';
import { analyze } from '../../analysis/analysis.js';
import type { BuildContext } from '../../context/build-context.js';
import { diskContext } from '../../context/disk-context.js';
import { gitCommits, untrackedPaths, type CommitLog } from '../../context/git-commits.js';
import { withIgnoreFile } from '../../context/overlay-context.js';
import { parseDocument } from '../../document/parse.js';
import { rewrite } from '../../engine/rewrite.js';
import type { RewriteResult } from '../../engine/result.js';
import { targetStage } from '../../replay/build-plan.js';
import { countSide } from '../../replay/counts.js';
import { installingSteps } from '../../replay/installing-steps.js';
import { replayNotes } from '../../replay/notes.js';
import { replay, type Recipe, type ReplayInput } from '../../replay/replay.js';
import { replayReport, type ReplayReport } from '../../report/replay-report.js';
import { replayLines } from '../../report/replay-text.js';
import type { RewriteOptions } from '../args.js';
import type { ReplayOptions } from '../replay-options.js';
import { checkContext } from '../check-context.js';
import { exitStatus, UsageError } from '../exit-status.js';
import { ContextFinder } from '../find-context.js';
import type { Terminal } from '../output.js';
import { shownPath } from '../place.js';
import { readSource } from '../read-source.js';
import { choicesFor } from '../configure.js';
import type { Chosen } from '../select-transforms.js';

/** What was asked for, with the part of a rewrite's options that counts here. */
export type ReplayCall = ReplayOptions & Pick<RewriteOptions, 'asked' | 'config' | 'context' | 'patches'>;

/** Runs the command; the result is the exit status. Throws UsageError for input that cannot be used. */
export async function runReplay(options: ReplayCall, cwd: string, terminal: Terminal): Promise<number> {
  if (options.patches !== undefined) throw new UsageError('replay takes no --patches');
  const report = reportOf(options, await choicesFor(options, options.dockerfile, cwd), cwd);
  const color = terminal.outColor;
  const text = options.format === 'json' ? JSON.stringify(report, null, 2) : replayLines(report, { color }).join('\n');
  terminal.out(`${text}\n`);
  return exitStatus.done;
}

/** A Dockerfile with its context. */
interface Project {
  readonly root: string;
  readonly path: string | undefined;
  readonly context: BuildContext;
  readonly result: RewriteResult;
}

function reportOf(options: ReplayCall, chosen: Chosen, cwd: string): ReplayReport {
  const project = readProject(options, chosen, cwd);
  const { context, root } = project;
  const history = historyOf(root, context.label, options);
  const input = replayInput(project, history, options);
  checkTarget(input, options.dockerfile);
  const result = replay(input);
  const counted = (side: 'before' | 'after') => {
    const { document, ignoreFile } = input[side];
    const seen = ignoreFile === undefined ? context : withIgnoreFile(context, ignoreFile);
    const analysis = analyze({ document, context: seen, dockerfilePath: project.path, catalogue: chosen.catalogue });
    return countSide(result, side, analysis, installingSteps(analysis));
  };
  const fixed = new Set([input.before, input.after].flatMap(({ path, ignoreFile }) => [path, ignoreFile?.path]));
  const untracked = untrackedPaths(root).filter((path) => !fixed.has(path) && !context.isIgnored(path));
  return replayReport({
    dockerfile: options.dockerfile,
    context: context.label,
    before: counted('before'),
    after: counted('after'),
    result,
    notes: replayNotes({ input, result, untracked }),
  });
}

function readProject(options: ReplayCall, chosen: Chosen, cwd: string): Project {
  const absolute = resolve(cwd, options.dockerfile);
  const source = readSource(absolute);
  if (!source.ok) throw new UsageError(`${options.dockerfile} ${source.message}`);
  const root = contextRoot(options, absolute, cwd);
  const path = pathBelow(root, absolute);
  const context = diskContext(root, { label: shownPath(root, cwd) || '.', dockerfilePath: path });
  const result = rewrite({ text: source.text, context, dockerfilePath: path, ...chosen });
  const { refused } = result;
  if (refused !== undefined) throw new UsageError(`${options.dockerfile}:${refused.line}: ${refused.message}`);
  return { root, path, context, result };
}

function contextRoot({ context, dockerfile }: ReplayCall, absolute: string, cwd: string): string {
  checkContext(context, cwd);
  if (context === 'none') throw new UsageError('replay takes no --no-context: it needs the history of the context');
  if (context !== undefined) return resolve(cwd, context);
  const roots = new ContextFinder(cwd).contextsOf(absolute);
  if (roots.length === 1) return roots[0]!;
  const names = roots.map((root) => shownPath(root, cwd) || '.').join(', ');
  throw new UsageError(`${dockerfile} is built with several contexts (${names}); --context DIR names one`);
}

function pathBelow(root: string, absolute: string): string | undefined {
  const path = relative(root, absolute).split(sep).join('/');
  return path === '..' || path.startsWith('../') || resolve(root, path) !== absolute ? undefined : path;
}

function historyOf(root: string, label: string, { commits, from }: ReplayCall): CommitLog {
  const history = gitCommits(root, { most: commits, from });
  if ('why' in history) throw new UsageError(`replay needs the git history of ${label}: ${history.why}`);
  return history;
}

function replayInput(project: Project, history: CommitLog, { buildArguments, target }: ReplayCall): ReplayInput {
  const { context, path, result } = project;
  const before = context.ignoreFile();
  const changed = result.ignoreFile;
  const recipe = (text: string, ignoreFile: Recipe['ignoreFile']): Recipe => ({
    document: parseDocument(text),
    path,
    ignoreFile,
  });
  const tracked = trackedPaths(history);
  return {
    history,
    before: recipe(result.before, before),
    after: recipe(result.after, changed === undefined ? before : { path: changed.path, text: changed.after }),
    buildArguments,
    target,
    isUntracked: (one) => context.exists(one) && !context.isIgnored(one) && !tracked.has(one),
    hasGitFolder: context.isDirectory('.git'),
  };
}

function checkTarget({ target, before, after }: ReplayInput, dockerfile: string): void {
  if (target === undefined) return;
  const has = ({ document }: Recipe): boolean => targetStage(document, target) !== undefined;
  if (!has(before)) throw new UsageError(`${dockerfile} has no stage ${target}`);
  if (!has(after)) throw new UsageError(`${dockerfile} has no stage ${target} after the rewrite`);
}

/** Files of the newest commit, and their folders. */
function trackedPaths({ base, commits }: CommitLog): ReadonlySet<string> {
  const files = new Set(base?.keys());
  for (const { changes } of commits)
    for (const { path, entry } of changes) {
      if (entry === undefined) files.delete(path);
      else files.add(path);
    }
  const folders = [...files].flatMap((path) => {
    const parts = path.split('/');
    return parts.map((_, length) => parts.slice(0, length).join('/'));
  });
  return new Set([...files, ...folders]);
}
