import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { textAt } from '../../data-values.js';
import { flagValue, isOn } from '../../call-flags.js';
import { dynamicArguments, join, makes, reads, writesManifest } from '../../install-inputs.js';
import { foldersAbove } from '../../project-paths.js';
import { namedFlagFiles } from './called-paths.js';
import { settingsFile } from './configuration-files.js';
import { installIn, type NodeInstall } from './node-install.js';
import { readManifest } from './package-json.js';
import { declaredWorkspaces } from './workspaces.js';
import { yarnBerryDependencies } from './yarn-berry.js';

/**
 * Scripts of an install; `prepublish` and `prepare` not in production, which is not told apart here.
 * Source: classic.yarnpkg.com/docs/package-json "scripts" and yarnpkg/yarn src/cli/commands/install.js, 2026-11-20.
 */
const events = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];

/** Source: classic.yarnpkg.com/docs/cli, 2026-11-20. */
const changes = ['add', 'remove', 'upgrade', 'upgrade-interactive', 'import', 'unlink'];

export const yarnDependencies: DependencyInstall = {
  makes: ['node_modules'],
  inputs: (call, project) => {
    const verb = call.subcommand[0] ?? 'install';
    if (verb !== 'install' && !changes.includes(verb)) return undefined;
    if (call.dynamic === true) return dynamicArguments('a word of the call');
    if (isBerry(project)) return yarnBerryDependencies.inputs(call, project);
    if (verb !== 'install' || call.operands.length > 0) return writesManifest(`yarn ${verb}`, 'package.json');
    return projectInputs(call, project);
  },
};

/** The yarn that is called hands over to the release that the project keeps or declares. Source: yarnpkg.com/configuration/yarnrc#yarnPath, 2026-11-20. */
function isBerry(project: ProjectFiles): boolean {
  const manifest = readManifest(project, '.');
  const declared = 'separable' in manifest ? undefined : textAt(manifest.value, 'packageManager');
  const hasBerryLock = (project.read('yarn.lock') ?? '').slice(0, 500).includes('__metadata:');
  return project.exists('.yarnrc.yml') || hasBerryLock || /^yarn@[2-9]/.test(declared ?? '');
}

function projectInputs(call: CallWords, project: ProjectFiles): InstallInputs {
  const folder = flagValue(call, '--cwd') ?? '.';
  const configuration = folder === '.' ? [] : [...settingsOf(project)];
  const modules = flagValue(call, '--modules-folder');
  const made = modules === undefined ? [] : [makes(modules)];
  return join([
    installIn(project, folder, yarnInstall(call)),
    namedFlagFiles(call, project),
    ...configuration,
    ...made,
  ]);
}

function yarnInstall(call: CallWords): NodeInstall {
  return {
    // .yarnclean names what an install deletes again. Source: classic.yarnpkg.com/docs/cli/autoclean, 2026-11-20.
    files: ['yarn.lock', '.yarnclean'],
    memberFiles: [],
    workspaces: (_, root) => declaredWorkspaces(root),
    others: function* (project) {
      yield* settingsOf(project);
      yield makes('node_modules');
    },
    events,
    runsScripts: () => !isOn(call, '--ignore-scripts'),
    linksOwnBin: false,
  };
}

/** Settings are looked for in every folder above, too. Source: classic.yarnpkg.com/docs/yarnrc, 2026-11-20. */
function* settingsOf(project: ProjectFiles): Iterable<InstallInputs> {
  yield reads(project, '.yarn/releases');
  for (const folder of ['.', ...foldersAbove(project)]) {
    yield settingsFile(project, folder === '.' ? '.yarnrc' : `${folder}/.yarnrc`);
    yield settingsFile(project, folder === '.' ? '.npmrc' : `${folder}/.npmrc`);
  }
}
