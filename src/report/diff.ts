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
}

/** The diff of one file with its headers; empty when nothing changed. */
export function unifiedDiff({ path, before, after, provenance }: FileChange): string {
  if (before === after) return '';
  const [old, fresh] = [gitName(`a/${path}`), gitName(`b/${path}`)];
  // Without a `diff --git` line git takes paths relative to the current folder, also for a new file.
  const head = `--- ${before === undefined ? '/dev/null' : ended(old)}\n+++ ${ended(fresh)}\n`;
  const hunks = hunksOf(before ?? '', after, 3);
  return head + hunks.map((hunk) => hunkText(hunk, provenance)).join('');
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
