import type { SyntaxNode } from './syntax-tree.js';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const NAMES = /(?<![A-Za-z0-9_])[A-Za-z_][A-Za-z0-9_]*/g;

/** The variables that this very node expands, its children not counted; `$1`, `$?` and the like are none. */
export function variablesOf(node: SyntaxNode): readonly string[] {
  switch (node.type) {
    case 'SimpleExpansion':
      return named(node.text.slice(1));
    case 'ParameterExpansion':
      return named(node.parameter);
    case 'ArithmeticWord':
      // Within arithmetic a bare name is expanded; a word with parts names its variables in them.
      return node.parts === undefined ? (node.value.match(NAMES) ?? []) : [];
    default:
      return [];
  }
}

function named(name: string): readonly string[] {
  return NAME.test(name) ? [name] : [];
}
