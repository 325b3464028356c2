/** Package caches that a RUN could keep in a mount, with what becomes pointless then. */
import type { RunInstruction, Stage } from '../../document/document.js';
import type { ImageUser } from '../../knowledge/image-family.js';
import type { Leftover } from '../../knowledge/package-manager.js';
import type { ListMember, ShellWord } from '../../shell/script.js';
import { unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { homesOf } from '../effects/word-paths.js';
import type { Evidence } from '../fact.js';
import { mountDoubt, otherBuilder } from '../frontend.js';
import { isWithin } from '../image-paths.js';
import { laterUses } from '../leftovers/later-uses.js';
import { hasFlag, movingFlags, movingVariables, type Remaining } from '../leftovers/remaining.js';
import type { Operation } from '../operations.js';
import { runMounts } from '../run-mounts.js';
import { stageOf } from '../stage-graph.js';
import { cleanUpsOf } from './clean-ups.js';

/** Why a cache is not mounted. */
export type UnmountableReason =
  | 'frontend-without-mounts'
  | 'builder-without-mounts'
  | 'another-user'
  | 'cache-directory-moved'
  | 'cache-switched-off'
  | 'manager-uncertain'
  | 'folder-needed'
  | 'script-shape';

/** One cache of one manager in one RUN. */
export interface MountableCache {
  readonly run: RunInstruction;
  /** In words: `npm's cache`. */
  readonly label: string;
  /** What need not be done again. */
  readonly saves: string;
  /** Rules of checkers that ask for it. */
  readonly rules: readonly string[];
  readonly plan:
    | {
        readonly possible: true;
        /** `--mount=type=cache,target=/root/.npm`. */
        readonly flags: readonly string[];
        /** Words that only switch the cache off, or name its folder to be removed. */
        readonly words: readonly ShellWord[];
        /** Commands that only clean it. */
        readonly members: readonly { readonly list: readonly ListMember[]; readonly member: ListMember }[];
      }
    | {
        readonly possible: false;
        readonly reason: UnmountableReason;
        readonly why: string;
        readonly because: readonly Evidence[];
      };
}

type Refusal = Extract<MountableCache['plan'], { possible: false }>;

/** Every RUN with calls that fill a cache which is not in a mount yet. */
export function mountableCaches(analysis: Analysis): readonly MountableCache[] {
  return analysis.document.stages.flatMap((stage) =>
    stage.instructions.flatMap((run) => (run.kind === 'run' ? cachesOf(run, stage, analysis) : [])),
  );
}

function cachesOf(run: RunInstruction, stage: Stage, analysis: Analysis): readonly MountableCache[] {
  if (run.flags.some(({ name, value }) => name === 'network' && value === 'none')) return [];
  const operations = analysis.operations(run);
  const managers = [...new Set(operations.map(({ manager }) => manager))];
  return managers.flatMap((manager) =>
    manager.leftovers.flatMap((leftover) => {
      const leavers = operations.filter((one) => one.manager === manager && leftover.leftBy.includes(one.action));
      if (leftover.mount === undefined || leavers.length === 0 || isMounted(run, leftover, analysis)) return [];
      const remaining: Remaining = { instruction: run, manager, leftover, leavers };
      return [
        {
          run,
          label: leftover.label,
          rules: leftover.rules ?? [],
          saves: 'downloading again what has not changed',
          plan: planOf(remaining, run, stage, analysis),
        },
      ];
    }),
  );
}

function isMounted(run: RunInstruction, leftover: Leftover, analysis: Analysis): boolean {
  const targets = targetsOf(run, leftover, analysis);
  return runMounts(run).some(
    ({ target }) =>
      target !== undefined && targets.some((folder) => isWithin(target, folder) || isWithin(folder, target)),
  );
}

/** The folders as a mount names them. */
function targetsOf(run: RunInstruction, { mount }: Leftover, analysis: Analysis): readonly string[] {
  const home = homesOf({ run, analysis })[0]!;
  return (mount?.folders ?? []).map((folder) => folder.replace(/^~/, home));
}

function planOf(remaining: Remaining, run: RunInstruction, stage: Stage, analysis: Analysis): MountableCache['plan'] {
  const refusal =
    builderRefusal(analysis) ?? callRefusal(remaining, run, analysis) ?? useRefusal(remaining, run, stage, analysis);
  if (refusal !== undefined) return refusal;
  const targets = targetsOf(run, remaining.leftover, analysis);
  const { sharing } = remaining.leftover.mount!;
  const cleanUps = cleanUpsOf(remaining, targets, analysis);
  if (typeof cleanUps === 'string') return refuse('script-shape', cleanUps, [at(remaining)]);
  const locked = sharing === 'locked' ? ',sharing=locked' : '';
  return {
    possible: true,
    flags: targets.map((target) => `--mount=type=cache,target=${target}${ownedBy(run, analysis)}${locked}`),
    ...cleanUps,
  };
}

/** A mount belongs to root unless it says otherwise (the Dockerfile reference, "RUN --mount=type=cache", 2026-11). */
function ownedBy(run: RunInstruction, analysis: Analysis): string {
  const user = imageUser(run, analysis);
  return user === undefined ? '' : `,uid=${user.uid},gid=${user.gid}`;
}

/**
 * Folders on the way to a mount belong to root while the step runs, and are gone behind it (seen with BuildKit 0.29): only one that lies
 * directly in the user's home leaves nothing in the way of other programs.
 */
function mayOwn(run: RunInstruction, { mount }: Leftover, analysis: Analysis): boolean {
  const direct = mount?.folders.every((folder) => /^~\/[^/]+$/.test(folder)) === true;
  return direct && imageUser(run, analysis) !== undefined;
}

/** The user of a RUN when the base image has it; undefined for root. */
function imageUser(run: RunInstruction, analysis: Analysis): ImageUser | undefined {
  const { user } = analysis.scope(run);
  const stage = stageOf(analysis.document, run);
  const image = stage && analysis.image(stage);
  return user.known && image?.known === true ? image.value.users[user.value] : undefined;
}

/** A refusal in words. */
export function refuse(reason: UnmountableReason, why: string, because: readonly Evidence[]): Refusal {
  return { possible: false, reason, why, because };
}

function at({ leavers }: Remaining): Evidence {
  return evidence(leavers[0]!);
}

/** A call as evidence. */
export function evidence({ command }: Operation): Evidence {
  return {
    at: command.span,
    says: command.words
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 70),
  };
}

