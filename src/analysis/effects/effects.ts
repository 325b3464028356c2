import type { Instruction } from '../../document/document.js';
import { describe, meets, type Region } from './region.js';

/** What an instruction reads and writes. */
export interface Effects {
  readonly reads: readonly Region[];
  readonly writes: readonly Region[];
  /** When set, it may read and write anything, for this reason (a clause: "`make` may do anything"). */
  readonly barrier?: string;
  /** True when it fetches something from the network, and so may take long. */
  readonly network?: true;
  /** Symbolic links that it makes, by absolute paths. */
  readonly links?: readonly Link[];
}

/** A symbolic link: what is below `at` lies below `to`. */
export interface Link {
  readonly at: string;
  readonly to: string;
}

export const NO_EFFECTS: Effects = { reads: [], writes: [] };

/** Both together. */
export function union(a: Effects, b: Effects): Effects {
  const barrier = a.barrier ?? b.barrier;
  return {
    reads: [...a.reads, ...b.reads],
    writes: [...a.writes, ...b.writes],
    ...(barrier === undefined ? {} : { barrier }),
    ...(a.links === undefined && b.links === undefined ? {} : { links: [...(a.links ?? []), ...(b.links ?? [])] }),
    ...(a.network === true || b.network === true ? { network: true } : {}),
  };
}

/** Effects of something that may do anything. */
export function barrier(why: string): Effects {
  return { reads: [], writes: [], barrier: why };
}

/**
 * Why two neighbours may not change places, as a clause; undefined when they may.
 * They may when neither writes what the other reads or writes.
 */
export function conflict(a: Effects, b: Effects): string | undefined {
  if (a.barrier !== undefined || b.barrier !== undefined) return a.barrier ?? b.barrier;
  const pairs = [
    [a.writes, b.writes],
    [a.writes, b.reads],
    [a.reads, b.writes],
  ] as const;
  for (const [left, right] of pairs) {
    const shared = firstMeeting(left, right);
    if (shared !== undefined) return `both touch ${describe(shared)}`;
  }
  return undefined;
}

function firstMeeting(left: readonly Region[], right: readonly Region[]): Region | undefined {
  for (const a of left) {
    const met = right.find((b) => meets(a, b));
    if (met !== undefined) return narrower(a, met);
  }
  return undefined;
}

function narrower(a: Region, b: Region): Region {
  if (a.kind === 'environment') return b;
  return 'path' in a && 'path' in b && b.path.length > a.path.length ? b : a;
}

/** Effects by instruction. */
export type EffectsOf = (instruction: Instruction) => Effects;
