/**
 * Writes instructions in the form that the Dockerfile reference asks for.
 * Responsible for: the text of one instruction. May not: change what it does.
 */
import {
  defineTransform,
  oldSyntax,
  type Analysis,
  type Argument,
  type Candidate,
  type Change,
  type Editor,
  type OldSyntax,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly old: OldSyntax;
}

const DID: Readonly<Record<OldSyntax['kind'], string>> = {
  maintainer: 'the author is told by a label, as MAINTAINER is deprecated',
  pair: 'name and value are joined by `=`, so that a blank more or less cannot change them',
  add: 'files are copied with COPY, as ADD does nothing more for them',
};

export const modernizeSyntax = defineTransform({
  id: 'modernize-syntax',
  title: 'Instructions are written in their present form',
  why: 'Deprecated forms draw warnings from the builder, and ADD may fetch or unpack what looks like a plain file.',
  applicability: 'safe',
  skips: {
    'may-unpack': {
      text: 'ADD stays, as it may unpack what it adds',
      remedy: 'write COPY if nothing of it is an archive to be unpacked',
    },
    'label-there': {
      text: 'MAINTAINER stays, as the label for it is there already',
      remedy: 'take MAINTAINER out',
    },
    'quotes-mixed': {
      text: 'the old form stays, as quotes, escapes or line breaks in it might come to mean something else',
      remedy: 'write it as name="value" by hand',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const old of oldSyntax(analysis)) yield { at: old.instruction.span, old };
  },
  guards: [
    ({ old: { plan } }) => (plan.kind === 'replace' ? undefined : { reason: plan.reason, because: plan.because }),
  ],
  rewrite({ old: { plan, kind } }, editor: Editor): Change {
    if (plan.kind !== 'replace') throw new Error('a guard lets nothing pass that stays');
    if (kind === 'maintainer') editor.downgrade('behavioural', 'the author becomes a label');
    const place: Argument = { value: '', span: plan.at, dynamic: false };
    editor.replaceArgument(place, plan.text);
    return { did: DID[kind] };
  },
});
