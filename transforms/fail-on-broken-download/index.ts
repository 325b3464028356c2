/**
 * Lets a step fail when what it downloads is not there.
 * Responsible for: what it says. May not: know a program or a shell.
 */
import {
  brokenDownloads,
  defineTransform,
  type Analysis,
  type BrokenDownload,
  type Candidate,
  type Change,
  type Editor,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly found: BrokenDownload;
}

const DID: Readonly<Record<BrokenDownload['kind'], string>> = {
  status: 'the step fails when the server answers with an error, and its page is not taken for the file',
  pipe: 'the step fails when the download does, whatever the program behind the pipe makes of the rest',
  sequel: 'the step ends where the download fails',
};

export const failOnBrokenDownload = defineTransform({
  id: 'fail-on-broken-download',
  title: 'A download that fails is not built upon',
  why: 'A build that goes on with an error page, or with nothing, fails later and elsewhere, or makes an image that does not work.',
  applicability: 'behavioural',
  oneAtATime: true,
  rules: { DL4006: 'instruction' },
  skips: {
    'failure-handled': {
      text: '`{name}` stays as it is, as its failure is allowed or dealt with',
      remedy: 'take the `||` or the condition out if it must not fail',
    },
    'flags-not-known': {
      text: '`{name}` stays as it is: {why}',
      remedy: 'make it fail on errors of the server by hand',
    },
    'reader-may-stop': {
      text: 'the pipe stays as it is, as `{what}` may stop reading, and the download would count as failed',
      remedy: 'download to a file first, and read that',
    },
    'member-may-fail': {
      text: 'the pipe stays as it is, as `{what}` in its middle may fail by design',
      remedy: 'download to a file first, and read that',
    },
    'another-pipe': {
      text: 'the pipe stays as it is: an option of the shell would also hold for another pipe, in which `{what}` may fail or stop by design',
      remedy: 'put the download into a RUN of its own',
    },
    'shell-not-known': {
      text: 'the pipe stays as it is, as it is not known whether its shell has `pipefail`: {why}',
      remedy: 'write SHELL with a shell that has it and `-o pipefail` above, if the image has one',
    },
    'own-variables': {
      text: 'the pipe stays as it is, as a shell of its own would not see `{name}`',
      remedy: 'export the variable by ENV or ARG, or download to a file first',
    },
    'script-shape': {
      text: 'the pipe stays as it is: {why}',
      remedy: 'download to a file first, and read that',
    },
    'script-goes-on': {
      text: 'the step goes on after a `{name}` that failed, and may end well all the same',
      remedy: 'begin the script with `set -e`',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const found of brokenDownloads(analysis)) yield { at: found.command.span, found };
  },
  guards: [
    ({ found: { plan } }) => {
      if (plan.kind === 'mend') return undefined;
      return { reason: plan.reason, because: plan.because, data: plan.data };
    },
  ],
  rewrite({ found: { plan, kind } }, editor: Editor): Change {
    if (plan.kind !== 'mend') throw new Error('a guard lets nothing pass that stays');
    for (const { at, text } of plan.edits) editor.replacePart(at, text);
    return { did: DID[kind] };
  },
});
