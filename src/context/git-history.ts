/** How often files change, by the git history of the folder they lie in. */
import type { ChangeHistory } from './build-context.js';
import { runGit } from './run-git.js';

const NEWEST = 300;
const LIMITS = { bytes: 32 * 1024 * 1024, milliseconds: 5000 };
const LOG = [
  'log',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--no-merges',
  '--relative',
];
const FORMAT = [`--max-count=${NEWEST}`, '--name-only', '-z', '--format=%x01'];

/** The history of what lies below a folder; undefined when there is no git, no repository, or no commit. Never throws. */
export function gitHistory(folder: string): ChangeHistory | undefined {
  const answer = runGit(folder, [...LOG, ...FORMAT], LIMITS);
  return answer.ok ? historyOf(answer.out.toString('utf8')) : undefined;
}

/** Reads the log: each commit is a mark and the names of its files, parted by NUL. */
export function historyOf(log: string): ChangeHistory | undefined {
  const changes = new Map<string, number>();
  let commits = 0;
  for (const commit of log.split('\u0001').slice(1)) {
    const names = commit.split('\0').map((name) => name.replace(/^\n/, ''));
    const touched = new Set(names.filter((name) => name !== '').flatMap(withFolders));
    if (touched.size > 0) commits++;
    for (const path of touched) changes.set(path, (changes.get(path) ?? 0) + 1);
  }
  return commits === 0 ? undefined : { commits, changesTo: (path) => changes.get(path) ?? 0 };
}

/** The path and every folder above it; `''` is the root. */
function withFolders(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index).join('/')).concat(path);
}
