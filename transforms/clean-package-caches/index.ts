/**
 * Leaves out of a layer what only package managers use.
 * Responsible for: caches and lists in the layer that makes them, and the answer to a manager's question. May not: name a manager.
 */
import {
  defineTransform,
  isDiscarded,
  laterUses,
  mentionedManager,
  mountCovers,
  movingFlags,
  remainingLeftovers,
  runMounts,
  stageOf,
  unansweredQuestions,
  unpackedArchives,
  type Analysis,
  type Candidate,
  type Change,
  type Guard,
  type Instruction,
  type Question,
  type Remaining,
  type SharedReason,
  type UnpackedArchive,
} from '../../src/transform/index.js';
import { planCommands } from './command-remedy.js';
import { planFlag } from './flag-remedy.js';
import type { Plan } from './plan.js';

interface Found extends Candidate {
  /** The RUN, or the trigger of an ONBUILD. */
  readonly instruction: Instruction;
  readonly inOnbuild: boolean;
  /** One of these four is there. */
  readonly remaining?: Remaining;
  readonly archive?: UnpackedArchive;
  readonly question?: Question;
  readonly unread?: string;
}

type Reason =
  | 'stage-is-discarded'
  | 'manager-uncertain'
  | 'cache-directory-moved'
  | 'lists-used-later'
  | 'flag-not-known'
  | 'script-shape';

const skips = {
  'stage-is-discarded': {
    text: 'the stage{stage} is thrown away: nothing of its layers reaches an image',
    remedy: 'nothing need be done; if the stage is built with --target, ask for it there',
  },
  'manager-uncertain': {
    text: '`{call}` may be {one} or {other}, and what one leaves behind the other needs',
    remedy: 'run restow on the file in its project, whose files tell which it is',
  },
  'cache-directory-moved': {
    text: 'the folder of {label} may be another than usual: {why}',
    remedy: 'remove it at the end of this RUN by hand',
  },
  'lists-used-later': {
    text: '{label} may still be needed after this RUN: {why}',
    remedy: 'fetch anew in the step that needs it, or join it to this RUN',
  },
  'flag-not-known': {
    text: 'the {manager} of this image may not know `{flag}`: {why}',
    remedy: 'base the stage on a newer release, or upgrade {manager} before',
  },
  'script-shape': {
    text: 'no command that removes {label} can be added to the script: {why}',
    remedy: 'end the RUN in commands joined by &&, or make this change by hand',
  },
} as const;

function* find(analysis: Analysis): Iterable<Found> {
  for (const { instructions } of analysis.document.stages)
    for (const outer of instructions) {
      const instruction = outer.kind === 'onbuild' ? outer.trigger : outer;
      if (instruction.kind === 'run') yield* findIn({ instruction, inOnbuild: outer !== instruction }, analysis);
    }
}

function* findIn(place: Pick<Found, 'instruction' | 'inOnbuild'>, analysis: Analysis): Iterable<Found> {
  const { instruction } = place;
  const script = analysis.script(instruction);
  if (script?.known === false && mentionedManager(instruction.body.text) !== undefined)
    yield { ...place, at: instruction.keywordSpan, unread: script.why };
  for (const remaining of remainingLeftovers(instruction, analysis))
    if (!isMounted(instruction, remaining)) yield { ...place, ...placed(remaining), remaining };
  for (const archive of instruction.kind === 'run' && !place.inOnbuild ? unpackedArchives(instruction, analysis) : [])
    yield { ...place, at: archive.command.span, archive };
  for (const question of unansweredQuestions(instruction, analysis))
    yield { ...place, at: question.operation.command.span, question };
}

function placed({ leavers, leftover: { rules = [] } }: Remaining): Pick<Found, 'at' | 'rules'> {
  return { at: leavers[0]!.command.span, rules };
}

type Judge = Guard<Found, Reason | SharedReason>;

const read: Judge = ({ unread }) =>
  unread === undefined ? undefined : { reason: 'script-not-understood', data: { why: unread } };

const ownBuild: Judge = ({ inOnbuild }) => (inOnbuild ? { reason: 'in-onbuild' } : undefined);

