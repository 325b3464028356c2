/** Downloads whose failure a build does not see. */
import { checksumPrograms } from '../../distros/posix/downloaders.js';
import type { Instruction, RunInstruction } from '../../document/document.js';
import { pipelines, type Pipeline } from '../../shell/pipelines.js';
import type { AndOrList, Command, Nesting, Script } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import { toSource } from '../../text/mapped-text.js';
import type { Analysis } from '../analysis.js';
import { downloadOf, type Download, type TextEdit } from './downloads.js';
import { leave, type Leaving } from './leaving.js';
import { hasPipefail, lastNotices, withPipefail } from './pipefail.js';
import { optionsBefore, shellLayers, type ShellLayer } from './shell-layers.js';

/**
 * `status`: it does not fail when the server answers with an error. `pipe`: what reads it decides alone. `sequel`: the step goes on
 * after it has failed.
 */
export interface BrokenDownload {
  readonly kind: 'status' | 'pipe' | 'sequel';
  readonly run: RunInstruction;
  readonly command: Command;
  /** What the call is, or what it is a part of: `curl`. */
  readonly name: string;
  readonly plan: { readonly kind: 'mend'; readonly edits: readonly TextEdit[] } | Leaving;
}

/** All of them, in source order; of one call what comes after it is first, while it still stands in the list that it ends. */
export function brokenDownloads(analysis: Analysis): readonly BrokenDownload[] {
  const runs = analysis.document.instructions.filter((one: Instruction): one is RunInstruction => one.kind === 'run');
  return runs.flatMap((run) => shellLayers(run, analysis).flatMap((layer) => inLayer(layer, run, analysis)));
}

interface Seen {
  readonly layer: ShellLayer;
  readonly run: RunInstruction;
  readonly analysis: Analysis;
  readonly pipes: readonly Pipeline[];
}

function inLayer(layer: ShellLayer, run: RunInstruction, analysis: Analysis): readonly BrokenDownload[] {
  const seen: Seen = { layer, run, analysis, pipes: pipelines(layer.script) };
  return layer.script.commands.flatMap((command) => {
    const download = downloadOf(command);
    if (download === undefined) return isCheck(command) ? sequelOf(command, seen) : [];
    if (isLost(command, layer.script)) return [];
    if (typeof download === 'string') return flagsNotKnown(command, download, run);
    const status = statusOf(download, seen);
    // Where it still hides its failure, what comes after it has nothing to go by.
    return status.some(({ plan }) => plan.kind === 'leave') ? status : [...sequelOf(command, seen), ...status];
  });
}

function isCheck(command: Command): boolean {
  const { words } = unwrap(command);
  const isProgram = checksumPrograms.includes(executableName(words[0]) ?? '');
  return isProgram && words.some(({ literal }) => /^-[a-z]*c|^--check/.test(literal ?? ''));
}

function flagsNotKnown(command: Command, why: string, run: RunInstruction): readonly BrokenDownload[] {
  const name = executableName(unwrap(command).words[0])!;
  return [{ kind: 'status', run, command, name, plan: leave('flags-not-known', { name, why }) }];
}

const HANDLED: ReadonlySet<Nesting> = new Set(['condition', 'negated', 'background']);

/** True where something else than the step decides what becomes of a failure. */
function isHandled({ within, excused }: Command): boolean {
  return excused || within.some((one) => HANDLED.has(one));
}

/** In a substitution only the status of an assignment is looked at. */
function isLost(command: Command, script: Script): boolean {
  if (!command.within.includes('substitution')) return false;
  return !script.commands.some(
    ({ words, assignments }) =>
      words.length === 0 &&
      assignments.some(({ range }) => range.start <= command.range.start && command.range.end <= range.end),
  );
}

function statusOf(download: Download, seen: Seen): readonly BrokenDownload[] {
  const { command, name, failing } = download;
  const { layer, run, analysis, pipes } = seen;
  const flag = failing === undefined ? [] : [failing];
  const pipe = pipes.find(({ commands }) => commands.includes(command));
  const isSeen = pipe !== undefined && (hasPipefail(pipe, layer) || lastNotices(pipe));
  const isPiped = command.pipe.index < command.pipe.length - 1 && !isSeen;
  if (!isPiped && flag.length === 0) return [];
  const kind = isPiped ? 'pipe' : 'status';
  if (isHandled(command)) return [{ kind, run, command, name, plan: leave('failure-handled', { name }) }];
  if (!isPiped) return [{ kind, run, command, name, plan: { kind: 'mend', edits: flag } }];
  const found = withPipefail(pipe!, layer, run, analysis);
  const plan = 'kind' in found ? found : ({ kind: 'mend', edits: [...found, ...flag] } as const);
  return [{ kind, run, command, name, plan }];
}

/** A list that ends in a download, or in its check, and after which the step goes on whatever came of it. */
function sequelOf(command: Command, { layer, run }: Seen): readonly BrokenDownload[] {
  const { script, options } = layer;
  const errexit = options.includes('errexit') || optionsBefore(command.range.start, script).includes('errexit');
  if (errexit || isHandled(command)) return [];
  const name = executableName(unwrap(command).words[0])!;
  const found = (plan: BrokenDownload['plan']): readonly BrokenDownload[] => [
    { kind: 'sequel', run, command, name, plan },
  ];
  if (command.within.includes('loop')) return found(leave('script-goes-on', { name }));
  const at = script.lists.findIndex(({ members }) => isLastOf(members, command));
  const list = script.lists[at];
  const rest = script.lists.slice(at + 1);
  if (list === undefined || rest.length === 0) return [];
  const semicolon = endOf(list, script);
  if (semicolon === undefined) return found(leave('script-goes-on', { name }));
  const [next, ...more] = rest as [AndOrList, ...AndOrList[]];
  const simple =
    more.length === 0 && next.terminator !== '&' && next.members.every(({ operator }) => operator !== '||');
  const blank = script.source.text[list.range.end] === ';' ? ' ' : '';
  const text = simple ? `${blank}&&` : `${blank}|| exit 1;`;
  return found({ kind: 'mend', edits: [{ at: { start: semicolon, end: semicolon + 1 }, text }] });
}

function isLastOf(members: AndOrList['members'], command: Command): boolean {
  const isOfPipe = members.at(-1)!.pipeline.some((member) => member.kind === 'command' && member.command === command);
  return isOfPipe && members.every(({ operator }) => operator !== '||');
}

/** Place of the `;` behind a list in the Dockerfile; undefined when a line end is all that ends it. */
function endOf({ range, terminator }: AndOrList, { source }: Script): number | undefined {
  const at = source.text.indexOf(';', range.end);
  return terminator === ';' && at >= 0 ? toSource(source, at) : undefined;
}
