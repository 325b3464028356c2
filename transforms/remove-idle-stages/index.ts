/**
 * Takes out stages that nothing uses.
 * Responsible for: taking them out. May not: decide which are used.
 */
import {
  defineTransform,
  idleStages,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type IdleStage,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly idle: IdleStage;
}

export const removeIdleStages = defineTransform({
  id: 'remove-idle-stages',
  title: 'Every stage is part of the image',
  why: 'A stage that no other uses is read, reviewed and kept up to date for nothing.',
  applicability: 'behavioural',
  optIn: true,
  oneAtATime: true,
  skips: {
    'image-of-its-own': {
      text: 'the stage stays, as it builds on others or starts something: it may be built by its name',
      remedy: 'take the stage out by hand if nothing builds it',
    },
    'base-not-known': {
      text: 'the stage stays, as triggers of a base image below may use it, which is not known',
      remedy: 'take the stage out by hand if nothing uses it',
    },
    'target-named': {
      text: 'the stage stays, as `{name}` is named where the project tells how it is built',
      remedy: 'take the stage out by hand if nothing builds it',
    },
    'stages-numbered': {
      text: 'the stage stays, as others are named by their number, which would change',
      remedy: 'name the stages, and use their names in --from',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const idle of idleStages(analysis)) yield { at: idle.stage.from.span, idle };
  },
  guards: [({ idle: { plan } }) => (plan.kind === 'keep' ? plan : undefined)],
  rewrite({ idle: { stage } }, editor: Editor): Change {
    editor.removeAll(stage.instructions);
    return { did: `the stage \`${stage.name ?? String(stage.index)}\` goes, as no other uses it` };
  },
});
