import type { Action, Subcommand } from './command-grammar.js';

/** Writes a grammar's subcommands short: action → calls, words parted by one blank; '' is the call with no subcommand. */
export function subcommands(byAction: Partial<Readonly<Record<Action, readonly string[]>>>): readonly Subcommand[] {
  return Object.entries(byAction).flatMap(([action, names]) =>
    names.map((name) => ({ words: name === '' ? [] : name.split(' '), action: action as Action })),
  );
}
