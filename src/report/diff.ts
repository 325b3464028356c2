/** Unified diffs that `git apply` takes. */
import { gitName } from './git-name.js';
import { hunksOf, type Hunk } from './hunks.js';
import { transformsAt, type Provenance } from './provenance.js';

/** One file before and after. `before` undefined: the file is new. */
export interface FileChange {
  /** Relative to where the diff is applied, with `/`. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
  /** Which transform changed which lines, when that is known. */
  readonly provenance?: Provenance;
  /** Where the current folder lies in its git repository (`services/api/`, empty: it is the root), when it lies in one. */
  readonly repositoryPrefix?: string | undefined;
}

/** The diff of one file with its headers; empty when nothing changed. */
export function unifiedDiff(change: FileChange): string {
  const { before, after, provenance } = change;
  if (before === after) return '';
  const hunks = hunksOf(before ?? '', after, 3);
  return headOf(change) + hunks.map((hunk) => hunkText(hunk, provenance)).join('');
}

/**
 * Without a `diff --git` line git takes a path relative to the current folder, which is what is wanted; but when the path begins as the
 * way to the current folder does, git guesses that it begins at the repository's root (git apply.c, guess_p_value). Then it is told so.
 */
function headOf({ path, before, repositoryPrefix = '' }: FileChange): string {
  const [old, fresh] = [gitName(`a/${path}`), gitName(`b/${path}`)];
  if (!isGuessed(path, repositoryPrefix)) return sides(old, fresh, before === undefined);
  const [wholeOld, wholeFresh] = [gitName(`a/${repositoryPrefix}${path}`), gitName(`b/${repositoryPrefix}${path}`)];
  const made = before === undefined ? 'new file mode 100644\n' : '';
  return `diff --git ${wholeOld} ${wholeFresh}\n${made}${sides(wholeOld, wholeFresh, before === undefined)}`;
}

function isGuessed(path: string, prefix: string): boolean {
  return prefix !== '' && [path, `a/${path}`, `b/${path}`].some((name) => name.startsWith(prefix));
}

function sides(old: string, fresh: string, isNew: boolean): string {
  return `--- ${isNew ? '/dev/null' : ended(old)}\n+++ ${ended(fresh)}\n`;
}

/** git ends a name that has a space with a tab, so that patch does not take a date for a part of it. */
function ended(name: string): string {
  return name.includes(' ') && !name.startsWith('"') ? `${name}\t` : name;
}

function hunkText(hunk: Hunk, provenance: Provenance | undefined): string {
  const names = provenance === undefined ? [] : transformsAt(provenance, hunk.newStart, hunk.newLines);
  const section = names.length === 0 ? '' : ` ${names.join(', ')}`;
  const range = `@@ -${side(hunk.oldStart, hunk.oldLines)} +${side(hunk.newStart, hunk.newLines)} @@${section}`;
  return [range, ...hunk.lines, ''].join('\n');
}

function side(start: number, lines: number): string {
  return lines === 1 ? `${start}` : `${start},${lines}`;
}
