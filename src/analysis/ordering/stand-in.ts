/** Whether empty files can stand in for sources while dependencies are fetched. */
import type { Instruction, RunInstruction, Stage } from '../../document/document.js';
import type { StandIn } from '../../knowledge/package-manager.js';
import { STANDARD_FOLDERS } from '../../knowledge/standard-folders.js';
import type { Analysis } from '../analysis.js';
import { meets, path, type Region } from '../effects/region.js';
import { joinPath } from '../image-paths.js';

/** Where they would stand in: in `cwd`, above the anchor. */
export interface StandInPlace {
  readonly run: RunInstruction;
  readonly stage: Stage;
  readonly analysis: Analysis;
  readonly anchor: Instruction;
  readonly cwd: string;
  readonly standIn: StandIn | undefined;
}

/** What speaks against it, as a clause, and the instruction that does: the folders must be new, and root makes them. Undefined when nothing does. */
export function standInObstacle(place: StandInPlace): { readonly says: string; readonly at: Instruction } | undefined {
  const { run, stage, analysis, anchor, cwd, standIn } = place;
  if (standIn === undefined) return undefined;
  const { user } = analysis.scope(run);
  if (!user.known || user.value !== 'root')
    return { says: 'another user than root builds, who may not be allowed to make folders there', at: run };
  if (STANDARD_FOLDERS.has(cwd)) return { says: `\`${cwd}\` may hold such folders already`, at: run };
  const folders = standIn.folders.map((one) => joinPath(cwd, one));
  const above = lineage(stage, analysis).filter((one) => one.index < anchor.index && one.kind !== 'from');
  const at = above.find((one) => mayMake(one, folders, analysis));
  return at && { says: `\`${folders.join('`, `')}\` may be there already`, at };
}

function mayMake(instruction: Instruction, folders: readonly string[], analysis: Analysis): boolean {
  const { barrier, writes } = analysis.effects(instruction);
  return barrier !== undefined || writes.some((region) => folders.some((folder) => makes(region, folder)));
}

function makes(region: Region, folder: string): boolean {
  if (region.kind === 'folder') return `${region.path}/`.startsWith(`${folder}/`);
  return meets(region, path(folder));
}

function lineage(stage: Stage, analysis: Analysis): readonly Instruction[] {
  const parent = analysis.stages.parent(stage);
  return parent === undefined ? stage.instructions : [...lineage(parent, analysis), ...stage.instructions];
}
