/**
 * Turns a checked syntax tree into our model.
 * Responsible for: lists, members, pipelines and how each is reached. May not: be given an unchecked tree.
 */
import { toSourceSpan } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';
import { buildCommand, buildRedirect, type Reach, type Reached, type ScriptPlace } from './build-command.js';
import type { CheckedTree } from './check-tree.js';
import { operatorRange, terminatorIn } from './gaps.js';
import { constructOf, nestedNodes } from './nesting.js';
import { NotUnderstood, rangeOf } from './not-understood.js';
import type { AndOrList, Command, ListMember, PipelineMember, Redirect, Script } from './script.js';
import type { AndOrNode, CommandNode, PipelineNode, ScriptNode, StatementNode, SyntaxNode } from './syntax-tree.js';
import type { WordPlace } from './words.js';

interface Build extends ScriptPlace {
  /** Filled as they are met. */
  readonly commands: Command[];
}
/** How control reaches a part, and whether a `||` takes over when it fails. */
type Within = readonly Reach[];
type MemberNode = AndOrNode['commands'][number];
type PipedNode = PipelineNode['commands'][number];
interface Operator {
  readonly text: '&&' | '||';
  readonly range: Span;
}

/** Builds the script. Throws NotUnderstood when something stands where the tree says that nothing does. */
export function buildScript(tree: ScriptNode, checked: CheckedTree, place: WordPlace): Script {
  const { text } = place.source;
  const build: Build = { ...place, text, heredocs: checked.heredocs, commands: [] };
  const first = tree.commands[0];
  const leading = { start: 0, end: first === undefined ? text.length : first.pos };
  if (terminatorIn(build, leading) === ';') throw new NotUnderstood('a command is missing before `;`', leading);
  const lists = buildLists(tree.commands, { end: text.length, within: [] }, build);
  const commands = build.commands.sort((a, b) => a.range.start - b.range.start);
  return { source: place.source, dialect: place.dialect, lists, commands, variables: checked.variables };
}

function buildLists(
  statements: readonly StatementNode[],
  { end, within }: { readonly end: number; readonly within: Within },
  build: Build,
): readonly AndOrList[] {
  return statements.map((statement, index) => {
    const gap = { start: statement.end, end: statements[index + 1]?.pos ?? Math.max(end, statement.end) };
    const ended = terminatorIn(build, gap);
    const range = rangeOf(statement.command);
    return {
      members: buildMembers(statement, statement.background ? [...within, 'background'] : within, build),
      terminator: statement.background ? '&' : ended,
      range,
      span: toSourceSpan(build.source, range),
    };
  });
}

function buildMembers(statement: StatementNode, within: Within, build: Build): readonly ListMember[] {
  const list = statement.command;
  if (list.type !== 'AndOr') return [buildMember(list, { operator: undefined, within }, build)];
  return list.commands.map((node, index) => {
    const operator = index === 0 ? undefined : operatorBefore(list, index, build);
    const reached: Within = isExcused(list, index) ? [...within, 'excused'] : within;
    return buildMember(node, { operator, within: reached }, build);
  });
}

/** True when a `||` behind a member takes over when it fails, and does not just pass the failure on. */
function isExcused(list: AndOrNode, index: number): boolean {
  const at = list.operators.indexOf('||', index);
  return at >= 0 && !PASSING_ON.has(firstWord(list.commands[at + 1]!) ?? '');
}

const PASSING_ON: ReadonlySet<string> = new Set(['exit', 'false', 'return']);

function firstWord(node: MemberNode): string | undefined {
  return node.type === 'Command' ? node.name?.text : undefined;
}

function operatorBefore(list: AndOrNode, index: number, build: Build): Operator {
  const text = list.operators[index - 1]!;
  const gap = { start: list.commands[index - 1]!.end, end: list.commands[index]!.pos };
  return { text, range: operatorRange(build, gap, text) };
}

function buildMember(
  node: MemberNode,
  { operator, within }: { readonly operator: Operator | undefined; readonly within: Within },
  build: Build,
): ListMember {
  const negated = node.type === 'Pipeline' && node.prefixes.some((prefix) => prefix.type === 'Negation');
  const nesting: Reach[] = [...within];
  if (operator !== undefined) nesting.push(operator.text === '&&' ? 'and-branch' : 'or-branch');
  if (negated) nesting.push('negated');
  const range = rangeOf(node);
  return {
    operator: operator?.text,
    operatorRange: operator?.range,
    operatorSpan: operator && toSourceSpan(build.source, operator.range),
    negated,
    pipeline: node.type === 'Pipeline' ? buildPipeline(node, nesting, build) : [buildPiped(node, nesting, build)],
    range,
    span: toSourceSpan(build.source, range),
  };
}

function buildPipeline(pipeline: PipelineNode, within: Within, build: Build): readonly PipelineMember[] {
  const { length } = pipeline.commands;
  for (let index = 1; index < length; index += 1) {
    const gap = { start: pipeline.commands[index - 1]!.end, end: pipeline.commands[index]!.pos };
    operatorRange(build, gap, pipeline.operators[index - 1]!);
  }
  return pipeline.commands.map((node, index) => {
    if (node.type !== 'Command') return buildCompound(node, length > 1 ? [...within, 'subshell'] : within, build);
    const timed = index === 0 ? timeCommand(pipeline, build) : undefined;
    return buildSimple(node, { within, pipe: { index, length }, timed }, build);
  });
}

/** To sh `time` is a command like any other, to bash a keyword. */
function timeCommand(pipeline: PipelineNode, build: Build): SyntaxNode | undefined {
  return build.dialect === 'posix' ? pipeline.prefixes.find((prefix) => prefix.type === 'Time') : undefined;
}

function buildPiped(node: PipedNode, within: Within, build: Build): PipelineMember {
  if (node.type === 'Command') return buildSimple(node, { within, pipe: { index: 0, length: 1 } }, build);
  return buildCompound(node, within, build);
}

function buildSimple(node: CommandNode, reached: Reached, build: Build): PipelineMember {
  const command = buildCommand(node, reached, build);
  build.commands.push(command);
  descendInto(node, reached.within, build);
  return { kind: 'command', command };
}

function buildCompound(node: Exclude<PipedNode, CommandNode>, within: Within, build: Build): PipelineMember {
  const before = build.commands.length;
  descendInto(node, within, build);
  const range = rangeOf(node);
  return {
    kind: 'compound',
    construct: constructOf(node),
    commands: build.commands.slice(before),
    redirects: redirectsOf(node, build),
    range,
    span: toSourceSpan(build.source, range),
  };
}

function redirectsOf(node: SyntaxNode, build: Build): readonly Redirect[] {
  const holder = node.type === 'Function' || node.type === 'Coproc' ? node.body : node;
  return holder.type === 'Redirected' ? holder.redirects.map((redirect) => buildRedirect(redirect, build)) : [];
}

/** Finds the commands inside a node, with how each is reached. */
function descend(node: SyntaxNode, within: Within, build: Build): void {
  switch (node.type) {
    case 'Script':
      buildLists(node.commands, { end: node.end, within: [...within, 'substitution'] }, build);
      return;
    case 'CompoundList':
      buildLists(node.commands, { end: node.end, within }, build);
      return;
    case 'Command':
      buildPiped(node, within, build);
      return;
    default:
      descendInto(node, within, build);
  }
}

function descendInto(node: SyntaxNode, within: Within, build: Build): void {
  for (const inner of nestedNodes(node)) descend(inner.node, [...within, ...inner.within], build);
}
