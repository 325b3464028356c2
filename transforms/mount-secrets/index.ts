/**
 * Gives secrets to the steps that use them, and to nothing else.
 * Responsible for: the mounts and what they replace. May not: say a secret, or know one by name.
 */
import {
  buildSecrets,
  defineTransform,
  type Analysis,
  type BuildSecret,
  type Candidate,
  type Change,
  type Editor,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly secret: BuildSecret;
}

export const mountSecrets = defineTransform({
  id: 'mount-secrets',
  title: 'Secrets of the build stay out of the image',
  why: 'Build arguments stand in the history of an image, and a file that a later step removes still lies in its layer.',
  applicability: 'behavioural',
  changes: { files: 'changed' },
  oneAtATime: true,
  skips: {},
  *find(analysis: Analysis): Iterable<Found> {
    for (const secret of buildSecrets(analysis)) yield { at: secret.at, secret };
  },
  guards: [],
  rewrite({ secret: { did, plan } }, editor: Editor): Change {
    if (plan.kind === 'show') {
      editor.downgrade('display-only', plan.why);
      return { did };
    }
    if (plan.rest === undefined) editor.remove(plan.remove);
    else editor.replaceBody(plan.remove, plan.rest);
    for (const { run, flag, prefix, removal } of plan.mounts) {
      editor.addFlag(run, flag);
      if (prefix !== undefined) editor.replacePart(prefix.at, prefix.text);
      if (removal !== undefined) editor.removeMember(run, removal.list, removal.member);
    }
    return { did };
  },
});
