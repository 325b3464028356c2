import type { Analysis } from './analysis.js';
import type { Instruction } from '../document/document.js';
import type { Action, PackageManager } from '../knowledge/package-manager.js';
import type { Command, ShellWord } from '../shell/script.js';

/** One call of a package manager in a RUN. */
export interface Operation {
  readonly manager: PackageManager;
  readonly action: Action;
  readonly instruction: Instruction;
  /** The command as written; `words` below are its words with wrappers (`sudo`, `env`) taken off. */
  readonly command: Command;
  /** The manager's own name as called: `apt-get`, `pip3`; for `python -m pip` the word `pip`. */
  readonly executable: ShellWord;
  readonly subcommand: readonly ShellWord[];
  /** Flags with their values; `value` is undefined for a flag alone. */
  readonly flags: readonly OperationFlag[];
  readonly operands: readonly ShellWord[];
}

export interface OperationFlag {
  /** `--target`, `-r`; as written before any `=`. */
  readonly name: string;
  readonly word: ShellWord;
  readonly value: ShellWord | string | undefined;
}

/** The package manager calls of a RUN, in source order; empty for what is not understood. */
export function operationsOf(_instruction: Instruction, _analysis: Analysis): readonly Operation[] {
  return [];
}
