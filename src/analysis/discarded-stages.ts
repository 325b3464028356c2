import type { Document, Stage } from '../document/document.js';
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

/** What the instructions of a stage take files from: `COPY --from=` and `RUN --mount=from=`. */
function sources(stage: Stage): readonly string[] {
  return stage.instructions.flatMap((instruction) => {
    if (instruction.kind === 'copy') return instruction.from ?? [];
    return instruction.kind === 'run' ? runMounts(instruction).flatMap((mount) => mount.from ?? []) : [];
  });
}
