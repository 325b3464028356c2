/** Whether a pipe fails when a member but the last does, and how it can be made to. */
import { pipeMembers } from '../../distros/posix/pipe-members.js';
import type { RunInstruction } from '../../document/document.js';
import { pipelines, type Pipeline } from '../../shell/pipelines.js';
import type { Command, Script } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Span } from '../../text/span.js';
import type { Analysis } from '../analysis.js';
import { scriptVariables } from '../effects/script-variables.js';
import { shortened } from '../shortened.js';
import { stageOf } from '../stage-graph.js';
import { downloadOf, type TextEdit } from './downloads.js';
import { leave, type Leaving } from './leaving.js';
import { optionsBefore, type ShellLayer } from './shell-layers.js';

/** What makes a pipe fail when its download does, as edits; or why that cannot be. */
export function withPipefail(
  pipeline: Pipeline,
  layer: ShellLayer,
  run: RunInstruction,
  analysis: Analysis,
): readonly TextEdit[] | Leaving {
  if (!pipeline.whole) return leave('script-shape', { why: 'a member of the pipe is a construct of its own' });
  const stopping = pipeline.commands.slice(1).find((command) => !readsAll(command));
  if (stopping !== undefined) return leave('reader-may-stop', { what: shown(stopping) });
  const failing = doubtfulMember(pipeline);
  if (failing !== undefined) return leave('member-may-fail', { what: shown(failing) });
  if (layer.shell === 'bash') return setOption(layer, pipeline);
  if (layer.nested) return leave('script-shape', { why: 'it stands in a string for another shell' });
  const stage = stageOf(analysis.document, run);
  const image = stage && analysis.image(stage);
  const bringsBash = pipeline.commands.some((command) => executableName(unwrap(command).words[0]) === 'bash');
  if (image?.known !== true && bringsBash) return runByBash(pipeline, layer.script, run, analysis);
  if (image?.known !== true) return leave('shell-not-known', { why: image?.why ?? 'there is no stage' });
  switch (image.value.pipefail) {
    case 'sh':
      return setOption(layer, pipeline);
    case 'bash':
      return runByBash(pipeline, layer.script, run, analysis);
    default:
      return leave('shell-not-known', { why: 'the image has no shell that is known to have it' });
  }
}

interface Member {
  readonly reads: boolean;
  readonly notices: boolean;
  readonly passes: boolean;
}

function memberOf(command: Command): Member {
  const { words, doubt } = unwrap(command);
  const name = executableName(words[0]) ?? '';
  const bare = name.replace(/(?<=^(?:python|php))[\d.]+$/, '');
  const known = doubt === undefined ? pipeMembers.find(({ names }) => names.includes(bare)) : undefined;
  const values = words.slice(1).map(({ literal }) => literal);
  const reads = known?.readsAll(values) === true;
  return { reads, notices: known?.notices === true, passes: known?.passes === true };
}

function readsAll(command: Command): boolean {
  return memberOf(command).reads;
}

/** A member before the last that may fail by design. */
function doubtfulMember({ commands }: Pipeline): Command | undefined {
  return commands.slice(0, -1).find((command) => typeof downloadOf(command) !== 'object' && !memberOf(command).passes);
}

function shown(command: Command): string {
  return shortened(command.words.map(({ text }) => text).join(' '));
}

/** `set -o pipefail` before all else, where every other pipe of the script stands it. */
function setOption({ script }: ShellLayer, wanted: Pipeline): readonly TextEdit[] | Leaving {
  for (const other of pipelines(script)) {
    if (other.range.start === wanted.range.start) continue;
    const bad = other.whole
      ? (other.commands.slice(1).find((one) => !readsAll(one)) ?? doubtfulMember(other))
      : undefined;
    if (bad !== undefined || !other.whole)
      return leave('another-pipe', { what: shown(bad ?? other.commands[0]!) }, [
        { at: other.span, says: shown(other.commands[0]!) },
      ]);
  }
  const [first] = script.lists;
  const opening = first?.members[0]?.pipeline[0];
  const setting =
    opening?.kind === 'command' && opening.command.words[0]?.literal === 'set' ? opening.command : undefined;
  const last = setting?.words.at(-1);
  if (last !== undefined && setting!.words.slice(1).every(({ text }) => /^-[a-np-z]+$/.test(text)))
    return [{ at: { start: last.span.end, end: last.span.end }, text: 'o pipefail' }];
  if (first === undefined || first.terminator === '&')
    return leave('script-shape', { why: 'its first command goes on in the background' });
  return [{ at: { start: first.span.start, end: first.span.start }, text: 'set -o pipefail && ' }];
}

/** `bash -o pipefail -c '…'` around the pipe alone, so that everything else stays with the shell that it has. */
function runByBash(
  { commands, range, span }: Pipeline,
  script: Script,
  run: RunInstruction,
  { document }: Analysis,
): readonly TextEdit[] | Leaving {
  const text = document.text.slice(span.start, span.end);
  if (
    run.heredocs.length > 0 ||
    commands.some(({ redirects }) => redirects.some(({ heredoc }) => heredoc !== undefined))
  )
    return leave('script-shape', { why: 'there is a here-document in it' });
  const quote = !text.includes("'") ? "'" : /["$`\\!]/.test(text) ? undefined : '"';
  if (quote === undefined)
    return leave('script-shape', { why: 'its quotes cannot stand in a string for another shell' });
  const joined = script.source.text.slice(range.start, range.end);
  const own = variablesIn(script, range).find((name) => scriptVariables(script).has(name));
  const parameter = /\$[0-9@*#?!$-]/.exec(joined)?.[0];
  if (own !== undefined || parameter !== undefined) return leave('own-variables', { name: own ?? parameter! });
  return [
    { at: { start: span.start, end: span.start }, text: `bash -o pipefail -c ${quote}` },
    { at: { start: span.end, end: span.end }, text: quote },
  ];
}

/** The variables that the words of a part of a script name. */
function variablesIn({ commands }: Script, part: Span): readonly string[] {
  const inside = commands.filter(({ range }) => part.start <= range.start && range.end <= part.end);
  return inside.flatMap(({ words, assignments, redirects }) => {
    const values = [...assignments.map(({ value }) => value), ...redirects.map(({ target }) => target)];
    return [...words, ...values].flatMap((word) => word?.variables ?? []);
  });
}

/** True where the last member of a pipe fails on what a failed download leaves it. */
export function lastNotices({ commands, whole }: Pipeline): boolean {
  return whole && memberOf(commands.at(-1)!).notices;
}

/** True where a pipe fails with any of its members already. */
export function hasPipefail(pipeline: Pipeline, layer: ShellLayer): boolean {
  return layer.options.includes('pipefail') || optionsBefore(pipeline.range.start, layer.script).includes('pipefail');
}
