import type { Nesting } from './script.js';
import { childrenOf, type SyntaxNode } from './syntax-tree.js';

/** A part of a construct and how control reaches it. */
export interface NestedNode {
  readonly node: SyntaxNode;
  readonly within: readonly Nesting[];
}

/** The parts of a syntax node that can hold commands. */
export function nestedNodes(node: SyntaxNode): readonly NestedNode[] {
  return childrenOf(node).map((child) => ({ node: child, within: nestingOf(node, child) }));
}

function nestingOf(parent: SyntaxNode, child: SyntaxNode): readonly Nesting[] {
  switch (parent.type) {
    case 'If':
      return child === parent.clause ? ['condition'] : child.type === 'Elif' ? [] : ['branch'];
    case 'Elif':
      return child === parent.clause ? ['branch', 'condition'] : ['branch'];
    case 'While':
      return child === parent.clause ? ['loop', 'condition'] : ['loop'];
    case 'For':
    case 'Select':
    case 'ArithmeticFor':
      return child === parent.body ? ['loop'] : [];
    case 'CaseItem':
      return child === parent.body ? ['branch'] : ['condition'];
    case 'Subshell':
      return ['subshell'];
    case 'BraceGroup':
      return ['group'];
    case 'Function':
      return ['function'];
    case 'Coproc':
      return ['background'];
    default:
      return [];
  }
}

const CONSTRUCTS: Readonly<Partial<Record<SyntaxNode['type'], string>>> = {
  If: 'if',
  For: 'for',
  ArithmeticFor: 'for',
  Select: 'select',
  Subshell: 'subshell',
  BraceGroup: 'group',
  Function: 'function',
  Coproc: 'coproc',
  Case: 'case',
  TestCommand: 'test',
  ArithmeticCommand: 'arithmetic',
};

/** The name of a compound command, without its redirections. */
export function constructOf(node: SyntaxNode): string {
  if (node.type === 'Redirected') return constructOf(node.command);
  if (node.type === 'While') return node.kind;
  return CONSTRUCTS[node.type] ?? 'other';
}
