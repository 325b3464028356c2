/** Stages that nothing in the file uses. */
import type { Instruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { sourcesOf, stageSources, usesOfStages } from '../discarded-stages.js';
import type { Evidence } from '../fact.js';
import { lineOf } from '../purging/program-needs.js';
import { lineAt } from '../source-texts.js';
import { buildTexts } from './build-texts.js';

export type IdleReason =
  'image-of-its-own' | 'base-not-known' | 'target-named' | 'stages-numbered' | 'context-missing' | 'context-incomplete';

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
 * builds", 2026). One that builds on others or starts something is an image, or a test, of its own. One with a name stays where a file of
 * the project tells to build it; triggers of images that are not known may name it, too.
 */
export function idleStages(analysis: Analysis): readonly IdleStage[] {
  const { document, stages } = analysis;
  const used = usesOfStages(document, stages);
  return document.stages
    .filter((stage) => stage !== stages.final && !used.has(stage))
    .map((stage) => ({ stage, plan: planFor(stage, analysis) }));
}

function planFor(stage: Stage, analysis: Analysis): IdleStage['plan'] {
  const { document } = analysis;
  const own = signOfImage(stage, analysis);
  if (own !== undefined) return keep('image-of-its-own', [lineOf(own)]);
  const numbered = stageSources(document).find(({ from }) => /^\d+$/.test(from) && Number(from) > stage.index);
  if (numbered !== undefined) return keep('stages-numbered', [lineOf(numbered.instruction)]);
  const base = document.stages.slice(stage.index + 1).find((later) => !analysis.image(later).known);
  if (base !== undefined) return keep('base-not-known', [lineOf(base.from)]);
  return stage.name === undefined ? { kind: 'remove' } : planForName(stage.name, analysis);
}

/** What says that a stage is more than a part: it starts from another, takes files of another, or starts something. */
function signOfImage(stage: Stage, { stages }: Analysis): Instruction | undefined {
  if (stages.parent(stage) !== undefined) return stage.from;
  return stage.instructions.find(
    (one) =>
      one.kind === 'cmd' ||
      one.kind === 'entrypoint' ||
      sourcesOf(one).some((name) => stages.named(name, stage) !== undefined),
  );
}

function planForName(name: string, { context }: Analysis): IdleStage['plan'] {
  const why = 'it cannot be seen whether something builds it by its name';
  if (context === undefined) return keep('context-missing', [], { why });
  const texts = buildTexts(context);
  if (texts === undefined) return keep('context-incomplete', [], { why });
  for (const source of texts) {
    const at = targetAt(source.text, name);
    if (at !== undefined) return keep('target-named', [lineAt(source, at)], { name });
  }
  return { kind: 'remove' };
}

function keep(
  reason: IdleReason,
  because: readonly Evidence[],
  data: Readonly<Record<string, string>> = {},
): IdleStage['plan'] {
  return { kind: 'keep', reason, because, data };
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
