/** The first part of a RUN that can go elsewhere: all of it, or the members up to where something unknown begins. */
import type { RunInstruction } from '../../document/document.js';
import type { ListMember, Script } from '../../shell/script.js';
import type { Analysis } from '../analysis.js';
import { NO_EFFECTS, union, type Effects } from '../effects/effects.js';
import { managerEffects, operationEffects } from '../effects/operation-effects.js';
import { blockingFlag, frameEffects, membersOf, type MemberEffects } from '../effects/run-effects.js';
import type { Leftover, PackageManager } from '../../knowledge/package-manager.js';
import type { Command } from '../../shell/script.js';
import { namesFolder } from '../leftovers/removals.js';
import { installOf, type Install } from '../installs.js';
import { isDiscarded } from '../discarded-stages.js';
import type { Operation } from '../operations.js';
import { stageOf } from '../stage-graph.js';

/** A project install inside a RUN. */
export interface ProjectInstall {
  readonly operation: Operation;
  readonly install: Extract<Install, { kind: 'project' }>;
}

export type MovablePart =
  | {
      readonly movable: true;
      readonly projects: readonly ProjectInstall[];
      /** True when a package manager installs something in it; false for a RUN that only fetches files. */
      readonly installs: boolean;
      /** Effects with all that is read of the projects. */
      readonly effects: Effects;
      /** Effects without it: what matters beside a copy whose needed files are brought otherwise. */
      readonly withoutProject: Effects;
      /** The member that begins what stays; undefined when the whole RUN goes. */
      readonly splitAt: ListMember | undefined;
      /** Text that the rest must begin with to run as before: `cd app && `. */
      readonly carry: string;
    }
  | { readonly movable: false; readonly why: string };

/** `where-needed`: as much as is understood. `after-install`: only up to the last install, so that less must be moved. */
export type Cut = 'where-needed' | 'after-install';

/** Reads a RUN that has at least one install among its operations, or one that is understood whole. */
export function movablePart(run: RunInstruction, analysis: Analysis, cut: Cut): MovablePart {
  const result = analysis.script(run);
  if (result === undefined || !result.known) return { movable: false, why: 'its script is not understood' };
  const flag = blockingFlag(run);
  if (flag !== undefined) return { movable: false, why: `\`${flag}\` is not modelled` };
  const members = membersOf(run, result.script, analysis);
  const stop = members.findIndex(({ effects }) => effects.barrier !== undefined);
  const known = members.slice(0, stop < 0 ? members.length : stop);
  const whole = stop < 0 && (cut === 'where-needed' || !operationsIn(known, run, analysis).some(isInstall));
  const first = whole ? known : known.slice(0, lastUseful(known, run, analysis) + 1);
  const installs = operationsIn(first, run, analysis);
  if (stop >= 0 && !installs.some(isInstall)) return { movable: false, why: members[stop]!.effects.barrier! };
  return partOf({ run, analysis, script: result.script, members, first, installs });
}

function isInstall({ operation }: PlacedOperation): boolean {
  return operation.action === 'install';
}

/** Index of the last member that belongs to an install: a call of a package manager, or a removal after it. */
function lastUseful(members: readonly MemberEffects[], run: RunInstruction, analysis: Analysis): number {
  return members.findLastIndex(
    (part) => operationsIn([part], run, analysis).length > 0 || commandNames(part.member).includes('rm'),
  );
}

function commandNames(member: ListMember): readonly string[] {
  return member.pipeline.flatMap((part) => (part.kind === 'command' ? [part.command.words[0]?.literal ?? ''] : []));
}

/**
 * True when what stays of a RUN removes again what the first part installs, so that a cut would keep it in a layer. Caches of managers that
 * work as well without them are no reason: they can be removed in any layer.
 */
function undoes(rest: readonly MemberEffects[], run: RunInstruction, analysis: Analysis): boolean {
  const removes = operationsIn(rest, run, analysis).some(
    ({ operation: { action, manager } }) => UNDOING.has(action) && !(action === 'clean' && hasOnlyCaches(manager)),
  );
  const managers = new Set(analysis.operations(run).map(({ manager }) => manager));
  const caches = [...managers].filter(hasOnlyCaches).flatMap(({ leftovers }) => leftovers);
  const cleans = rest.some(({ member }) =>
    member.pipeline.some((part) => part.kind === 'command' && removesMore(part.command, caches)),
  );
  return removes || cleans;
}

function hasOnlyCaches({ leftovers }: PackageManager): boolean {
  return (
    leftovers.length > 0 && leftovers.every(({ neededBy, remedies }) => neededBy.length === 0 && remedies.length > 0)
  );
}

/** True for a removal of something outside of the project that is no such cache. */
function removesMore({ words }: Command, caches: readonly Leftover[]): boolean {
  if (words[0]?.literal !== 'rm') return false;
  const paths = words.slice(1).filter(({ text }) => /^(\/var\/|\/tmp\/|\/root\/|~\/|\/usr\/)/.test(text));
  return paths.some((word) => !caches.some((leftover) => namesFolder(word, leftover.paths)));
}

