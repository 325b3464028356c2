import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';

/** Source: zypper(8) 1.14, en.opensuse.org/SDB:Zypper_manual, read 2026-11-21. */
export const zypper: PackageManager = {
  id: 'zypper',
  scope: 'system',
  executables: ['zypper'],
  grammar: {
    subcommands: subcommands({
      refresh: ['refresh', 'ref', 'refresh-services', 'refs'],
      install: ['install', 'in', 'source-install', 'si', 'install-new-recommends', 'inr', 'verify', 've', 'download'],
      upgrade: ['update', 'up', 'dist-upgrade', 'dup', 'patch'],
      remove: ['remove', 'rm', 'purge-kernels'],
      clean: ['clean', 'cc'],
      configure: [
        ...['addrepo', 'ar', 'removerepo', 'rr', 'renamerepo', 'nr', 'modifyrepo', 'mr', 'addservice', 'as'],
        ...['removeservice', 'rs', 'modifyservice', 'ms', 'addlock', 'al', 'removelock', 'rl', 'cleanlocks', 'cl'],
      ],
      query: [
        ...['search', 'se', 'info', 'if', 'repos', 'lr', 'services', 'ls', 'list-updates', 'lu', 'list-patches', 'lp'],
        ...[
          'packages',
          'pa',
          'patterns',
          'pt',
          'products',
          'pd',
          'patches',
          'pch',
          'what-provides',
          'wp',
          'locks',
          'll',
        ],
        ...['licenses', 'ps', 'versioncmp', 'vcmp', 'targetos', 'tos', 'system-architecture', 'patch-check', 'pchk'],
        ...['patch-info', 'pattern-info', 'product-info', 'needs-rebooting', 'help'],
      ],
    }),
    flagsWithValue: [
      ...[
        '-R',
        '--root',
        '--installroot',
        '-c',
        '--config',
        '-C',
        '--cache-dir',
        '-D',
        '--reposd-dir',
        '--raw-cache-dir',
      ],
      ...[
        '--solv-cache-dir',
        '--pkg-cache-dir',
        '-s',
        '--table-style',
        '--userdata',
        '-p',
        '--plus-repo',
        '--plus-content',
      ],
      ...['-t', '--type', '-r', '--repo', '--from', '--to', '--download', '--releasever', '--priority'],
    ],
    informs: ['-h', '--help', '-V', '--version'],
  },
  leftovers: [
    {
      id: 'metadata',
      label: "zypper's metadata and downloads",
      rules: ['DL3036'],
      // Not by `refresh` alone: that is for the calls behind it, and to clean at once would undo it.
      leftBy: ['install', 'upgrade'],
      // Fetched again whenever it is missing.
      neededBy: [],
      neededByFlags: ['--no-refresh'],
      restoredBy: 'refresh',
      paths: ['/var/cache/zypp'],
      movedBy: {},
      movedByFlags: [
        ...[
          '-R',
          '--root',
          '--installroot',
          '-C',
          '--cache-dir',
          '--raw-cache-dir',
          '--solv-cache-dir',
          '--pkg-cache-dir',
        ],
      ],
      remedies: [
        { kind: 'command', commands: [['zypper', 'clean', '--all']] },
        { kind: 'command', commands: [['rm', '-rf', '/var/cache/zypp']] },
      ],
      removedBy: [
        ['zypper', 'clean'],
        ['zypper', 'cc'],
      ],
    },
  ],
  assumeYes: {
    flag: '-y',
    presentAs: ['-n', '--non-interactive', '--non-interactive-include-reboot-patches', '--no-confirm', '--dry-run'],
    letters: ['y', 'n'],
    settings: [],
    on: ['install', 'upgrade', 'remove'],
    // Neither asks as the others do nor knows the flag.
    except: [['source-install'], ['si'], ['install-new-recommends'], ['inr'], ['download'], ['purge-kernels']],
  },
};
