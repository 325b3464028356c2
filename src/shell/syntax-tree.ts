/**
 * The door to the shell parser: the only importer of it.
 * Responsible for: naming the parts of its tree that we use. May not: judge them.
 */
import { forEachChild, parse } from 'unbash';
import type { ParsedScript, SyntaxNode } from 'unbash';

export type {
  AndOr as AndOrNode,
  Assignment as AssignmentNode,
  Command as CommandNode,
  CommandExpansionPart,
  HereDoc as HeredocNode,
  ParameterExpansionPart,
  ParsedScript as ScriptNode,
  Pipeline as PipelineNode,
  Redirection as RedirectNode,
  Statement as StatementNode,
  SyntaxNode,
  Word as WordNode,
  WordPart,
} from 'unbash';

/** Parses as bash. Never trust the tree before `checkTree` has walked it: it is also made for broken scripts. */
export function parseTree(text: string): ParsedScript {
  return parse(text);
}

/** The direct children of a node in source order. Reading them parses substitutions, which may overflow the stack. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  forEachChild(node, (child) => children.push(child));
  return children;
}