const kept: Judge = ({ instruction, remaining }, analysis) => {
  const stage = stageOf(analysis.document, instruction);
  if (remaining === undefined || stage === undefined || !isDiscarded(stage, analysis.document, analysis.stages))
    return undefined;
  const because = [{ at: stage.from.keywordSpan, says: 'only files are copied from this stage' }];
  return {
    reason: 'stage-is-discarded',
    data: { stage: stage.name === undefined ? '' : ` \`${stage.name}\`` },
    because,
  };
};

/** True when the folder is in a mount, so that nothing of it gets into the layer. */
function isMounted(instruction: Instruction, { leftover: { paths } }: Remaining): boolean {
  if (instruction.kind !== 'run') return false;
  return runMounts(instruction).some((mount) => paths.some((path) => mountCovers(mount, path)));
}

const certain: Judge = ({ remaining }) => {
  const doubtful = remaining?.leavers.find(({ alternatives }) => alternatives.length > 0);
  if (remaining === undefined || doubtful === undefined) return undefined;
  const data = { call: doubtful.executable.text, one: remaining.manager.id, other: doubtful.alternatives[0]!.id };
  return { reason: 'manager-uncertain', data };
};

const inPlace: Judge = ({ remaining }) => {
  const [flag] = remaining === undefined ? [] : movingFlags(remaining);
  if (remaining === undefined || flag === undefined) return undefined;
  return { reason: 'cache-directory-moved', data: { label: remaining.leftover.label, why: `\`${flag}\` is given` } };
};

const remediable: Judge = ({ remaining }, analysis) => {
  const plan = remaining && planFor(remaining, analysis);
  return plan === undefined || plan.works ? undefined : plan.refusal;
};

/** The first remedy that works, else the last one's refusal. */
function planFor(remaining: Remaining, analysis: Analysis): Plan {
  const plans: Plan[] = [];
  for (const remedy of remaining.leftover.remedies) {
    const plan =
      remedy.kind === 'flag' ? planFlag(remedy, remaining, analysis) : planCommands(remedy, remaining, analysis);
    plans.push(plan);
    if (plan.works || plan.final === true) break;
  }
  return plans.at(-1)!;
}

function changeOf({ typicalBytes, label }: Remaining['leftover']): Change {
  const did = `the layer no longer holds ${label}`;
  return typicalBytes === undefined ? { did } : { did, saves: `about ${Math.round(typicalBytes / 1e6)} MB` };
}

/** True for a RUN that is one call and leaves nothing but what is to be removed. */
function onlyFetches(remaining: Remaining, analysis: Analysis): boolean {
  const { instruction, leavers } = remaining;
  if (laterUses(remaining, analysis).length > 0) return false;
  const script = analysis.script(instruction);
  const commands = script?.known === true ? script.script.commands : [];
  return commands.length === 1 && commands[0] === leavers[0]!.command && leavers[0]!.action === 'refresh';
}

export const cleanPackageCaches = defineTransform<Found, Reason>({
  id: 'clean-package-caches',
  title: 'Layers hold no package manager caches',
  why: 'Lists and downloads that only the package manager uses make an image larger and its scans noisier.',
  applicability: 'safe',
  skips,
  find,
  guards: [read, ownBuild, kept, certain, inPlace, remediable],
  rewrite({ remaining, question, archive }, editor, analysis) {
    if (archive !== undefined) {
      editor.appendCommand(archive.run, archive.script, `rm ${archive.name}`, archive.member);
      editor.downgrade('behavioural', 'a file that was downloaded is removed');
      return { did: `\`${archive.name}\` is removed once it is unpacked` };
    }
    if (question !== undefined) {
      const { operation, assumeYes, failureIgnored } = question;
      editor.insertWordAfter(operation.subcommand.at(-1) ?? operation.executable, assumeYes.flag);
      if (failureIgnored)
        editor.downgrade('behavioural', 'the build goes on today although the call stops at its question');
      const call = [operation.executable, ...operation.subcommand].map(({ text }) => text).join(' ');
      return { did: `\`${call}\` is answered with \`${assumeYes.flag}\`, as nobody can answer during a build` };
    }
    if (onlyFetches(remaining!, analysis)) {
      editor.remove(remaining!.instruction);
      return { did: `the step goes, as nothing below works with ${remaining!.leftover.label}`, saves: 'a layer' };
    }
    const plan = planFor(remaining!, analysis);
    if (plan.works) plan.apply(editor);
    return changeOf(remaining!.leftover);
  },
});
