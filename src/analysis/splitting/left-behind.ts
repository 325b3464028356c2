/** What steps of the stage that runs would need of the steps that stay in the one that builds. */
import type { Instruction, RunInstruction } from '../../document/document.js';
import { contextCopy, isContextCopy } from '../copied-files.js';
import { meets, type PathRegion, type Region } from '../effects/region.js';
import { isWithin } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { shortened } from '../shortened.js';
import type { EnvironmentFooting } from './environment-footing.js';
import { writesOf } from './folder-changes.js';
import { whole, type Whole } from './footing.js';

/** An instruction above the last install, and where it is carried out. */
export interface StepRow {
  readonly instruction: Instruction;
  readonly role: 'build' | 'both' | 'first' | 'moved' | 'setting';
}

/** The first step that would miss a file, or the first file that the program may look for; undefined without one. */
export function keptRefusal(rows: readonly StepRow[], footing: EnvironmentFooting): Whole | undefined {
  const { stage, analysis, last } = footing;
  const left = rows.filter(({ role }) => role === 'build').map(({ instruction }) => instruction);
  const kept = rows.filter(({ role }) => role !== 'build').map(({ instruction }) => instruction);
  const runs = [...kept, ...stage.instructions.filter(({ index }) => index > last.index)].filter(
    (one): one is RunInstruction => one.kind === 'run',
  );
  for (const maker of left) {
    const made = madeBy(maker, footing);
    const reader = runs.find(
      (run) =>
        run.index > maker.index && analysis.effects(run).reads.some((read) => made.some((one) => isOf(read, one))),
    );
    const isLooked = made.some(({ path }) => footing.named(path));
    if (reader !== undefined || isLooked)
      return whole('step-for-runtime', [lineOf(maker)], { what: shortened(maker.body.text) });
  }
  return undefined;
}

/** What the system's package manager fetches, and each stage for itself. */
const LISTS = ['/var/lib/apt', '/var/cache'];

/** Having to have a folder is no use of what is in it, nor is it of a manifest to go through the folder that it lies in. */
function isOf(read: Region, made: PathRegion): boolean {
  if (read.kind === 'place' || read.kind === 'folder' || !('path' in read)) return false;
  return made.kind === 'files' ? isWithin(made.path, read.path) : meets(read, made);
}

/** Files that a step leaves where nothing is carried over; those of installs apart. */
function madeBy(
  maker: Instruction,
  { analysis, carried, wholeFolder, folder }: EnvironmentFooting,
): readonly PathRegion[] {
  const isCarried = (path: string): boolean =>
    [carried.path, ...LISTS].some((place) => isWithin(place, path)) || (wholeFolder && isWithin(folder, path));
  return leftBy(maker, analysis).filter(({ path }) => !isCarried(path));
}

function leftBy(maker: Instruction, analysis: EnvironmentFooting['analysis']): readonly PathRegion[] {
  if (isContextCopy(maker))
    return (contextCopy(maker, analysis).sources ?? []).map(({ to }) => ({ kind: 'files', path: to }));
  const writes = maker.kind === 'run' ? writesOf(maker, analysis) : [];
  return writes.filter(({ kind }) => kind === 'path' || kind === 'files');
}
