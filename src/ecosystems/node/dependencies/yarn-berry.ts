import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValue, isOn } from '../../call-flags.js';
import { textAt } from '../../data-values.js';
import { dynamicArguments, join, makes, reads, writesManifest } from '../../install-inputs.js';
import { foldersAbove } from '../../project-paths.js';
import { namedFlagFiles } from './called-paths.js';
import { yarnSetting, yarnSettings } from './configuration-files.js';
import { installIn, type NodeInstall } from './node-install.js';
import { readManifest } from './package-json.js';
import { declaredWorkspaces } from './workspaces.js';

/** `prepare` and `prepublish` are not run by an install. Source: yarnpkg.com/advanced/lifecycle-scripts, 2026-11-20. */
const events = ['preinstall', 'install', 'postinstall'];

/** What yarn 1 would run besides: it is the `yarn` of many images, and hands over only where a release is named. */
const eventsOfClassic = ['prepublish', 'preprepare', 'prepare', 'postprepare'];

/** Source: yarnpkg.com/cli, 2026-11-20. */
const changes = ['add', 'remove', 'up', 'set', 'import', 'unlink', 'dedupe'];

/** Source: "Which files should be gitignored?", yarnpkg.com/getting-started/qa, 2026-11-20. */
const kept = [
  '.yarn/releases',
  '.yarn/plugins',
  '.yarn/patches',
  '.yarn/cache',
  '.yarn/versions',
  '.pnp.cjs',
  '.pnp.loader.mjs',
];

export const yarnBerryDependencies: DependencyInstall = {
  makes: [
    'node_modules',
    '.pnp.cjs',
    '.pnp.loader.mjs',
    '.yarn/unplugged',
    '.yarn/install-state.gz',
    '.yarn/build-state.yml',
  ],
  inputs: (call, project) => {
    const verb = call.subcommand.join(' ');
    const isInstall = verb === '' || verb === 'install' || verb === 'workspaces focus';
    if (!isInstall && !changes.includes(call.subcommand[0] ?? '')) return undefined;
    if (call.dynamic === true) return dynamicArguments('a word of the call');
    if (!isInstall) return writesManifest(`yarn ${verb}`, 'package.json');
    return join([
      installIn(project, flagValue(call, '--cwd') ?? '.', berryInstall(call, project)),
      namedFlagFiles(call, project),
    ]);
  },
};

function berryInstall(call: CallWords, project: ProjectFiles): NodeInstall {
  return {
    files: ['yarn.lock', '.env.yarn'],
    memberFiles: [],
    workspaces: (_, root) => declaredWorkspaces(root),
    others: function* (root) {
      yield reads(root, ...kept);
      yield yarnSettings(root, '.yarnrc.yml');
      for (const folder of foldersAbove(root)) yield yarnSettings(root, `${folder}/.yarnrc.yml`);
      yield made(call, root);
    },
    events: namesRelease(project) ? events : [...events, ...eventsOfClassic],
    // `enableScripts: false` leaves out the scripts of third parties only. Source: yarnpkg.com/configuration/yarnrc, 2026-11-20.
    runsScripts: () => flagValue(call, '--mode') !== 'skip-build' && !isOn(call, '--skip-builds'),
    // The node-modules linker links a workspace into itself. Source: yarnpkg.com/configuration/yarnrc#nmSelfReferences, 2026-11-20.
    linksOwnBin: true,
  };
}

function namesRelease(project: ProjectFiles): boolean {
  const manifest = readManifest(project, '.');
  const declared = 'separable' in manifest ? undefined : textAt(manifest.value, 'packageManager');
  return yarnSetting(project, 'yarnPath') !== undefined || /^yarn@[2-9]/.test(declared ?? '');
}

/** An immutable install checks that .pnp.cjs is what it would write. Source: yarnpkg.com/configuration/yarnrc#immutablePatterns, 2026-11-20. */
function made(call: CallWords, project: ProjectFiles): InstallInputs {
  const state = ['.yarn/unplugged', '.yarn/install-state.gz', '.yarn/build-state.yml'];
  const loader = isOn(call, '--immutable') && project.exists('.pnp.cjs') ? [] : ['.pnp.cjs', '.pnp.loader.mjs'];
  const cache = project.exists('.yarn/cache') ? [] : ['.yarn/cache'];
  const linker = yarnSetting(project, 'nodeLinker');
  return makes('node_modules', ...state, ...cache, ...(linker === 'node-modules' || linker === 'pnpm' ? [] : loader));
}
