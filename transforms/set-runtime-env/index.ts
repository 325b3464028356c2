/**
 * Sets the variables that programs of a language are run with in containers.
 * Responsible for: where they stand. May not: know a language or a variable.
 */
import {
  defineTransform,
  runtimeVariables,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type RuntimeVariables,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly found: RuntimeVariables;
}

export const setRuntimeEnv = defineTransform({
  id: 'set-runtime-env',
  title: 'The program runs with the settings of a container',
  why: 'What it prints is seen at once and not lost when it fails, and it takes the paths that are meant for production.',
  applicability: 'behavioural',
  changes: { environment: 'added' },
  oneAtATime: true,
  skips: {
    'start-not-seen': {
      text: '{names} not set, as what is started cannot be followed: {why}',
      remedy: 'set it with ENV by hand',
    },
    'builds-at-start': {
      text: '{names} not set: `{what}` builds when the container starts, which it would change',
      remedy: 'build in a RUN, and start what was built',
    },
    'read-by-program': {
      text: '{names} not set: the program reads it, and may choose settings by it',
      remedy: 'set it with ENV by hand if production is meant',
    },
    'chosen-by-package': {
      text: '{names} not set: a package chooses its settings by it',
      remedy: 'set it with ENV by hand if there are settings for production',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const found of runtimeVariables(analysis)) yield { at: found.stage.from.span, found };
  },
  guards: [
    ({ found: { plan, variables } }) => {
      if (plan.kind === 'set') return undefined;
      const { reason, because, data } = plan;
      const names = variables.map(({ name }) => `\`${name}\``).join(' and ');
      return { reason, because, data: { ...data, names: `${names} ${variables.length === 1 ? 'is' : 'are'}` } };
    },
  ],
  rewrite({ found: { plan, variables } }, editor: Editor, { document }): Change {
    if (plan.kind !== 'set') throw new Error('a guard lets nothing pass that stays');
    const keyword = document.style.keywordCase === 'lower' ? 'env' : 'ENV';
    const text = `${keyword} ${variables.map(({ name, value }) => `${name}=${value}`).join(' ')}`;
    const { place, anchor } = plan.at;
    if (place === 'above') editor.insertBefore(anchor, [text]);
    else editor.insertAfter(anchor, [text]);
    const names = variables.map(({ name }) => `\`${name}\``).join(' and ');
    return { did: `${names} ${variables.length === 1 ? 'is' : 'are'} set for the program` };
  },
});
