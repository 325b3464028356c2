import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { gemCompiling } from './compiling-need.js';
import { gemDependencies } from './dependencies/gem.js';

/** Debian's and Ubuntu's names of the program for one version of Ruby (packages.debian.org, packages.ubuntu.com, 2026). */
const VERSIONS = ['1.8', '1.9', '1.9.1', '1.9.3', '2.0', '2.1', '2.2', '2.3', '2.5', '2.7', '3.0', '3.1', '3.2', '3.3'];

/** Sources: guides.rubygems.org/command-reference and rubygems.org History, 1.8 to 3.7, read 2026-11-21. */
export const gem: PackageManager = {
  id: 'gem',
  scope: 'language',
  compiling: gemCompiling,
  ownHome: { when: ['--user-install'], unless: [] },
  executables: ['gem', 'jgem', ...VERSIONS.map((version) => `gem${version}`)],
  grammar: {
    subcommands: subcommands({
      install: ['install', 'i'],
      upgrade: ['update'],
      remove: ['uninstall', 'cleanup'],
      configure: ['sources', 'source', 'cert', 'signin', 'signout', 'owner', 'mirror'],
      run: [
        'build',
        'push',
        'exec',
        'pristine',
        'check',
        'rdoc',
        'unpack',
        'fetch',
        'generate_index',
        'server',
        'lock',
        'open',
      ],
      query: [
        ...['list', 'search', 'query', 'info', 'environment', 'env', 'which', 'contents', 'dependency', 'outdated'],
        ...['specification', 'stale', 'help'],
      ],
    }),
    flagsWithValue: [
      ...['-v', '--version', '-i', '--install-dir', '-n', '--bindir', '--build-root', '-P', '--trust-policy', '-s'],
      ...['--source', '-B', '--bulk-threshold', '--platform', '--proxy', '-g', '--file', '--without', '--config-file'],
      ...['-a', '--add', '-r', '--remove'],
    ],
    informs: ['-h', '--help'],
  },
  // Sources: fpm.readthedocs.io ("Installing": it calls `ar`), RubyInline's README, read 2026.
  compilesWhenUsed: ['fpm', 'RubyInline', 'rake-compiler', 'ruby-inline', 'cocoapods'],
  leftovers: [
    {
      id: 'documentation',
      label: 'documentation of gems',
      leftBy: ['install', 'upgrade'],
      neededBy: [],
      paths: ['/usr/local/bundle/doc', '/var/lib/gems', '/usr/local/lib/ruby/gems'],
      movedBy: {},
      // In /etc/gemrc, ~/.gemrc; official images have it in /usr/local/etc/gemrc (docker-library/ruby, 2026).
      switchedOffBy: ['gem: --no-', 'gem: "--no-', 'gem: -N', 'install: --no-', 'gemrc'],
      leftOutWhereBrought: true,
      remedies: [
        {
          kind: 'flag',
          flag: '--no-document',
          presentAs: [
            '--no-document',
            '--no-doc',
            '--no-docs',
            '-N',
            '--no-rdoc',
            '--no-ri',
            '--document',
            '--rdoc',
            '--ri',
            '-d',
          ],
          variables: {},
          on: ['install', 'upgrade'],
          replaces: [],
          // Since RubyGems 2.0 (2013-02); these have 1.3 or 1.8 (packages.debian.org, packages.ubuntu.com, CentOS 6).
          lackingIn: [
            ...['debian 6', 'debian 7', 'ubuntu 10.04', 'ubuntu 12.04', 'ubuntu 12.10', 'ubuntu 13.04', 'ubuntu 13.10'],
            ...['ubuntu 14.04', 'rhel 6', 'alpine 2.6', 'alpine 2.7'],
          ],
        },
      ],
      removedBy: [],
    },
    {
      id: 'downloads',
      label: 'the .gem files that were downloaded',
      leftBy: ['install', 'upgrade'],
      neededBy: [],
      neededByFlags: ['--local', '-l'],
      // Elsewhere the folder has the version of Ruby in its name, which a Dockerfile does not tell.
      paths: ['/usr/local/bundle/cache'],
      onlyWith: { GEM_HOME: '/usr/local/bundle' },
      movedBy: {},
      movedByFlags: ['-i', '--install-dir', '--user-install', '--build-root'],
      remedies: [{ kind: 'command', commands: [['rm', '-rf', '/usr/local/bundle/cache']] }],
      removedBy: [],
    },
  ],
  dependencies: gemDependencies,
};
