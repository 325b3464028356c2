/** Commands made of words that no script holds, for what reads commands of a shell. */
import type { Span } from '../text/span.js';
import type { Command, ShellWord } from './script.js';

/** A word with a value that no shell looks at. `span` is its place in the Dockerfile, in UTF-16 units; empty when it has none. */
export function plainWord(value: string, span: Span = { start: 0, end: 0 }): ShellWord {
  const pieces = [{ kind: 'text', value, quoted: true }] as const;
  return { text: value, literal: value, variables: [], glob: false, computed: false, pieces, range: span, span };
}

/** The words as one command; nothing but its words and its want of assignments is there. */
export function commandOf(words: readonly ShellWord[]): Command {
  return { words, assignments: [] } as unknown as Command;
}
