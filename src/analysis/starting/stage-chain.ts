import type { Instruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, isContextCopy, type ContextCopy } from '../copied-files.js';

/** The stages of this file that an image of `stage` is built from, the first one first and `stage` last. */
export function stageChain(stage: Stage, analysis: Analysis): readonly Stage[] {
  const parent = analysis.stages.parent(stage);
  return parent === undefined ? [stage] : [...stageChain(parent, analysis), stage];
}

/** All instructions that an image of `stage` is built from, in order. */
export function chainInstructions(stage: Stage, analysis: Analysis): readonly Instruction[] {
  return stageChain(stage, analysis).flatMap(({ instructions }) => instructions);
}

/** All copies from the build context that an image of `stage` is built from, in order. */
export function chainCopies(stage: Stage, analysis: Analysis): readonly ContextCopy[] {
  return chainInstructions(stage, analysis)
    .filter(isContextCopy)
    .map((copy) => contextCopy(copy, analysis));
}
