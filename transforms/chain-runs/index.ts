/**
 * Joins steps that belong into one layer.
 * Responsible for: lists fetched apart from the install, and steps that take back or set right what the one above left. May not: join
 * steps only to have fewer layers.
 */
import {
  defineTransform,
  stepsToJoin,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type StepsToJoin,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly steps: StepsToJoin;
}

type Possible = Extract<StepsToJoin['join'], { possible: true }>;

export const chainRuns = defineTransform({
  id: 'chain-runs',
  title: 'Steps that belong together are one layer',
  why: 'Package lists are as fresh as the install that uses them, and what a step removes is not kept in the layer above.',
  applicability: 'safe',
  oneAtATime: true,
  rules: { DL3059: 'instruction' },
  skips: {
    'not-interchangeable': {
      text: '{what}: it stays a step of its own, because it cannot be moved above another instruction: {why}',
      remedy: 'move the instruction that is in the way by hand if you know that it may be moved',
    },
    'flags-differ': {
      text: '{what}: it stays a step of its own, because the flags of the two differ: {why}',
      remedy: 'give both the same flags if you know that they may have them',
    },
    'script-shape': {
      text: '{what}: it stays a step of its own, because the scripts cannot be joined: {why}',
      remedy: 'write both as commands joined by &&',
    },
    'state-carried': {
      text: '{what}: it stays a step of its own, because joining would change what it runs with: {why}',
      remedy: 'put the first into a subshell, or join them by hand',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const steps of stepsToJoin(analysis)) yield { at: steps.second.keywordSpan, steps };
  },
  guards: [
    ({ steps }) => {
      if (steps.join.possible) return undefined;
      const { reason, why, because } = steps.join;
      return { reason, because, data: { why, what: wanted(steps) } };
    },
  ],
  rewrite({ steps }, editor: Editor): Change {
    const join = steps.join as Possible;
    if (join.kind === 'fetch') {
      editor.insertWordBefore(join.lists.before, `${join.lists.call} &&`);
      return fetched(steps);
    }
    if (join.kind === 'merge') {
      editor.addToList(steps.first, join.merged.words, join.merged.packages);
      editor.remove(steps.second);
    } else editor.joinRuns(steps.first, steps.second, join.shape);
    return done(steps);
  },
});

function fetched({ relation }: StepsToJoin): Change {
  if (relation.kind !== 'lists') throw new Error('only lists are fetched');
  return {
    did: `\`${relation.call}\` fetches ${relation.label} itself, so that it never works with old ones out of the cache`,
    saves: 'a failed build when they are out of date',
  };
}

function wanted({ relation }: StepsToJoin): string {
  switch (relation.kind) {
    case 'lists':
      return `\`${relation.call}\` works with ${relation.label}, which another step fetches`;
    case 'removal':
      return `the removal of ${relation.what} makes no layer smaller, because another holds it`;
    case 'ownership':
      return `${relation.what} is stored twice, because another layer changes its owner or mode`;
  }
}

function done({ relation }: StepsToJoin): Change {
  switch (relation.kind) {
    case 'lists':
      return {
        did: `\`${relation.call}\` runs in the step that fetches ${relation.label}, so that it never works with old ones out of the cache`,
        saves: 'a layer',
      };
    case 'removal':
      return {
        did: `the removal of ${relation.what} is part of the layer that made it`,
        saves: 'a layer, and what is removed',
      };
    case 'ownership':
      return {
        did: `owner or mode of ${relation.what} is set in the layer that makes it`,
        saves: 'a layer, and storing it twice',
      };
  }
}
