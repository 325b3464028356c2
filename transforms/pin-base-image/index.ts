/**
 * Names the version of an image that is taken as `latest`.
 * Responsible for: the tag. May not: know an image, or choose a version for one that has a tag.
 */
import {
  defineTransform,
  endedImages,
  evidenceOf,
  floatingImages,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type EndedImage,
  type FloatingImage,
  type Refusal,
} from '../../src/transform/index.js';

/** An image without a version, or one whose version is past its end. */
type Found = Candidate &
  (
    | { readonly image: FloatingImage; readonly ended?: undefined }
    | { readonly image?: undefined; readonly ended: EndedImage['ended']; readonly name: string }
  );

function pastEnd({ at, ended, name }: Extract<Found, { ended: object }>): Refusal<'past-end-of-life'> {
  const { line, end, next } = ended;
  const data = { image: name, line, end, next: next === undefined ? '' : ` (${next})` };
  return { reason: 'past-end-of-life', because: [{ at, says: name }], data };
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
      remedy:
        'name a tag that its registry lists, or tell under `images` of the configuration which one is meant (`latest`), or what it mirrors',
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
    'past-end-of-life': {
      text: '`{image}` gets no repairs: those of {line} ended on {end}',
      remedy:
        'move to a line that gets them{next}; what changes in between is for you to read, so no major version is changed here',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const image of floatingImages(analysis)) yield { at: image.mention.written.span, image };
    for (const { mention, ended } of endedImages(analysis))
      yield { at: mention.written.span, name: mention.written.value, ended };
  },
  guards: [
    (found) => {
      if (found.image === undefined) return pastEnd(found);
      const { plan } = found.image;
      if (plan.kind === 'pin') return undefined;
      const { reason, because, data } = plan;
      return { reason, because, data };
    },
  ],
  rewrite({ image }, editor: Editor): Change {
    if (image?.plan.kind !== 'pin') throw new Error('a guard lets nothing pass that stays');
    const { mention, plan } = image;
    editor.replaceArgument(plan.at, plan.text);
    const [statement] = plan.stated === undefined ? [] : evidenceOf(plan.stated);
    const why =
      statement === undefined
        ? plan.day === undefined
          ? 'as the configuration says'
          : `what it stood for on ${plan.day}`
        : `as ${statement.file}${statement.line === undefined ? '' : `:${statement.line}`} asks for (\`${statement.says}\`)`;
    return { did: `\`${mention.written.value}\` is pinned to ${plan.tag}, ${why}` };
  },
});
