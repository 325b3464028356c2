/**
 * Programs that change users and groups.
 * Sources: shadow-utils manual pages 4.16 (2024); adduser(8) of Debian 12; BusyBox 1.36 usage texts (2023).
 */
import {
  valuesOf,
  type CommandCall,
  type FlagValue,
  type KnownCommand,
  type Touched,
} from '../../knowledge/known-command.js';

const ACCOUNT_FOLDERS = ['/etc', '/home', '/var/mail', '/var/spool/mail', '/var/lib/extrausers'];
const PROGRAMS = ['/bin', '/usr/bin', '/sbin', '/usr/sbin', '/lib', '/usr/lib', '/usr/share/perl5'];

/** Homes are made, or removed, where the flags say. */
function accounts(...homes: readonly string[]): (call: CommandCall) => Touched {
  return (call) => {
    const given: readonly FlagValue[] = valuesOf(call, ...homes);
    const skeleton = valuesOf(call, '-k', '--skel');
    return { reads: [...PROGRAMS, ...skeleton], writes: [...ACCOUNT_FOLDERS, ...given], accounts: true };
  };
}

/**
 * Who adds users with a record of logins each. The files are as long as the highest number is high, 292 bytes a number in lastlog, sparse on
 * disk but not in a layer (useradd(8) "--no-log-init", lastlog(8) "Note", shadow 4.16). From 100,000 on that is 29 MB.
 */
export const LOGIN_RECORDS = {
  command: 'useradd',
  numberFlags: ['-u', '--uid'],
  without: { short: '-l', long: '--no-log-init' },
  highest: 99_999,
} as const;

export const accountCommands: readonly KnownCommand[] = [
  {
    names: ['useradd', 'usermod'],
    flags: [
      ...['-m', '-M', '-r', '-l', '-N', '-U', '-o', '-L', '-a', '-aG', '--create-home', '--no-create-home', '--system'],
      ...[
        '--no-log-init',
        '--no-user-group',
        '--user-group',
        '--non-unique',
        '--append',
        '--lock',
        '--unlock',
        '--move-home',
      ],
    ],
    flagsWithValue: [
      ...[
        '-d',
        '--home',
        '--home-dir',
        '-s',
        '--shell',
        '-u',
        '--uid',
        '-g',
        '--gid',
        '-G',
        '--groups',
        '-c',
        '--comment',
      ],
      ...[
        '-p',
        '--password',
        '-k',
        '--skel',
        '-b',
        '--base-dir',
        '-K',
        '--key',
        '-e',
        '--expiredate',
        '-f',
        '--inactive',
      ],
    ],
    touches: accounts('-d', '--home', '--home-dir', '-b', '--base-dir'),
  },
  {
    names: ['adduser', 'addgroup'],
    flags: [
      ...[
        '-D',
        '-S',
        '-H',
        '-r',
        '-m',
        '-M',
        '-N',
        '-q',
        '--system',
        '--group',
        '--disabled-password',
        '--disabled-login',
      ],
      ...['--no-create-home', '--quiet', '--force-badname', '--allow-bad-names', '--create-home', '--no-user-group'],
    ],
    flagsWithValue: [
      ...[
        '-h',
        '--home',
        '-d',
        '--home-dir',
        '-s',
        '--shell',
        '-u',
        '--uid',
        '-g',
        '--gid',
        '-G',
        '--ingroup',
        '--gecos',
      ],
      ...['-k', '--comment', '-c', '-p'],
    ],
    touches: accounts('-h', '--home', '-d', '--home-dir'),
  },
  {
    names: [
      'groupadd',
      'groupmod',
      'groupdel',
      'delgroup',
      'deluser',
      'userdel',
      'gpasswd',
      'passwd',
      'chpasswd',
      'chsh',
    ],
    anyFlags: true,
    touches: accounts(),
  },
];