/** What builds the file may know no mounts. */
export function builderRefusal({ document, context }: Analysis): Refusal | undefined {
  const frontend = mountDoubt(document);
  if (frontend !== undefined)
    return refuse('frontend-without-mounts', 'the frontend that the file names may not know mounts', [frontend]);
  const builder = otherBuilder(context);
  return builder && refuse('builder-without-mounts', 'the project is built without BuildKit', [builder]);
}

function callRefusal(remaining: Remaining, run: RunInstruction, analysis: Analysis): Refusal | undefined {
  const { leavers, leftover } = remaining;
  const doubtful = leavers.find(({ alternatives }) => alternatives.length > 0);
  if (doubtful !== undefined)
    return refuse('manager-uncertain', `\`${doubtful.executable.text}\` may be another program`, [at(remaining)]);
  const { user } = analysis.scope(run);
  const asOther = leavers.find(({ command }) => unwrap(command).asUser.kind !== 'unchanged');
  if (asOther !== undefined)
    return refuse('another-user', `\`${asOther.command.words[0]!.text}\` runs it as another user`, [at(remaining)]);
  if (!user.known || (user.value !== 'root' && !mayOwn(run, leftover, analysis)))
    return refuse('another-user', user.known ? `it runs as \`${user.value}\`` : user.why, [at(remaining)]);
  const [moved] = [...movingVariables(remaining, analysis), ...movingFlags(remaining)];
  if (moved !== undefined) return refuse('cache-directory-moved', `\`${moved}\` is given`, [at(remaining)]);
  const off = variablesThatSwitchOff(leftover).find((name) => isSet(name, leavers, run, analysis));
  return off === undefined ? undefined : refuse('cache-switched-off', `\`${off}\` is set`, [at(remaining)]);
}

function variablesThatSwitchOff({ remedies }: Leftover): readonly string[] {
  return remedies.flatMap((remedy) => (remedy.kind === 'flag' ? Object.keys(remedy.variables) : []));
}

function isSet(name: string, leavers: readonly Operation[], run: RunInstruction, analysis: Analysis): boolean {
  const scope = analysis.scope(run);
  const script = analysis.script(run);
  const written = script?.known === true && script.script.source.text.includes(name);
  return (
    scope.env(name) !== undefined ||
    scope.isArg(name) ||
    written ||
    leavers.some(({ command }) => command.assignments.some((one) => one.name === name))
  );
}

/** A later call that works from the cache alone, or a copy that takes it from the stage. */
function useRefusal(remaining: Remaining, run: RunInstruction, stage: Stage, analysis: Analysis): Refusal | undefined {
  const paths = targetsOf(run, remaining.leftover, analysis);
  const alone = remaining.leavers.find((call) => hasFlag(call, remaining.leftover.neededByFlags ?? []));
  if (alone !== undefined) return refuse('folder-needed', 'the call works from it alone', [at(remaining)]);
  const [use] = laterUses(remaining, analysis);
  if (use !== undefined) return refuse('folder-needed', use.because.says, [use.because]);
  return copiedElsewhere(paths, stage, analysis);
}

/** A copy that takes one of the folders from the stage. */
export function copiedElsewhere(paths: readonly string[], stage: Stage, analysis: Analysis): Refusal | undefined {
  const copy = analysis.document.instructions.find(
    (one) =>
      one.kind === 'copy' &&
      one.from !== undefined &&
      one.stage !== undefined &&
      analysis.stages.named(one.from, analysis.document.stages[one.stage]!) === stage &&
      one.sources.some(({ value }) =>
        paths.some((path) => isWithin(path, value) || (value !== '/' && isWithin(value.replace(/\/+$/, ''), path))),
      ),
  );
  return (
    copy &&
    refuse('folder-needed', 'another stage copies it', [{ at: copy.span, says: copy.body.text.trim().slice(0, 70) }])
  );
}
