/** Which steps can be joined, and how. */
import type { Instruction, RunInstruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { conflict } from '../effects/effects.js';
import { meets, path } from '../effects/region.js';
import type { Evidence } from '../fact.js';
import { freshLists, type FreshLists } from './fetch-anew.js';
import { joinOf, type JoinShape } from './join-shape.js';
import { mergedInstall, type MergedInstall } from './merged-install.js';
import { between, relatedSteps, type RelatedSteps, type Relation } from './related-steps.js';

/** Two steps that should be one. */
export interface StepsToJoin {
  readonly first: RunInstruction;
  readonly second: RunInstruction;
  readonly relation: Relation;
  readonly join:
    | { readonly possible: true; readonly kind: 'join'; readonly shape: JoinShape }
    /** Both are one call. */
    | { readonly possible: true; readonly kind: 'merge'; readonly merged: MergedInstall }
    /** They stay apart, and the second fetches for itself what grew old. */
    | { readonly possible: true; readonly kind: 'fetch'; readonly lists: FreshLists }
    | {
        readonly possible: false;
        readonly reason: 'not-interchangeable' | 'flags-differ' | 'script-shape' | 'state-carried';
        readonly why: string;
        readonly because: readonly Evidence[];
      };
}

/**
 * Steps that belong into one layer, each with the way to join them. The second goes up to the first past what it may change places
 * with. Where the steps in between are all in one unbroken row, the first is joined with its neighbour, so that the row becomes one.
 */
export function stepsToJoin(analysis: Analysis): readonly StepsToJoin[] {
  return relatedSteps(analysis)
    .map((related) => orFetched(judged(related, analysis), analysis))
    .filter(({ relation, join }) => join.possible || join.reason !== 'not-interchangeable' || isWorthTelling(relation));
}

/**
 * Lists that cannot be fetched in one step with the install are fetched again in the step of the install, unless something in between may
 * change where they come from.
 */
function orFetched(steps: StepsToJoin, analysis: Analysis): StepsToJoin {
  const { first, second, relation, join } = steps;
  if (relation.kind !== 'lists' || join.possible) return steps;
  const settled = between(first, second, analysis).every((one) => leavesConfiguration(one, analysis));
  const lists = settled ? freshLists(relation.use) : undefined;
  return lists === undefined ? steps : { ...steps, join: { possible: true, kind: 'fetch', lists } };
}

function leavesConfiguration(instruction: Instruction, analysis: Analysis): boolean {
  const { barrier, writes } = analysis.effects(instruction);
  return barrier === undefined && !writes.some((region) => meets(region, path('/etc')));
}

/** Owner, mode and single files are often changed where they must be; packages and lists seldom. */
function isWorthTelling(relation: Relation): boolean {
  return relation.kind === 'lists' || (relation.kind === 'removal' && relation.of === 'packages');
}

function judged(related: RelatedSteps, analysis: Analysis): StepsToJoin {
  const { first, second, relation } = related;
  const inTheWay = firstInTheWay(related, analysis);
  if (inTheWay !== undefined) {
    const row = between(first, second, analysis);
    const [next] = row;
    if (isPieceOfWork(relation, row, analysis) && next?.kind === 'run' && comesWith(first, next, analysis))
      return withShape(first, next, relation, analysis);
    const because = [evidence(inTheWay.instruction), evidence(second)];
    return {
      first,
      second,
      relation,
      join: { possible: false, reason: 'not-interchangeable', why: inTheWay.why, because },
    };
  }
  return withShape(first, second, relation, analysis);
}

// A longer row is more than one piece of work, whose steps are worth caching apart.
const LONGEST_ROW = 3;

/** True for an unbroken row of understood steps between making something and removing it. Leftovers are cleaned where they are made. */
function isPieceOfWork(relation: Relation, row: readonly Instruction[], analysis: Analysis): boolean {
  const ends = relation.kind === 'removal' && relation.of !== 'leftover';
  return (
    ends &&
    row.length <= LONGEST_ROW &&
    row.every((step) => step.kind === 'run' && analysis.effects(step).barrier === undefined)
  );
}

/** True when the step in between works on what the first leaves, and so belongs to the same piece of work. */
function comesWith(first: RunInstruction, next: RunInstruction, analysis: Analysis): boolean {
  return conflict(analysis.effects(first), analysis.effects(next)) !== undefined;
}

function withShape(first: RunInstruction, second: RunInstruction, relation: Relation, analysis: Analysis): StepsToJoin {
  const joinable = joinOf(first, second, analysis);
  const plain = joinable.possible && joinable.shape.first === 'plain' && relation.kind === 'lists';
  const merged = plain ? mergedInstall(first, second, analysis) : undefined;
  if (merged !== undefined) return { first, second, relation, join: { possible: true, kind: 'merge', merged } };
  if (joinable.possible) return { first, second, relation, join: { ...joinable, kind: 'join' } };
  const { reason, why } = joinable;
  return {
    first,
    second,
    relation,
    join: { possible: false, reason, why, because: [evidence(first), evidence(second)] },
  };
}

function firstInTheWay(
  { first, second }: RelatedSteps,
  analysis: Analysis,
): { readonly instruction: Instruction; readonly why: string } | undefined {
  const effects = analysis.effects(second);
  for (const instruction of between(first, second, analysis).toReversed()) {
    const why = conflict(analysis.effects(instruction), effects);
    if (why !== undefined) return { instruction, why };
  }
  return undefined;
}

function evidence({ span, keyword, body }: Instruction): Evidence {
  const text = body.text.replace(/\s+/g, ' ');
  return { at: span, says: `${keyword} ${text.length > 70 ? `${text.slice(0, 67)}...` : text}` };
}
