/** Archives that a step downloads, unpacks and leaves lying about. */
import type { RunInstruction } from '../../document/document.js';
import type { FlagValue } from '../../knowledge/known-command.js';
import type { AndOrList, Command, ListMember, Script } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { isDiscarded } from '../discarded-stages.js';
import { knownCommand } from '../effects/known-commands.js';
import { readCall } from '../effects/read-call.js';
import { hasErrexit } from './script-end.js';
import { runMounts } from '../run-mounts.js';
import { stageOf } from '../stage-graph.js';
import { baseName } from '../image-paths.js';

/** One of them: the command that unpacks it, and its name as written there. */
export interface UnpackedArchive {
  readonly run: RunInstruction;
  readonly script: Script;
  readonly member: ListMember;
  readonly command: Command;
  readonly name: string;
}

/**
 * Archives of a RUN that reaches an image: fetched by a command of the same script, unpacked by a plain command of a chain of `&&`, and
 * named nowhere else. What takes them away by a pattern counts as naming them.
 */
export function unpackedArchives(run: RunInstruction, analysis: Analysis): readonly UnpackedArchive[] {
  const script = analysis.script(run);
  const stage = stageOf(analysis.document, run);
  if (script?.known !== true || stage === undefined || runMounts(run).length > 0) return [];
  if (isDiscarded(stage, analysis.document, analysis.stages)) return [];
  return script.script.lists.flatMap((list) =>
    list.members.flatMap((member) => inMember(member, list, { run, script: script.script }, analysis)),
  );
}

function inMember(
  member: ListMember,
  list: AndOrList,
  { run, script }: Pick<UnpackedArchive, 'run' | 'script'>,
  analysis: Analysis,
): readonly UnpackedArchive[] {
  const [only, ...more] = member.pipeline;
  const plain = list.members.every(({ operator, negated }) => operator !== '||' && !negated);
  if (!plain || list.terminator === '&' || only?.kind !== 'command' || more.length > 0) return [];
  if (endsTheScript(member, list, { run, script }, analysis)) return [];
  const { command } = only;
  const name = unpackedBy(command);
  if (name === undefined || command.range.end !== command.words.at(-1)!.range.end) return [];
  return isFetched(name, command, script) && !isNamedElsewhere(name, command, script, analysis)
    ? [{ run, script, member, command, name }]
    : [];
}

/** Behind `&&` a failure of the command would no longer end a script under `set -e` (POSIX.1-2024, `set`). */
function endsTheScript(
  member: ListMember,
  list: AndOrList,
  { run, script }: Pick<UnpackedArchive, 'run' | 'script'>,
  analysis: Analysis,
): boolean {
  const last = list.members.at(-1) === member && script.lists.at(-1) !== list;
  return last && hasErrexit(script, analysis.scope(run));
}

/** The archive as written, when it is a plain file name. */
function unpackedBy(command: Command): string | undefined {
  const touched = touchedBy(command);
  const name = touched?.unpacks === undefined ? undefined : textOf(touched.unpacks);
  return name !== undefined && PLAIN.test(name) ? name : undefined;
}

const PLAIN = /^[\w./${}"+~-]+\.(?:tar(?:\.\w+)?|t[gbx]z2?|zip|gz|xz|bz2)"?$/;

function textOf(value: FlagValue): string {
  return typeof value === 'string' ? value : value.text;
}

function touchedBy(command: Command): { readonly network?: true; readonly unpacks?: FlagValue } | undefined {
  const { words, asUser } = unwrap(command);
  const name = executableName(words[0]);
  const known = name === undefined || asUser.kind !== 'unchanged' ? undefined : knownCommand(name);
  const call = known && readCall(name!, words.slice(1), known, undefined);
  if (call === undefined || typeof call === 'string') return undefined;
  const touched = known!.touches(call);
  return typeof touched === 'string' ? undefined : touched;
}

/** A command before it fetches something of that name. */
function isFetched(name: string, command: Command, script: Script): boolean {
  const file = lastPart(name);
  return script.commands.some(
    (one) =>
      one.span.end <= command.span.start &&
      touchedBy(one)?.network === true &&
      one.words.some(({ text }) => lastPart(text.replace(/[?#].*$/, '')) === file),
  );
}

function lastPart(text: string): string {
  const bare = text.replace(/["']/g, '');
  return baseName(bare);
}

/** Anywhere behind the command, in this file or in a script of the project, by its name or by a pattern. */
function isNamedElsewhere(name: string, command: Command, script: Script, { document }: Analysis): boolean {
  const behind = document.text.slice(command.span.end);
  const file = lastPart(name);
  const byPattern = script.commands.some(
    (one) => one.span.start > command.span.start && one.words.some(({ text, glob }) => glob || /^-\w*[rR]/.test(text)),
  );
  return behind.replace(/["']/g, '').includes(file) || byPattern;
}
