import { toSourceSpan } from '../text/mapped-text.js';
import { assertBlank, type Gapped } from './gaps.js';
import { rangeOf } from './not-understood.js';
import type { Assignment, Command, Nesting, Redirect, ShellWord } from './script.js';
import type { AssignmentNode, CommandNode, RedirectNode, SyntaxNode, WordNode } from './syntax-tree.js';
import { assignmentWord, opaqueWord, plainWord, shellWord, type WordPlace } from './words.js';

/** A script's text, who reads it, and where its here-documents lie. */
export interface ScriptPlace extends WordPlace, Gapped {}

/** `excused`: a `||` behind it takes over when it fails. */
export type Reach = Nesting | 'excused';

/** How a command is reached. `timed`: the `time` before it, where that is a command like any other. */
export interface Reached extends Pick<Command, 'pipe'> {
  readonly within: readonly Reach[];
  readonly timed?: SyntaxNode | undefined;
}

/** Builds a simple command. Throws NotUnderstood when anything but blanks stands between its parts. */
export function buildCommand(node: CommandNode, { within, pipe, timed }: Reached, place: ScriptPlace): Command {
  assertNothingBetween(node, place);
  const timing = timed === undefined ? [] : timeWords(timed, place);
  const written = node.name === undefined ? node.args : [node.name, ...node.args];
  const range = timed === undefined ? rangeOf(node) : { start: timed.pos, end: node.end };
  return {
    words: [...timing, ...written.map((word) => argument(word, place))],
    assignments: node.prefix.filter(isAssignment).map((assignment) => buildAssignment(assignment, place)),
    redirects: node.redirects.map((redirect) => buildRedirect(redirect, place)),
    range,
    span: toSourceSpan(place.source, range),
    within: within.filter((one) => one !== 'excused'),
    excused: within.includes('excused'),
    pipe,
  };
}

/** Builds a redirection of a simple or compound command. */
export function buildRedirect(node: RedirectNode, place: ScriptPlace): Redirect {
  const range = rangeOf(node);
  const target = node.type === 'HereDoc' ? undefined : node.target;
  return {
    operator: node.operator,
    descriptor: node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : undefined,
    target: target && shellWord(target, place),
    heredoc: node.type === 'HereDoc' ? heredocBody(node, place) : undefined,
    range,
    span: toSourceSpan(place.source, range),
  };
}

function heredocBody(node: Extract<RedirectNode, { type: 'HereDoc' }>, place: ScriptPlace): Redirect['heredoc'] {
  const range = rangeOf(node.body);
  return { quoted: node.delimiter?.quoted ?? false, range, span: toSourceSpan(place.source, range) };
}

function buildAssignment(node: AssignmentNode, place: ScriptPlace): Assignment {
  const range = rangeOf(node);
  return {
    name: node.name,
    value: node.value.type === 'Word' ? shellWord(node.value, place) : opaqueWord(node.value, place),
    append: node.append === true,
    range,
    span: toSourceSpan(place.source, range),
  };
}

function argument(node: WordNode | AssignmentNode, place: ScriptPlace): ShellWord {
  if (node.type === 'Word') return shellWord(node, place);
  const prefix = place.text.slice(node.pos, node.value.pos);
  const value = node.value.type === 'Word' && node.index === undefined ? node.value : undefined;
  return assignmentWord(node, prefix, value, place);
}

/** `time` and its `-p` as words; each is a run of characters without blanks. */
function timeWords(timed: SyntaxNode, place: ScriptPlace): readonly ShellWord[] {
  const words: ShellWord[] = [];
  let start = timed.pos;
  for (const text of place.text.slice(timed.pos, timed.end).split(/[ \t]/)) {
    if (text !== '') words.push(plainWord({ start, end: start + text.length }, place));
    start += text.length + 1;
  }
  return words;
}

function assertNothingBetween(node: CommandNode, place: ScriptPlace): void {
  let done = node.pos;
  for (const part of [...node.prefix, ...(node.name === undefined ? [] : [node.name]), ...node.suffix]) {
    assertBlank(place, { start: done, end: part.pos });
    done = part.end;
  }
  assertBlank(place, { start: done, end: node.end });
}

function isAssignment(node: SyntaxNode): node is AssignmentNode {
  return node.type === 'Assignment';
}
