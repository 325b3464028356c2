import { nodeCompiling } from './compiling-need.js';
import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { yarnBerryProduction } from './production/frozen-installs.js';
import { yarnBerryDependencies } from './dependencies/yarn-berry.js';

/** Yarn 2 and later ("berry"). Source: yarnpkg.com/cli, 4.9, read 2026. */
export const yarnBerry: PackageManager = {
  id: 'yarn-berry',
  scope: 'language',
  compiling: nodeCompiling,
  executables: ['yarn', 'yarnpkg'],
  toldBy: {
    files: ['.yarnrc.yml', '.pnp.cjs'],
    declarations: ['yarn@2', 'yarn@3', 'yarn@4', 'yarn@5', 'yarn@6'],
    lockHeaders: { 'yarn.lock': '__metadata:' },
    words: [
      ...['--immutable', '--immutable-cache', '--check-cache', '--inline-builds', '--mode', '--check-resolutions'],
      ...[
        'focus',
        'dlx',
        'plugin',
        'rebuild',
        'constraints',
        'dedupe',
        'explain',
        'set',
        'unplug',
        'up',
        'stage',
        'patch',
      ],
    ],
  },
  grammar: {
    subcommands: subcommands({
      install: ['', 'install', 'add', 'workspaces focus', 'dedupe', 'link'],
      upgrade: ['up', 'upgrade'],
      remove: ['remove', 'unlink'],
      clean: ['cache clean', 'cache clear'],
      configure: ['config set', 'config unset', 'set version', 'set resolution', 'plugin', 'npm login', 'npm logout'],
      query: [
        'config',
        'config get',
        'info',
        'why',
        'bin',
        'explain',
        'npm audit',
        'npm info',
        'constraints',
        'workspaces list',
        'search',
      ],
      run: [
        'run',
        'exec',
        'node',
        'dlx',
        'rebuild',
        'workspace',
        'workspaces foreach',
        'init',
        'pack',
        'version',
        'create',
      ],
    }),
    flagsWithValue: ['--cwd', '--mode', '-R', '--recursive', '--include', '--exclude', '--from', '-j', '--jobs'],
    informs: ['-v', '--version', '-h', '--help'],
    otherwise: 'run',
  },
  // No leftover: under Plug'n'Play the program loads its packages from the cache (`.yarn/cache`, or the global one in
  // ~/.yarn/berry since 4.0), so nothing of it may go (yarnpkg.com/features/pnp and /features/caching, 2026).
  leftovers: [],
  production: yarnBerryProduction,
  dependencies: yarnBerryDependencies,
};
