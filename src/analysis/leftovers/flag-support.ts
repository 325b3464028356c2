import type { Instruction } from '../../document/document.js';
import type { FlagRemedy } from '../../knowledge/package-manager.js';
import type { Analysis } from '../analysis.js';
import { hasFlag, type Remaining } from './remaining.js';

/**
 * Why it cannot be shown that the manager of the image knows a flag, or undefined when it can: the file uses the flag elsewhere, the
 * image brings its own manager, or the distribution's release is one that has it.
 */
export function flagDoubt(flag: FlagRemedy, remaining: Remaining, analysis: Analysis): string | undefined {
  const { instruction, manager } = remaining;
  if (isUsedElsewhere(flag, remaining, analysis)) return undefined;
  const stage = instruction.stage === undefined ? undefined : analysis.document.stages[instruction.stage];
  if (stage === undefined || flag.lackingIn.length === 0) return undefined;
  const image = analysis.image(stage);
  if (!image.known) return image.why;
  if (image.value.brings.includes(manager.id)) return undefined;
  const { distro, release } = image.value;
  if (release === undefined) return manager.scope === 'system' ? undefined : `the release of ${distro} is not known`;
  return flag.lackingIn.includes(`${distro} ${release}`) ? `${distro} ${release} does not have it` : undefined;
}

function isUsedElsewhere(flag: FlagRemedy, { instruction, manager }: Remaining, analysis: Analysis): boolean {
  const sameStage = (other: Instruction): boolean => other.kind === 'run' && other.stage === instruction.stage;
  return analysis.document.instructions
    .filter(sameStage)
    .flatMap((other) => analysis.operations(other))
    .some((operation) => operation.manager === manager && hasFlag(operation, flag.presentAs));
}
