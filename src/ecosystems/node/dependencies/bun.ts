import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValue, isOn } from '../../call-flags.js';
import { deepTexts, tableAt, valueAt } from '../../data-values.js';
import { dynamicArguments, join, makes, nothing, reads, refuse, writesManifest } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { readToml } from '../../read-toml.js';
import { globalInputs, namedFlagFiles } from './called-paths.js';
import { settingsFile } from './configuration-files.js';
import { installIn, type NodeInstall } from './node-install.js';
import { unreadableManifest, type Manifest } from './package-json.js';
import { declaredWorkspaces } from './workspaces.js';

/** Of the root and of workspaces; those of packages are run where they are trusted. Source: bun.com/docs/pm/lifecycle, 2026-11-21. */
const events = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'];

/** Lock files of others are taken over where there is none of bun's. Source: bun.com/docs/pm/lockfile, 2026-11-21. */
const files = ['bun.lock', 'bun.lockb', 'package-lock.json', 'yarn.lock', 'pnpm-lock.yaml'];

export const bunDependencies: DependencyInstall = {
  makes: ['node_modules'],
  inputs: (call, project) => {
    const verb = call.subcommand[0] ?? '';
    if (!['install', 'i', 'ci', 'add', 'a', 'update', 'remove', 'rm'].includes(verb)) return undefined;
    if (call.dynamic === true) return dynamicArguments('a word of the call');
    const installs = verb === 'install' || verb === 'i' || verb === 'ci';
    if (isOn(call, '-g', '--global')) return globalInputs(call, project);
    if (!installs || call.operands.length > 0) return writesManifest(`bun ${verb}`, 'package.json');
    return join([installIn(project, flagValue(call, '--cwd') ?? '.', bunInstall(call)), namedFlagFiles(call, project)]);
  },
};

function bunInstall(call: CallWords): NodeInstall {
  return {
    files,
    memberFiles: [],
    workspaces: (_, root) => declaredWorkspaces(root),
    others: function* (project, root) {
      yield bunSettings(project, flagValue(call, '-c', '--config') ?? 'bunfig.toml');
      yield settingsFile(project, '.npmrc');
      yield* patches(project, root);
      yield makes('node_modules');
    },
    events,
    runsScripts: () => !isOn(call, '--ignore-scripts'),
    linksOwnBin: false,
  };
}

/** Files of variables that bun loads by itself. Source: bun.com/docs/runtime/environment-variables, 2026-11-21. */
const variableFiles = ['.env', '.env.local', '.env.development', '.env.production', '.env.test'];

/** bunfig.toml, and the variables it takes values from. Source: bun.com/docs/runtime/bunfig, 2026-11-21. */
function bunSettings(project: ProjectFiles, named: string): InstallInputs {
  const file = pathInProject(project, named) ?? named;
  const text = project.read(file);
  if (text === undefined) return project.exists(file) ? unreadableManifest({ file }) : variables(project, '');
  const parsed = readToml(text);
  if (!parsed.ok) return unreadableManifest({ file, line: parsed.line });
  if (valueAt(parsed.value, 'install', 'security') !== undefined) return scans(file);
  return join([reads(project, file), variables(project, text)]);
}

function variables(project: ProjectFiles, settings: string): InstallInputs {
  const told = `${settings}${project.read('.npmrc') ?? ''}`;
  return told.includes('$') ? reads(project, ...variableFiles) : nothing;
}

/** `patchedDependencies` of package.json. Source: bun.com/docs/pm/cli/patch, 2026-11-21. */
function* patches(project: ProjectFiles, root: Manifest): Iterable<InstallInputs> {
  for (const { text } of deepTexts(tableAt(root.value, 'patchedDependencies'))) {
    const path = pathInProject(project, text, root.folder);
    if (path !== undefined) yield reads(project, path);
  }
}

function scans(file: string): InstallInputs {
  const says = `the install runs the scanner that ${file} names`;
  return refuse('lifecycle-script', { says, remedy: 'scan in a step of its own' }, { file });
}
