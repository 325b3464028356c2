/**
 * What each commit of a history changed in a folder, oldest first.
 * Responsible for: names, modes and object names of files, read from git's own data; nothing is checked out. May not: judge what changed.
 */
import { runGit, type GitAnswer } from './run-git.js';

/** A file as git keeps it. */
export interface TreeEntry {
  /** `100644`, `100755` (executable), `120000` (symbolic link), `160000` (submodule). */
  readonly mode: string;
  /** The object's name: equal names mean equal bytes. */
  readonly hash: string;
}

/** One path that a commit changed; `entry` undefined: it is gone. */
export interface FileChange {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly entry: TreeEntry | undefined;
}

export interface Commit {
  readonly id: string;
  /** When it was committed, in seconds since 1970. */
  readonly time: number;
  /** Against its first parent. */
  readonly changes: readonly FileChange[];
}

/** A piece of the history of a folder. */
export interface CommitLog {
  /** The files before the oldest commit; undefined when that is where the history begins. */
  readonly base: ReadonlyMap<string, TreeEntry> | undefined;
  /** Oldest first, along first parents; only those that change something in the folder. */
  readonly commits: readonly Commit[];
  /** Object name → where the symbolic link leads, for every link that is met. */
  readonly links: ReadonlyMap<string, string>;
  /** True when older commits were not fetched. */
  readonly shallow: boolean;
}

export interface CommitRange {
  /** How many commits at most, the newest. */
  readonly most: number;
  /** A revision: only what came after it. */
  readonly from?: string | undefined;
}

const LIMITS = { bytes: 512 * 1024 * 1024, milliseconds: 120_000 };
const LOG = ['log', '--first-parent', '--diff-merges=first-parent', '--raw', '-z', '--no-abbrev', '--no-renames'];
const PLAIN = [
  '--relative',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=none',
  '--format=%x01%H%x00%P%x00%ct',
];
const LINK = '120000';

/** Reads the history below a folder, or says in one line why there is none. Never throws. */
export function gitCommits(folder: string, { most, from }: CommitRange): CommitLog | { readonly why: string } {
  const revision = revisionsOf(folder, from);
  if (!revision.ok) return revision;
  const range = revision.out.toString('utf8').trim();
  const log = runGit(folder, [...LOG, ...PLAIN, `--max-count=${most}`, range, '--', '.'], LIMITS);
  if (!log.ok) return log;
  const found = readLog(log.out.toString('utf8'));
  const oldest = found.at(-1);
  if (oldest === undefined)
    return { why: `no commit ${from === undefined ? '' : `since ${from} `}changes anything in it` };
  const base = oldest.parent === undefined ? undefined : treeOf(folder, oldest.parent);
  if (base !== undefined && 'why' in base) return base;
  const commits = found.reverse();
  return { base, commits, links: linksOf(folder, base, commits), shallow: isShallow(folder) };
}

/** `HEAD`, or the range from a revision that git knows: what the user wrote is never taken for an option. */
function revisionsOf(folder: string, from: string | undefined): GitAnswer {
  if (from === undefined) return runGit(folder, ['rev-parse', '--verify', '--end-of-options', 'HEAD'], LIMITS);
  const start = runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${from}^{commit}`], LIMITS);
  if (!start.ok) return { ok: false, why: start.why === '' ? `there is no revision ${from}` : start.why };
  return { ok: true, out: Buffer.from(`${start.out.toString('utf8').trim()}..HEAD`) };
}

/** A commit as the log tells it, the newest first; `parent` undefined: the history begins here. */
interface LoggedCommit extends Commit {
  readonly parent: string | undefined;
}

/**
 * Reads `git log --raw -z`: a mark, the commit's name, its parents, its time, and for each file `:MODE MODE HASH HASH STATUS` and
 * the path, all parted by NUL. A path stands only behind such a word, so none is taken for anything else.
 * Source: git-log(1) and git-diff(1), "Raw output format" (git 2.47, 2024).
 */
export function readLog(log: string): LoggedCommit[] {
  const words = log.split('\0');
  const commits: LoggedCommit[] = [];
  let changes: FileChange[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!.replace(/^\n+/, '');
    if (word.startsWith('\u0001')) {
      changes = [];
      const [parents = '', time = ''] = [words[++at], words[++at]];
      commits.push({
        id: word.slice(1),
        parent: parents.split(' ')[0] || undefined,
        time: Number.parseInt(time),
        changes,
      });
    } else if (word.startsWith(':') && ++at < words.length) changes.push(changeOf(word, words[at]!));
  }
  return commits;
}

function changeOf(word: string, path: string): FileChange {
  const [, mode = '', , hash = '', status = ''] = word.split(' ');
  return { path, entry: status.startsWith('D') ? undefined : { mode, hash } };
}

/** The files of the folder at a revision. */
function treeOf(folder: string, revision: string): ReadonlyMap<string, TreeEntry> | { readonly why: string } {
  const listed = runGit(folder, ['ls-tree', '-r', '-z', revision], LIMITS);
  if (!listed.ok) return listed;
  const files = new Map<string, TreeEntry>();
  for (const line of listed.out.toString('utf8').split('\0')) {
    const tab = line.indexOf('\t');
    const [mode = '', , hash = ''] = line.slice(0, tab).split(' ');
    if (tab > 0) files.set(line.slice(tab + 1), { mode, hash });
  }
  return files;
}

/** Where the symbolic links of a history lead. */
function linksOf(
  folder: string,
  base: ReadonlyMap<string, TreeEntry> | undefined,
  commits: readonly Commit[],
): ReadonlyMap<string, string> {
  const entries = [...(base?.values() ?? []), ...commits.flatMap(({ changes }) => changes.map(({ entry }) => entry))];
  const hashes = new Set(entries.flatMap((entry) => (entry?.mode === LINK ? [entry.hash] : [])));
  if (hashes.size === 0) return new Map();
  const blobs = runGit(folder, ['cat-file', '--batch'], { ...LIMITS, input: `${[...hashes].join('\n')}\n` });
  return blobs.ok ? readBlobs(blobs.out) : new Map();
}

/** Reads `git cat-file --batch`: `HASH TYPE SIZE`, the bytes, a line end; an object that is not there is a line without a size. */
function readBlobs(output: Buffer): ReadonlyMap<string, string> {
  const blobs = new Map<string, string>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const [hash = '', , size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    const length = Number.parseInt(size ?? '');
    if (Number.isNaN(length)) continue;
    blobs.set(hash, output.toString('utf8', at, at + length));
    at += length + 1;
  }
  return blobs;
}

function isShallow(folder: string): boolean {
  const answer = runGit(folder, ['rev-parse', '--is-shallow-repository'], LIMITS);
  return answer.ok && answer.out.toString('utf8').trim() === 'true';
}

/** Files and whole folders (with a `/` at the end) below a folder that git does not track, ignored ones too. Never throws. */
export function untrackedPaths(folder: string): readonly string[] {
  const listed = runGit(folder, ['ls-files', '--others', '--directory', '--no-empty-directory', '-z'], LIMITS);
  return listed.ok
    ? listed.out
        .toString('utf8')
        .split('\0')
        .filter((path) => path !== '')
    : [];
}
