/**
 * Programs of Debian and its kin that set up the system.
 * Sources: the manual pages of Debian 12: dpkg(1), apt-key(8), add-apt-repository(1), debconf-set-selections(1), update-alternatives(1), locale-gen(8),
 * update-ca-certificates(8), ldconfig(8), a2enmod(8), dpkg-divert(1), apt-mark(8), update-rc.d(8).
 */
import { has, type CommandCall, type KnownCommand, type Touched } from '../../knowledge/known-command.js';

/** It may touch all that packages own, and the files it is given. */
function setsUp({ operands }: CommandCall): Touched {
  return { system: true, reads: operands.filter(({ text }) => /[./]/.test(text)) };
}

function dpkg(call: CommandCall): Touched {
  const asks = has(
    call,
    '--print-architecture',
    '-l',
    '-L',
    '-s',
    '-S',
    '--list',
    '--status',
    '--compare-versions',
    '--version',
  );
  if (asks) return { reads: ['/var/lib/dpkg', '/etc/dpkg', '/usr/bin', '/usr/lib'] };
  return setsUp(call);
}

export const debianCommands: readonly KnownCommand[] = [
  { names: ['dpkg'], anyFlags: true, touches: dpkg },
  {
    names: ['dpkg-query', 'dpkg-architecture', 'lsb_release'],
    anyFlags: true,
    touches: () => ({ reads: ['/var/lib/dpkg', '/etc', '/usr'] }),
  },
  {
    names: ['add-apt-repository', 'apt-add-repository', 'apt-key'],
    anyFlags: true,
    touches: (call) => ({ ...setsUp(call), reads: [...(setsUp(call).reads ?? []), '~/.gnupg'], network: true }),
  },
  {
    names: [
      ...['debconf-set-selections', 'dpkg-reconfigure', 'dpkg-divert', 'dpkg-statoverride', 'update-alternatives'],
      ...['alternatives', 'locale-gen', 'localedef', 'update-locale', 'update-ca-certificates', 'ldconfig', 'apt-mark'],
      ...[
        'a2enmod',
        'a2dismod',
        'a2ensite',
        'a2dissite',
        'a2enconf',
        'a2disconf',
        'phpenmod',
        'phpdismod',
        'lighty-enable-mod',
      ],
      ...['update-rc.d', 'fc-cache', 'update-mime-database', 'apt-config', 'setcap', 'update-java-alternatives'],
    ],
    anyFlags: true,
    touches: setsUp,
  },
];
