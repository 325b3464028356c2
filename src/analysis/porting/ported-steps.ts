/** Steps of a stage, as they are written on Alpine. */
import type { RunInstruction } from '../../document/document.js';
import type { Command, ListMember, Script, ShellWord } from '../../shell/script.js';
import type { Span } from '../../text/span.js';
import { membersOf } from '../effects/run-effects.js';
import { isWithin } from '../image-paths.js';
import type { Operation } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import { shortened } from '../shortened.js';
import { scriptPrograms } from '../shrinking/manifest-scripts.js';
import type { Ground } from './ground.js';
import { portedCommand, isThere, type PortedCommand } from './ported-commands.js';
import { portedInstall, type WordEdit } from './ported-install.js';
import { staysOnGlibc, type StaysOnGlibc } from './stays.js';
import { contains } from '../../text/span.js';

/** One change of a step. */
export type StepEdit =
  | { readonly kind: 'word'; readonly edit: WordEdit }
  | { readonly kind: 'part'; readonly span: Span; readonly text: string }
  | { readonly kind: 'member'; readonly list: readonly ListMember[]; readonly member: ListMember };

/** A step that is written anew, or goes. */
export interface PortedStep {
  readonly run: RunInstruction;
  readonly edits: readonly StepEdit[] | 'removed';
}

/** All steps that change; or the first that cannot be translated. */
export function portedSteps(ground: Ground): readonly PortedStep[] | StaysOnGlibc {
  const steps: PortedStep[] = [];
  for (const run of ground.stage.instructions) {
    if (run.kind !== 'run') continue;
    const step = portedStep(run, ground);
    if (step !== undefined && 'kind' in step) return step;
    if (step !== undefined) steps.push(step);
  }
  return steps;
}

function portedStep(run: RunInstruction, ground: Ground): PortedStep | StaysOnGlibc | undefined {
  const { analysis } = ground;
  const script = analysis.script(run);
  const not = (what = run.body.text): StaysOnGlibc =>
    staysOnGlibc('step-not-translated', [lineOf(run)], { what: shortened(what) });
  if (script?.known !== true) return not();
  const parts = partsOf(run, script.script, ground);
  const stuck = parts.find(({ fate }) => fate.kind === 'not')?.fate;
  if (stuck?.kind === 'not') return staysOnGlibc(stuck.reason, [lineOf(run)], { what: stuck.what });
  if (parts.every(({ fate }) => fate.kind === 'same')) return undefined;
  if (parts.every(({ fate }) => fate.kind === 'gone')) return { run, edits: 'removed' };
  const list = plainList(script.script, run);
  return list === undefined ? not() : (edited(run, list, parts) ?? not());
}

/** What becomes of a member of the script's lists. */
type Fate =
  | Exclude<PortedCommand, { kind: 'instead' }>
  | { readonly kind: 'gone' }
  | { readonly kind: 'words'; readonly edits: readonly WordEdit[] }
  | { readonly kind: 'instead'; readonly words: readonly ShellWord[]; readonly commands: readonly string[] };

interface Part {
  readonly member: ListMember;
  readonly fate: Fate;
}

function partsOf(run: RunInstruction, script: Script, ground: Ground): readonly Part[] {
  return membersOf(run, script, ground.analysis).map(({ member, effects }) => {
    const isCleaning =
      effects.barrier === undefined &&
      effects.writes.length > 0 &&
      effects.writes.every((region) => 'path' in region && LISTS.some((folder) => isWithin(folder, region.path)));
    if (isCleaning) return { member, fate: { kind: 'gone' } };
    const commands = script.commands.filter(({ span }) => contains(member.span, span));
    return { member, fate: fateOf(member, commands, run, ground) };
  });
}

/** Where Debian's lists and archives of packages lie. */
const LISTS = ['/var/lib/apt', '/var/cache/apt'];

function fateOf(member: ListMember, commands: readonly Command[], run: RunInstruction, ground: Ground): Fate {
  const { analysis } = ground;
  const fates = commands.map((command) => ({ command, fate: commandFate(command, run, ground) }));
  const stuck = fates.find(({ fate }) => fate.kind === 'not')?.fate;
  if (stuck !== undefined) return stuck;
  const changed = fates.filter(({ fate }) => fate.kind !== 'same');
  if (changed.length === 0) return { kind: 'same' };
  const [first] = changed;
  const isAlone = member.pipeline.length === 1 && member.pipeline[0]!.kind === 'command' && commands.length === 1;
  if (isAlone && first!.command.redirects.length === 0) return first!.fate;
  const { start, end } = member.span;
  return { kind: 'not', reason: 'step-not-translated', what: shortened(analysis.document.text.slice(start, end)) };
}

