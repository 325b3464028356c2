import type { Document, Instruction, Stage } from '../document/document.js';
import { runMounts } from './run-mounts.js';
import type { StageGraph } from './stage-graph.js';

/**
 * True when nothing of the stage's layers reaches an image: others copy files from it, and neither it nor a stage that starts
 * from it is the last one. A stage that nobody uses is an image of its own (`--target`), so it is not discarded.
 */
export function isDiscarded(stage: Stage, document: Document, stages: StageGraph): boolean {
  return !reachesImage(stage, document, stages);
}

function reachesImage(stage: Stage, document: Document, stages: StageGraph): boolean {
  if (stage === stages.final) return true;
  const children = stages.children(stage);
  if (children.length > 0) return children.some((child) => reachesImage(child, document, stages));
  return !isCopiedFrom(stage, document, stages);
}

function isCopiedFrom(stage: Stage, document: Document, stages: StageGraph): boolean {
  return document.stages.some((reader) => sources(reader).some((name) => stages.named(name, reader) === stage));
}

function sources(stage: Stage): readonly string[] {
  return stage.instructions.flatMap(sourcesOf);
}

/** What an instruction takes files from, by `COPY --from=` or `RUN --mount=from=`: stages by name or number, or images. */
export function sourcesOf(instruction: Instruction): readonly string[] {
  if (instruction.kind === 'copy') return instruction.from === undefined ? [] : [instruction.from];
  return instruction.kind === 'run' ? runMounts(instruction).flatMap((mount) => mount.from ?? []) : [];
}

/** The same for all instructions of the file. */
export function stageSources({ instructions }: Document): readonly { from: string; instruction: Instruction }[] {
  return instructions.flatMap((instruction) => sourcesOf(instruction).map((from) => ({ from, instruction })));
}

/** The stages that another one starts from, or takes files from. */
export function usesOfStages(document: Document, stages: StageGraph): ReadonlySet<Stage> {
  return new Set(
    document.stages.flatMap((reader) => [
      ...[stages.parent(reader)].filter((stage) => stage !== undefined),
      ...sources(reader).flatMap((name) => stages.named(name, reader) ?? []),
    ]),
  );
}
