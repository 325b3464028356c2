/** Two stages in place of one, as they are written. */
import type { Argument, FromInstruction, Instruction, RunInstruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import type { StageItem } from './environment-steps.js';
import type { plainStart } from './runtime-base.js';

/** The two stages. */
export interface Split {
  readonly kind: 'split';
  readonly from: FromInstruction;
  /** The name of the stage that builds. */
  readonly name: string;
  /** The name that the file's stage has, which goes to the one that runs. */
  readonly as: Argument | undefined;
  /** Instructions for the build, below its FROM. */
  readonly variables: readonly string[];
  /** Copies for the build, in place of those that move to the other stage. */
  readonly copies: readonly { readonly above: RunInstruction; readonly text: string }[];
  /** An instruction for the build below its last step. */
  readonly below?: { readonly last: RunInstruction; readonly text: string } | undefined;
  /** Instructions of the new stage, below its FROM. */
  readonly items: readonly StageItem[];
  /** Where it begins: above what tells how to run, or below the last step. */
  readonly at: { readonly place: 'above' | 'below'; readonly anchor: Instruction };
  /** A start in shell form that has to be written as JSON, as there is no shell. */
  readonly start: ReturnType<typeof plainStart>;
  /** The image that the new stage starts from, as it is written. */
  readonly base: string;
  /** What is copied besides the program, for the report. */
  readonly copied: readonly string[];
  /** A folder of packages that is carried over as it is. */
  readonly carried?: string;
  /** True when the project is built, not only its packages. */
  readonly isBuilt?: boolean;
  /** Packages of the system that it installs. */
  readonly installed?: readonly string[];
}

/** What both stages are called, and how keywords are written. */
export interface StageNames {
  /** The stage that builds. */
  readonly builder: string;
  readonly keyword: (word: string) => string;
  readonly split: Pick<Split, 'from' | 'name' | 'as'>;
}

const NAMES: readonly string[] = ['builder', 'build'];

/** Whoever asks for the stage by its name wants what runs, so that the name goes along. */
export function stageNames({ from }: Stage, { document }: Analysis): StageNames {
  const taken = document.stages.map((stage) => stage.name?.toLowerCase());
  const builder = [...NAMES, ...document.stages.map((_, index) => `${NAMES[0]!}-${index + 2}`)].find(
    (one) => !taken.includes(one),
  )!;
  return {
    builder,
    keyword: (word) => (document.style.keywordCase === 'lower' ? word.toLowerCase() : word),
    split: { from, name: builder, as: from.as },
  };
}
