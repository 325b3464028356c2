/**
 * What bash syntax means to sh.
 * Responsible for: telling apart what sh reads in the same way, what only makes a word unknown, and what it reads as
 * another program. May not: walk the tree.
 *
 * Sources: POSIX.1-2024 XCU 2 "Shell Command Language"; dash(1), 2026; the bash reference manual 5.3, "Bash POSIX Mode"
 * and "Shell Expansions". `sh` may be dash or the shell of busybox: only what both read alike counts as known.
 */
import { childrenOf, type PipelineNode, type RedirectNode, type SyntaxNode } from './syntax-tree.js';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Why a script with this node is not what it seems when sh runs it; undefined when it is. */
export function posixObjection(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'Redirect':
      return redirectObjection(node);
    case 'HereString':
      return 'sh has no `<<<`';
    case 'ProcessSubstitution':
      return 'sh has no process substitution';
    case 'ArrayValue':
      return 'sh has no arrays';
    case 'ExtendedGlob':
      return 'sh has no extended patterns';
    case 'ArithmeticCommand':
      return 'sh reads `((` as two subshells';
    case 'ArithmeticFor':
    case 'Select':
    case 'Coproc':
      return 'sh has no such construct';
    case 'Assignment':
      return node.append || node.index ? 'sh reads this assignment as a command' : undefined;
    case 'Pipeline':
      return pipelineObjection(node);
    case 'CaseItem':
      return node.terminator === ';&' || node.terminator === ';;&' ? 'sh has no `;&`' : undefined;
    case 'Function':
      return node.pos === node.name.pos && NAME.test(node.name.text) ? undefined : 'sh has no such function definition';
    case 'TestCommand':
      return testObjection(node);
    case 'AnsiCQuoted':
      return node.text.includes("\\'") ? "sh ends `$'…'` at another quote" : undefined;
    case 'ArithmeticExpansion':
      return node.text.startsWith('$[') ? 'sh has no `$[ ]`' : undefined;
    default:
      return undefined;
  }
}

/** True when sh gives the word with this part another value than bash, or fails on it. */
export function posixComputes(part: SyntaxNode): boolean {
  switch (part.type) {
    case 'BraceExpansion':
    case 'AnsiCQuoted':
    case 'LocaleString':
      return true;
    case 'Glob':
      return part.text.startsWith('[^');
    default:
      return false;
  }
}

function redirectObjection(node: RedirectNode): string | undefined {
  if (node.operator === '&>' || node.operator === '&>>') return 'sh reads `&>` as `&` and `>`';
  if (node.descriptor?.type === 'FileDescriptorVariable') return 'sh reads `{name}>` as a word';
  if (node.operator === '>&' && node.type === 'Redirect' && /[^0-9-]/.test(node.target?.text ?? ''))
    return 'sh takes only a number after `>&`';
  return undefined;
}

function pipelineObjection(node: PipelineNode): string | undefined {
  if (node.operators.includes('|&')) return 'sh has no `|&`';
  const timed = node.prefixes.some((prefix) => prefix.type === 'Time');
  if (timed && (node.prefixes.length > 1 || node.commands[0]?.type !== 'Command')) return 'sh has no `time` keyword';
  return undefined;
}

/** To sh `[[` is a command: what controls the flow inside it in bash would control the flow of commands. */
function testObjection(node: SyntaxNode): string | undefined {
  return childrenOf(node).every(isPlainTest) ? undefined : 'sh reads the operators inside `[[ ]]` as its own';
}

function isPlainTest(node: SyntaxNode): boolean {
  if (node.type === 'TestUnary') return true;
  if (node.type === 'TestNot') return isPlainTest(node.operand);
  return node.type === 'TestBinary' && !/^[<>]$/.test(node.operator) && !/[()|&<>;]/.test(node.right.text);
}
