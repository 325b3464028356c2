/**
 * The only file that has git look at a project.
 * Responsible for: one call that reads. May not: run anything that the repository's own configuration names, fetch, write, or throw.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a call gave, or git's reason in one line. */
export type GitAnswer = { readonly ok: true; readonly out: Buffer } | { readonly ok: false; readonly why: string };

export interface GitLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  /** What is given on standard input. */
  readonly input?: string;
}

// What a repository can set to have programs run by commands that read, turned off: signatures, pagers, monitors, external and text
// conversions of diffs; and what a partial clone would fetch (git-config(1), git-log(1), git(1) of 2.47, 2024).
const SAFE = [
  'core.fsmonitor=false',
  'core.pager=cat',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  'log.follow=false',
  'protocol.allow=never',
].flatMap((one) => ['-c', one]);

/** Runs `git WORDS` in a folder. */
export function runGit(folder: string, words: readonly string[], { bytes, milliseconds, input }: GitLimits): GitAnswer {
  if (!isInRepository(folder)) return { ok: false, why: 'it lies in no git repository' };
  const { status, stdout, stderr, error } = spawnSync(
    'git',
    ['-C', folder, '--no-pager', '--no-optional-locks', ...SAFE, ...words],
    {
      maxBuffer: bytes,
      timeout: milliseconds,
      input: input ?? '',
      env: {
        ...process.env,
        LC_ALL: 'C',
        GIT_NO_LAZY_FETCH: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_DIR: undefined,
        GIT_WORK_TREE: undefined,
      },
    },
  );
  if (status === 0) return { ok: true, out: stdout };
  return { ok: false, why: error === undefined ? firstLine(stderr) : reasonOf(error) };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'git is not installed',
  ENOBUFS: 'there is more of it than can be held in memory',
  ETIMEDOUT: 'git takes too long',
};

function reasonOf(error: Error): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? `git cannot be run (${code})`;
}

function firstLine(text: Buffer): string {
  const [line = ''] = text.toString('utf8').split('\n');
  return line.replace(/^(fatal|error): /, '');
}

/** A look at the folders above is a thousand times cheaper than a process that says no. */
function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const above = dirname(folder);
  return above !== folder && isInRepository(above);
}