function commandFate(command: Command, run: RunInstruction, ground: Ground): Fate {
  const { analysis } = ground;
  const operation = analysis.operations(run).find((one) => one.command.span.start === command.span.start);
  if (operation?.manager.scope === 'system') return portedInstall(operation, ground);
  const shell = shellOf(run, ground);
  const ported = portedCommand(command, shell, ground);
  if (ported.kind === 'instead') return { ...ported, words: command.words };
  const programs = operation === undefined || ported.kind === 'not' ? [] : programsOf(operation, run, ground);
  return programs.length === 0 ? ported : { kind: 'not', reason: 'step-not-translated', what: programs[0]! };
}

function shellOf(run: RunInstruction, { analysis }: Ground): 'posix' | 'bash' {
  const { shell } = analysis.scope(run);
  return shell.kind === 'shell' && shell.dialect === 'bash' ? 'bash' : 'posix';
}

/** Programs that scripts of a manifest call and that are not there; those of packages are. */
function programsOf(operation: Operation, run: RunInstruction, ground: Ground): readonly string[] {
  const programs = scriptPrograms(operation, run, ground.stage, ground.analysis);
  if (programs === 'unseen') return [shortened(run.body.text)];
  return programs.filter((name) => SYSTEM_PROGRAM.has(name) && !isThere(name, [], 'posix', ground));
}

/** Programs of the system that no package of a language brings. */
const SYSTEM_PROGRAM: ReadonlySet<string> = new Set([
  ...[
    'bash',
    'git',
    'curl',
    'wget',
    'make',
    'gcc',
    'g++',
    'cmake',
    'python',
    'python3',
    'apt-get',
    'apt',
    'dpkg',
    'sudo',
  ],
  ...['zip', 'unzip', 'jq', 'rsync', 'ssh', 'openssl', 'perl', 'ffmpeg', 'convert', 'docker', 'service', 'systemctl'],
]);

/** The members of a script that is one list joined by `&&`, the only shape of which parts are taken out. */
function plainList({ lists }: Script, run: RunInstruction): readonly ListMember[] | undefined {
  const [list, ...more] = lists;
  const isAnd = list?.members.every(({ operator, negated }, at) => !negated && (at === 0 || operator === '&&'));
  const isPlain = more.length === 0 && isAnd === true && run.heredocs.length === 0 && run.flags.length === 0;
  return isPlain ? list!.members : undefined;
}

/** Undefined when a comment lies in what would be replaced. */
function edited(run: RunInstruction, list: readonly ListMember[], parts: readonly Part[]): PortedStep | undefined {
  const fates = new Map(parts.map(({ member, fate }) => [member.span.start, fate]));
  const fateAt = (member: ListMember): Fate => fates.get(member.span.start) ?? { kind: 'same' };
  const firstKept = list.findIndex((member) => fateAt(member).kind !== 'gone');
  const lead = firstKept > 0 ? [leadEdit(list, firstKept)] : [];
  const rest = list.slice(firstKept).flatMap((member) => memberEdits(member, list, fateAt(member)));
  const edits = [...lead, ...rest];
  const replaced = edits.flatMap((edit) => (edit.kind === 'part' ? [edit.span] : []));
  const isCommented = run.innerComments.some(({ span }) =>
    replaced.some(({ start, end }) => span.start < end && start < span.end),
  );
  return isCommented ? undefined : { run, edits };
}

/** Several members at the beginning go together. */
function leadEdit(list: readonly ListMember[], count: number): StepEdit {
  if (count === 1) return { kind: 'member', list, member: list[0]! };
  return { kind: 'part', span: { start: list[0]!.span.start, end: list[count]!.span.start }, text: '' };
}

function memberEdits(member: ListMember, list: readonly ListMember[], fate: Fate): readonly StepEdit[] {
  if (fate.kind === 'gone') return [{ kind: 'member', list, member }];
  if (fate.kind === 'words') return fate.edits.map((edit) => ({ kind: 'word', edit }));
  if (fate.kind !== 'instead') return [];
  const span = { start: fate.words[0]!.span.start, end: fate.words.at(-1)!.span.end };
  return [{ kind: 'part', span, text: fate.commands.join(' && ') }];
}
