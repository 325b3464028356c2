/** Stages that nothing in the file uses. */
import type { Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { stageSources, usesOfStages } from '../discarded-stages.js';
import type { Evidence } from '../fact.js';
import { lineOf } from '../purging/program-needs.js';
import { lineAt } from '../source-texts.js';
import { buildTexts } from './build-texts.js';

export type IdleReason = 'target-named' | 'stages-numbered' | 'context-missing' | 'context-incomplete';

export interface IdleStage {
  readonly stage: Stage;
  readonly plan:
    | { readonly kind: 'remove' }
    | {
        readonly kind: 'keep';
        readonly reason: IdleReason;
        readonly because: readonly Evidence[];
        readonly data: Readonly<Record<string, string>>;
      };
}

/**
 * Stages above the last that no other starts from or copies from: a build without a target leaves them out (Docker's manual, "Multi-stage
 * builds", 2026). One without a name is named by nobody; one with a name stays where a file of the project tells to build it.
 */
export function idleStages(analysis: Analysis): readonly IdleStage[] {
  const { document, stages } = analysis;
  const used = usesOfStages(document, stages);
  return document.stages
    .filter((stage) => stage !== stages.final && !used.has(stage))
    .map((stage) => ({ stage, plan: planFor(stage, analysis) }));
}

function planFor({ name, index }: Stage, { context, document }: Analysis): IdleStage['plan'] {
  const numbered = stageSources(document).find(({ from }) => /^\d+$/.test(from) && Number(from) > index);
  if (numbered !== undefined)
    return { kind: 'keep', reason: 'stages-numbered', because: [lineOf(numbered.instruction)], data: {} };
  if (name === undefined) return { kind: 'remove' };
  const why = 'it cannot be seen whether something builds it by its name';
  if (context === undefined) return { kind: 'keep', reason: 'context-missing', because: [], data: { why } };
  const texts = buildTexts(context);
  if (texts === undefined) return { kind: 'keep', reason: 'context-incomplete', because: [], data: { why } };
  for (const source of texts) {
    const at = targetAt(source.text, name);
    if (at !== undefined)
      return { kind: 'keep', reason: 'target-named', because: [lineAt(source, at)], data: { name } };
  }
  return { kind: 'remove' };
}

/** Where a text names the stage as a word on a line that speaks of a target. */
function targetAt(text: string, name: string): number | undefined {
  const lower = text.toLowerCase();
  const wanted = name.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const start = lower.lastIndexOf('\n', at) + 1;
    const isWord = !/[\w.-]/.test(lower[at - 1] ?? ' ') && !/[\w-]/.test(lower[at + wanted.length] ?? ' ');
    if (isWord && /target|stage|load|build/.test(lower.slice(Math.max(0, start - 200), at))) return at;
  }
  return undefined;
}
