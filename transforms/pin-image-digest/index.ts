/**
 * Names images with the digest that their registry told.
 * Responsible for: the digest behind a tag. May not: ask a registry, or change a tag.
 */
import {
  defineTransform,
  digestPins,
  type Analysis,
  type Candidate,
  type Change,
  type DigestPin,
  type Editor,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly pin: DigestPin;
}

export const pinImageDigest = defineTransform({
  id: 'pin-image-digest',
  title: 'Images are named with their digest',
  why: 'A tag can be moved to another image at any time; a digest names the same one for ever.',
  applicability: 'behavioural',
  optIn: true,
  oneAtATime: true,
  skips: {
    'no-tag': {
      text: '`{image}` has no tag, so nobody could tell later which version the digest is of',
      remedy: 'name a tag',
    },
    'argument-shared': {
      text: '`{image}` cannot get a digest where it is named: a build argument in it is used elsewhere, or is only part of a name, and with another value the digest would be wrong',
      remedy: 'write the whole reference at the FROM, or into a build argument of its own',
    },
    'tag-not-found': {
      text: 'the registry has no `{image}`: {says}',
      remedy: 'name a tag that it has',
    },
    'login-needed': {
      text: 'the registry does not tell everybody of `{image}`: {says}',
      remedy: 'sign in with `docker login`, so that config.json holds the login itself; credential helpers are not run',
    },
    'asked-too-often': {
      text: 'the registry answers no more for now: {says}',
      remedy: 'try again later, or sign in with `docker login`',
    },
    'registry-not-reached': {
      text: 'nothing is known of `{image}`: {says}',
      remedy: 'try again where the registry can be reached',
    },
    'answer-not-understood': {
      text: 'what the registry says of `{image}` is not understood: {says}',
      remedy: 'write the digest by hand',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const pin of digestPins(analysis)) yield { at: pin.mention.written.span, pin };
  },
  guards: [
    ({ pin: { plan } }) => {
      if (plan.kind === 'pin') return undefined;
      const { reason, because, data } = plan;
      return { reason, because, data };
    },
  ],
  rewrite({ pin: { mention, plan } }, editor: Editor): Change {
    if (plan.kind !== 'pin') throw new Error('a guard lets nothing pass that stays');
    editor.replaceArgument(plan.at, plan.text);
    const scope = plan.isIndex ? 'for all its platforms' : 'which is for one platform';
    return { did: `\`${mention.written.value}\` is pinned to the digest that its tag has today, ${scope}` };
  },
});
