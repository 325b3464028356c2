/**
 * Everything that is derived from one Dockerfile and its build context.
 * Responsible for: read-only facts, computed when asked for and remembered. May not: edit, print, or know a transform.
 */
import type { BuildContext } from '../context/build-context.js';
import type { Document, Instruction, Stage } from '../document/document.js';
import { catalogue as shipped, type Catalogue } from '../images/resolve.js';
import type { ImageDigests } from '../knowledge/image-digest.js';
import type { ImageVariant } from '../knowledge/image-family.js';
import type { SmallBase } from '../knowledge/small-base.js';
import type { ScriptResult } from '../shell/script.js';
import type { Effects } from './effects/effects.js';
import { instructionEffects } from './effects/instruction-effects.js';
import { throughLinks } from './effects/linked-paths.js';
import type { Fact } from './fact.js';
import { remembered } from './remembered.js';
import { operationsOf, type Operation } from './operations.js';
import { scopesOf, type Scope } from './scopes.js';
import { scriptOf } from './scripts.js';
import { stageGraph, type StageGraph } from './stage-graph.js';
import { stageImages } from './stage-images.js';

export interface Analysis {
  readonly document: Document;
  readonly context: BuildContext | undefined;
  /** The Dockerfile's path in the context, if it lies there. */
  readonly dockerfilePath: string | undefined;
  /** What registries said of images, by reference with the defaults of its build arguments; undefined: they were not asked. */
  readonly digests: ImageDigests | undefined;
  /** The small base to aim for. */
  readonly base: SmallBase;
  /** What is known of images. */
  readonly catalogue: Catalogue;
  readonly stages: StageGraph;
  /** Variables, folder, user and shell in force just before the instruction. */
  scope(instruction: Instruction): Scope;
  /** The shell script of a shell-form RUN, CMD, ENTRYPOINT or HEALTHCHECK; undefined for every other instruction. */
  script(instruction: Instruction): ScriptResult | undefined;
  /** The base image of a stage, through ARG defaults and earlier stages. */
  image(stage: Stage): Fact<ImageVariant>;
  /** The package manager calls of a RUN, in source order; empty for what is not understood. */
  operations(instruction: Instruction): readonly Operation[];
  /** What the instruction reads and writes. */
  effects(instruction: Instruction): Effects;
  /** Effects of a part of an instruction, with what lies behind the symbolic links that it may go through. */
  throughLinks(instruction: Instruction, effects: Effects): Effects;
}

/** What an analysis is made from. */
export interface AnalysisInput {
  readonly document: Document;
  readonly context?: BuildContext | undefined;
  readonly dockerfilePath?: string | undefined;
  readonly digests?: ImageDigests | undefined;
  /** Default `slim`. */
  readonly base?: SmallBase | undefined;
  /** Default: the catalogue as it is shipped. */
  readonly catalogue?: Catalogue | undefined;
}

/** Derives the facts of a document; nothing is computed before it is asked for. */
export function analyze(input: AnalysisInput): Analysis {
  const { document, context, dockerfilePath, digests, base = 'slim', catalogue = shipped } = input;
  const stages = stageGraph(document);
  const image = remembered(stageImages(document, stages, catalogue));
  const scope = remembered(scopesOf(document, image, stages.parent));
  const script = remembered((instruction: Instruction) => scriptOf(document, instruction, scope(instruction).shell));
  const ownEffects = remembered((instruction: Instruction) => instructionEffects(instruction, analysis));
  const analysis: Analysis = {
    document,
    context,
    dockerfilePath,
    digests,
    base,
    catalogue,
    stages,
    image,
    scope,
    script,
    operations: remembered((instruction: Instruction) => operationsOf(instruction, analysis)),
    effects: remembered((instruction: Instruction) => analysis.throughLinks(instruction, ownEffects(instruction))),
    throughLinks: (instruction, effects) => throughLinks(instruction, effects, analysis, ownEffects),
  };
  return analysis;
}
