/** Settings of which only the last in a stage counts. */
import type { Stage } from '../../document/document.js';
import type { Repair } from './repairs.js';

const ONCE = ['cmd', 'entrypoint', 'healthcheck'] as const;

/**
 * CMD, ENTRYPOINT and HEALTHCHECK above another of their kind (BuildKit's check MultipleInstructionsDisallowed, 2026). An ENTRYPOINT takes
 * away the CMD of the base image whichever of them it is, so that the last does what all did (dockerfile2llb/convert.go, v0.25).
 */
export function repeatedSettings({ instructions }: Stage): readonly Repair[] {
  return ONCE.flatMap((kind) =>
    instructions
      .filter((one) => one.kind === kind)
      .slice(0, -1)
      .map((instruction): Repair => {
        const { keyword, span } = instruction;
        return { kind: 'repeated', instruction, what: keyword.toUpperCase(), at: span, plan: { kind: 'remove' } };
      }),
  );
}
