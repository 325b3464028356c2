/** Moves of an instruction upwards, as a chain of swaps with its neighbours. */
import type { Instruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { conflict, type Effects } from '../effects/effects.js';

/** What is lifted: an instruction (or the first part of one), and what it does seen from another instruction. */
export interface Lifted {
  readonly instruction: Instruction;
  effectsBeside(other: Instruction): Effects;
}

/** A move that is possible, or the first pair of neighbours that may not change places. */
export type Lift =
  /** `moved` are the instructions that go along, in order, the lifted one last. */
  | { readonly possible: true; readonly moved: readonly Instruction[]; readonly crossed: readonly Instruction[] }
  | { readonly possible: false; readonly above: Instruction; readonly below: Instruction; readonly why: string };

/** How one lift is to be judged. */
export interface LiftRules {
  /** Instructions that must go along although nothing forces them. */
  takeAlong(instruction: Instruction): boolean;
  /** Why two instructions may not change places, when that is known better than by their effects; null: they may. */
  judge(above: Instruction, below: Instruction): string | null | undefined;
  /** What an instruction that is passed does, as far as it matters when something goes above it. */
  effectsPassed(above: Instruction): Effects;
}

/** Tells whether `lifted` can go above `anchor`, which stands above it in the same stage. */
export function liftAbove(lifted: Lifted, anchor: Instruction, analysis: Analysis, rules: LiftRules): Lift {
  const { instructions } = analysis.document;
  const group: Lifted[] = [lifted];
  const crossed: Instruction[] = [];
  for (let at = lifted.instruction.index - 1; at >= anchor.index; at--) {
    const above = instructions[at]!;
    const met = firstConflict(above, group, rules);
    if (above === anchor) {
      if (met !== undefined) return { possible: false, above, ...met };
      return { possible: true, moved: group.map(({ instruction }) => instruction), crossed: [...crossed, anchor] };
    }
    if (met !== undefined || rules.takeAlong(above)) group.unshift(whole(above, analysis));
    else crossed.unshift(above);
  }
  throw new Error('the anchor does not stand above what is lifted');
}

function whole(instruction: Instruction, analysis: Analysis): Lifted {
  return { instruction, effectsBeside: () => analysis.effects(instruction) };
}

function firstConflict(
  above: Instruction,
  group: readonly Lifted[],
  rules: LiftRules,
): { readonly below: Instruction; readonly why: string } | undefined {
  for (const one of group) {
    const judged = rules.judge(above, one.instruction);
    const why = judged === undefined ? conflict(rules.effectsPassed(above), one.effectsBeside(above)) : judged;
    if (why !== undefined && why !== null) return { below: one.instruction, why };
  }
  return undefined;
}
