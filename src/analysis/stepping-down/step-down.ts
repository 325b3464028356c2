/** Images that run as root, and how they can run as another user. */
import type { Argument, CopyInstruction, Instruction, RunInstruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { lineOf } from '../purging/program-needs.js';
import { aboveStart, type NewPlace } from '../starting/above-start.js';
import { chainInstructions } from '../starting/stage-chain.js';
import { lastUser, leafStages, type Account } from './account.js';
import { ownedFiles, type OwnedFiles } from './owned-files.js';
import { stay, type Stay } from './stay.js';
import { stayReason } from './stay-reasons.js';
import { taggedForUser } from './user-tag.js';

/** A step below with what has to follow in it. */
export interface Appended {
  readonly run: RunInstruction;
  readonly command: string;
}

/** What makes the container run as another user. */
export interface StepDown {
  readonly kind: 'step-down';
  readonly account: Account;
  /** Commands of a step above `above`; empty where none is needed. */
  readonly commands: readonly string[];
  readonly above: Instruction;
  /** Copies that get the account as owner, with the flag. */
  readonly copies: readonly { readonly copy: CopyInstruction; readonly flag: string }[];
  readonly appended: readonly Appended[];
  /** A tag of the base that starts as the account, which takes the place of USER. */
  readonly tag: { readonly at: Argument; readonly text: string } | undefined;
  /** USER stands above this instruction, or below it. */
  readonly user: NewPlace;
  /** Paths outside the program's folder that it gets. */
  readonly owned: readonly string[];
}

/** A stage whose image starts as root, or may. */
export interface RootStage {
  readonly stage: Stage;
  readonly plan: Stay | StepDown;
}

/** All of them; stages from which only files are copied, or that others start from, are none. */
export function rootStages(analysis: Analysis): readonly RootStage[] {
  return leafStages(analysis).flatMap((stage) => {
    const plan = planFor(stage, analysis);
    return plan === undefined ? [] : [{ stage, plan }];
  });
}

/** Undefined when the image is started as another user already. */
function planFor(stage: Stage, analysis: Analysis): RootStage['plan'] | undefined {
  const chain = chainInstructions(stage, analysis);
  const user = lastUser(chain);
  if (user !== undefined) return isRoot(user) ? stay('root-chosen', [lineOf(user)]) : undefined;
  const image = analysis.image(stage);
  if (!image.known) return stay('image-not-known', image.because, { why: image.why });
  if (image.value.user !== 'root') return undefined;
  const judged = stayReason({ stage, chain, image: image.value, analysis });
  if (judged.kind === 'stay') return judged;
  const files = ownedFiles(judged, analysis);
  return files.kind === 'stay' ? files : stepDown(stage, judged.account, files, analysis);
}

function isRoot({ body }: Instruction): boolean {
  return /^(?:root|0)(?::|$)/.test(body.text.trim());
}

function stepDown(
  stage: Stage,
  account: Account,
  files: Extract<OwnedFiles, { kind: 'owned' }>,
  analysis: Analysis,
): StepDown {
  const { commands, above, copies, appended, owned } = files;
  const tag = account.commands.length === 0 ? taggedForUser(stage, account.name, analysis) : undefined;
  return { kind: 'step-down', account, tag, commands, above, copies, appended, owned, user: aboveStart(stage) };
}
