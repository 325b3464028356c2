import { nodeCompiling } from './compiling-need.js';
import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { npmProduction } from './production/npm.js';
import { npmDependencies } from './dependencies/npm.js';

/** Sources: docs.npmjs.com/cli, commands and their aliases (lib/utils/cmd-list.js), npm 6 to 11, read 2026. */
export const npm: PackageManager = {
  id: 'npm',
  scope: 'language',
  compiling: nodeCompiling,
  executables: ['npm'],
  grammar: {
    subcommands: subcommands({
      install: [
        ...['install', 'i', 'in', 'ins', 'inst', 'insta', 'instal', 'isnt', 'isnta', 'isntal', 'isntall', 'add'],
        ...['ci', 'clean-install', 'ic', 'install-clean', 'isntall-clean'],
        ...['cit', 'clean-install-test', 'sit', 'it', 'install-test', 'install-ci-test'],
      ],
      upgrade: ['update', 'up', 'upgrade', 'udpate'],
      remove: ['uninstall', 'un', 'unlink', 'remove', 'rm', 'r', 'prune', 'dedupe', 'ddp'],
      clean: ['cache clean', 'cache clear', 'cache rm', 'cache verify', 'cache add', 'cache npx'],
      run: [
        ...[
          'run',
          'run-script',
          'rum',
          'urn',
          'test',
          't',
          'tst',
          'start',
          'stop',
          'restart',
          'exec',
          'x',
          'rebuild',
          'rb',
        ],
        ...['explore', 'init', 'create', 'innit', 'pack', 'publish', 'version', 'link', 'ln', 'edit', 'audit fix'],
      ],
      configure: [
        'config',
        'c',
        'set',
        'login',
        'adduser',
        'add-user',
        'logout',
        'token',
        'pkg',
        'shrinkwrap',
        'deprecate',
      ],
      query: [
        ...['ls', 'list', 'la', 'll', 'view', 'v', 'info', 'show', 'outdated', 'audit', 'root', 'prefix', 'bin', 'get'],
        ...[
          'config list',
          'config get',
          'config ls',
          'help',
          'search',
          'ping',
          'whoami',
          'doctor',
          'fund',
          'explain',
          'why',
          'query',
          'sbom',
        ],
      ],
    }),
    flagsWithValue: [
      ...['--prefix', '-C', '--cache', '--registry', '--userconfig', '--globalconfig', '--omit', '--include', '--only'],
      ...[
        '--loglevel',
        '--workspace',
        '-w',
        '--tag',
        '--script-shell',
        '--python',
        '--node-options',
        '--otp',
        '--before',
      ],
      ...[
        '--install-strategy',
        '--fetch-retries',
        '--fetch-timeout',
        '--maxsockets',
        '--cafile',
        '--proxy',
        '--https-proxy',
      ],
      ...['--user', '--target', '--arch', '--cpu', '--os', '--libc', '--depth', '--package', '--call', '-c'],
    ],
    informs: ['-v', '--version', '-h', '--help', '-?', '--usage'],
  },
  // Sources: their READMEs, read 2026; node-red installs nodes while it runs.
  compilesWhenUsed: ['node-gyp', 'prebuildify', 'electron-builder', 'nexe', 'pkg', 'node-red'],
  leftovers: [
    {
      id: 'downloads',
      label: "npm's cache",
      leftBy: ['install', 'upgrade'],
      neededBy: [],
      // `--prefer-offline` only prefers; `--offline` fails without it (docs.npmjs.com, using-npm/config, 2026).
      neededByFlags: ['--offline'],
      paths: ['~/.npm'],
      // Content-addressed and written atomically, for several at once (cacache, README, 2025).
      mount: { folders: ['~/.npm'], sharing: 'shared' },
      movedBy: { npm_config_cache: null, NPM_CONFIG_CACHE: null },
      movedByFlags: ['--cache', '--userconfig', '--globalconfig'],
      // `--force` is asked for since npm 5 and ignored before (npm-cache documentation, 2026).
      remedies: [
        { kind: 'command', commands: [['npm', 'cache', 'clean', '--force']] },
        { kind: 'command', commands: [['rm', '-rf', '~/.npm']] },
      ],
      removedBy: [
        ['npm', 'cache', 'clean'],
        ['npm', 'cache', 'clear'],
        ['npm', 'cache', 'rm'],
      ],
    },
  ],
  production: npmProduction,
  dependencies: npmDependencies,
};
