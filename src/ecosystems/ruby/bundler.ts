import type { Leftover, PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { bundlerCompiling } from './compiling-need.js';
import { bundlerDependencies } from './dependencies/bundler.js';

const downloads: Pick<
  Leftover,
  'label' | 'leftBy' | 'neededBy' | 'neededByFlags' | 'restoredBy' | 'movedBy' | 'removedBy'
> = {
  label: "bundler's downloads",
  leftBy: ['install', 'upgrade'],
  neededBy: [],
  // `--local` installs from what is installed and from the .gem files that were kept (bundle-install(1)).
  neededByFlags: ['--local'],
  movedBy: { BUNDLE_USER_HOME: null, BUNDLE_USER_CACHE: null },
  removedBy: [],
};

/** Sources: bundler.io/man, 1.17 to 2.7; lib/bundler/settings.rb and user_home in lib/bundler.rb, read 2026-11-21. */
export const bundler: PackageManager = {
  id: 'bundler',
  scope: 'language',
  compiling: bundlerCompiling,
  executables: ['bundle', 'bundler', 'bundle2.1', 'bundle2.3', 'bundle2.5', 'bundle2.7', 'bundle3.0', 'bundle3.1'],
  grammar: {
    subcommands: subcommands({
      install: ['', 'install', 'add'],
      upgrade: ['update'],
      remove: ['remove'],
      clean: ['clean'],
      configure: ['config'],
      // Those that read the Gemfile run it, so that all but `config` and the help may do anything.
      run: [
        ...['exec', 'e', 'check', 'package', 'cache', 'pack', 'lock', 'binstubs', 'binstub', 'gem', 'init', 'inject'],
        ...['list', 'show', 'info', 'outdated', 'console', 'open', 'viz', 'platform', 'pristine', 'doctor', 'licenses'],
        ...['fund', 'plugin', 'inline', 'issue'],
      ],
      query: ['help', 'version', 'env', 'config list', 'config get'],
    }),
    flagsWithValue: [
      ...['--path', '--without', '--with', '--gemfile', '--jobs', '-j', '--retry', '--trust-policy', '-P', '--shebang'],
      ...['--system-bindir', '--standalone', '--group', '-g', '--source', '-s', '--version', '-v', '--target-rbconfig'],
    ],
    informs: ['-h', '--help'],
  },
  leftovers: [
    {
      ...downloads,
      id: 'downloads',
      // Official images put gems into GEM_HOME, and the .gem files beside them (docker-library/ruby, 2026).
      paths: ['~/.bundle/cache', '/usr/local/bundle/cache'],
      onlyWith: { GEM_HOME: '/usr/local/bundle' },
      movedBy: { ...downloads.movedBy, BUNDLE_PATH: '/usr/local/bundle', BUNDLE_DEPLOYMENT: null },
      movedByFlags: ['--path', '--deployment', '--standalone'],
      remedies: [{ kind: 'command', commands: [['rm', '-rf', '~/.bundle/cache', '/usr/local/bundle/cache']] }],
    },
    {
      ...downloads,
      id: 'index',
      label: "bundler's index of gems",
      paths: ['~/.bundle/cache'],
      remedies: [{ kind: 'command', commands: [['rm', '-rf', '~/.bundle/cache']] }],
      // rubygems.org/versions, which is kept whole: about 22 MB (2026).
      typicalBytes: 22_000_000,
    },
  ],
  dependencies: bundlerDependencies,
};
