/** What a replay comes to, in numbers: the shapes of docs/replay.schema.json. */
import type { Analysis } from '../analysis/analysis.js';
import { maskFor } from '../analysis/hiding/masked.js';
import { shortened } from '../analysis/shortened.js';
import type { Instruction } from '../document/document.js';
import { lineIndex } from '../text/line-index.js';
import type { Verdict } from './build-cache.js';
import type { Step } from './build-plan.js';
import type { Replay } from './replay.js';

/** One step of a Dockerfile over all commits. */
export interface CountedStep {
  /** 1-based, of the Dockerfile before or after. */
  readonly line: number;
  /** Name of the stage, or its number, from 0 on. */
  readonly stage: string;
  /** Its number in the stage as BuildKit prints it; FROM is 1. */
  readonly number: number;
  /** The instruction on one line, shortened. */
  readonly text: string;
  /** True when it installs dependencies. */
  readonly installs: boolean;
  /** In how many commits it would have been rebuilt, at most. */
  readonly rebuilt: number;
  /** In how many of these it may have come from the cache: when what it copies from another stage came out the same. */
  readonly perhaps: number;
}

type Tally = 'rebuilt' | 'perhaps';

/** One Dockerfile over all commits. */
export interface CountedSide {
  /** Steps times commits. */
  readonly steps: number;
  readonly rebuilt: number;
  readonly perhaps: number;
  /** `rebuilt` of the steps that run a command. */
  readonly commands: number;
  /** In how many commits at least one step that installs dependencies would have run again. */
  readonly installs: number;
  readonly byStep: readonly CountedStep[];
}

/** Which side of a replay. */
export type SideName = 'before' | 'after';

/** Counts one side. `installing`: its instructions that install dependencies. */
export function countSide(
  result: Replay,
  side: SideName,
  analysis: Analysis,
  installing: ReadonlySet<Instruction>,
): CountedSide {
  const rows = result.builds.map((build) => build[side]);
  const byStep = result[side].map((step, index) => ({
    ...shownStep(step, analysis),
    installs: installing.has(step.instruction),
    ...countVerdicts(rows.map((row) => row[index]!)),
  }));
  const isInstall = result[side].map(({ instruction }) => installing.has(instruction));
  return {
    steps: rows.length * result[side].length,
    rebuilt: sum(byStep.map(({ rebuilt }) => rebuilt)),
    perhaps: sum(byStep.map(({ perhaps }) => perhaps)),
    commands: sum(byStep.filter((_, at) => result[side][at]!.instruction.kind === 'run').map(({ rebuilt }) => rebuilt)),
    installs: rows.filter((row) => row.some((verdict, index) => isInstall[index] && verdict !== 'cached')).length,
    byStep,
  };
}

function shownStep({ instruction, stage, number }: Step, analysis: Analysis): Omit<CountedStep, 'installs' | Tally> {
  const { document } = analysis;
  const { keyword, span } = instruction;
  const written = document.text.slice(span.start + keyword.length, span.end);
  return {
    line: lineIndex(document.text).line(span.start),
    stage: document.stages[stage]!.name ?? String(stage),
    number,
    text: shortened(maskFor(analysis)(`${keyword.toUpperCase()}${written.replaceAll(/[\\`]\r?\n/g, ' ')}`)),
  };
}

function countVerdicts(verdicts: readonly Verdict[]): Pick<CountedStep, Tally> {
  return {
    rebuilt: verdicts.filter((verdict) => verdict !== 'cached').length,
    perhaps: verdicts.filter((verdict) => verdict === 'perhaps').length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
