/** Sorts advice for an ignore file into lines to add and lines to leave. */
import { affectedPaths, isIn, type AffectedPaths, type PlacedAdvice } from './affected-paths.js';
import { dirtyVersion, objectionTo, type LineCourt, type LineRefusal } from './judge-line.js';

export interface Judgement {
  readonly lines: readonly PlacedAdvice[];
  readonly refused: readonly LineRefusal[];
}

interface Judged {
  readonly advice: PlacedAdvice;
  readonly paths: AffectedPaths;
  readonly objection: LineRefusal | undefined;
}

/** Judges each advice by itself. `folders` are those that the Dockerfile at hand copies; `''` is the whole context. */
export function judgeAll(advices: readonly PlacedAdvice[], court: LineCourt, folders: readonly string[]): Judgement {
  const judged = advices
    .flatMap((advice) => judge(advice, court, folders))
    .flatMap((one) => narrowed(one, court, folders));
  const history = judged.find(({ advice, objection }) => isHistory(advice) && objection !== undefined)?.objection;
  const lines: PlacedAdvice[] = [];
  const refused: LineRefusal[] = [];
  for (const { advice, paths, objection } of judged) {
    const final = objection ?? (history && dirtyVersion(advice, paths, court, history.because));
    if (final === undefined) lines.push(advice);
    else refused.push(final);
  }
  return { lines, refused };
}

/** Empty when the line would change nothing that reaches the build. */
function judge(advice: PlacedAdvice, court: LineCourt, folders: readonly string[]): readonly Judged[] {
  const paths = affectedPaths(advice, court.kept, court.rules, court.context);
  const matters = [...paths.tops, ...paths.awaited].some((path) => isIn(folders, path));
  return matters ? [{ advice, paths, objection: objectionTo(advice, paths, court) }] : [];
}

const PLAIN_PATH = /^[\w@+-][\w./@+-]*$/;

/**
 * A line for any depth that fails because one project of several is not installed in the build becomes one line for each that is.
 * What is not there now, and would not be made, is nothing to speak of.
 */
function narrowed(wide: Judged, court: LineCourt, folders: readonly string[]): readonly Judged[] {
  if (wide.objection?.reason !== 'not-made-in-build') return [wide];
  const { advice, paths } = wide;
  const single = [...new Set([...paths.tops, ...paths.awaited])].filter((path) => PLAIN_PATH.test(path)).sort();
  return single
    .flatMap((pattern) => judge({ ...advice, pattern, folders: [''] }, court, folders))
    .filter((one) => one.objection === undefined || one.paths.tops.length > 0);
}

/** The one advice that is not about a secret and has readers of its own. */
function isHistory({ kind, readBy }: PlacedAdvice): boolean {
  return kind === 'local' && readBy !== undefined;
}
