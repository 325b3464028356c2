import type { Document, Instruction, Stage } from '../document/document.js';

/** How the stages of a file hang together. */
export interface StageGraph {
  /** The earlier stage that a stage starts from (`FROM name` or `FROM 0` is not one), if any. */
  parent(stage: Stage): Stage | undefined;
  /** Stages that start from the given one, directly. */
  children(stage: Stage): readonly Stage[];
  /** The stage that `--from=` names from within the given stage: by name or by number; undefined for an image. */
  named(reference: string, from: Stage): Stage | undefined;
  /** The last stage: what a build without a target gives. */
  readonly final: Stage | undefined;
}

/** Reads the graph once. Names are compared without case, as BuildKit does; a later stage hides an earlier one of its name. */
export function stageGraph(document: Document): StageGraph {
  const before = (stage: Stage): readonly Stage[] => document.stages.slice(0, stage.index);
  const byName = (name: string, from: Stage): Stage | undefined =>
    before(from).findLast((stage) => stage.name?.toLowerCase() === name.toLowerCase());
  const parents = document.stages.map((stage) => byName(stage.from.image.value, stage));
  const children = document.stages.map((stage) => document.stages.filter((other) => parents[other.index] === stage));
  return {
    parent: (stage) => parents[stage.index],
    children: (stage) => children[stage.index]!,
    named: (reference, from) => byName(reference, from) ?? byNumber(reference, before(from)),
    final: document.stages.at(-1),
  };
}

function byNumber(reference: string, stages: readonly Stage[]): Stage | undefined {
  return /^\d+$/.test(reference) ? stages[Number(reference)] : undefined;
}

/** The stage an instruction stands in; undefined before the first FROM. */
export function stageOf(document: Document, instruction: Instruction): Stage | undefined {
  return instruction.stage === undefined ? undefined : document.stages[instruction.stage];
}
