/** Stages that only bring files and start a program, and the base that has nothing but what this program needs. */
import { NONROOT_TAG } from '../../images/distroless.js';
import type { BareImage } from '../../knowledge/bare-image.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import type { Argument, Instruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { variablesIn } from '../effects/variables.js';
import { namesItsFolder } from '../named-folder.js';
import { lineOf } from '../purging/program-needs.js';
import { sourceTexts } from '../source-texts.js';
import { leafStages } from '../stepping-down/account.js';
import { adopting, type Adoption } from './environments.js';
import { bareStart, type BareStart } from './bare-start.js';
import { bareTarget, type BareTarget } from './bare-target.js';
import { clothed, type Clothed } from './clothed.js';
import { namedUsers, type NamedUsers } from './named-users.js';
import { missingPrograms } from './needed-programs.js';
import { otherStart } from './other-starts.js';
import { needOf, stepsOf, type ShellNeed, type Steps } from './shell-needs.js';
import { writtenStart, type WrittenStart } from './written-start.js';

/** What another base asks for. */
export interface Baring {
  readonly kind: 'bare';
  readonly at: Argument;
  /** The new reference. */
  readonly text: string;
  readonly image: BareImage;
  /** Instructions that go. */
  readonly removed: readonly Instruction[];
  /** Instructions below FROM. */
  readonly added: readonly string[];
  readonly start: WrittenStart;
  /** A step that gives packages the interpreter of the base. */
  readonly adoption: Adoption | undefined;
  /** Bodies of USER, and whole flags, that name the new user. */
  readonly users: readonly Instruction[];
  readonly owners: readonly Argument[];
  /** The user of the new base. */
  readonly user: string;
}

/** A stage that an image is made of, on a base with a system. */
export interface BareStage {
  readonly stage: Stage;
  readonly plan: Clothed | Baring;
}

/** All of them; none where the user aims for another base. */
export function bareStages(analysis: Analysis): readonly BareStage[] {
  if (analysis.base !== 'distroless') return [];
  return leafStages(analysis).flatMap((stage) => {
    const plan = planFor(stage, analysis);
    return plan === undefined ? [] : [{ stage, plan }];
  });
}

function planFor(stage: Stage, analysis: Analysis): BareStage['plan'] | undefined {
  const image = analysis.image(stage);
  if (!image.known) return clothed('image-not-known', image.because, { why: image.why });
  if (image.value.distro === 'none' || image.value.distro === 'windows') return undefined;
  const parent = analysis.stages.parent(stage);
  if (parent !== undefined) return clothed('starts-from-stage', [lineOf(stage.from)], { what: stage.from.image.value });
  const start = bareStart(stage, analysis);
  if (start === undefined) return clothed('starts-no-program', [lineOf(stage.from)]);
  const target = start.kind === 'bare' ? targetFor(stage, image.value, start, analysis) : undefined;
  const known = target?.kind === 'target' ? target : undefined;
  const steps = stepsOf(stage, known, start.kind === 'bare' ? start.words[0]! : '', analysis);
  const needs = [
    ...steps.needs,
    ...(start.kind === 'shell' ? [{ what: start.what, because: start.because.at(-1)! }] : []),
  ];
  if (start.kind === 'shell' || target === undefined || needs.length > 0) return shellRefusal(needs);
  if (target.kind === 'keep') return target;
  return referenceRefusal(stage) ?? withTarget({ stage, image: image.value, start, target, steps, analysis });
}

function targetFor(stage: Stage, image: ImageVariant, start: BareStart, analysis: Analysis): BareTarget | Clothed {
  if (image.entrypoint !== 'none' && image.entrypoint !== 'passes-on' && start.entrypoint === undefined)
    return clothed('program-not-known', [lineOf(stage.from)], { what: 'the ENTRYPOINT of the base image' });
  const target = bareTarget(stage, image, start, analysis);
  const isSmall = target.kind === 'target' && image.libc === 'musl' && target.image.links !== 'nothing';
  return isSmall ? clothed('is-small-already', [lineOf(stage.from)]) : target;
}

const MOST_SHOWN = 4;

