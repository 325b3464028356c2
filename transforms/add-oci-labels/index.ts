/**
 * Labels an image with what its project says of itself.
 * Responsible for: the text of LABEL, and where it stands. May not: decide what is told.
 */
import {
  defineTransform,
  imageLabels,
  type Analysis,
  type Candidate,
  type Change,
  type Document,
  type Editor,
  type ImageLabels,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly found: ImageLabels;
}

export const addOciLabels = defineTransform({
  id: 'add-oci-labels',
  title: 'The image tells what it is',
  why: 'Whoever finds the image in a registry sees what it is, under which licence, and where its sources are.',
  applicability: 'behavioural',
  changes: { labels: 'added' },
  optIn: true,
  skips: {
    'no-manifest': {
      text: 'no labels, as no manifest of the project says what it is',
      remedy: 'write LABEL by hand',
    },
    'manifests-differ': {
      text: 'no labels, as the manifests give the project different names',
      remedy: 'write LABEL by hand',
    },
    'label-not-known': {
      text: 'no labels, as the name of one that is there is known only in the build',
      remedy: 'write the names of labels in full',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    const found = imageLabels(analysis);
    if (found !== undefined) yield { at: found.stage.from.span, found };
  },
  guards: [({ found: { plan } }) => (plan.kind === 'leave' ? plan : undefined)],
  rewrite({ found: { plan } }, editor: Editor, { document }): Change {
    if (plan.kind === 'leave') throw new Error('a guard lets nothing pass that stays');
    const { place, anchor } = plan.at;
    const text = labelText(plan.labels, document);
    if (place === 'above') editor.insertBefore(anchor, [text]);
    else editor.insertAfter(anchor, [text]);
    const names = plan.labels.map(({ name }) => `\`${name.slice(name.lastIndexOf('.') + 1)}\``).join(', ');
    return { did: `${names} of the image told by labels, from ${plan.from.join(' and ')}` };
  },
});

/** One label a line, in quotes, with nothing in it that Docker would fill in. */
function labelText(labels: readonly { readonly name: string; readonly value: string }[], { style }: Document): string {
  const keyword = style.keywordCase === 'lower' ? 'label' : 'LABEL';
  const pairs = labels.map(({ name, value }) => `${name}="${value.replaceAll(/[\\"$]/g, (sign) => `\\${sign}`)}"`);
  return `${keyword} ${pairs.join(` ${style.escape}${style.lineEnd}      `)}`;
}
