import type { CommandGrammar } from '../../knowledge/command-grammar.js';
import type { AssumeYes, Leftover, PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';

/** Sources: yum(8) 3.4 (CentOS 7), dnf(8) 4.24, dnf5(8) 5.2, microdnf(8) 3.9, tdnf's option list, read 2026. */
const grammar: CommandGrammar = {
  subcommands: subcommands({
    refresh: ['makecache', 'check-update'],
    install: [
      ...['install', 'localinstall', 'reinstall', 'groupinstall', 'group install', 'groups install', 'downgrade'],
      ...['builddep', 'download', 'swap', 'module install', 'environment install', 'install-n', 'install-nevra'],
    ],
    upgrade: ['update', 'upgrade', 'distro-sync', 'update-minimal', 'upgrade-minimal', 'update-to', 'system-upgrade'],
    remove: ['remove', 'erase', 'autoremove', 'groupremove', 'group remove', 'module remove'],
    clean: ['clean'],
    configure: [
      'config-manager',
      'module enable',
      'module disable',
      'module reset',
      'copr',
      'versionlock',
      'mark',
      'alias',
    ],
    query: [
      ...[
        'list',
        'info',
        'search',
        'provides',
        'whatprovides',
        'repolist',
        'repoinfo',
        'repoquery',
        'history',
        'check',
      ],
      ...['deplist', 'grouplist', 'group list', 'module list', 'version', 'updateinfo', 'leaves', 'help'],
    ],
  }),
  flagsWithValue: [
    ...['-c', '--config', '-d', '--debuglevel', '-e', '--errorlevel', '-x', '--exclude', '-R', '--randomwait'],
    ...[
      '--disablerepo',
      '--enablerepo',
      '--repo',
      '--repoid',
      '--installroot',
      '--releasever',
      '--setopt',
      '--rpmverbosity',
    ],
    ...[
      '--disableplugin',
      '--enableplugin',
      '--disableexcludes',
      '--color',
      '--forcearch',
      '--downloaddir',
      '--destdir',
    ],
    ...['--comment', '--advisory', '--repofrompath', '--use-repo'],
  ],
  informs: ['-h', '--help', '--version'],
};

const assumeYes: AssumeYes = {
  flag: '-y',
  presentAs: ['--assumeyes', '--assumeno', '--downloadonly', 'assumeyes=1', 'assumeyes=true', 'assumeyes=True'],
  letters: ['y'],
  settings: ['assumeyes=', 'assumeyes =', 'defaultyes='],
  on: ['install', 'upgrade', 'remove'],
};

/** Metadata and downloads: fetched again whenever they are missing, so nothing needs them. */
function metadata(executable: string, folders: readonly string[]): Leftover {
  return {
    id: 'metadata',
    label: `${executable}'s metadata and downloads`,
    rules: executable === 'yum' ? ['DL3032'] : ['DL3040'],
    leftBy: ['refresh', 'install', 'upgrade'],
    neededBy: [],
    neededByFlags: ['-C', '--cacheonly'],
    restoredBy: 'refresh',
    paths: folders,
    movedBy: {},
    movedByFlags: ['--installroot'],
    // `clean all` passes over repositories that are not enabled in that call, so the folder goes too (yum(8), dnf(8)).
    remedies: [
      {
        kind: 'command',
        commands: [
          [executable, 'clean', 'all'],
          ['rm', '-rf', folders[0]!],
        ],
      },
      { kind: 'command', commands: [['rm', '-rf', ...folders]] },
    ],
    removedBy: ['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf'].map((name) => [name, 'clean', 'all']),
    // Metadata of the default repositories: CentOS 7 about 60 MB, Fedora and RHEL 9 clones 40 to 150 MB (2025).
    typicalBytes: 60_000_000,
  };
}

function rpmManager(id: string, executables: readonly string[], folders: readonly string[]): PackageManager {
  return { id, scope: 'system', executables, grammar, leftovers: [metadata(id, folders)], assumeYes };
}

/** On Fedora and from release 8 on yum is dnf under its old name and keeps its files in dnf's folder. */
export const yum = rpmManager('yum', ['yum'], ['/var/cache/yum', '/var/cache/dnf']);
export const dnf = rpmManager('dnf', ['dnf', 'dnf-3', 'dnf4'], ['/var/cache/dnf']);
export const dnf5 = rpmManager('dnf5', ['dnf5'], ['/var/cache/libdnf5', '/var/cache/dnf']);
export const microdnf = rpmManager('microdnf', ['microdnf'], ['/var/cache/yum', '/var/cache/dnf']);
export const tdnf = rpmManager('tdnf', ['tdnf'], ['/var/cache/tdnf']);
