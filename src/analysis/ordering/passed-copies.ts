/** Copies that an install goes above: what they do to it, and how they must change. */
import type { CopyInstruction, Instruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { destinationOf, isContextCopy } from '../copied-files.js';
import type { Effects } from '../effects/effects.js';
import { ACCOUNTS, WORKING_DIRECTORY, type Region } from '../effects/region.js';
import type { NeededFile } from './needed-copies.js';

/** A relative destination to be written out, because a WORKDIR goes above its copy. */
export interface AbsoluteDestination {
  readonly copy: CopyInstruction;
  readonly destination: string;
}

/**
 * What a copy does when an install goes above it: accounts that come earlier do not change the numbers of those that were
 * there; a relative destination can be written out; a folder that a needed file of the same owner is copied to first is
 * made by that copy.
 */
export function passedEffects(above: Instruction, needed: readonly NeededFile[], analysis: Analysis): Effects {
  const effects = analysis.effects(above);
  if (!isContextCopy(above) || effects.barrier !== undefined) return effects;
  const reads = effects.reads.filter((region) => region !== ACCOUNTS && !(isWorkdir(region) && canBeWrittenOut(above)));
  if (!needed.some(({ by }) => by === above)) return { ...effects, reads };
  const writes = effects.writes
    .filter(({ kind }) => kind !== 'parents')
    .map((region) => (region.kind === 'path' ? { ...region, kind: 'files' as const } : region));
  return { ...effects, reads, writes };
}

/** True when a relative destination can be replaced by the absolute one. */
function canBeWrittenOut({ exec, destination }: CopyInstruction): boolean {
  return exec === undefined && !destination.dynamic;
}

function isWorkdir(region: Region): boolean {
  return region.kind === 'setting' && region.name === WORKING_DIRECTORY;
}

/** Destinations to write out because a WORKDIR goes above copies that are relative to the one before. */
export function absoluteDestinations(
  moved: readonly Instruction[],
  crossed: readonly CopyInstruction[],
  analysis: Analysis,
): readonly AbsoluteDestination[] {
  if (!moved.some(({ kind }) => kind === 'workdir')) return [];
  return crossed
    .filter(({ destination }) => !destination.value.startsWith('/'))
    .map((copy) => ({ copy, destination: `${destinationOf(copy, analysis)!.replace(/\/$/, '')}${slash(copy)}` }));
}

function slash({ destination, sources }: CopyInstruction): string {
  return sources.length > 1 || /(^|\/)\.{0,2}\/?$/.test(destination.value) ? '/' : '';
}
