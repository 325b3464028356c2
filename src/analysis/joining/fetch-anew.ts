/** Where an install can fetch its lists itself. */
import type { ShellWord } from '../../shell/script.js';
import { unwrap } from '../../shell/unwrap.js';
import type { Operation } from '../operations.js';

/** The call that fetches the lists, and the word of the install that it goes before, with `&&`. */
export interface FreshLists {
  readonly before: ShellWord;
  readonly call: string;
}

/** Undefined where the call would not stand by itself at that place: in a construct, behind `||`, in a pipeline, under another user. */
export function freshLists({ command, manager, executable, nestedIn }: Operation): FreshLists | undefined {
  const refresh = manager.grammar.subcommands.find(({ action, words }) => action === 'refresh' && words.length > 0);
  const plain = nestedIn.length === 0 && command.within.every((nesting) => nesting === 'and-branch');
  if (refresh === undefined || !plain || unwrap(command).asUser.kind !== 'unchanged') return undefined;
  const before = command.words[0];
  const written = command.assignments.length === 0 && before === executable;
  return before === undefined || !written ? undefined : { before, call: [executable.text, ...refresh.words].join(' ') };
}
