/**
 * Builds an image on Alpine.
 * Responsible for: the references, and the words of steps that are called otherwise there. May not: know an image, a package or a program.
 */
import {
  ALPINE_BASE,
  alpinePorts,
  defineTransform,
  type AlpinePort,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly port: AlpinePort;
}

type Step = Extract<AlpinePort['plan'], { kind: 'port' }>['steps'][number];

export const useAlpineBase = defineTransform({
  id: 'use-alpine-base',
  title: 'The image stands on Alpine',
  why: 'A system of a few megabytes leaves little to pull, and little for a scanner to find.',
  applicability: 'behavioural',
  base: ALPINE_BASE,
  changes: { 'base image': 'changed', files: 'changed', environment: 'changed' },
  oneAtATime: true,
  skips: {
    'has-digest': {
      text: 'the base stays: it has a digest, which would have to be that of the image on Alpine',
      remedy: 'take the image on Alpine with its own digest',
    },
    'argument-shared': {
      text: 'the base stays: in `{what}` a build argument stands where Alpine would be named',
      remedy: 'write the tag at the FROM',
    },
    'no-alpine-image': {
      text: 'the base stays: no image on Alpine is known that has the same as `{what}`',
      remedy: 'take a version of the language for which there is one',
    },
    'starts-no-program': {
      text: 'the base stays: the image starts no program, so people may build on it or work in it',
      remedy: 'say with CMD what the container runs',
    },
    'start-not-seen': {
      text: 'the base stays: what the container starts may not run on Alpine, or cannot be followed: {what}',
      remedy: 'start the program itself, and write scripts for /bin/sh with programs that BusyBox has',
    },
    'step-not-translated': {
      text: 'the base stays: it is not known how `{what}` is done on Alpine',
      remedy: 'write the step with commands that BusyBox has, one after the other with `&&`',
    },
    'package-not-known': {
      text: 'the base stays: what Debian calls `{what}` has no counterpart on Alpine that is known to be the same',
      remedy: 'do without the package, or take the slim variant of the base',
    },
    'brings-programs': {
      text: 'the base stays: `{what}` may be, or bring, a program that is made for glibc',
      remedy: 'take a program that is linked statically, or one for musl, and change the base by hand',
    },
    'needs-glibc': {
      text: 'the base stays, as packages may have no build for musl: {what}',
      remedy: 'lock packages to versions that come compiled for musl, or take the slim variant of the base',
    },
    'starts-programs': {
      text: 'the base stays: the program starts others, or loads libraries of the system (`{what}`)',
      remedy: 'take the slim variant of the base, or change the base by hand',
    },
    'path-of-system': {
      text: 'the base stays: `{what}` lies elsewhere on Alpine, or is read by nothing there',
      remedy: 'call programs by their names, and keep files of your own below /opt or /usr/local',
    },
    'user-not-there': {
      text: 'the base stays: the account `{what}` is not on Alpine',
      remedy: 'make the account in a step, or name it by its number',
    },
    'started-otherwise': {
      text: 'the base stays: the project starts the image in another way, which may need other programs (`{what}`)',
      remedy: 'let the image start what its CMD says, and check it from outside',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const port of alpinePorts(analysis)) yield { at: port.stage.from.span, port };
  },
  guards: [
    ({ port: { plan } }) => {
      if (plan.kind === 'port') return undefined;
      const { reason, because, data } = plan;
      return { reason, because, data };
    },
  ],
  rewrite({ port: { plan } }, editor: Editor): Change {
    if (plan.kind !== 'port') throw new Error('a guard lets nothing pass that stays');
    for (const { at, text } of plan.bases) editor.replaceArgument(at, text);
    for (const { above, commands } of plan.installs) editor.insertRunBefore(above, commands);
    for (const step of plan.steps) write(step, editor);
    const names = plan.installs.flatMap(({ packages }) => packages).map((name) => `\`${name}\``);
    const also =
      names.length === 0 ? '' : `; ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} installed besides`;
    return {
      did: `it is built on Alpine, whose C library is musl${also}: build it and run its tests before you rely on it`,
      saves: 'most of the system',
    };
  },
});

function write({ run, edits }: Step, editor: Editor): void {
  if (edits === 'removed') return editor.remove(run);
  for (const edit of edits) {
    if (edit.kind === 'member') editor.removeMember(run, edit.list, edit.member);
    else if (edit.kind === 'part') editor.replacePart(edit.span, edit.text);
    else if (edit.edit.text === undefined) editor.removeWord(run, edit.edit.word);
    else editor.replaceWord(edit.edit.word, edit.edit.text);
  }
}
