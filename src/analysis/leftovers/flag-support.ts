import type { Instruction } from '../../document/document.js';
import type { FlagRemedy } from '../../knowledge/package-manager.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { hasFlag, type Remaining } from './remaining.js';

/** A doubt that the manager of the image knows a flag; `lacking` when it is known not to. */
export interface FlagDoubt {
  readonly lacking: boolean;
  readonly why: string;
  readonly because: readonly Evidence[];
}

/**
 * Undefined when it can be shown that the manager knows the flag: the stage used the flag before, the manager was fetched in a new
 * version, the image brings its own, or the distribution's release has it.
 */
export function flagDoubt(flag: FlagRemedy, remaining: Remaining, analysis: Analysis): FlagDoubt | undefined {
  const { instruction, manager } = remaining;
  const stage = instruction.stage === undefined ? undefined : analysis.document.stages[instruction.stage];
  if (stage === undefined || flag.lackingIn.length === 0) return undefined;
  if (isUsedBefore(flag, remaining, analysis) || isFetchedBefore(flag, remaining, analysis)) return undefined;
  const image = analysis.image(stage);
  if (!image.known) return { lacking: false, why: image.why, because: image.because };
  if (image.value.brings.includes(manager.id)) return undefined;
  const { distro, release } = image.value;
  if (flag.lackingIn.includes(`${distro} ${release}`))
    return { lacking: true, why: `that of ${distro} ${release} does not`, because: image.because };
  const everLacked = flag.lackingIn.some((entry) => entry.startsWith(`${distro} `));
  if (release !== undefined || manager.scope === 'system' || !everLacked) return undefined;
  return { lacking: false, why: `the release of ${distro} is not known`, because: image.because };
}

/** Only what stands before counts: a later call may be of a newer version. */
function isUsedBefore(flag: FlagRemedy, { instruction, manager, leavers }: Remaining, analysis: Analysis): boolean {
  return runsOfStage(instruction, analysis)
    .flatMap((other) => analysis.operations(other))
    .filter(({ command }) => command.span.start < leavers[0]!.command.span.start)
    .some((operation) => operation.manager === manager && hasFlag(operation, flag.presentAs));
}

/** An earlier RUN of the stage upgrades the manager by itself, or installs it by its own installer. */
function isFetchedBefore(flag: FlagRemedy, { instruction, manager }: Remaining, analysis: Analysis): boolean {
  const before = runsOfStage(instruction, analysis).filter(({ index }) => index < instruction.index);
  const upgrades = before
    .flatMap((other) => analysis.operations(other))
    .some(
      (one) =>
        one.manager === manager && one.operands.some(({ literal }) => literal === manager.id) && hasFlag(one, UPGRADE),
    );
  return upgrades || before.some(({ body }) => flag.fetchedBy?.some((word) => body.text.includes(word)));
}

const UPGRADE = ['-U', '--upgrade'];

function runsOfStage(instruction: Instruction, analysis: Analysis): readonly Instruction[] {
  return analysis.document.instructions.filter((other) => other.kind === 'run' && other.stage === instruction.stage);
}
