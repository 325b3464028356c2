/** Instructions that do not do what they are written for, or do it by chance, and what mends them. */
import type { Instruction } from '../../document/document.js';
import type { AndOrList, ListMember } from '../../shell/script.js';
import type { Span } from '../../text/span.js';
import type { RunInstruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { idleStages } from '../pruning/idle-stages.js';
import { ofFolderChange } from './folder-changes.js';
import { ofInteractiveCalls } from './interactive-calls.js';
import { ofLoginRecords } from './login-records.js';
import { ofLooseList } from './loose-list.js';
import { ofRootWrappers } from './root-wrappers.js';
import { repeatedSettings } from './repeated-settings.js';

export type RepairKind =
  | 'list'
  | 'repeated'
  | 'interactive'
  | 'root'
  | 'records'
  | 'folder-again'
  | 'folder-first'
  | 'folder-lost'
  | 'idle-stage';

export type UnrepairedReason = 'variable-in-list' | 'downloads-may-stay' | 'user-not-known' | 'variables-kept-out';

/** How it is mended. */
export type Fix =
  /** Texts that take the place of others; `above` are comments that then stand above the instruction. */
  | {
      readonly kind: 'texts';
      readonly texts: readonly { readonly at: Span; readonly text: string }[];
      readonly above: readonly string[];
    }
  | { readonly kind: 'remove' }
  /** A command goes, and an instruction from below takes its place above the step. */
  | {
      readonly kind: 'command';
      readonly run: RunInstruction;
      readonly list: AndOrList;
      readonly member: ListMember;
      readonly moved: Instruction | undefined;
    }
  /** Only shown, with the reason. */
  | { readonly kind: 'show'; readonly why: string };

export interface Repair {
  readonly kind: RepairKind;
  readonly instruction: Instruction;
  /** What is found, for the report: a word, a folder, a name. */
  readonly what: string;
  readonly at: Span;
  readonly plan:
    | Fix
    | {
        readonly kind: 'leave';
        readonly reason: UnrepairedReason;
        readonly because: readonly Evidence[];
        readonly data: Readonly<Record<string, string>>;
      };
}

/** All of them, triggers left out; none in files for Windows. */
export function repairs(analysis: Analysis): readonly Repair[] {
  const { document } = analysis;
  const isOther = document.stages.some((stage) => analysis.scope(stage.instructions.at(-1)!).shell.kind === 'other');
  if (isOther) return [];
  const repeated = document.stages.flatMap(repeatedSettings);
  const counts = document.instructions.filter((one) => repeated.every(({ instruction }) => instruction !== one));
  return [
    ...repeated,
    ...counts.flatMap((one) => [...ofLooseList(one, document), ...ofRun(one, analysis)]),
    ...idleStages(analysis).flatMap(ofIdleStage),
  ];
}

function ofRun(instruction: Instruction, analysis: Analysis): readonly Repair[] {
  if (instruction.kind !== 'run') return [];
  const result = analysis.script(instruction);
  if (result?.known !== true) return [];
  return [
    ...ofInteractiveCalls(instruction, analysis),
    ...ofRootWrappers(instruction, result.script, analysis),
    ...ofLoginRecords(instruction, result.script),
    ...ofFolderChange(instruction, result.script, analysis),
  ];
}

function ofIdleStage({ stage, plan }: ReturnType<typeof idleStages>[number]): readonly Repair[] {
  if (plan.kind !== 'remove') return [];
  const what = stage.name ?? String(stage.index);
  const why = 'it may be built on its own with --target';
  return [{ kind: 'idle-stage', instruction: stage.from, what, at: stage.from.span, plan: { kind: 'show', why } }];
}
