/** Which of two legal orders serves the cache better, by how often files changed in the past. */
import type { ChangeHistory } from '../../context/build-context.js';
import type { CopyInstruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { contextCopy } from '../copied-files.js';

/** Fewer commits say nothing. */
const LEAST_COMMITS = 20;
/** Of that share of commits on, a file changes often. */
const OFTEN = 0.1;

/** `often`: it changes much more than what the install reads. `rarely`: no more than that. Undefined: it is not known, or in between. */
export type Frequency = 'often' | 'rarely';

/** How often what a copy brings changes beside the files (paths of the context) that an install reads. */
export function changeFrequency(
  copy: CopyInstruction,
  wanted: ReadonlySet<string>,
  analysis: Analysis,
): Frequency | undefined {
  const { sources } = contextCopy(copy, analysis);
  const history = sources === undefined ? undefined : historyOf(analysis);
  if (sources === undefined || history === undefined) return undefined;
  const brought = most(
    sources.map(({ from }) => from).filter((from) => !wanted.has(from)),
    history,
  );
  const read = most([...wanted], history);
  if (brought <= read) return 'rarely';
  return brought >= history.commits * OFTEN && brought >= 2 * read ? 'often' : undefined;
}

function historyOf({ context }: Analysis): ChangeHistory | undefined {
  const history = context?.history();
  return history !== undefined && history.commits >= LEAST_COMMITS ? history : undefined;
}

function most(paths: readonly string[], history: ChangeHistory): number {
  return Math.max(0, ...paths.map((path) => history.changesTo(path)));
}
