/** Where packages that a step installs get to. */
import type { CopyInstruction, Instruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { isDiscarded } from '../discarded-stages.js';
import { isWithin, joinPath } from '../image-paths.js';

/** A stage that has them, from an instruction on. */
export interface Reached {
  readonly stage: Stage;
  /** What comes after they are there. */
  readonly after: readonly Instruction[];
  /** True where an image is made of the stage. */
  readonly isImage: boolean;
}

/** The stage of an install, those that start from it, and those that copy `folder` (absolute) from one of them. */
export function reachedStages(run: Instruction, folder: string, analysis: Analysis): readonly Reached[] {
  const { document } = analysis;
  const found = new Map<Stage, Reached>();
  const visit = (stage: Stage, after: readonly Instruction[]): void => {
    if (found.has(stage)) return;
    const isImage = !isDiscarded(stage, document, analysis.stages);
    found.set(stage, { stage, after, isImage });
    for (const child of analysis.stages.children(stage)) visit(child, child.instructions);
    for (const { copy, reader } of copiesFrom(stage, analysis))
      if (brings(copy, folder))
        visit(
          reader,
          reader.instructions.filter(({ index }) => index > copy.index),
        );
  };
  const stage = document.stages[run.stage!]!;
  visit(
    stage,
    stage.instructions.filter(({ index }) => index > run.index),
  );
  return [...found.values()];
}

interface StageCopy {
  readonly copy: CopyInstruction;
  readonly reader: Stage;
}

function copiesFrom(stage: Stage, { document, stages }: Analysis): readonly StageCopy[] {
  return document.stages.flatMap((reader) =>
    reader.instructions.flatMap((one) => {
      const isFrom = one.kind === 'copy' && one.from !== undefined && stages.named(one.from, reader) === stage;
      return isFrom ? [{ copy: one, reader }] : [];
    }),
  );
}

/** True also where it cannot be told what is copied. */
function brings({ sources }: CopyInstruction, folder: string): boolean {
  return sources.some(({ value, dynamic }) => {
    const path = joinPath('/', value);
    return dynamic || /[*?[]/.test(value) || isWithin(path, folder) || isWithin(folder, path);
  });
}
