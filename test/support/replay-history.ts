import type { Commit, CommitLog, FileChange } from '../../src/context/git-commits.js';
import { parseDocument } from '../../src/document/parse.js';
import { replay, type Recipe, type Replay, type ReplayInput } from '../../src/replay/replay.js';

/** Path → text; `null`: the file goes. A text that begins with `->` is a symbolic link to what follows, one with `+x ` can be executed. */
export type Edit = Readonly<Record<string, string | null>>;

const LINK = '->';
const EXECUTABLE = '+x ';

/** A history in memory: the files it begins with, and one commit for each edit. A commit's id is its place, from 1 on. */
export function historyOf(files: Edit, edits: readonly Edit[]): CommitLog {
  const links = new Map<string, string>();
  const changesOf = (edit: Edit): FileChange[] => Object.entries(edit).map(([path, text]) => change(path, text, links));
  const base = new Map(changesOf(files).flatMap(({ path, entry }) => (entry === undefined ? [] : [[path, entry]])));
  const commits = edits.map((edit, at): Commit => ({ id: String(at + 1), time: at, changes: changesOf(edit) }));
  return { base, commits, links, shallow: false };
}

function change(path: string, text: string | null, links: Map<string, string>): FileChange {
  if (text === null) return { path, entry: undefined };
  if (!text.startsWith(LINK))
    return {
      path,
      entry: { mode: text.startsWith(EXECUTABLE) ? '100755' : '100644', hash: text.replace(EXECUTABLE, '') },
    };
  links.set(text, text.slice(LINK.length));
  return { path, entry: { mode: '120000', hash: text } };
}

/** A Dockerfile that lies at the root of its context. */
export function recipe(text: string, ignore?: string): Recipe {
  const ignoreFile = ignore === undefined ? undefined : { path: '.dockerignore', text: ignore };
  return { document: parseDocument(text), path: 'Dockerfile', ignoreFile };
}

/** Replays a history with one Dockerfile on both sides unless `parts` says otherwise. */
export function replayed(text: string, files: Edit, edits: readonly Edit[], parts: Partial<ReplayInput> = {}): Replay {
  return replay({
    history: historyOf(files, edits),
    before: recipe(text),
    after: recipe(text),
    buildArguments: new Map(),
    isUntracked: () => false,
    hasGitFolder: false,
    ...parts,
  });
}

/** The verdicts of each build on the left side, one letter a step: `c`ached, `r`ebuilt, `p`erhaps. */
export function letters({ builds }: Replay): readonly string[] {
  return builds.map(({ before }) => before.map((verdict) => verdict[0]).join(''));
}
