/**
 * Lets the engine ask a container whether it is well.
 * Responsible for: where the instruction stands. May not: decide what answers.
 */
import {
  defineTransform,
  healthChecks,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type HealthCheck,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly found: HealthCheck;
}

export const addHealthcheck = defineTransform({
  id: 'add-healthcheck',
  title: 'The container is asked whether it is well',
  why: 'A program that hangs is seen, and whoever waits for it to be ready need not guess.',
  applicability: 'behavioural',
  changes: { 'health check': 'added' },
  optIn: true,
  skips: {
    'base-not-known': {
      text: 'no HEALTHCHECK, as the base image may have one already, and what is in it is not known',
      remedy: 'write it by hand',
    },
    'no-port': {
      text: 'no HEALTHCHECK, as neither EXPOSE nor the start command tells a port that could be asked',
      remedy: 'say by EXPOSE which port answers',
    },
    'several-ports': {
      text: 'no HEALTHCHECK, as more than one port is exposed, or one that is not known, and the start command does not tell which answers',
      remedy: 'write it by hand for the port that answers',
    },
    'start-not-seen': {
      text: 'no HEALTHCHECK, as what is started cannot be followed: {why}',
      remedy: 'write it by hand',
    },
    'comes-to-an-end': {
      text: 'no HEALTHCHECK, as `{what}` comes to an end and answers nobody',
      remedy: 'write it by hand if it goes on',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const found of healthChecks(analysis)) yield { at: found.stage.from.span, found };
  },
  guards: [({ found: { plan } }) => (plan.kind === 'leave' ? plan : undefined)],
  rewrite({ found: { plan } }, editor: Editor): Change {
    if (plan.kind === 'leave') throw new Error('a guard lets nothing pass that stays');
    const { place, anchor } = plan.at;
    if (place === 'above') editor.insertBefore(anchor, [plan.text]);
    else editor.insertAfter(anchor, [plan.text]);
    if (plan.doubt === undefined) return { did: `the container is asked for what answers by ${plan.because}` };
    editor.downgrade('display-only', plan.doubt);
    return { did: plan.text };
  },
});
