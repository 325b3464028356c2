import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { cargoPrefetch } from './dependencies/prefetch.js';
import { cargoDependencies } from './dependencies/cargo.js';

/** Sources: doc.rust-lang.org/cargo, commands and guide/cargo-home, 1.91, read 2026. */
export const cargo: PackageManager = {
  id: 'cargo',
  scope: 'language',
  executables: ['cargo'],
  grammar: {
    subcommands: subcommands({
      install: ['fetch', 'install'],
      run: [
        ...[
          'build',
          'b',
          'check',
          'c',
          'test',
          't',
          'run',
          'r',
          'bench',
          'doc',
          'd',
          'clippy',
          'rustc',
          'fmt',
          'vendor',
          'update',
        ],
        ...[
          'publish',
          'package',
          'generate-lockfile',
          'add',
          'remove',
          'init',
          'new',
          'fix',
          'chef',
          'nextest',
          'sqlx',
        ],
      ],
      remove: ['uninstall'],
      query: ['version', 'metadata', 'tree', 'search', 'help', 'locate-project', 'pkgid', 'info'],
    }),
    flagsWithValue: [
      ...[
        '--target',
        '--manifest-path',
        '--features',
        '-F',
        '--package',
        '-p',
        '--bin',
        '--profile',
        '--target-dir',
        '--root',
      ],
      ...[
        '--version',
        '--git',
        '--branch',
        '--tag',
        '--rev',
        '--path',
        '--registry',
        '--index',
        '--config',
        '-Z',
        '-j',
        '--jobs',
      ],
      ...['--color', '--example', '--test', '--bench', '--exclude', '--message-format'],
    ],
    informs: ['-V', '-h', '--help'],
    builds: ({ subcommand, flags }) => subcommand[0] === 'install' && flags.includes('--path'),
  },
  // Source: doc.rust-lang.org/cargo/guide/cargo-home, 1.91, 2026. Its lock lies beside the folders, so two builds would not see each other's.
  stores: [
    {
      label: "cargo's registry",
      in: { variable: 'CARGO_HOME', otherwise: '~/.cargo' },
      folders: ['registry', 'git/db'],
      fetched: true,
      sharing: 'locked',
      usedBy: ['install', 'run'],
      movedBy: ['CARGO_NET_OFFLINE'],
      movedByFlags: ['--config'],
      resultsOf: [],
      neededByFlags: ['--offline', '--frozen'],
    },
  ],
  // The registry stays: builds in later steps need it.
  leftovers: [],
  state: { folders: ['~/.cargo', '/usr/local/cargo'], variables: ['CARGO_HOME', 'RUSTUP_HOME', 'CARGO_TARGET_DIR'] },
  dependencies: cargoDependencies,
  prefetch: cargoPrefetch,
};
