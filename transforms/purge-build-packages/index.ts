/**
 * Removes packages that only compiling needs in the layer that installs them.
 * Responsible for: bringing the install to the step that compiles, and the calls that remove. May not: know a package by name.
 */
import {
  defineTransform,
  purges,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type Purge,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly purge: Purge;
}

export const purgeBuildPackages = defineTransform({
  id: 'purge-build-packages',
  title: 'Compilers leave with the layer that needed them',
  why: 'Compilers and headers are of no use in a running container, and make most of what a small image weighs.',
  applicability: 'behavioural',
  oneAtATime: true,
  skips: {
    'compilers-in-image': {
      text: '{packages} stay: {why}, and what it brought cannot be removed from it',
      remedy: 'start from its small variant',
    },
    'nothing-compiles': {
      text: '{packages} stay: no step below is known to compile anything',
      remedy: 'take them out if the program does not need them',
    },
    'used-later': {
      text: '{packages} stay, because something else may need them: {why}',
      remedy: 'compile in one step, or in a stage of its own whose results are copied',
    },
    'used-by-program': {
      text: '{packages} stay: {why}',
      remedy: 'remove them by hand if it does not',
    },
    'starts-no-program': {
      text: '{packages} stay, as the image may be one that others build in: {why}',
      remedy: 'remove them by hand if it is not',
    },
    'sources-between': {
      text: '{packages} stay, because the step that compiles stands below a copy of sources, and would install them again with each change',
      remedy: 'copy the manifests and install the dependencies above the sources',
    },
    'not-interchangeable': {
      text: '{packages} stay, because their install cannot be brought to the step that compiles: {why}',
      remedy: 'put both steps one below the other by hand if you know that it is right',
    },
    'cannot-be-joined': {
      text: '{packages} stay, because the steps cannot be joined: {why}',
      remedy: 'write both as commands joined by &&',
    },
    'script-shape': {
      text: '{packages} stay: {why}',
      remedy: 'install them in a RUN of plain commands joined by &&',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const purge of purges(analysis)) yield { at: purge.install.words[0]!.span, purge };
  },
  guards: [
    ({ purge: { install, step } }) => {
      if (step.kind !== 'keep') return undefined;
      const { reason, because, data } = step;
      return { reason, because, data: { ...data, packages: named(install) } };
    },
  ],
  rewrite({ purge: { install, step } }, editor: Editor): Change {
    if (step.kind === 'join') {
      editor.joinRuns(install.run, step.second, step.shape, 'second');
      return { did: `${named(install)} are installed in the step that compiles`, saves: 'a layer' };
    }
    if (step.kind === 'keep') throw new Error('a guard lets nothing pass that stays');
    const last = install.operations.at(-1)!.operands.at(-1)!;
    if (install.libraries.length > 0) editor.insertWordsAfter(install.run, last, install.libraries);
    for (const command of step.commands) editor.appendCommand(install.run, install.script, command);
    return { did: removed(install), saves: 'compilers and headers in the image' };
  },
});

function named({ words }: Purge['install']): string {
  const names = words.map(({ text }) => `\`${text}\``);
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more packages` : names.join(', ');
}

function removed(install: Purge['install']): string {
  const { libraries, words } = install;
  const verb = words.length === 1 ? 'is' : 'are';
  const kept = libraries.map((name) => `\`${name}\``).join(', ');
  const stay = kept === '' ? '' : `; ${kept} ${libraries.length === 1 ? 'stays' : 'stay'} for what was compiled`;
  return `${named(install)} ${verb} removed in the layer that installs ${words.length === 1 ? 'it' : 'them'}${stay}`;
}
