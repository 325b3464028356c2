/**
 * Starts from a base that holds the program's runtime and nothing else.
 * Responsible for: the reference, what starts the program, and the names of users. May not: know an image, a program or a language.
 */
import {
  bareStages,
  defineTransform,
  type Analysis,
  type BareStage,
  type Candidate,
  type Change,
  type Editor,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly bare: BareStage;
}

export const useDistrolessBase = defineTransform({
  id: 'use-distroless-base',
  title: 'The image holds the program and no system',
  why: 'There is no shell and no package manager for whoever breaks in, and almost nothing for a scanner to find.',
  applicability: 'behavioural',
  changes: { 'base image': 'changed', 'entry point': 'changed', command: 'changed', user: 'changed', files: 'changed' },
  base: 'distroless',
  oneAtATime: true,
  skips: {
    'image-not-known': {
      text: 'the base stays: what it holds is not known: {why}',
      remedy:
        'name an official image with its version, or tell under `images` of the configuration what this one holds',
    },
    'own-registry': {
      text: 'the base stays: {why}',
      remedy: 'name a mirror of the other registry under `images.mirrors`, or change the base by hand',
    },
    'has-digest': {
      text: 'the base stays: it has a digest, which would have to be that of another image',
      remedy: 'take the other image with its own digest',
    },
    'argument-shared': {
      text: 'the base stays: `{what}` is chosen by a build argument, and the other image has its version in its name',
      remedy: 'write the version at the FROM of the stage that runs',
    },
    'starts-from-stage': {
      text: 'the base stays: it is the stage `{what}`, with all that its steps made',
      remedy: 'start from an image, and copy from that stage what the program needs',
    },
    'starts-no-program': {
      text: 'the base stays: no program is started here but what the base image starts',
      remedy: 'say with CMD what the container runs',
    },
    'needs-shell': {
      text: 'the base stays, as these need a shell or other programs of the system: {what}',
      remedy:
        'do in the stage that builds what needs them, start the program itself in the exec form, and let whoever runs the container check it',
    },
    'program-not-known': {
      text: 'the base stays: what `{what}` needs to run is not known',
      remedy: 'start the program that a stage of the file builds, or its script with the interpreter itself',
    },
    'no-such-image': {
      text: 'the base stays: there is no image without a system that has the same as {what}',
      remedy: 'take a version of the language for which there is one',
    },
    'is-small-already': {
      text: 'the base stays: it is Alpine, which is small, and what was built for it runs on no other',
      remedy: 'build on Debian, and start from the slim variant',
    },
    'starts-programs': {
      text: 'the base stays: the program starts others, or loads libraries of the system (`{what}`)',
      remedy: 'take the small variant of the base, and install there what is started',
    },
    'libraries-missing': {
      text: 'the base stays: libraries may be missing there: {what}',
      remedy: 'take packages that come with their libraries, or link the program statically',
    },
    'setting-of-base': {
      text: 'the base stays: a setting refers to `{what}`, which the base image sets',
      remedy: 'write the value in its place',
    },
    'user-not-there': {
      text: 'the base stays: the user `{what}` is not on the other',
      remedy: 'name the user by its number, or take the one that the other base has',
    },
    'started-otherwise': {
      text: 'the base stays: the project starts the image in another way, which may need a shell (`{what}`)',
      remedy: 'let the image start what its CMD says, and check it from outside',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const bare of bareStages(analysis)) yield { at: bare.stage.from.span, bare };
  },
  guards: [
    ({ bare: { plan } }) => {
      if (plan.kind === 'bare') return undefined;
      const { reason, because, data } = plan;
      return { reason, because, data };
    },
  ],
  rewrite({ bare: { plan, stage } }, editor: Editor, { document }): Change {
    if (plan.kind !== 'bare') throw new Error('a guard lets nothing pass that stays');
    const keyword = (word: string): string => (document.style.keywordCase === 'lower' ? word.toLowerCase() : word);
    const { start, image, text } = plan;
    editor.replaceArgument(plan.at, text);
    if (plan.added.length > 0) editor.insertAfter(stage.from, plan.added);
    if (plan.adoption !== undefined)
      editor.insertAfter(plan.adoption.below, [`${keyword('RUN')} ${plan.adoption.commands.join(' && ')}`]);
    for (const one of plan.removed) editor.remove(one);
    for (const { instruction, body } of start.bodies) editor.replaceBody(instruction, body);
    if (start.withoutEntrypoint !== undefined)
      editor.insertBefore(start.withoutEntrypoint, [`${keyword('ENTRYPOINT')} []`]);
    for (const one of plan.users) editor.replaceBody(one, plan.user);
    for (const one of plan.owners) editor.replaceArgument(one, `--chown=${plan.user}:${plan.user}`);
    const gone = plan.removed.length === 0 ? '' : '; what was installed for it is there, or not needed';
    const old = image.endedOn === undefined ? '' : ` (no longer repaired since ${image.endedOn}; newer versions are)`;
    return {
      did: `the program runs on \`${text}\`${old}, which holds no shell and no system${gone}`,
      saves: 'the packages of a system',
    };
  },
});
