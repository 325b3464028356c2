/** Whether a step of this file may have put a program where it is started from. */
import type { CopyInstruction, Instruction, RunInstruction } from '../../document/document.js';
import type { Redirect, ShellWord } from '../../shell/script.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, destinationOf, isContextCopy } from '../copied-files.js';
import { baseName, isWithin } from '../image-paths.js';
import { reachedCommands } from '../operations.js';

/** A program by its file name, and the image folders in which it is looked for. */
export interface Sought {
  readonly name: string;
  readonly folders: readonly string[];
}

/** True unless the instruction is seen not to put a file of that name into one of the folders. */
export function mayBring(instruction: Instruction, sought: Sought, analysis: Analysis): boolean {
  switch (instruction.kind) {
    case 'run':
      return runMayBring(instruction, sought, analysis);
    case 'copy':
    case 'add':
      return copyMayBring(instruction, sought, analysis);
    default:
      return false;
  }
}

function copyMayBring(copy: CopyInstruction, { name, folders }: Sought, analysis: Analysis): boolean {
  const to = destinationOf(copy, analysis);
  if (to === undefined) return true;
  const above = folders.some((folder) => isWithin(to, `${folder}/${name}`));
  if (!above) return false;
  if (folders.some((folder) => to === `${folder}/${name}`)) return true;
  // Copies whose files are known are looked up one by one where the program is read.
  if (copy.kind === 'copy' && isContextCopy(copy) && contextCopy(copy, analysis).sources !== undefined) return false;
  return copy.sources.some(({ value }) => mayHold(value, name, copy.kind));
}

/** A file of another name holds no program; a folder, a pattern and (for ADD) an archive may. */
function mayHold(source: string, name: string, kind: 'copy' | 'add'): boolean {
  const last = baseName(source);
  if (last === name || last === '' || /[*?[$]/.test(last)) return true;
  const ending = last.lastIndexOf('.');
  return ending <= 0 || kind === 'add';
}

function runMayBring(run: RunInstruction, sought: Sought, analysis: Analysis): boolean {
  const result = analysis.script(run);
  if (result?.known !== true) return `${run.body.text} `.includes(sought.name);
  return reachedCommands(result.script).some(
    ({ command }) =>
      command.words.slice(1).some((word) => isPlace(word, sought)) ||
      command.redirects.some((redirect) => isTarget(redirect, sought)),
  );
}

/** A path that ends in the name, or one of the folders itself: what `cp`, `mv`, `ln` and downloads are given. */
function isPlace(word: ShellWord, { name, folders }: Sought): boolean {
  const text = textOf(word);
  return text.endsWith(`/${name}`) || folders.includes(text.endsWith('/') ? text.slice(0, -1) : text);
}

function isTarget({ target }: Redirect, { name }: Sought): boolean {
  const text = target === undefined ? '' : textOf(target);
  return text === name || text.endsWith(`/${name}`);
}

function textOf(word: ShellWord): string {
  return word.literal ?? word.text.replaceAll(/["']/g, '');
}
