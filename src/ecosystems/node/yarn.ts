import { nodeCompiling } from './compiling-need.js';
import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { yarnProduction } from './production/frozen-installs.js';
import { yarnDependencies } from './dependencies/yarn.js';

/** Yarn 1 ("classic"). Source: classic.yarnpkg.com/en/docs/cli, 1.22, read 2026. */
export const yarn: PackageManager = {
  id: 'yarn',
  scope: 'language',
  compiling: nodeCompiling,
  executables: ['yarn', 'yarnpkg'],
  toldBy: {
    files: [],
    declarations: ['yarn@1', 'yarn@0'],
    lockHeaders: { 'yarn.lock': '# yarn lockfile v1' },
    // Words that berry refuses as unknown (yarnpkg.com/cli/install, 2026).
    words: [
      ...[
        'global',
        '--production',
        '--prod',
        '--pure-lockfile',
        '--no-lockfile',
        '--ignore-scripts',
        '--ignore-platform',
      ],
      ...['--ignore-optional', '--non-interactive', '--no-progress', '--silent', '-s', '--flat', '--no-bin-links'],
      ...['--modules-folder', '--network-concurrency', '--mutex', '--har', '--no-emoji', '--verbose'],
    ],
  },
  grammar: {
    subcommands: subcommands({
      install: ['', 'install', 'add', 'global add', 'import', 'link'],
      upgrade: ['upgrade', 'upgrade-interactive', 'global upgrade', 'self-update'],
      remove: ['remove', 'global remove', 'unlink', 'autoclean', 'unplug'],
      clean: ['cache clean'],
      configure: ['config', 'login', 'logout', 'owner', 'tag', 'team', 'policies', 'generate-lock-entry', 'set'],
      query: [
        ...['list', 'global list', 'global bin', 'global dir', 'info', 'why', 'outdated', 'audit', 'bin', 'cache dir'],
        ...['cache list', 'cache ls', 'config list', 'config get', 'check', 'help', 'licenses', 'versions', 'access'],
      ],
      run: [
        'run',
        'test',
        'start',
        'build',
        'exec',
        'node',
        'create',
        'init',
        'pack',
        'publish',
        'version',
        'workspace',
        'workspaces',
        'dlx',
      ],
    }),
    flagsWithValue: [
      ...['--cwd', '--cache-folder', '--registry', '--modules-folder', '--network-timeout', '--network-concurrency'],
      ...[
        '--mutex',
        '--prefix',
        '--global-folder',
        '--use-yarnrc',
        '--https-proxy',
        '--proxy',
        '--preferred-cache-folder',
      ],
      ...['--otp', '--tag', '--link-folder', '--pattern', '--depth'],
    ],
    informs: ['-v', '--version', '-h', '--help'],
    otherwise: 'run',
  },
  leftovers: [
    {
      id: 'downloads',
      label: "yarn's cache",
      rules: ['DL3060'],
      leftBy: ['install', 'upgrade'],
      neededBy: [],
      neededByFlags: ['--offline'],
      // Root's cache lies under /usr/local/share (yarn 1.22, src/util/user-dirs.js).
      paths: ['/usr/local/share/.cache/yarn', '~/.cache/yarn'],
      // Yarn 1 asks for a mutex where several share it (classic.yarnpkg.com, cli, `--mutex`).
      mount: { folders: ['/usr/local/share/.cache/yarn'], sharing: 'locked' },
      movedBy: { YARN_CACHE_FOLDER: null, XDG_CACHE_HOME: null, npm_config_cache: null },
      movedByFlags: ['--cache-folder', '--preferred-cache-folder', '--use-yarnrc'],
      remedies: [
        { kind: 'command', commands: [['yarn', 'cache', 'clean']] },
        { kind: 'command', commands: [['rm', '-rf', '/usr/local/share/.cache/yarn', '~/.cache/yarn']] },
      ],
      removedBy: [['yarn', 'cache', 'clean']],
    },
  ],
  production: yarnProduction,
  dependencies: yarnDependencies,
};
