import type { ShellWord } from './script.js';
import { executableName } from './unwrap.js';

/** A module run by an interpreter: `python3 -m NAME rest…`. */
export interface ModuleCall {
  readonly module: ShellWord;
  readonly rest: readonly ShellWord[];
}

/**
 * The module that `words` (wrappers taken off) run with `-m`; undefined when they do not. `interpreters` are executable
 * names without folder, `flagsWithValue` the interpreter's options whose value is the next word.
 */
export function moduleCall(
  words: readonly ShellWord[],
  interpreters: readonly string[],
  flagsWithValue: readonly string[] = [],
): ModuleCall | undefined {
  const name = executableName(words[0]);
  if (name === undefined || !interpreters.includes(name)) return undefined;
  for (let at = 1; at < words.length; at += 1) {
    const flag = words[at]!.literal;
    if (flag === undefined || !flag.startsWith('-')) return undefined;
    if (endsInModuleFlag(flag, flagsWithValue)) return moduleAt(words, at + 1);
    if (flagsWithValue.includes(flag)) at += 1;
  }
  return undefined;
}

function moduleAt(words: readonly ShellWord[], at: number): ModuleCall | undefined {
  const module = words[at];
  return module?.literal === undefined ? undefined : { module, rest: words.slice(at + 1) };
}

/** `-m`, also as the last letter of a cluster: `-Im`. A letter that takes a value ends the cluster before it. */
function endsInModuleFlag(flag: string, flagsWithValue: readonly string[]): boolean {
  if (!/^-[A-Za-z]*m$/.test(flag)) return false;
  return [...flag.slice(1, -1)].every((letter) => letter !== 'c' && !flagsWithValue.includes(`-${letter}`));
}
