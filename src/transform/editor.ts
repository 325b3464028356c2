/**
 * What a rewrite may do to a file. It owns offsets, white space, continuations, comments and style.
 * Everything a candidate asks for is applied whole or not at all.
 */
import type { Argument, Instruction, RunInstruction } from '../document/document.js';
import type { ListMember, Script, ShellWord } from '../shell/script.js';
import type { Span } from '../text/span.js';
import type { Applicability } from './transform.js';

export interface Editor {
  /** Puts new instructions above `anchor` and its leading comments. Each text is one instruction, without line end. */
  insertBefore(anchor: Instruction, texts: readonly string[]): void;
  /** Puts a RUN of commands joined by `&&` above `anchor` and its leading comments, in the layout of the file. */
  insertRunBefore(anchor: Instruction, commands: readonly string[]): void;
  /** Puts new instructions below `anchor`. */
  insertAfter(anchor: Instruction, texts: readonly string[]): void;
  /**
   * Moves instructions, with their leading comments, to just above `anchor` (and its leading comments), in the given order.
   * With a cut, only the first part of that RUN goes; the rest stays as a RUN of its own with the same flags.
   */
  moveBefore(moved: readonly Instruction[], anchor: Instruction, cut?: RunCut): void;
  /** Moves an instruction, with its leading comments, to where the texts stand that were inserted above `anchor` last, as the next one of them. */
  moveBehindInserted(moved: Instruction, anchor: Instruction): void;
  /** Moves an instruction, with its leading comments, to just below `anchor`. */
  moveAfter(moved: Instruction, anchor: Instruction): void;
  /** Takes an instruction out; its leading and inner comments stay. */
  remove(instruction: Instruction): void;
  /** Takes out instructions that follow each other, with the blank lines between them; their comments stay. */
  removeAll(instructions: readonly Instruction[]): void;
  /** Replaces what stands after keyword and flags. Inner comments are kept above the instruction. */
  replaceBody(instruction: Instruction, body: string): void;
  /** Replaces one argument of an instruction in shell form. */
  replaceArgument(argument: Argument, text: string): void;
  /** Inserts a flag (`--mount=…`) after the keyword and the flags that are there. */
  addFlag(instruction: Instruction, flag: string): void;
  /** The same for several, each on a line of its own where one line would be too long. */
  addFlags(instruction: Instruction, flags: readonly string[]): void;

  /** Adds ` && command` after the last member of the script's last list, or after another one, in the layout of the RUN. */
  appendCommand(run: RunInstruction, script: Script, command: string, after?: ListMember): void;
  /**
   * Joins `second` to `first`, which stands above it: `first && second`, each in the shape it is given. The comments directly above
   * `second` come along, inside the continuation. The joined step stands where the first stood, or where the second did.
   */
  joinRuns(first: RunInstruction, second: RunInstruction, shape: RunShapes, place?: 'first' | 'second'): void;
  /** Takes a member out of an and-list together with one `&&`. Comments inside are kept above the instruction. */
  removeMember(run: RunInstruction, list: readonly ListMember[], member: ListMember): void;
  /** Inserts text as a word of its own after a word of a command. */
  insertWordAfter(word: ShellWord, text: string): void;
  /** Inserts words after a word of a command of `run`: each on a line of its own where that word has one. */
  insertWordsAfter(run: RunInstruction, word: ShellWord, texts: readonly string[]): void;
  /**
   * Adds words to a list of words of a command of `run`. In its order where it has one and stands one a line; one a line and sorted where
   * the line would become too long; else at its end, as it is laid out.
   */
  addToList(run: RunInstruction, list: readonly ShellWord[], texts: readonly string[]): void;
  /** Takes a word out with the blanks (and continuation) before it. Comments in between are kept above `run`. */
  removeWord(run: Instruction, word: ShellWord): void;
  replaceWord(word: ShellWord, text: string): void;
  /** Replaces a part of a script that is no word: an operator, a place between words. Nothing of a comment may lie in it. */
  replacePart(part: Span, text: string): void;
  /** Inserts text as a word of its own before a word of a command. */
  insertWordBefore(word: ShellWord, text: string): void;

  /** Adds lines to the ignore file in force, which is made when there is none. Lines that are there are not added. */
  addIgnoreLines(lines: readonly string[]): void;
  /** Replaces the whole text of the ignore file in force (or makes it). */
  replaceIgnoreFile(text: string): void;

  /** Lowers the applicability of this one change, with the reason. */
  downgrade(applicability: Applicability, why: string): void;
}

/** What is put around each of two joined scripts: parentheses, or braces. */
export interface RunShapes {
  readonly first: 'plain' | 'subshell';
  readonly second: 'plain' | 'group';
}

/** Where a RUN is cut in two: before `member`, which follows `&&` in `list`. The rest begins with `carry`. */
export interface RunCut {
  readonly run: RunInstruction;
  readonly list: readonly ListMember[];
  readonly member: ListMember;
  /** `cd app && `, or nothing. */
  readonly carry: string;
}
