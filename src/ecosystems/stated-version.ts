/** How files of a project say which version of their language they are for. */
import type { StatedVersion } from '../knowledge/language-runtime.js';
import type { ProjectFiles } from '../knowledge/package-manager.js';
import { lineOfOffset } from './parsed-data.js';
import { numbersOf, rangeOf, type Tilde } from './version-range.js';

/** A statement as it is written; one version, or a range. */
export function stated(
  file: string,
  text: string,
  place: { line?: number | undefined; tilde?: Tilde } = {},
): StatedVersion {
  const exact = numbersOf(text);
  return { text, file, line: place.line, exact, allows: rangeOf(text, place.tilde ?? 'minor') };
}

/** The first line of a file that is neither empty nor a comment, with `prefix` taken off (`ruby-3.2`). */
export function statedInFile(project: ProjectFiles, file: string, prefix = ''): StatedVersion | undefined {
  const lines = (project.read(file) ?? '').split('\n').map((line) => line.trim());
  const at = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
  if (at < 0) return undefined;
  const text = lines[at]!.split(/\s/)[0]!;
  return stated(file, text.startsWith(prefix) ? text.slice(prefix.length) : text, { line: at + 1 });
}

/** The line of `.tool-versions` for one of the names. Source: asdf manual, "Configuration", 2026. */
export function statedForTool(project: ProjectFiles, ...names: readonly string[]): StatedVersion | undefined {
  const file = '.tool-versions';
  for (const [index, line] of (project.read(file) ?? '').split('\n').entries()) {
    const [name = '', version] = line.trim().split(/\s+/);
    if (names.includes(name) && version !== undefined) return stated(file, version, { line: index + 1 });
  }
  return undefined;
}

/** A version that a token of a file holds, the first match of a pattern with one group. */
export function statedByPattern(project: ProjectFiles, file: string, pattern: RegExp): StatedVersion | undefined {
  const text = project.read(file) ?? '';
  const match = pattern.exec(text);
  return match === null ? undefined : stated(file, match[1]!, { line: lineOfOffset(text, match.index) });
}
