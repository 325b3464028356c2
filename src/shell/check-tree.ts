/**
 * Decides whether a syntax tree can be trusted.
 * Responsible for: finding every error and every construct whose places or meaning are not known, at any depth.
 * May not: build our model.
 */
import type { Span } from '../text/span.js';
import { posixObjection } from './dialect.js';
import { NotUnderstood, rangeOf } from './not-understood.js';
import type { Dialect } from './script.js';
import { childrenOf, type ScriptNode, type SyntaxNode } from './syntax-tree.js';
import { variablesOf } from './variables.js';

/** Deeper substitutions are refused: each level is parsed again, so depth costs time. */
const DEEPEST = 40;

/** What the walk found on the way. */
export interface CheckedTree {
  /** Bodies of here-documents with their terminator lines, sorted. */
  readonly heredocs: readonly Span[];
  /** Sorted, each once. */
  readonly variables: readonly string[];
}

interface Walk {
  readonly text: string;
  readonly dialect: Dialect;
  readonly heredocs: Span[];
  readonly variables: Set<string>;
}

/** Walks the whole tree. Throws NotUnderstood at the first doubt, RangeError when it is nested too deeply. */
export function checkTree(tree: ScriptNode, text: string, dialect: Dialect): CheckedTree {
  const walk: Walk = { text, dialect, heredocs: [], variables: new Set() };
  visit(tree, 0, walk);
  walk.heredocs.sort((a, b) => a.start - b.start);
  return { heredocs: walk.heredocs, variables: [...walk.variables].sort() };
}

function visit(node: SyntaxNode, depth: number, walk: Walk): void {
  const why = objection(node, walk) ?? (walk.dialect === 'posix' ? posixObjection(node) : undefined);
  const kind = node.type === 'ArithmeticCommand' || node.type === 'Subshell' ? 'disputed' : 'unsupported';
  if (why !== undefined) throw new NotUnderstood(why, rangeOf(node), kind);
  if (depth > DEEPEST) throw new NotUnderstood('substitutions are nested too deeply', rangeOf(node));
  if (node.type === 'HereDoc') walk.heredocs.push({ start: node.body.pos, end: node.closing!.end });
  for (const name of variablesOf(node)) walk.variables.add(name);
  for (const child of childrenOf(node)) visit(child, child.type === 'Script' ? depth + 1 : depth, walk);
  // Looked at last: reading the children is what finds some of them.
  if (node.type === 'Script') throwFirstError(node);
}

function throwFirstError(script: ScriptNode): void {
  const error = script.errors?.[0];
  if (error !== undefined) throw new NotUnderstood(error.message, { start: error.pos, end: error.pos + 1 }, 'syntax');
}

function objection(node: SyntaxNode, walk: Walk): string | undefined {
  switch (node.type) {
    case 'HereDoc':
      return node.closing && node.delimiter ? undefined : 'the here-document has no end';
    case 'Redirect':
    case 'HereString':
      return targetObjection(node, walk.text);
    case 'Pipeline':
      return pipelineObjection(node);
    case 'Subshell':
      // POSIX.1-2024, XCU 2.9.4: two subshells that begin together are to be written with a blank between them.
      return walk.text.startsWith('((', node.pos) ? 'some shells read `((` as arithmetic' : undefined;
    case 'CommandExpansion':
      if (node.text.startsWith('${')) return '`${ …; }` is read only by the newest shells';
      return node.script?.source === undefined ? undefined : 'back quotes hold escaped characters';
    case 'ParameterExpansion':
      return node.operation?.type === 'Unknown' ? 'the expansion has an unknown operator' : undefined;
    default:
      return undefined;
  }
}

function targetObjection(
  node: Extract<SyntaxNode, { type: 'Redirect' | 'HereString' }>,
  text: string,
): string | undefined {
  if (node.target === undefined || node.target.text === '') return 'the redirection has no target';
  const next = text[node.end];
  return /^\d+$/.test(node.target.text) && (next === '<' || next === '>')
    ? 'the number is the target of one redirection and the start of another'
    : undefined;
}

function pipelineObjection(node: Extract<SyntaxNode, { type: 'Pipeline' }>): string | undefined {
  if (node.commands.length === 0) return 'a command is missing';
  return node.prefixes.filter((prefix) => prefix.type === 'Negation').length > 1 ? '`!` stands twice' : undefined;
}
