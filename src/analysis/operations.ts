import type { Analysis } from './analysis.js';
import type { Instruction } from '../document/document.js';
import { distros } from '../distros/index.js';
import { ecosystems } from '../ecosystems/index.js';
import type { Action } from '../knowledge/command-grammar.js';
import type { PackageManager } from '../knowledge/package-manager.js';
import { nestedScript } from '../shell/nested-script.js';
import { parseScript } from '../shell/parse-script.js';
import type { Command, Script, ShellWord } from '../shell/script.js';
import { rememberedFor } from './remembered.js';
import { chooseManager, projectSigns, type Choice, type ProjectSigns } from './choose-manager.js';
import { calledManager, matchOperation, type Managers } from './match-operation.js';

/** One call of a package manager in a RUN. */
export interface Operation {
  readonly manager: PackageManager;
  /** Other managers that the call may mean just as well (`yarn` where nothing tells its version). */
  readonly alternatives: readonly PackageManager[];
  readonly action: Action;
  readonly instruction: Instruction;
  /** The command as written; `words` below are its words with wrappers (`sudo`, `env`) taken off. */
  readonly command: Command;
  /** The command whose string it stands in (`sh -c '…'`), outermost first; empty for a command of the script itself. */
  readonly nestedIn: readonly Command[];
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
  /** The next word, or the text after `=`; the flag's own word, without a literal, when that text is dynamic. */
  readonly value: ShellWord | string | undefined;
}

/** Every manager and interpreter of the knowledge folders. */
export const everyManager: Managers = {
  managers: [
    ...distros.flatMap((distro) => distro.managers),
    ...ecosystems.flatMap((ecosystem) => ecosystem.managers),
  ].filter((manager, index, all) => all.indexOf(manager) === index),
  interpreters: ecosystems.flatMap((ecosystem) => ecosystem.interpreters),
};

/** A command of a script or of a script nested in it. */
export interface ReachedCommand {
  readonly command: Command;
  readonly nestedIn: readonly Command[];
}

const DEEPEST = 3;

/** All commands of a script, those of strings given to another shell behind the command that gives them. */
export const reachedCommands: (script: Script) => readonly ReachedCommand[] = rememberedFor((script) =>
  commandsReached(script, []),
);

function commandsReached(script: Script, nestedIn: readonly Command[]): readonly ReachedCommand[] {
  return script.commands.flatMap((command) => {
    const text = nestedIn.length < DEEPEST ? nestedScript(command, script) : undefined;
    const nested = text && parseScript(text.source, text.dialect);
    const inner = nested?.known === true ? commandsReached(nested.script, [...nestedIn, command]) : [];
    return [{ command, nestedIn }, ...inner];
  });
}

const signsOf = rememberedFor(({ document, context }: Analysis) => projectSigns(document, context));

/** The package manager calls of an instruction's script, in source order; empty for what is not understood. */
export function operationsOf(instruction: Instruction, analysis: Analysis): readonly Operation[] {
  const result = analysis.script(instruction);
  if (result?.known !== true) return [];
  const signs = signsOf(analysis);
  return reachedCommands(result.script).flatMap((reached) => operationOf(reached, instruction, signs) ?? []);
}

function operationOf(reached: ReachedCommand, instruction: Instruction, signs: ProjectSigns): Operation | undefined {
  let choice: Choice | undefined;
  const choose = (candidates: readonly PackageManager[], words: readonly ShellWord[]): PackageManager => {
    choice = chooseManager(candidates, words, signs);
    return choice.manager;
  };
  const call = matchOperation(reached.command, { ...everyManager, choose });
  return call && { ...call, ...reached, instruction, alternatives: choice?.alternatives ?? [] };
}

/** The manager that a command calls, also where the call itself is not understood. */
export function managerCalledBy(command: Command): PackageManager | undefined {
  return calledManager(command, everyManager);
}
