/**
 * Starts from the small variant of an image.
 * Responsible for: the reference, and the packages that are missing then. May not: know an image, a package or a program.
 */
import {
  defineTransform,
  largeBases,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type LargeBase,
} from '../../src/transform/index.js';

function foldersMade(missing: readonly { readonly folders: readonly string[] }[]): string {
  const folders = [...new Set(missing.flatMap((one) => one.folders))];
  return folders.length === 0
    ? ''
    : `; ${folders.map((folder) => `\`${folder}\``).join(', ')} is made, which a package looks for`;
}

interface Found extends Candidate {
  readonly base: LargeBase;
}

export const slimBaseImage = defineTransform({
  id: 'slim-base-image',
  title: 'The base image is the small variant',
  why: 'Compilers and tools that nothing uses are most of what a full image weighs, and of what a scanner finds in it.',
  applicability: 'behavioural',
  changes: { 'base image': 'changed' },
  oneAtATime: true,
  skips: {
    'has-digest': {
      text: 'the base image has a digest, which would have to be that of the small variant',
      remedy: 'take the small variant with its own digest',
    },
    'starts-no-program': {
      text: 'the image starts no program, so people may build on it or work in it',
      remedy: 'say with CMD what the container runs, or take the small variant by hand',
    },
    compiles: {
      text: 'the full image stays: `{what}` is used, which comes with compilers',
      remedy: 'compile in a stage of its own and copy the results',
    },
    'may-compile': {
      text: 'the full image stays: {what}',
      remedy: 'lock packages to versions that come compiled, or install them in a stage of its own',
    },
    'step-not-understood': {
      text: 'the full image stays: what `{what}` uses of it is not known',
      remedy: 'write the step with commands that can be read, or take the small variant by hand',
    },
    'brings-programs': {
      text: 'the full image stays: `{what}` may bring a program that needs its libraries',
      remedy: 'take the small variant by hand if the program runs in it',
    },
    'packages-gone': {
      text: 'the full image stays: {what} would have to be installed, and the servers of its release are gone',
      remedy: 'move to a release that still gets packages',
    },
    'start-not-seen': {
      text: 'the full image stays, as what it starts cannot be followed: {what}',
      remedy: 'take the small variant by hand if everything is there that it needs',
    },
    'manuals-needed': {
      text: 'the full image stays: `{what}` needs the manual pages or their folders, which the small one leaves out',
      remedy: 'make the folders in a RUN before, and take the small variant by hand',
    },
    'argument-shared': {
      text: 'the full image stays: in `{what}` a build argument stands where the small variant would be named',
      remedy: 'write the variant at the FROM',
    },
    'another-user': {
      text: 'the full image stays: {what} would have to be installed where the user is not root',
      remedy: 'install them above USER, and take the small variant by hand',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const base of largeBases(analysis)) yield { at: base.mention.written.span, base };
  },
  guards: [
    ({ base: { plan } }) => {
      if (plan.kind === 'shrink') return undefined;
      const { reason, because, data } = plan;
      return { reason, because, data };
    },
  ],
  rewrite({ base: { plan } }, editor: Editor): Change {
    if (plan.kind !== 'shrink') throw new Error('a guard lets nothing pass that stays');
    editor.replaceArgument(plan.at, plan.text);
    if (plan.install?.kind === 'list') editor.addToList(plan.install.run, plan.install.words, plan.packages);
    if (plan.install?.kind === 'step') editor.insertRunBefore(plan.install.above, plan.install.commands);
    for (const { run, folders } of plan.folders) editor.insertRunBefore(run, [`mkdir -p ${folders.join(' ')}`]);
    const names = plan.packages.map((name) => `\`${name}\``).join(', ');
    const installed =
      names === ''
        ? ''
        : `; ${names} ${plan.packages.length === 1 ? 'is' : 'are'} installed, which was used of the full one`;
    return {
      did: `it starts from the small variant (${plan.small.tag})${installed}${foldersMade(plan.folders)}`,
      ...(plan.small.saves === 0 ? {} : { saves: `about ${Math.round(plan.small.saves / 1e6)} MB` }),
    };
  },
});