function shellRefusal(all: readonly ShellNeed[]): Clothed {
  const major = all.filter(({ isMinor }) => isMinor !== true);
  const needs = major.length === 0 ? all : major;
  const shown = needs.slice(0, MOST_SHOWN).map(({ what }) => `\`${what}\``);
  const more = needs.length - shown.length;
  const what = `${shown.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
  return clothed(
    'needs-shell',
    needs.map(({ because }) => because),
    { what },
  );
}

function referenceRefusal({ from }: Stage): Clothed | undefined {
  if (from.image.dynamic) return clothed('argument-shared', [lineOf(from)], { what: from.image.value });
  return from.image.value.includes('@') ? clothed('has-digest', [lineOf(from)]) : undefined;
}

interface Ground {
  readonly stage: Stage;
  readonly image: ImageVariant;
  readonly start: BareStart;
  readonly target: BareTarget;
  readonly steps: Steps;
  readonly analysis: Analysis;
}

function withTarget(ground: Ground): Clothed | Baring {
  const { stage, image, target, steps, analysis } = ground;
  const { start } = ground;
  const adoption = target.isBuilt ? undefined : adopting(stage, start, target.image, analysis);
  const unfit = adoption?.kind === 'keep' ? adoption : undefined;
  const missing = missingPrograms(stage, target, analysis) ?? unfit ?? settingRefusal(ground) ?? otherwise(analysis);
  if (missing !== undefined) return missing;
  const users = namedUsers(
    stage,
    image,
    steps.settled.flatMap(({ accounts }) => accounts),
  );
  if ('kind' in users) return users;
  const given = users.isLast ? undefined : steps.settled.find(({ folders }) => folders.length > 0);
  if (given === undefined) return written(ground, users, adoption?.kind === 'adopt' ? adoption : undefined);
  return shellRefusal([needOf(given.run)]);
}

function otherwise({ context }: Analysis): Clothed | undefined {
  const found = otherStart(sourceTexts(context!) ?? []);
  return found && clothed('started-otherwise', [found], { what: found.says });
}

/** A setting that refers to a variable which only the old base has. */
function settingRefusal({ stage, steps }: Ground): Clothed | undefined {
  const gone = new Set<Instruction>(steps.settled.map(({ run }) => run));
  const set = new Set(['PATH']);
  for (const one of stage.instructions) {
    if (one.kind === 'from' || one.kind === 'run' || gone.has(one)) continue;
    const isStart = one.kind === 'cmd' || one.kind === 'entrypoint' || one.kind === 'healthcheck';
    const name = isStart ? undefined : variablesIn(one.body.text).find((each) => !set.has(each));
    if (name !== undefined) return clothed('setting-of-base', [lineOf(one)], { what: `$${name}` });
    if (one.kind === 'env' || one.kind === 'arg') for (const pair of one.pairs) set.add(pair.name);
  }
  return undefined;
}

function written(
  ground: Ground,
  { users, owners, isLast }: NamedUsers,
  adoption: Adoption | undefined,
): Clothed | Baring {
  const { stage, target, steps, analysis } = ground;
  const { image } = target;
  const official = isLast ? `${image.name}:${NONROOT_TAG}` : image.name;
  const found = analysis.catalogue.inPlaceOf(stage.from.image.value, official);
  if ('why' in found) return clothed('own-registry', [lineOf(stage.from)], found);
  return {
    kind: 'bare',
    at: stage.from.image,
    text: found.name,
    image,
    removed: steps.settled.map(({ run }) => run),
    added: addedFolder(ground, isLast),
    start: writtenStart(ground.start, steps.checks, image, adoption !== undefined),
    adoption,
    users,
    owners,
    user: NONROOT_TAG,
  };
}

/** The tag begins in the home of its user; without it, at the root. */
function addedFolder({ stage, image, steps, analysis }: Ground, isNonroot: boolean): readonly string[] {
  const gone = steps.settled.map(({ run }) => run);
  if (namesItsFolder(stage, gone) || (!isNonroot && image.workdir === '/')) return [];
  return [`${analysis.document.style.keywordCase === 'lower' ? 'workdir' : 'WORKDIR'} ${image.workdir}`];
}
