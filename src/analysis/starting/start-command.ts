/** How a container starts: the shell-form CMD and ENTRYPOINT instructions that are in force. */
import type { CommandInstruction, Document, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { isDiscarded } from '../discarded-stages.js';
import type { StageGraph } from '../stage-graph.js';

/** A CMD or ENTRYPOINT in shell form that an image can start with. */
export interface ShellStart {
  readonly instruction: CommandInstruction;
  readonly stage: Stage;
}

/** CMD and ENTRYPOINT in shell form that are the last of their kind in a stage from which an image can come. */
export function shellStarts({ document, stages }: Analysis): readonly ShellStart[] {
  return document.stages
    .filter((stage) => !isDiscarded(stage, document, stages))
    .flatMap((stage) =>
      (['cmd', 'entrypoint'] as const).flatMap((kind) => {
        const instruction = lastOf(stage, kind);
        if (instruction === undefined || instruction.exec !== undefined) return [];
        return kind === 'cmd' && isIgnored(stage, stages) ? [] : [{ instruction, stage }];
      }),
    );
}

/** A shell-form ENTRYPOINT does not look at CMD. */
function isIgnored(stage: Stage, stages: StageGraph): boolean {
  const entrypoint = entrypointInForce(stage, stages);
  return entrypoint !== undefined && entrypoint.exec === undefined;
}

/** The CMD or ENTRYPOINT of a stage that counts: the last. */
export function lastOf(stage: Stage, kind: 'cmd' | 'entrypoint'): CommandInstruction | undefined {
  return stage.instructions.findLast((one): one is CommandInstruction => one.kind === kind);
}

/** The ENTRYPOINT of this file that is in force at the end of a stage, its own or that of a stage it starts from. */
export function entrypointInForce(stage: Stage, stages: StageGraph): CommandInstruction | undefined {
  const parent = stages.parent(stage);
  return lastOf(stage, 'entrypoint') ?? (parent && entrypointInForce(parent, stages));
}

/**
 * A CMD of this file that would be given to the ENTRYPOINT of `stage` as arguments: one of the stage itself, or of a stage that starts
 * from it. An ENTRYPOINT takes away a CMD that the stage only inherits (BuildKit, dockerfile2llb/convert.go `dispatchEntrypoint`, v0.25).
 */
export function commandGivenTo(stage: Stage, document: Document, stages: StageGraph): CommandInstruction | undefined {
  const own = lastOf(stage, 'cmd');
  if (own !== undefined) return own;
  for (const child of stages.children(stage)) {
    const found = lastOf(child, 'entrypoint') === undefined ? commandGivenTo(child, document, stages) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
