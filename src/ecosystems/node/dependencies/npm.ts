import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValue, isOn } from '../../call-flags.js';
import { dynamicArguments, join, makes, refuse, writesManifest, type Inseparable } from '../../install-inputs.js';
import { calledPath, globalInputs, namedFlagFiles } from './called-paths.js';
import { settingsFile } from './configuration-files.js';
import { runsScripts } from './ignored-scripts.js';
import { installIn, type NodeInstall } from './node-install.js';
import { declaredWorkspaces } from './workspaces.js';

/** Sources: docs.npmjs.com/cli/v11 "npm install" and "npm ci" (aliases), 2026-11-20. */
const installs = ['install', 'add', 'i', 'in', 'ins', 'inst', 'insta', 'instal', 'isnt', 'isnta', 'isntal', 'isntall'];
const cleanInstalls = ['ci', 'clean-install', 'ic', 'install-clean', 'isntall-clean'];
const installsAndTests = ['install-test', 'it', 'install-ci-test', 'cit', 'clean-install-test', 'sit'];
const changes = [
  'update',
  'up',
  'upgrade',
  'udpate',
  'uninstall',
  'un',
  'remove',
  'rm',
  'r',
  'unlink',
  'dedupe',
  'ddp',
];

/**
 * Order of the scripts of an install; `prepublish` as long as npm runs it. `preunpack` only by the newest `npm ci`.
 * Sources: docs.npmjs.com/cli/v11/using-npm/scripts; npm/cli lib/commands/ci.js, 2026-11-20.
 */
const events = [
  'preunpack',
  'preinstall',
  'install',
  'postinstall',
  'prepublish',
  'preprepare',
  'prepare',
  'postprepare',
];

/** What npm reads. yarn.lock too: npm 7 and later look into it and keep it in step. Source: npm "package-lock.json" documentation, 2026-11-20. */
const files = ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock'];

export const npmDependencies: DependencyInstall = {
  makes: ['node_modules'],
  inputs: (call, project) => {
    const verb = call.subcommand[0] ?? '';
    const known = [installs, cleanInstalls, installsAndTests, changes].some((verbs) => verbs.includes(verb));
    if (!known) return undefined;
    if (call.dynamic === true) return dynamicArguments('a word of the call');
    if (isGlobal(call)) return globalInputs(call, project);
    return refusal(call, project, verb) ?? projectInputs(call, project);
  },
};

function isGlobal(call: CallWords): boolean {
  return isOn(call, '-g', '--global') || flagValue(call, '--location') === 'global';
}

function refusal(call: CallWords, project: ProjectFiles, verb: string): Inseparable | undefined {
  if (installsAndTests.includes(verb)) return runsTests(verb);
  if (changes.includes(verb)) return writesManifest(`npm ${verb}`, 'package.json');
  if (isOn(call, '--package-lock-only')) return writesManifest(`npm ${verb} --package-lock-only`, 'package-lock.json');
  if (cleanInstalls.includes(verb) || call.operands.length === 0) return undefined;
  const saves = !isOn(call, '--no-save') && flagValue(call, '--save') !== 'false';
  return saves ? writesManifest(`npm ${verb} ${call.operands[0] ?? ''}`, 'package.json') : calledPath(call, project);
}

function projectInputs(call: CallWords, project: ProjectFiles): InstallInputs {
  const folder = flagValue(call, '--prefix', '-C') ?? '.';
  return join([installIn(project, folder, npmInstall(call)), namedFlagFiles(call, project)]);
}

function npmInstall(call: CallWords): NodeInstall {
  return {
    files,
    memberFiles: [],
    workspaces: (_, root) => declaredWorkspaces(root),
    others: function* (project) {
      yield settingsFile(project, '.npmrc');
      yield makes('node_modules');
    },
    events,
    runsScripts: (project) => runsScripts(call, project),
    linksOwnBin: false,
  };
}

function runsTests(verb: string): Inseparable {
  const says = `\`npm ${verb}\` runs the tests after the install`;
  return refuse('lifecycle-script', { says, remedy: 'install and test in two steps' });
}
