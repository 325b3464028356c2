/** What commands of steps write, make and take away in a folder, calls of package managers apart. */
import type { RunInstruction, Stage } from '../../document/document.js';
import { MAKES_FOLDERS } from '../../distros/posix/rights.js';
import type { Command } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { isPath, type PathRegion } from '../effects/region.js';
import { membersWithout } from '../effects/run-effects.js';
import { joinPath, relativeTo } from '../image-paths.js';

/** The folder, absolute, and the stage whose steps are looked at. */
export interface FolderGround {
  readonly stage: Stage;
  readonly analysis: Analysis;
  readonly folder: string;
}

/** The RUNs of the stage. */
export function runsOf({ stage }: FolderGround): readonly RunInstruction[] {
  return stage.instructions.filter((one) => one.kind === 'run');
}

/** What the commands of a step write, `besides` others. */
export function writesOf(
  run: RunInstruction,
  analysis: Analysis,
  besides: readonly Command[] = [],
): readonly PathRegion[] {
  const calls = analysis.operations(run).map(({ command }) => command);
  return membersWithout([...calls, ...besides], run, analysis).flatMap(({ effects }) => effects.writes.filter(isPath));
}

/** The first name of a path below the folder; undefined for one that is not below it. */
export function topOf(path: string, { folder }: FolderGround): string | undefined {
  const inside = folder === '/' ? undefined : relativeTo(folder, path);
  return inside === undefined || inside === '' ? undefined : inside.split('/')[0];
}

/** Absolute paths of folders that steps make by themselves. */
export function madeFolders(run: RunInstruction, ground: FolderGround): readonly string[] {
  return namedBy(run, MAKES_FOLDERS, ground);
}

/** Paths in the folder, relative to it, that steps take away. */
export function takenAway(ground: FolderGround): ReadonlySet<string> {
  const paths = runsOf(ground).flatMap((run) => namedBy(run, TAKING, ground));
  return new Set(paths.flatMap((path) => relativeTo(ground.folder, path) ?? []));
}

const TAKING: ReadonlySet<string> = new Set(['rm', 'rmdir', 'mv', 'unlink']);

/** Absolute paths that a step gives to programs of some names. */
function namedBy(
  run: RunInstruction,
  programs: ReadonlySet<string>,
  { analysis, folder }: FolderGround,
): readonly string[] {
  const script = analysis.script(run);
  const { workdir } = analysis.scope(run);
  if (script?.known !== true) return [];
  const base = workdir.known ? workdir.value : folder;
  return script.script.commands.flatMap((command) => {
    const { words } = unwrap(command);
    if (!programs.has(executableName(words[0]) ?? '')) return [];
    const operands = words.slice(1).map(({ text, literal }) => literal ?? text);
    return operands.filter((one) => !one.startsWith('-')).map((one) => joinPath(base, one));
  });
}
