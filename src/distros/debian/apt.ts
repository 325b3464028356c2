import type { PackageManager } from '../../knowledge/package-manager.js';
import { aptBuildPackages } from './build-packages.js';
import { subcommands } from '../../knowledge/subcommands.js';

/**
 * apt-get, apt and aptitude, which share lists and archives.
 * Sources: apt-get(8), apt(8) and apt-cache(8) of apt 2.6 (Debian 12), aptitude(8) 0.8, read 2026.
 */
export const apt: PackageManager = {
  id: 'apt',
  scope: 'system',
  executables: ['apt-get', 'apt', 'aptitude', 'apt-cache'],
  // rosdep, gdebi and mk-build-deps install through apt and do not fetch its lists (their manual pages, 2024).
  callers: ['gdebi', 'gdebi-gtk', 'mk-build-deps', 'rosdep', 'tasksel', 'wajig', 'apt-fast'],
  grammar: {
    subcommands: subcommands({
      refresh: ['update'],
      install: ['install', 'reinstall', 'build-dep', 'satisfy'],
      upgrade: ['upgrade', 'dist-upgrade', 'full-upgrade', 'safe-upgrade', 'dselect-upgrade'],
      remove: ['remove', 'purge', 'autoremove', 'auto-remove', 'autopurge'],
      clean: ['clean', 'autoclean', 'auto-clean', 'distclean', 'dist-clean'],
      configure: ['edit-sources', 'markauto', 'unmarkauto', 'hold', 'unhold', 'modernize-sources'],
      query: [
        'list',
        'search',
        'show',
        'showsrc',
        'policy',
        'depends',
        'rdepends',
        'check',
        'indextargets',
        'madison',
        'source',
        'download',
        'changelog',
      ],
    }),
    flagsWithValue: [
      ...['-t', '--target-release', '--default-release', '-o', '--option', '-c', '--config-file'],
      ...['-a', '--host-architecture', '-P', '--build-profiles', '--with-source', '-w', '--width', '-F'],
    ],
    informs: ['-h', '--help', '-v', '--version'],
  },
  // apt(8) "Script usage and differences from other APT tools": its output may change, and it upgrades with new packages (apt 2.6, read 2026).
  // `apt` removes what it has downloaded; images of Debian and Ubuntu make apt-get do so too.
  interactive: {
    executable: 'apt',
    scripted: 'apt-get',
    instead: {
      ...Object.fromEntries(
        ['update', 'install', 'remove', 'purge', 'autoremove', 'clean', 'autoclean', 'build-dep'].map((name) => [
          name,
          name,
        ]),
      ),
      upgrade: 'upgrade --with-new-pkgs',
      'full-upgrade': 'dist-upgrade',
      'dist-upgrade': 'dist-upgrade',
    },
  },
  buildPackages: aptBuildPackages,
  leftovers: [
    {
      id: 'package-lists',
      label: "apt's package lists",
      rules: ['DL3009'],
      leftBy: ['refresh'],
      // `list`, `show` and `policy` read them too: their answer would be empty.
      neededBy: ['install', 'upgrade', 'query'],
      restoredBy: 'refresh',
      restoredInPartBy: ['Dir::', 'List-Cleanup', '--no-list-cleanup'],
      // Their scripts run `apt-get update` before anything else (read 2025).
      restoredByInstallers: ['deb.nodesource.com/setup', 'packagecloud.io/install', 'get.docker.com'],
      paths: ['/var/lib/apt/lists'],
      movedBy: {},
      remedies: [{ kind: 'command', commands: [['rm', '-rf', '/var/lib/apt/lists/*']] }],
      // apt 2.8 has `distclean`, which removes the lists (apt-get(8), 2024).
      removedBy: [
        ['apt-get', 'distclean'],
        ['apt-get', 'dist-clean'],
        ['apt', 'distclean'],
      ],
      // 17 MB after `apt-get update` on debian:12, 26 MB with security and updates (measured 2026-11); older releases 10 to 40.
      typicalBytes: 20_000_000,
    },
    // No leftover for /var/cache/apt/archives: the official Debian and Ubuntu images delete it after each call
    // (/etc/apt/apt.conf.d/docker-clean, debuerreotype and Ubuntu's image build, 2025).
  ],
  assumeYes: {
    flag: '-y',
    presentAs: [
      '-q=2',
      '--yes',
      '--assume-yes',
      '--assume-no',
      '--print-uris',
      '--simulate',
      '--dry-run',
      '--just-print',
      '--recon',
      '--no-act',
    ].concat(['true', 'yes', '1', 'on'].map((value) => `APT::Get::Assume-Yes=${value}`)),
    // Quiet level 2 implies -y (apt-get(8), apt 2.6).
    letters: ['y', 's', 'qq'],
    settings: ['APT::Get::Assume-Yes', 'Assume-Yes'],
    on: ['install', 'upgrade', 'remove'],
  },
};
