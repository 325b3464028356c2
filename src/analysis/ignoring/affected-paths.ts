/** What one more line in an ignore file would keep out. */
import type { BuildContext } from '../../context/build-context.js';
import { parseIgnoreFile, type IgnoreRules } from '../../context/ignore-file.js';
import type { IgnoreAdvice } from '../../knowledge/ecosystem.js';
import { isWithin } from '../image-paths.js';

/** Advice with the folders that it is about: those of a language's projects, or the root. */
export interface PlacedAdvice extends IgnoreAdvice {
  readonly folders: readonly string[];
}

export interface AffectedPaths {
  /** Files that the line newly keeps out, wherever they lie. */
  readonly files: readonly string[];
  /** The highest files and folders that it newly keeps out. */
  readonly tops: readonly string[];
  /** Paths that are not there now and that it would keep out if they came. */
  readonly awaited: readonly string[];
}

/** Judges a line under the rules in force; `kept` are the files that reach the build now. */
export function affectedPaths(
  advice: PlacedAdvice,
  kept: readonly string[],
  rules: IgnoreRules,
  context: BuildContext,
): AffectedPaths {
  const alone = parseIgnoreFile(advice.pattern);
  const files = kept.filter((path) => alone.excludes(path));
  const awaited = exampleNames(advice).filter((path) => !rules.excludes(path));
  // A folder whose files are not listed (the history).
  const folders = awaited.filter((path) => context.isDirectory(path));
  const tops = new Set([...files.map((path) => highest(path, alone)), ...folders]);
  return { files, tops: [...tops].sort(), awaited: advice.expected === true ? awaited : folders };
}

function exampleNames({ pattern, folders }: PlacedAdvice): readonly string[] {
  const anywhere = pattern.startsWith('**/');
  const name = (anywhere ? pattern.slice(3) : pattern).replaceAll('*', 'x');
  return anywhere ? folders.map((folder) => (folder === '' ? name : `${folder}/${name}`)) : [name];
}

function highest(path: string, rules: IgnoreRules): string {
  const parts = path.split('/');
  for (let count = 1; count < parts.length; count++) {
    const folder = parts.slice(0, count).join('/');
    if (rules.excludes(folder)) return folder;
  }
  return path;
}

/** True when one of the folders (`''`: the whole context) holds the path. */
export function isIn(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => isWithin(`/${folder}`, `/${path}`));
}
