/**
 * What a rewrite may do to a file. It owns offsets, white space, continuations, comments and style.
 * Everything a candidate asks for is applied whole or not at all.
 */
import type { Instruction } from '../document/document.js';
import type { Command, ListMember, ShellWord } from '../shell/script.js';
import type { Applicability } from './transform.js';

export interface Editor {
  /** Puts new instructions above `anchor`, above its leading comments. Each text is one instruction without line end. */
  insertBefore(anchor: Instruction, texts: readonly string[]): void;
  /** Puts new instructions below `anchor`. */
  insertAfter(anchor: Instruction, texts: readonly string[]): void;
  /** Moves instructions, with their leading comments, to just above `anchor` (and its leading comments), in the given order. */
  moveBefore(moved: readonly Instruction[], anchor: Instruction): void;
  /** Moves instructions, with their leading comments, to just below `anchor`, in the given order. */
  moveAfter(moved: readonly Instruction[], anchor: Instruction): void;
  /** Takes an instruction out; its leading and inner comments stay. */
  remove(instruction: Instruction): void;
  /** Replaces what stands after keyword and flags. Only for an instruction without inner comments. */
  replaceBody(instruction: Instruction, body: string): void;
  /** Inserts a flag (`--mount=…`) after the keyword and the flags that are there. */
  addFlag(instruction: Instruction, flag: string): void;

  /**
   * Splits a RUN before a member of its first list that follows `&&`: the rest becomes a RUN of its own, `between` (texts of
   * instructions) stands between the two.
   */
  splitRun(run: Instruction, member: ListMember, between: readonly string[]): void;
  /** Adds ` && command` at the end of a RUN's script, in the layout of the file. */
  appendCommand(run: Instruction, command: string): void;
  /** Takes a member out of an and-list together with one `&&`. Comments inside are kept. */
  removeMember(run: Instruction, member: ListMember): void;
  /** Inserts text as a word of its own after a word of a command. */
  insertWordAfter(word: ShellWord, text: string): void;
  /** Takes a word out, with the blanks before it. */
  removeWord(word: ShellWord): void;
  replaceWord(word: ShellWord, text: string): void;
  /** Puts words in front of a command: `exec `. */
  prefixCommand(command: Command, text: string): void;

  /** Adds lines to the ignore file in force, which is made when there is none. Lines that are there are not added. */
  addIgnoreLines(lines: readonly string[]): void;
  /** Replaces the whole text of the ignore file in force (or makes it). */
  replaceIgnoreFile(text: string): void;

  /** Lowers the applicability of this one change, with the reason. */
  downgrade(applicability: Applicability, why: string): void;
}
