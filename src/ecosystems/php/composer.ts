import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { composerProduction } from './production.js';
import { composerDependencies } from './dependencies/composer.js';

/** Sources: getcomposer.org/doc/03-cli.md and 06-config.md, composer 1.10 to 2.8, read 2026-11-21; tried with 2.5. */
export const composer: PackageManager = {
  id: 'composer',
  scope: 'language',
  ownHome: { when: ['global'], unless: ['COMPOSER_HOME'] },
  executables: ['composer', 'composer1', 'composer2', 'composer.phar'],
  grammar: {
    subcommands: subcommands({
      install: [
        ...['install', 'i', 'require', 'r', 'global install', 'global require', 'global i'],
        // Without a lock file an install is an update.
        ...['update', 'u', 'upgrade', 'global update'],
      ],
      upgrade: ['self-update', 'selfupdate'],
      remove: ['remove', 'rm', 'uninstall', 'global remove'],
      clean: ['clear-cache', 'clearcache', 'cc', 'global clear-cache'],
      configure: ['global config'],
      // `config` writes composer.json or auth.json of the project unless it is told `--global`.
      run: [
        ...[
          'run-script',
          'run',
          'exec',
          'create-project',
          'dump-autoload',
          'dumpautoload',
          'config',
          'init',
          'archive',
        ],
        ...['validate', 'status', 'bump', 'reinstall', 'global exec', 'global run-script', 'repository', 'repo'],
      ],
      query: [
        ...['show', 'info', 'outdated', 'search', 'about', 'diagnose', 'check-platform-reqs', 'licenses', 'depends'],
        ...[
          'why',
          'prohibits',
          'why-not',
          'suggests',
          'fund',
          'audit',
          'help',
          'list',
          'browse',
          'home',
          'global show',
        ],
      ],
    }),
    flagsWithValue: [
      ...['-d', '--working-dir', '--prefer-install', '--apcu-autoloader-prefix', '--ignore-platform-req'],
      ...['--repository', '--repository-url', '-s', '--stability', '-f', '--format', '--with', '--bump-after-update'],
    ],
    informs: ['-V', '--version', '-h', '--help'],
    // Whatever is no command may be a script of composer.json.
    otherwise: 'run',
  },
  leftovers: [
    {
      id: 'downloads',
      label: "composer's cache",
      leftBy: ['install'],
      neededBy: [],
      // ~/.composer, or the folders of XDG where they are in use; the official image has COMPOSER_HOME=/tmp.
      paths: ['~/.composer/cache', '~/.cache/composer', '/tmp/cache'],
      movedBy: { COMPOSER_HOME: null, COMPOSER_CACHE_DIR: null, XDG_CACHE_HOME: null },
      remedies: [
        { kind: 'command', commands: [['composer', 'clear-cache']] },
        { kind: 'command', commands: [['rm', '-rf', '~/.composer/cache', '~/.cache/composer']] },
        {
          kind: 'flag',
          flag: '--no-cache',
          presentAs: ['--no-cache'],
          variables: { COMPOSER_CACHE_DIR: '/dev/null' },
          on: ['install'],
          replaces: [],
          // Since composer 1.9 (2019-08); these have 1.0 to 1.8 (packages.debian.org, packages.ubuntu.com).
          lackingIn: ['debian 9', 'debian 10', 'ubuntu 16.04', 'ubuntu 18.04', 'alpine 3.9', 'alpine 3.10'],
        },
      ],
      removedBy: ['composer', 'composer1', 'composer2', 'composer.phar'].flatMap((name) =>
        ['clear-cache', 'clearcache', 'cc', 'global clear-cache'].map((call) => [name, ...call.split(' ')]),
      ),
    },
  ],
  production: composerProduction,
  dependencies: composerDependencies,
};
