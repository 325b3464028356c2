/**
 * What containers run, over all languages.
 * Responsible for: finding the language that a program or a script belongs to. May not: hold knowledge of one of them.
 */
import type { ProjectFiles } from '../knowledge/package-manager.js';
import type { ProjectScript, RunningPrograms } from '../knowledge/running-programs.js';
import { ecosystems } from './index.js';

/** The languages whose programs are known, in the order of the ecosystems. */
export const languages: readonly RunningPrograms[] = ecosystems.flatMap(({ running }) => running ?? []);

/** The file name of a program without the version behind it: `python3.11` is `python`, `php-fpm8` is `php-fpm`. */
export function withoutVersion(name: string): string {
  return name.replace(/-?\d+(\.\d+)*$/, '');
}

/** The language that a program belongs to, by its file name; undefined when none is known to have it. */
export function languageOf(name: string): RunningPrograms | undefined {
  const bare = withoutVersion(name);
  return languages.find(({ programs }) => programs.includes(name) || programs.includes(bare));
}

/** The shell command behind a start command of a project (`npm start`), its program as a file name; undefined when there is none. */
export function projectScript(words: readonly string[], project: ProjectFiles): ProjectScript | undefined {
  for (const language of languages) {
    const found = language.script?.(words, project);
    if (found !== undefined) return found;
  }
  return undefined;
}
