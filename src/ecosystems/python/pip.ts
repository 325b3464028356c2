import { pipCompiling } from './compiling-need.js';
import type { PackageManager } from '../../knowledge/package-manager.js';
import { COMPILING } from './compiling.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { pipDependencies } from './dependencies/pip.js';

/** Executables of pip by Python version. */
const VERSIONS = [
  '2',
  '2.6',
  '2.7',
  '3',
  '3.4',
  '3.5',
  '3.6',
  '3.7',
  '3.8',
  '3.9',
  '3.10',
  '3.11',
  '3.12',
  '3.13',
  '3.14',
];

/** Sources: pip.pypa.io, cli and topics/caching, 25.3, read 2026. */
export const pip: PackageManager = {
  id: 'pip',
  scope: 'language',
  compiling: pipCompiling,
  ownHome: { when: ['--user'], unless: [] },
  executables: ['pip', ...VERSIONS.map((version) => `pip${version}`), ...VERSIONS.map((version) => `pip-${version}`)],
  modules: ['pip'],
  grammar: {
    subcommands: subcommands({
      install: ['install', 'wheel', 'download'],
      remove: ['uninstall'],
      clean: ['cache purge', 'cache remove'],
      configure: ['config', 'lock'],
      query: [
        'list',
        'show',
        'freeze',
        'check',
        'search',
        'index',
        'inspect',
        'hash',
        'debug',
        'help',
        'cache',
        'completion',
        'config list',
      ],
    }),
    flagsWithValue: [
      ...['-r', '--requirement', '-c', '--constraint', '-e', '--editable', '-t', '--target', '-i', '--index-url'],
      ...['--extra-index-url', '-f', '--find-links', '--prefix', '--root', '--src', '--cache-dir', '--log', '--proxy'],
      ...['--retries', '--timeout', '--exists-action', '--trusted-host', '--cert', '--client-cert', '--python-version'],
      ...['--platform', '--implementation', '--abi', '--upgrade-strategy', '--install-option', '--global-option', '-C'],
      ...[
        '--config-settings',
        '--no-binary',
        '--only-binary',
        '--progress-bar',
        '--root-user-action',
        '--report',
        '-d',
      ],
      ...[
        '--dest',
        '-w',
        '--wheel-dir',
        '-b',
        '--build',
        '--use-feature',
        '--use-deprecated',
        '--python',
        '--keyring-provider',
        '--group',
      ],
    ],
    informs: ['-V', '--version', '-h', '--help'],
  },
  leftovers: [
    {
      id: 'downloads',
      label: "pip's cache",
      rules: ['DL3042'],
      leftBy: ['install'],
      neededBy: [],
      paths: ['~/.cache/pip'],
      // Several pips at once may use it (topics/caching, 25.3).
      mount: { folders: ['~/.cache/pip'], sharing: 'shared' },
      movedBy: { PIP_CACHE_DIR: null, XDG_CACHE_HOME: null },
      movedByFlags: ['--cache-dir'],
      remedies: [
        {
          kind: 'flag',
          flag: '--no-cache-dir',
          presentAs: ['--no-cache-dir', '--no-cache'],
          // Any value turns the cache off, `0` and `false` too: pip keeps that for compatibility (pip 19.0, pull request 5884).
          variables: { PIP_NO_CACHE_DIR: null },
          on: ['install'],
          replaces: [],
          // `--no-cache-dir` came with pip 6.0 (2014-12); these have 1.0 to 1.5 (packages.debian.org, packages.ubuntu.com).
          lackingIn: [
            ...['alpine 2.6', 'alpine 2.7', 'alpine 3.0', 'alpine 3.1'],
            ...['ubuntu 12.10', 'ubuntu 13.04', 'ubuntu 13.10'],
            'debian 6',
            'debian 7',
            'debian 8',
            'ubuntu 10.04',
            'ubuntu 12.04',
            'ubuntu 14.04',
            'ubuntu 14.10',
            'ubuntu 15.04',
          ],
          lackingLeavesNothing: true,
          fetchedBy: ['get-pip.py', 'easy_install'],
        },
        { kind: 'command', commands: [['rm', '-rf', '~/.cache/pip']] },
      ],
      removedBy: [
        ['pip', 'cache', 'purge'],
        ['pip3', 'cache', 'purge'],
      ],
    },
  ],
  assumeYes: { flag: '-y', presentAs: ['--yes'], letters: ['y'], settings: [], on: ['remove'] },
  dependencies: pipDependencies,
  compilesWhenUsed: COMPILING,
};
