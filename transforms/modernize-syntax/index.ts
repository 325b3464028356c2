/**
 * Writes instructions in the form that the Dockerfile reference asks for.
 * Responsible for: the text of one instruction. May not: change what it does.
 */
import {
  defineTransform,
  oldSyntax,
  type Analysis,
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
  keyword: 'the keyword is written as most of the file writes its own',
  as: 'AS is written in the letters of FROM',
  'stage-name': 'the name of the stage is written small, as it is read',
  protocol: 'the protocol is written small, as it is read',
  signal: 'the signal is called by its whole name',
  'blank-line': 'the step is written without empty lines in it, which become an error',
  platform: 'FROM takes the platform that is built for by itself',
  folder: 'the folder is told from the root, whatever the base image works in',
};

/** Hadolint 2.14 and BuildKit 0.25. */
const RULES: Readonly<Record<OldSyntax['kind'], readonly string[]>> = {
  maintainer: ['DL4000', 'MaintainerDeprecated'],
  pair: ['LegacyKeyValueFormat'],
  add: ['DL3020'],
  keyword: ['ConsistentInstructionCasing'],
  as: ['FromAsCasing'],
  'stage-name': ['StageNameCasing'],
  protocol: ['ExposeProtoCasing'],
  signal: [],
  'blank-line': ['NoEmptyContinuation'],
  platform: ['RedundantTargetPlatform'],
  folder: ['DL3000', 'WorkdirRelativePath'],
};

export const modernizeSyntax = defineTransform({
  id: 'modernize-syntax',
  title: 'Instructions are written in their present form',
  why: 'Deprecated forms draw warnings from the builder or become errors, and ADD may fetch or unpack what looks like a plain file.',
  applicability: 'safe',
  changes: { labels: 'added', author: 'changed' },
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
    'swallows-instruction': {
      text: 'the empty line stays: what looks like an instruction behind it is read as a part of this one',
      remedy: 'take away the backslash above the empty line if it is meant to be an instruction',
    },
    'folder-not-known': {
      text: 'the folder stays relative, as the one that the base image works in is not known',
      remedy: 'write the folder from the root',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const old of oldSyntax(analysis)) yield { at: old.instruction.span, rules: RULES[old.kind], old };
  },
  guards: [
    ({ old: { plan } }) => (plan.kind === 'replace' ? undefined : { reason: plan.reason, because: plan.because }),
  ],
  rewrite({ old: { plan, kind } }, editor: Editor): Change {
    if (plan.kind !== 'replace') throw new Error('a guard lets nothing pass that stays');
    if (kind === 'maintainer') editor.downgrade('behavioural', 'the author becomes a label');
    for (const { at, text } of plan.texts) editor.replaceArgument({ value: '', span: at, dynamic: false }, text);
    return { did: DID[kind] };
  },
});
