/**
 * What a rewrite may do to a file. It owns offsets, white space, continuations, comments and style.
 * Everything a candidate asks for is applied whole or not at all.
 */
import type { Instruction, RunInstruction } from '../document/document.js';
import type { Command, ListMember, Script, ShellWord } from '../shell/script.js';
import type { Applicability } from './transform.js';

export interface Editor {
  /** Puts new instructions above `anchor` and its leading comments. Each text is one instruction, without line end. */
  insertBefore(anchor: Instruction, texts: readonly string[]): void;
  /** Puts new instructions below `anchor`. */
  insertAfter(anchor: Instruction, texts: readonly string[]): void;
  /** Moves instructions, with their leading comments, to just above `anchor` (and its leading comments), in the given order. */
  moveBefore(moved: readonly Instruction[], anchor: Instruction): void;
  /** Takes an instruction out; its leading and inner comments stay. */
  remove(instruction: Instruction): void;
  /** Replaces what stands after keyword and flags. Inner comments are kept above the instruction. */
  replaceBody(instruction: Instruction, body: string): void;
  /** Inserts a flag (`--mount=…`) after the keyword and the flags that are there. */
  addFlag(instruction: Instruction, flag: string): void;

  /** Cuts a RUN before a member that follows `&&`: the rest becomes a RUN of its own with the same flags. */
  splitRun(run: RunInstruction, list: readonly ListMember[], member: ListMember): void;
  /** Adds ` && command` after the last member of the script's last list, in the layout of the RUN. */
  appendCommand(run: RunInstruction, script: Script, command: string): void;
  /** Takes a member out of an and-list together with one `&&`. Comments inside are kept above the instruction. */
  removeMember(run: RunInstruction, list: readonly ListMember[], member: ListMember): void;
  /** Inserts text as a word of its own after a word of a command. */
  insertWordAfter(word: ShellWord, text: string): void;
  /** Takes a word out with the blanks (and continuation) before it. Comments in between are kept above `run`. */
  removeWord(run: Instruction, word: ShellWord): void;
  replaceWord(word: ShellWord, text: string): void;
  /** Puts words in front of a command: `exec`. */
  prefixCommand(command: Command, text: string): void;

  /** Adds lines to the ignore file in force, which is made when there is none. Lines that are there are not added. */
  addIgnoreLines(lines: readonly string[]): void;
  /** Replaces the whole text of the ignore file in force (or makes it). */
  replaceIgnoreFile(text: string): void;

  /** Lowers the applicability of this one change, with the reason. */
  downgrade(applicability: Applicability, why: string): void;
}
