/**
 * How often files change, by the git history of the folder they lie in: the only file that has git look at a project.
 * Responsible for: reading the newest commits, once. May not: run anything that the repository's own configuration names, or fetch.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ChangeHistory } from './build-context.js';

const NEWEST = 300;
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_MILLISECONDS = 5000;

// What a repository can set to have programs run by `git log`, turned off: signatures, pagers, monitors, external and text
// conversions of diffs; and what a partial clone would fetch (git-config(1), git-log(1), git(1) of 2.47, 2024).
const SAFE = [
  'core.fsmonitor=false',
  'core.pager=cat',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  'protocol.allow=never',
];
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
  if (!isInRepository(folder)) return undefined;
  const settings = SAFE.flatMap((one) => ['-c', one]);
  const result = spawnSync('git', ['-C', folder, '--no-pager', '--no-optional-locks', ...settings, ...LOG, ...FORMAT], {
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    timeout: MOST_MILLISECONDS,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      GIT_NO_LAZY_FETCH: '1',
      GIT_TERMINAL_PROMPT: '0',
      GIT_DIR: undefined,
      GIT_WORK_TREE: undefined,
    },
  });
  return result.status === 0 ? historyOf(result.stdout) : undefined;
}

/** A look at the folders above is a thousand times cheaper than a process that says no. */
function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const above = dirname(folder);
  return above !== folder && isInRepository(above);
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
