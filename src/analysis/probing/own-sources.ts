/** The sources that an image holds. */
import type { Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { sourcesOf } from '../discarded-stages.js';
import { relativeTo } from '../image-paths.js';
import type { SourceText } from '../source-texts.js';
import { chainCopies, chainInstructions, stageChain } from '../starting/stage-chain.js';

/** Those of the given texts that are copied into an image of the stage, or into a stage that it takes files from. */
export function chainOrigins(sources: readonly SourceText[], stage: Stage, analysis: Analysis): readonly SourceText[] {
  const copies = feeding(stage, analysis).flatMap((one) => chainCopies(one, analysis));
  if (copies.some((copy) => copy.sources === undefined)) return sources;
  const from = copies.flatMap((copy) => copy.sources!.map((source) => source.from));
  return sources.filter(({ path }) =>
    from.some((one) => one === '' || relativeTo(`/${one}`, `/${path}`) !== undefined),
  );
}

/** The stage, and the stages that what it holds comes from. */
function feeding(stage: Stage, analysis: Analysis, seen: ReadonlySet<Stage> = new Set()): readonly Stage[] {
  if (seen.has(stage)) return [];
  const known = new Set([...seen, ...stageChain(stage, analysis)]);
  const named = chainInstructions(stage, analysis).flatMap((one) =>
    sourcesOf(one).flatMap((name) => analysis.stages.named(name, analysis.document.stages[one.stage!]!) ?? []),
  );
  return [stage, ...named.flatMap((one) => feeding(one, analysis, known))];
}
