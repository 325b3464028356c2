/**
 * Names the version of an image that is taken as `latest`.
 * Responsible for: the tag. May not: know an image, or choose a version for one that has a tag.
 */
import {
  defineTransform,
  evidenceOf,
  floatingImages,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type FloatingImage,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly image: FloatingImage;
}

export const pinBaseImage = defineTransform({
  id: 'pin-base-image',
  title: 'Images are named with their version',
  why: 'What `latest` stands for changes without a commit, and with it what the same Dockerfile builds.',
  applicability: 'behavioural',
  changes: { 'base image': 'changed' },
  oneAtATime: true,
  rules: { DL3006: 'instruction', DL3007: 'instruction' },
  skips: {
    'tags-not-known': {
      text: '`{image}` has no version, and which tags it has is not known here',
      remedy: 'name a tag that its registry lists',
    },
    'no-longer-published': {
      text: '`{image}` has no version, and is no longer published, so there is none to name',
      remedy: 'move to an image that is looked after',
    },
    'argument-shared': {
      text: '`{image}` has no version, and cannot get one where it is named: `{argument}` is used elsewhere, or is part of a name',
      remedy: 'write the version at the FROM, or into a build argument of its own',
    },
    'names-other-release': {
      text: '`{image}` is `{image}:{tag}` today, but the file is written for `{release}`',
      remedy: 'name the release that is meant',
    },
    'version-not-understood': {
      text: '`{image}` has no version, and there is none known for what the project asks for (`{said}`)',
      remedy: 'name the version that is meant',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const image of floatingImages(analysis)) yield { at: image.mention.written.span, image };
  },
  guards: [
    ({ image: { plan } }) => {
      if (plan.kind === 'pin') return undefined;
      const { reason, because, data } = plan;
      return { reason, because, data };
    },
  ],
  rewrite({ image: { mention, plan } }, editor: Editor): Change {
    if (plan.kind !== 'pin') throw new Error('a guard lets nothing pass that stays');
    editor.replaceArgument(plan.at, plan.text);
    const [statement] = plan.stated === undefined ? [] : evidenceOf(plan.stated);
    const why =
      statement === undefined
        ? `what it stood for on ${plan.day}`
        : `as ${statement.file}${statement.line === undefined ? '' : `:${statement.line}`} asks for (\`${statement.says}\`)`;
    return { did: `\`${mention.written.value}\` is pinned to ${plan.tag}, ${why}` };
  },
});