const UNDOING: ReadonlySet<string> = new Set(['remove', 'clean']);

interface Reading {
  readonly run: RunInstruction;
  readonly analysis: Analysis;
  readonly script: Script;
  readonly members: readonly MemberEffects[];
  readonly first: readonly MemberEffects[];
  readonly installs: readonly PlacedOperation[];
}

interface PlacedOperation {
  readonly operation: Operation;
  readonly cwd: string | undefined;
}

function operationsIn(parts: readonly MemberEffects[], run: RunInstruction, analysis: Analysis): PlacedOperation[] {
  return analysis.operations(run).flatMap((operation) => {
    const { start, end } = operation.command.range;
    const part = parts.find(({ member }) => member.range.start <= start && end <= member.range.end);
    return part === undefined ? [] : [{ operation, cwd: part.cwd }];
  });
}

function partOf({ run, analysis, script, members, first, installs }: Reading): MovablePart {
  const splitAt = members[first.length]?.member;
  if (splitAt !== undefined && keptInImage(run, analysis) && undoes(members.slice(first.length), run, analysis))
    return { movable: false, why: 'its end removes what its beginning installs, which a cut would keep in a layer' };
  const carry = splitAt === undefined ? '' : carriedState(script, first);
  if (carry === undefined)
    return { movable: false, why: 'the script cannot be cut in two: what follows depends on what comes before' };
  const projects: ProjectInstall[] = [];
  let withoutProject = frameEffects(script);
  for (const { operation, cwd } of installs) {
    const install = installOf(operation, { run, analysis, cwd });
    if (install.kind === 'unknown') return { movable: false, why: install.why };
    if (install.kind === 'project') projects.push({ operation, install });
    const place = { run, analysis, cwd };
    const apart =
      install.kind === 'project'
        ? managerEffects(operation, place, install.inputs.separable ? 'known' : 'counted')
        : operationEffects(operation, place);
    withoutProject = union(withoutProject, apart);
  }
  const others = first.filter(({ member }) => !installs.some(({ operation }) => inside(operation, member)));
  withoutProject = withMadeFolders(
    others.reduce((sum, part) => union(sum, part.effects), withoutProject),
    projects,
  );
  const whole = first.reduce((sum, part) => union(sum, part.effects), union(frameEffects(script), NO_EFFECTS));
  return {
    movable: true,
    projects,
    installs: installs.some(isInstall),
    effects: analysis.throughLinks(run, whole),
    withoutProject: analysis.throughLinks(run, withoutProject),
    splitAt,
    carry,
  };
}

/** Folders that must be there, but for those that the copies of the files an install needs make. */
function withMadeFolders(effects: Effects, projects: readonly ProjectInstall[]): Effects {
  const made = projects.flatMap(({ install: { inputs, folder } }) =>
    inputs.separable && inputs.paths.some((path) => !path.startsWith('../')) ? [folder] : [],
  );
  const reads = effects.reads.filter((region) => region.kind !== 'place' || !made.includes(region.path));
  return { ...effects, reads };
}

function keptInImage(run: RunInstruction, analysis: Analysis): boolean {
  const stage = stageOf(analysis.document, run);
  return stage === undefined || !isDiscarded(stage, analysis.document, analysis.stages);
}

function inside(operation: Operation, member: ListMember): boolean {
  return member.range.start <= operation.command.range.start && operation.command.range.end <= member.range.end;
}

/** What the rest of a script must repeat to stand on its own; undefined when that cannot be done. */
function carriedState(script: Script, first: readonly MemberEffects[]): string | undefined {
  const [list, ...more] = script.lists;
  if (list === undefined || more.length > 0 || list.terminator === '&') return undefined;
  if (list.members.some(({ operator, negated }) => operator === '||' || negated)) return undefined;
  const carried: string[] = [];
  for (const { member } of first) {
    const state = stateOf(member);
    if (state === undefined) return undefined;
    if (state) carried.push(script.source.text.slice(member.range.start, member.range.end));
  }
  return carried.map((text) => `${text} && `).join('');
}

const KEEPS_STATE = new Set(['cd', 'set']);
const LOSES_STATE = new Set(['export', 'readonly', 'unset', 'umask', 'exec', 'trap', 'alias', 'shift', '.', 'source']);

/** True: the member changes the shell and can be repeated. False: it does not change it. Undefined: it cannot be repeated. */
function stateOf(member: ListMember): boolean | undefined {
  const [only] = member.pipeline;
  if (member.pipeline.length > 1 || only === undefined) return false;
  if (only.kind === 'compound') return only.construct === 'subshell' ? false : undefined;
  const name = only.command.words[0]?.literal;
  if (only.command.words.length === 0) return undefined;
  if (name === undefined || LOSES_STATE.has(name)) return undefined;
  return KEEPS_STATE.has(name);
}
