import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { deepTexts, valueAt } from '../../data-values.js';
import { flagValue, isOn } from '../../call-flags.js';
import {
  dynamicArguments,
  join,
  makes,
  reads,
  refuse,
  writesManifest,
  type Inseparable,
} from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { calledPath, namedFlagFiles } from './called-paths.js';
import { readCodeFiles } from './code-files.js';
import { setting, settingsFile } from './configuration-files.js';
import { runsScripts } from './ignored-scripts.js';
import { specInputs } from './local-dependencies.js';
import { installIn, type NodeInstall } from './node-install.js';
import { readPnpmWorkspace } from './pnpm-workspace.js';
import { declaredWorkspaces, pnpmWorkspaces } from './workspaces.js';

/** Source: pnpm.io/scripts and pnpm.io/cli/install, 2026-11-20. */
const events = [
  'pnpm:devPreinstall',
  'preinstall',
  'install',
  'postinstall',
  'prepublish',
  'preprepare',
  'prepare',
  'postprepare',
];

/** Source: pnpm.io/pnpm-cli, 2026-11-20. */
const installs = ['install', 'i', 'ci', 'clean-install', 'ic', 'install-clean', 'fetch'];
const changes = ['add', 'update', 'up', 'upgrade', 'remove', 'rm', 'uninstall', 'un', 'import', 'dedupe'];

export const pnpmDependencies: DependencyInstall = {
  makes: ['node_modules'],
  inputs: (call, project) => {
    const verb = call.subcommand.filter((word) => word !== 'recursive' && word !== 'multi' && word !== 'm')[0] ?? '';
    if (!installs.includes(verb) && !changes.includes(verb)) return undefined;
    if (call.dynamic === true) return dynamicArguments('a word of the call');
    if (isOn(call, '-g', '--global')) return call.operands.length === 0 ? undefined : calledPath(call, project);
    const saves = changes.includes(verb) || (verb !== 'fetch' && call.operands.length > 0);
    return saves ? writesManifest(`pnpm ${verb}`, 'package.json') : projectInputs(call, project, verb);
  },
};

function projectInputs(call: CallWords, project: ProjectFiles, verb: string): InstallInputs {
  const folder = flagValue(call, '--dir', '-C', '--prefix') ?? '.';
  const modules = flagValue(call, '--modules-dir', '--virtual-store-dir');
  const made = modules === undefined ? [] : [makes(modules)];
  return join([installIn(project, folder, pnpmInstall(call, verb)), namedFlagFiles(call, project), ...made]);
}

function pnpmInstall(call: CallWords, verb: string): NodeInstall {
  return {
    files: ['pnpm-lock.yaml', 'pnpm-workspace.yaml'],
    memberFiles: ['.npmrc', 'pnpm-lock.yaml'],
    workspaces: (project, root) => pnpmWorkspaces(project) ?? declaredWorkspaces(root),
    others: otherFiles,
    events,
    runsScripts: (project) => verb !== 'fetch' && runsScripts(call, project),
    linksOwnBin: false,
  };
}

function* otherFiles(project: ProjectFiles): Iterable<InstallInputs> {
  // Lock files of git branches. Source: pnpm.io/git_branch_lockfiles, 2026-11-20.
  yield reads(project, ...project.list().filter((path) => /^pnpm-lock\.[^/]*\.yaml$/.test(path)));
  yield settingsFile(project, '.npmrc');
  yield readCodeFiles(project, '.', ['.pnpmfile.', 'pnpmfile.']);
  yield makes('node_modules');
  yield* workspaceSettings(project);
  const injected = injectionOf(project);
  if (injected !== undefined) yield injected;
}

/** Source: pnpm.io/settings (overrides, catalogs, patchedDependencies in pnpm-workspace.yaml since 10), 2026-11-20. */
function* workspaceSettings(project: ProjectFiles): Iterable<InstallInputs> {
  const workspace = readPnpmWorkspace(project);
  if (workspace?.ok !== true) return;
  const source = { folder: '.', inWorkspace: true, proof: () => ({ file: 'pnpm-workspace.yaml' }) };
  for (const key of ['overrides', 'catalog', 'catalogs', 'packageExtensions']) {
    yield* specInputs(project, valueAt(workspace.value, key), source);
  }
  for (const { text } of deepTexts(valueAt(workspace.value, 'patchedDependencies'))) {
    yield reads(project, ...[pathInProject(project, text) ?? []].flat());
  }
}

/** Injected workspaces are copied, sources and all. Source: pnpm.io/settings#injectworkspacepackages, 2026-11-20. */
function injectionOf(project: ProjectFiles): Inseparable | undefined {
  const workspace = readPnpmWorkspace(project);
  const everywhere =
    setting(project, '.npmrc', 'inject-workspace-packages') === 'true' ||
    (workspace?.ok === true && valueAt(workspace.value, 'injectWorkspacePackages') === true);
  return everywhere ? copiesWorkspaces() : undefined;
}

function copiesWorkspaces(): Inseparable {
  const says = 'pnpm copies injected workspaces with their sources when it installs';
  return refuse('workspace-not-understood', { says, remedy: 'link the workspaces instead of injecting them' });
}
