import type { PackageManager } from '../../knowledge/package-manager.js';

const SYNC = ['-S', '--sync'];
const ASKS = [
  ['-s', '--search'],
  ['-i', '--info'],
  ['-l', '--list'],
  ['-g', '--groups'],
  ['-p', '--print', '--print-format'],
];

/** Sources: pacman(8), pacman.conf(5) 7.0; src/pacman/sync.c and callback.c, read 2026-11-21. */
export const pacman: PackageManager = {
  id: 'pacman',
  scope: 'system',
  executables: ['pacman'],
  // They build packages and install what these need by pacman (wiki.archlinux.org, AUR helpers, 2026).
  callers: ['makepkg', 'yay', 'paru', 'yaourt', 'pikaur', 'trizen', 'pacaur', 'pacstrap'],
  grammar: {
    subcommands: [],
    flagCalls: [
      { flags: [SYNC, ['-c', '--clean']], action: 'clean' },
      ...ASKS.map((asks) => ({ flags: [SYNC, asks], action: 'query' as const })),
      { flags: [SYNC], operands: 'some', action: 'install' },
      { flags: [SYNC, ['-u', '--sysupgrade']], action: 'upgrade' },
      { flags: [SYNC, ['-y', '--refresh']], action: 'refresh' },
      { flags: [['-R', '--remove']], action: 'remove' },
      // A package file may be named without a sign of it, so that such a call may read anything.
      { flags: [['-U', '--upgrade']], action: 'run' },
      { flags: [['-D', '--database']], action: 'configure' },
      {
        flags: [
          ['-F', '--files'],
          ['-y', '--refresh'],
        ],
        action: 'refresh',
      },
      { flags: [['-F', '--files']], action: 'query' },
      { flags: [['-Q', '--query']], action: 'query' },
      { flags: [['-T', '--deptest']], action: 'query' },
    ],
    flagsWithValue: [
      ...['-b', '--dbpath', '-r', '--root', '--cachedir', '--config', '--arch', '--color', '--gpgdir', '--hookdir'],
      ...['--logfile', '--ignore', '--ignoregroup', '--assume-installed', '--overwrite', '--sysroot', '--print-format'],
    ],
    informs: ['-V', '--version', '-h', '--help'],
  },
  leftovers: [
    {
      id: 'downloads',
      label: 'the packages that pacman downloaded',
      leftBy: ['install', 'upgrade'],
      neededBy: [],
      paths: ['/var/cache/pacman/pkg'],
      // Official images since 2018 have a hook that removes it (archlinux/archlinux-docker, package-cleanup.hook, 2026).
      leftOutWhereBrought: true,
      movedBy: {},
      movedByFlags: ['--cachedir', '--root', '-r', '--sysroot', '--config'],
      // `pacman -Scc --noconfirm` takes the answer that is preset, which is no (sync.c `noyes`, callback.c), and removes nothing.
      remedies: [{ kind: 'command', commands: [['rm', '-rf', '/var/cache/pacman/pkg']] }],
      removedBy: [
        ...['-Sc', '-Scc', '-Sccq', '-Scq', '--clean', '-c', '-cc'].map((flag) => ['pacman', flag]),
        ['paccache'],
      ],
    },
  ],
  assumeYes: {
    flag: '--noconfirm',
    presentAs: ['--noconfirm', '--print'],
    letters: ['p'],
    settings: [],
    on: ['install', 'upgrade', 'remove'],
  },
};
