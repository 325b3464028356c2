/** Images of the file, and how they are built on Alpine: whole, or not at all. */
import { alpineInstallation } from '../../distros/alpine/debian-names.js';
import type { Argument, Instruction, Stage } from '../../document/document.js';
import type { OnAlpine } from '../../knowledge/image-family.js';
import { retagged } from '../../images/reference.js';
import type { Analysis } from '../analysis.js';
import { imageMentions, type ImageMention } from '../bases/image-mentions.js';
import { lineOf } from '../purging/program-needs.js';
import { leafStages } from '../stepping-down/account.js';
import { stageChain } from '../starting/stage-chain.js';
import { resolvedReference } from '../stage-images.js';
import { rememberedFor } from '../remembered.js';
import type { Ground } from './ground.js';
import { glibcRefusal } from './glibc-needs.js';
import { portedSteps, type PortedStep } from './ported-steps.js';
import { startRefusal } from './ported-start.js';
import { alpineReference } from './alpine-reference.js';
import { doubtOf, stagesTaken } from './stage-doubts.js';
import { staysOnGlibc, type StaysOnGlibc } from './stays.js';

/** The base that a user aims for. */
export const ALPINE_BASE = 'alpine';

/** What has to change, in all stages that the image is made of. */
export interface Porting {
  readonly kind: 'port';
  readonly bases: readonly { readonly at: Argument; readonly text: string }[];
  readonly steps: readonly PortedStep[];
  /** Packages that are installed besides, each above an instruction. */
  readonly installs: readonly {
    readonly above: Instruction;
    readonly packages: readonly string[];
    readonly commands: readonly string[];
  }[];
}

/** An image on a base for which there may be one on Alpine. */
export interface AlpinePort {
  /** The stage that it is, with those that it takes files from; all that change their base, or depend on one that does. */
  readonly stages: readonly Stage[];
  readonly stage: Stage;
  readonly plan: StaysOnGlibc | Porting;
}

/** All of them; none where the user aims for another base. Stages that several share change for all of them or none. */
export const alpinePorts: (analysis: Analysis) => readonly AlpinePort[] = rememberedFor((analysis: Analysis) => {
  if (analysis.base !== ALPINE_BASE) return [];
  const ports: AlpinePort[] = [];
  for (const leaf of leafStages(analysis)) {
    if (!isOnGlibc(leaf, analysis) || ports.some(({ stages }) => stages.includes(leaf))) continue;
    const stages = stagesWith(leaf, analysis);
    ports.push({ stage: leaf, stages, plan: planFor(stages, analysis) });
  }
  return ports;
});

function isOnGlibc(stage: Stage, analysis: Analysis): boolean {
  const image = analysis.image(stage);
  return image.known && image.value.libc === 'glibc' && image.value.distro !== 'none';
}

/** The stages that have to change together with one: its chain, what they take files from, and all that is built on or takes from those; in order. */
function stagesWith(leaf: Stage, analysis: Analysis): readonly Stage[] {
  const { document } = analysis;
  const found = new Set<Stage>([leaf]);
  const links = document.stages.map((stage) => ({ stage, to: linksOf(stage, analysis) }));
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { stage, to } of links)
      if (found.has(stage) || to.some((one) => found.has(one))) for (const one of [stage, ...to]) found.add(one);
  }
  return document.stages.filter((stage) => found.has(stage) && isOnGlibc(stage, analysis));
}

function linksOf(stage: Stage, analysis: Analysis): readonly Stage[] {
  if (!isOnGlibc(stage, analysis)) return [];
  return [...stageChain(stage, analysis), ...stagesTaken(stage, contentOf(stage, analysis), analysis)];
}

function contentOf(stage: Stage, analysis: Analysis): readonly string[] {
  const mention = mentionOf(stage, analysis);
  return (mention && analysis.catalogue.onAlpine(mention.reference)?.content) ?? [];
}

/** The name of the image that a stage is built on in the end. */
function mentionOf(stage: Stage, analysis: Analysis): ImageMention | undefined {
  const [root] = stageChain(stage, analysis);
  return imageMentions(analysis).find(({ instruction }) => instruction === root!.from);
}

