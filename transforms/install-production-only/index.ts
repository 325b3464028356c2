/**
 * Installs what production needs, as the lock file holds it.
 * Responsible for: the words of the call. May not: know a package manager.
 */
import {
  defineTransform,
  productionInstalls,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type ProductionInstall,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly install: ProductionInstall;
}

const STAYS = 'packages of development stay in the install';

export const installProductionOnly = defineTransform({
  id: 'install-production-only',
  title: 'The image holds what production needs, as locked',
  why: 'Tests, compilers and linters of a project need not be shipped, and every build installs the versions that were tested.',
  applicability: 'behavioural',
  changes: { files: 'changed' },
  oneAtATime: true,
  skips: {
    'development-used': {
      text: `${STAYS}, as \`{name}\` is used: {what}`,
      remedy: 'move it to the other dependencies, or use it in a stage of its own',
    },
    'may-be-used': {
      text: `${STAYS}, as \`{what}\` may use them`,
      remedy: 'build in a stage of its own, and install for production in the one that runs',
    },
    'installed-again': {
      text: `${STAYS}, as \`{what}\` changes below what is installed`,
      remedy: 'install once, for production',
    },
    'start-not-seen': {
      text: `${STAYS}, as it cannot be seen what the container starts: {why}`,
      remedy: 'leave them out by hand if the program does without them',
    },
    'chosen-elsewhere': {
      text: '`{label}` stays as it is: {why}',
      remedy: 'say it in the call',
    },
    'manager-uncertain': {
      text: '`{label}` stays as it is, as it may mean {names}',
      remedy: 'declare `packageManager` in the manifest, or copy the lock file first',
    },
    'lock-out-of-step': {
      text: '`{label}` stays as it is, as the lock file is out of step: {why}',
      remedy: 'bring the lock file up to date, and commit it',
    },
    'lock-not-understood': {
      text: '`{label}` stays as it is, as the lock file cannot be counted on: {why}',
      remedy: 'write the lock file anew with the manager that the image has',
    },
    'version-not-known': {
      text: '`{label}` stays as it is: {why}',
      remedy: 'say the version of the package manager, or of the image',
    },
    'flags-not-known': {
      text: '`{label}` stays as it is: {why}',
      remedy: 'change the call by hand',
    },
    'modules-there': {
      text: '`{label}` does not take the lock file as it is, as that would remove what is installed or copied before',
      remedy: 'install once, in a folder without packages',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const install of productionInstalls(analysis)) yield { at: install.operation.command.span, install };
  },
  guards: [
    ({ install: { plan } }) => {
      if (plan.kind === 'change') return undefined;
      return { reason: plan.reason, because: plan.because, data: plan.data };
    },
  ],
  rewrite({ install: { plan, operation, kind, label, run } }, editor: Editor): Change {
    if (plan.kind !== 'change') throw new Error('a guard lets nothing pass that stays');
    const { change, packages, file } = plan;
    const verb = operation.subcommand.at(-1);
    const replaced = change.subcommand !== undefined && verb !== undefined;
    if (replaced) editor.replaceWord(verb, change.subcommand);
    if (change.add.length > 0) editor.insertWordsAfter(run, verb ?? operation.executable, change.add);
    if (kind === 'lock') return { did: `\`${label}\` installs just what ${file} holds, or fails` };
    const [first, ...more] = packages;
    const others = more.length === 0 ? '' : ` and ${more.length} other${more.length === 1 ? '' : 's'}`;
    return { did: `\`${first}\`${others}, which only development needs, ${more.length === 0 ? 'is' : 'are'} left out` };
  },
});
