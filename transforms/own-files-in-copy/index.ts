/**
 * Lets a COPY set owner and mode of what it brings.
 * Responsible for: a later `chown` or `chmod` of just those files. May not: change who owns anything in the end.
 */
import {
  defineTransform,
  lateOwnership,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type LateOwnership,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly late: LateOwnership;
}

type Possible = Extract<LateOwnership['plan'], { possible: true }>;

export const ownFilesInCopy = defineTransform({
  id: 'own-files-in-copy',
  title: 'COPY sets owner and mode itself',
  why: 'A later chown or chmod stores every file a second time, in a layer of its own.',
  applicability: 'safe',
  oneAtATime: true,
  skips: {
    'more-than-copies': {
      text: '`{call}` is not about copied files alone: {why}',
      remedy: 'set the owner of the copied files with COPY --chown, and of the others in the step that makes them',
    },
    'parents-would-change': {
      text: '`{call}` stays, because {why}',
      remedy: 'make the folders above in a step, or with WORKDIR, before the files are copied',
    },
    'used-in-between': {
      text: '`{call}` stays, because {why}',
      remedy: 'set the owner at the COPY by hand if that makes no difference to the step in between',
    },
    'account-made-later': {
      text: '`{call}` stays, because {why}',
      remedy: 'make the account before the files are copied',
    },
    'flag-there': {
      text: '`{call}` stays, because {why}',
      remedy: 'settle owner and mode at the COPY by hand',
    },
    'mode-is-relative': {
      text: '`{call}` stays, because {why}',
      remedy: 'give the mode in numbers, or begin the file with `# syntax=docker/dockerfile:1`',
    },
    'frontend-too-old': {
      text: '`{call}` stays, because {why}',
      remedy: 'begin the file with `# syntax=docker/dockerfile:1`',
    },
    'owner-not-exact': {
      text: '`{call}` stays, because {why} as a COPY can',
      remedy: 'name owner and group, as `owner:group`',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const late of lateOwnership(analysis)) yield { at: late.member.span, late };
  },
  guards: [
    ({ late: { plan, call } }) => {
      if (plan.possible) return undefined;
      return { reason: plan.reason, because: plan.because, data: { why: plan.why, call: call.shown } };
    },
  ],
  rewrite({ late }, editor): Change {
    const { copies, flag, keepForFolder, assumesBuildKit } = late.plan as Possible;
    if (assumesBuildKit)
      editor.downgrade('behavioural', 'a mode at a COPY needs BuildKit, the default since Docker 23.0');
    for (const copy of copies) editor.addFlag(copy, flag);
    takeOut(late, keepForFolder, editor);
    const what = late.call.kind === 'owner' ? 'owner' : 'mode';
    const rest = keepForFolder === undefined ? '' : `; \`${late.call.path}\` itself gets it as before`;
    return { did: `the files get their ${what} as they are copied${rest}`, saves: 'storing the files twice' };
  },
});

function takeOut({ run, list, member }: LateOwnership, keep: Possible['keepForFolder'], editor: Editor): void {
  if (keep !== undefined) editor.removeWord(run, keep);
  else if (list.length === 1) editor.remove(run);
  else editor.removeMember(run, list, member);
}
