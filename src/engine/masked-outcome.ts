import type { Outcome } from '../transform/outcome.js';

/** An outcome in which no text holds a secret: what was done, why not, on what evidence, and what to do. */
export function masked(outcome: Outcome, mask: (text: string) => string): Outcome {
  const message = mask(outcome.message);
  if (outcome.kind === 'suggested') return { ...outcome, message, why: mask(outcome.why) };
  if (outcome.kind === 'applied')
    return { ...outcome, message, ...(outcome.saves === undefined ? {} : { saves: mask(outcome.saves) }) };
  const because = outcome.because.map((one) => ({ ...one, says: mask(one.says) }));
  return { ...outcome, message, because, remedy: mask(outcome.remedy) };
}
