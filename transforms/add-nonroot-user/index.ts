/**
 * Lets a container run as another user than root.
 * Responsible for: the account, the owner of what the program may write, and USER. May not: know a program, an image or a distribution.
 */
import {
  defineTransform,
  rootStages,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type RootStage,
  type StepDown,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly root: RootStage;
}

export const addNonrootUser = defineTransform({
  id: 'add-nonroot-user',
  title: 'The container does not run as root',
  why: 'Whoever breaks into the program has only the rights of its user, and cannot change it, its libraries or the system.',
  applicability: 'behavioural',
  changes: { 'base image': 'changed', user: 'changed' },
  oneAtATime: true,
  rules: { DL3002: 'stage' },
  skips: {
    'image-not-known': {
      text: 'whether it runs as root, and who could run it instead, is not known: {why}',
      remedy:
        'put USER above CMD by hand if the base image has none, or tell under `images` of the configuration what it holds',
    },
    'root-chosen': {
      text: 'the file says itself that it is to run as root',
      remedy: 'name another user at the last USER if nothing needs root',
    },
    'starts-no-program': {
      text: 'it stays with root: no program is started here but what the base image starts',
      remedy: 'say with CMD what the container runs',
    },
    'account-made-here': {
      text: 'it stays with root: the file makes accounts itself, and does not say which one is for the program',
      remedy: 'put USER with the account that is meant above CMD',
    },
    'start-not-seen': {
      text: 'it stays with root, as what it starts cannot be followed: {why}',
      remedy: 'put USER above CMD by hand if nothing in it needs root',
    },
    'needs-root': {
      text: 'it stays with root, which `{what}` needs',
      remedy:
        'run the program alone, without services and without changes to the system when it starts; for a web server take an image that listens on a high port',
    },
    'steps-down-itself': {
      text: 'it starts as root on purpose: `{what}` changes to another user itself',
      remedy: 'put USER in its place if nothing before it needs root',
    },
    'program-not-known': {
      text: 'it stays with root: what `{what}` needs is not known',
      remedy: 'put USER above CMD by hand if it does without root',
    },
    'builds-at-start': {
      text: 'it stays with root: `{what}` builds or installs when the container starts, into what root has made',
      remedy: 'build in a RUN, and start what was built',
    },
    'privileged-port': {
      text: 'it stays with root: ports below 1024 are open to others only where the engine allows it (`{what}`)',
      remedy: 'listen on a port above 1023 and publish it as the one that is wanted (`-p 80:8080`)',
    },
    'uses-home-of-root': {
      text: 'it stays with root, in whose home lies something that it may need: `{what}`',
      remedy: 'install it in a folder that everybody can read, such as /opt',
    },
    'step-not-understood': {
      text: 'it stays with root: who may read what `{what}` leaves behind is not known',
      remedy: 'put USER above CMD by hand if everybody may',
    },
    'unpacked-archive': {
      text: 'it stays with root: files out of an archive may be closed to others (`{what}`)',
      remedy: 'unpack into /usr/local, or set the rights with chmod a+rX and put USER above CMD by hand',
    },
    'mode-keeps-others-out': {
      text: 'it stays with root: `{what}` closes files to others',
      remedy: 'give the files to the user of the program with COPY --chown',
    },
    'made-by-root': {
      text: 'it stays with root: `{what}` leaves files of root that the program may write later',
      remedy: 'run that step as the user of the program, or give what it leaves to that user',
    },
    'no-account': {
      text: 'it stays with root: the base image has no other user, and no program known here that adds one',
      remedy: 'add an account by hand, and put USER above CMD',
    },
    'folder-not-known': {
      text: 'it stays with root: the folder in which the program runs, or to which files are copied, is not known',
      remedy: 'write paths without variables that only the build knows',
    },
    'writes-elsewhere': {
      text: 'it stays with root: the program may write to `{what}`, which cannot be given to it here',
      remedy: 'make the folder in a RUN (mkdir -p), or let the program write below its own folder',
    },
    'volumes-mounted': {
      text: 'it stays with root: {what} brings files of other owners into it',
      remedy: 'give those files to the new user first (user 10001 where restow makes it), then put USER above CMD',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const root of rootStages(analysis)) yield { at: root.stage.from.span, root };
  },
  guards: [
    ({ root: { plan } }) => {
      if (plan.kind !== 'stay') return undefined;
      const { reason, because, data } = plan;
      return { reason, because, data };
    },
  ],
  rewrite({ root }, editor: Editor, analysis): Change {
    const plan = root.plan as StepDown;
    if (plan.commands.length > 0) editor.insertRunBefore(plan.above, plan.commands);
    for (const { copy, flag } of plan.copies) editor.addFlag(copy, flag);
    for (const { run, command } of plan.appended) appendTo(run, command, editor, analysis);
    if (plan.tag !== undefined) {
      editor.replaceArgument(plan.tag.at, plan.tag.text);
      return { did: told(plan) };
    }
    const keyword = analysis.document.style.keywordCase === 'lower' ? 'user' : 'USER';
    const { place, anchor } = plan.user;
    if (place === 'above') editor.insertBefore(anchor, [`${keyword} ${plan.account.name}`]);
    else editor.insertAfter(anchor, [`${keyword} ${plan.account.name}`]);
    return { did: told(plan) };
  },
});

function appendTo(run: StepDown['appended'][number]['run'], command: string, editor: Editor, analysis: Analysis): void {
  const script = analysis.script(run);
  if (script?.known === true) editor.appendCommand(run, script.script, command);
}

function told({ account, owned, copies }: StepDown): string {
  const { name, uid, commands } = account;
  const who =
    commands.length === 0 && String(uid) !== name
      ? `\`${name}\` (uid ${uid}), which the image already has`
      : `uid ${uid}`;
  const files = copies.length > 0 || owned.length > 0 ? ', who owns what the program may write' : '';
  const volumes =
    owned.length > 0
      ? ` (${owned.map((path) => `\`${path}\``).join(', ')} too; volumes made before keep their owner)`
      : '';
  return `runs as ${who}${files}${volumes}`;
}