interface Base {
  readonly at: Argument;
  readonly text: string;
  readonly target: OnAlpine;
}

function planFor(stages: readonly Stage[], analysis: Analysis): StaysOnGlibc | Porting {
  const roots = stages.filter((stage) => analysis.stages.parent(stage) === undefined);
  const bases = new Map<Stage, Base>();
  for (const root of roots) {
    const base = baseFor(root, analysis);
    if ('kind' in base) return base;
    bases.set(root, base);
  }
  const grounds = new Map<Stage, Ground>();
  const steps: PortedStep[] = [];
  for (const stage of stages) {
    const ground = groundOf(stage, bases, grounds, analysis);
    grounds.set(stage, ground);
    const found = stepsOf(ground);
    if ('kind' in found) return found;
    steps.push(...found);
  }
  return { kind: 'port', bases: [...bases.values()], steps, installs: installsFor(roots, grounds) };
}

function baseFor(root: Stage, analysis: Analysis): Base | StaysOnGlibc {
  const { from } = root;
  const mention = mentionOf(root, analysis)!;
  const { reference } = mention;
  if (reference.digest !== undefined) return staysOnGlibc('has-digest', [lineOf(from)]);
  const target = analysis.catalogue.onAlpine(reference);
  const what = resolvedReference(from.image.value, analysis.document) ?? from.image.value;
  if (target === undefined) return staysOnGlibc('no-alpine-image', [lineOf(from)], { what });
  if (target.name === undefined) {
    const place = alpineReference(mention, target.tag, analysis);
    return place === undefined ? staysOnGlibc('argument-shared', [lineOf(from)], { what }) : { ...place, target };
  }
  if (from.image.dynamic) return staysOnGlibc('argument-shared', [lineOf(from)], { what });
  const found = analysis.catalogue.inPlaceOf(from.image.value, retagged(target.name, target.tag));
  return 'why' in found
    ? staysOnGlibc('no-alpine-image', [lineOf(from)], { what })
    : { at: from.image, text: found.name, target };
}

/** What is installed below a stage is there for those built on it; what is needed besides is shared by all that are built on the same. */
function groundOf(
  stage: Stage,
  bases: ReadonlyMap<Stage, Base>,
  grounds: ReadonlyMap<Stage, Ground>,
  analysis: Analysis,
): Ground {
  const [root] = stageChain(stage, analysis);
  const parent = analysis.stages.parent(stage);
  const below = parent === undefined ? undefined : grounds.get(parent);
  const image = analysis.image(stage);
  if (!image.known) throw new Error('a stage is only here when its image is known');
  const { target } = bases.get(root!)!;
  return {
    ...{ stage, analysis, target, image: image.value },
    installed: new Set(below?.installed),
    extra: below?.extra ?? new Set(),
  };
}

function stepsOf(ground: Ground): readonly PortedStep[] | StaysOnGlibc {
  const { stage, analysis } = ground;
  const doubt = doubtOf(ground);
  if (doubt !== undefined) return doubt;
  const steps = portedSteps(ground);
  if ('kind' in steps) return steps;
  const isLeaf = leafStages(analysis).includes(stage);
  return (isLeaf ? startRefusal(ground) : undefined) ?? glibcRefusal(ground) ?? steps;
}

/** Instructions that may need what is installed besides. */
const PLACES: ReadonlySet<string> = new Set([
  ...['run', 'copy', 'add', 'user', 'cmd', 'entrypoint', 'healthcheck', 'shell', 'workdir'],
]);

/** Bases that are changed start as root. */
function installsFor(roots: readonly Stage[], grounds: ReadonlyMap<Stage, Ground>): Porting['installs'] {
  return roots.flatMap((root) => {
    const packages = [...grounds.get(root)!.extra].sort();
    const above = root.instructions.find(({ kind }) => PLACES.has(kind)) ?? root.instructions.at(-1)!;
    return packages.length === 0 ? [] : [{ above, packages, commands: alpineInstallation(packages) }];
  });
}
