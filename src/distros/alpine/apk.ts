import type { PackageManager } from '../../knowledge/package-manager.js';
import { apkBuildPackages } from './build-packages.js';
import { subcommands } from '../../knowledge/subcommands.js';

/** Sources: apk(8) of apk-tools 2.14 and 3.0, read 2026. apk asks nothing unless told to. */
export const apk: PackageManager = {
  id: 'apk',
  scope: 'system',
  executables: ['apk'],
  grammar: {
    subcommands: subcommands({
      refresh: ['update'],
      install: ['add', 'fetch'],
      upgrade: ['upgrade', 'fix'],
      remove: ['del'],
      clean: ['cache clean', 'cache purge', 'cache sync', 'cache'],
      query: ['info', 'list', 'search', 'dot', 'policy', 'stats', 'version', 'verify', 'audit', 'manifest', 'index'],
    }),
    flagsWithValue: [
      ...['-t', '--virtual', '-X', '--repository', '-p', '--root', '--arch', '--cache-dir', '--cache-max-age'],
      ...['--keys-dir', '--repositories-file', '--wait', '--progress-fd', '--timeout', '-o', '--output'],
    ],
    informs: ['-h', '--help', '-V', '--version'],
  },
  buildPackages: apkBuildPackages,
  leftovers: [
    {
      id: 'package-index',
      label: "apk's package index",
      rules: ['DL3019'],
      leftBy: ['refresh'],
      leftByFlags: ['--update', '-U', '--update-cache'],
      neededBy: ['install', 'upgrade', 'query'],
      neededByFlags: ['--no-network'],
      restoredBy: 'refresh',
      paths: ['/var/cache/apk'],
      movedBy: {},
      movedByFlags: ['--cache-dir', '--root', '-p'],
      remedies: [
        {
          kind: 'flag',
          flag: '--no-cache',
          presentAs: ['--no-cache'],
          variables: {},
          on: ['install', 'upgrade'],
          replaces: ['--update', '-U', '--update-cache'],
          makesNeedless: 'refresh',
          // `--no-cache` came with apk-tools 2.6.4, in Alpine 3.3 (apk-tools changes, 2015-12).
          lackingIn: ['2.6', '2.7', '3.0', '3.1', '3.2'].map((release) => `alpine ${release}`),
        },
        { kind: 'command', commands: [['rm', '-rf', '/var/cache/apk/*']] },
      ],
      removedBy: [],
      // Main and community index of Alpine 3.19 to 3.22 (2026-11).
      typicalBytes: 2_000_000,
    },
  ],
};
