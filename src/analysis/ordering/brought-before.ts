/** Whether a file that an install reads is already there by an earlier copy of just such files. */
import type { Instruction } from '../../document/document.js';
import type { BuildContext } from '../../context/build-context.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, isContextCopy, originOf } from '../copied-files.js';
import type { Effects } from '../effects/effects.js';
import { meets, path } from '../effects/region.js';
import { joinPath } from '../image-paths.js';
import { stageOf } from '../stage-graph.js';
import { flagText } from './copies.js';
import { movablePart } from './movable-part.js';
import type { NeededFile } from './needed-copies.js';

/** True when a copy above the anchor puts the same file there, and nothing between the two writes to it. */
export function broughtBefore(
  file: NeededFile,
  anchor: Instruction,
  analysis: Analysis,
  context: BuildContext,
): boolean {
  const above = (stageOf(analysis.document, anchor)?.instructions ?? []).filter(({ index }) => index < anchor.index);
  const at = above.findLastIndex(
    (one) => isContextCopy(one) && originOf(file.to, [contextCopy(one, analysis)], context) !== undefined,
  );
  const copy = above[at];
  if (copy === undefined || !isContextCopy(copy) || flagText(copy) !== flagText(file.by)) return false;
  if (originOf(file.to, [contextCopy(copy, analysis)], context) !== file.from) return false;
  return above.slice(at + 1).every((one) => leaves(one, joinPath('/', file.to), analysis));
}

function leaves(instruction: Instruction, place: string, analysis: Analysis): boolean {
  const { barrier, writes } = effectsOf(instruction, analysis);
  return barrier === undefined && !writes.some((region) => meets(region, path(place)));
}

/** An install writes to what it makes of a project, and not to its manifests. */
function effectsOf(instruction: Instruction, analysis: Analysis): Effects {
  const isInstall =
    instruction.kind === 'run' && analysis.operations(instruction).some(({ action }) => action === 'install');
  const part = isInstall ? movablePart(instruction, analysis, 'where-needed') : undefined;
  if (part?.movable !== true || part.splitAt !== undefined) return analysis.effects(instruction);
  return part.projects.every(({ install }) => install.inputs.separable) ? part.withoutProject : part.effects;
}
