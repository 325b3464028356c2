/** Which commands already remove what a package manager leaves. */
import type { Leftover } from '../../knowledge/package-manager.js';
import type { Command, ShellWord } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import { isWithin } from '../image-paths.js';

/** True when the command removes the leftover, wholly or as far as its author cared. */
export function removes(command: Command, leftover: Leftover): boolean {
  const { words } = unwrap(command);
  const name = executableName(words[0]);
  if (name === undefined) return false;
  if (name === 'rm' || deletesFound(name, words))
    return words.slice(1).some((word) => namesFolder(word, leftover.paths));
  return leftover.removedBy.some((call) => call[0] === name && isCall(words, call));
}

function deletesFound(name: string, words: readonly ShellWord[]): boolean {
  return name === 'find' && words.some(({ literal }) => literal === '-delete' || literal === 'rm');
}

/** The call's words in order, flags between passed over. */
function isCall(words: readonly ShellWord[], call: readonly string[]): boolean {
  const isFlag = (text: string | undefined): boolean => text?.startsWith('-') === true;
  const spoken = words.slice(1).map(({ literal }) => literal);
  let at = 0;
  for (const expected of call.slice(1)) {
    while (isFlag(spoken[at]) && spoken[at] !== expected) at += 1;
    if (spoken[at] !== expected) return false;
    at += 1;
  }
  return true;
}

/** True for the folder, one above it or one in it, with or without `/*` at its end. */
export function namesFolder(word: ShellWord, folders: readonly string[]): boolean {
  const text = (word.literal ?? word.text).replace(/["']/g, '');
  const path = text.replace(/\/+\*?$/, '') || '/';
  return folders.some((folder) => {
    if (!folder.startsWith('~')) return path.startsWith('/') && (isWithin(path, folder) || isWithin(folder, path));
    return homeTails(folder).some((tail) => path.endsWith(tail)) || path.includes(`${homeTails(folder)[0]!}/`);
  });
}

/** `~/.cache/pip` → `/.cache/pip`, `/.cache`. */
function homeTails(folder: string): readonly string[] {
  const parts = folder.split('/').slice(1);
  return parts.map((_, index) => `/${parts.slice(0, parts.length - index).join('/')}`);
}
