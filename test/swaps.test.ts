/**
 * Two instructions that the effects model lets change places must do the same either way. A reference builder, which knows nothing
 * of the model, carries both orders out. `SEED=7 RUNS=50000 npm test -- test/swaps.test.ts` tries others, and more.
 */
import { describe, expect, test } from '@jest/globals';
import { analyze } from '../src/analysis/analysis.js';
import { conflict } from '../src/analysis/effects/effects.js';
import { parseDocument } from '../src/document/parse.js';
import { build, written, type Step } from './reference/build.js';
import { randomStep, type Random } from './reference/random-steps.js';

const SEED = Number(process.env.SEED ?? 1);
const RUNS = Number(process.env.RUNS ?? 4000);

function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function mayChangePlaces(steps: readonly Step[]): boolean {
  const document = parseDocument(`FROM debian:12\n${steps.map(written).join('\n')}\n`);
  const analysis = analyze({ document });
  const [a, b] = document.instructions.slice(-2);
  return conflict(analysis.effects(a!), analysis.effects(b!)) === undefined;
}

/** The steps that work out differently when the last two change places; undefined when they do not, or may not. */
function judge(steps: readonly Step[]): 'refused' | 'fails anyway' | 'same' | 'different' {
  const before = build(steps);
  if (before === 'failed' || before === 'absurd') return 'fails anyway';
  if (!mayChangePlaces(steps)) return 'refused';
  const swapped = [...steps.slice(0, -2), steps.at(-1)!, steps.at(-2)!];
  const after = build(swapped);
  if (after === 'absurd') return 'fails anyway';
  return after === before ? 'same' : 'different';
}

describe('instructions that may change places', () => {
  test('do the same in either order', () => {
    const random = randomFrom(SEED);
    const wrong: string[] = [];
    let same = 0;
    for (let run = 0; run < RUNS; run++) {
      const steps = Array.from({ length: 2 + Math.floor(random() * 5) }, () => randomStep(random));
      const result = judge(steps);
      if (result === 'same') same++;
      if (result === 'different') wrong.push(steps.map(written).join('\n'));
    }
    expect(wrong.slice(0, 3).join('\n\n')).toBe('');
    // A model that lets nothing change places would be right as well.
    expect(same).toBeGreaterThan(RUNS / 25);
  });
});
