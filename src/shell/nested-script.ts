/**
 * Scripts that are given to another shell as one word: `sh -c '…'`.
 * Responsible for: finding them with their places. May not: read a script that the outer shell changes first.
 */
import { mappedSlice, type MappedText } from '../text/mapped-text.js';
import { parseScript } from './parse-script.js';
import type { Command, Dialect, Script, ScriptResult, ShellWord } from './script.js';
import { executableName, unwrap } from './unwrap.js';

/** Shells by executable name, with what they read. `sh` counts as posix even where it is bash: that claims less. */
const SHELLS: ReadonlyMap<string, Dialect> = new Map([
  ['sh', 'posix'],
  ['dash', 'posix'],
  ['ash', 'posix'],
  ['bash', 'bash'],
]);
/** Letters that change neither what is read nor from where; `o` takes a word. POSIX.1-2024 `sh`, bash manual 5.3 "Invoking Bash". */
const LETTERS = 'cefhiluvxo';
/** Executable names of the shells whose scripts are read. */
export const shellNames: ReadonlySet<string> = new Set(SHELLS.keys());

const LONG_OPTIONS: readonly string[] = ['--login', '--norc', '--noprofile', '--posix'];

/** The text of a nested script; `errexit` is true when its shell was called with `-e`. */
export interface NestedText {
  readonly source: MappedText;
  readonly dialect: Dialect;
  readonly errexit: boolean;
  /** Options given by name: `pipefail` of `-o pipefail`. */
  readonly options: readonly string[];
}

/** A nested script with the command that runs it. */
export interface NestedScript {
  readonly command: Command;
  readonly result: ScriptResult;
  readonly errexit: boolean;
}

/**
 * The script that a command of `script` gives to a shell with `-c`, wrappers taken off; undefined when it gives none, or
 * when the word is not one quoted string without escapes or expansions, so that places would be lost.
 */
export function nestedScript(command: Command, script: Script): NestedText | undefined {
  const { words, doubt } = unwrap(command);
  const dialect = SHELLS.get(executableName(words[0]) ?? '');
  if (doubt !== undefined || dialect === undefined) return undefined;
  const call = readShellOptions(words);
  if (call === undefined || !isPlainString(call.script)) return undefined;
  const { start, end } = call.script.range;
  const { errexit, options } = call;
  return { source: mappedSlice(script.source, start + 1, end - 1), dialect, errexit, options };
}

/** Every nested script of a script, in source order. Their commands are not in `Script.commands`; call it again on theirs. */
export function nestedScripts(script: Script): readonly NestedScript[] {
  return script.commands.flatMap((command) => {
    const nested = nestedScript(command, script);
    if (nested === undefined) return [];
    return [{ command, result: parseScript(nested.source, nested.dialect), errexit: nested.errexit }];
  });
}

interface ShellCall {
  readonly script: ShellWord;
  readonly errexit: boolean;
  readonly options: readonly string[];
}

function readShellOptions(words: readonly ShellWord[]): ShellCall | undefined {
  let letters = '';
  let at = 1;
  const options: string[] = [];
  for (; at < words.length; at += 1) {
    const text = words[at]!.literal;
    if (text === undefined || !/^[-+]./.test(text)) break;
    if (LONG_OPTIONS.includes(text)) continue;
    if (text.startsWith('--') || [...text.slice(1)].some((letter) => !LETTERS.includes(letter))) return undefined;
    if (text.startsWith('-')) letters += text.slice(1);
    for (const letter of text) if (letter === 'o') options.push(words[(at += 1)]?.literal ?? '');
  }
  const script = words[at];
  return script !== undefined && letters.includes('c')
    ? { script, errexit: letters.includes('e'), options }
    : undefined;
}

/** One string in single quotes, or in double quotes with nothing that the outer shell would change. */
function isPlainString(word: ShellWord): boolean {
  const quote = word.text[0] ?? '';
  const inner = word.text.slice(1, -1);
  if (word.text.length < 2 || word.text.at(-1) !== quote || inner.includes(quote)) return false;
  return quote === "'" || (quote === '"' && !/[\\$`]/.test(inner));
}
