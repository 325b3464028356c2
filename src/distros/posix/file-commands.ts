/**
 * What the ordinary file commands read and write.
 * Source: POSIX.1-2024, Shell & Utilities; GNU coreutils manual 9.5 (2024); shadow-utils manual pages (2024).
 */
import type { KnownCommand } from '../../knowledge/known-command.js';

const ACCOUNT_FILES = ['/etc', '/home', '/var/mail', '/var/spool/mail'];

export const fileCommands: readonly KnownCommand[] = [
  { names: ['mkdir'], operands: 'write', flagsWithValue: ['-m', '--mode'] },
  { names: ['touch'], operands: 'write', flagsWithValue: ['-d', '-t', '-r'] },
  { names: ['rm', 'rmdir', 'unlink'], operands: 'write' },
  { names: ['cp'], operands: 'copy' },
  { names: ['mv'], operands: 'move' },
  { names: ['ln'], operands: 'copy' },
  { names: ['chmod'], operands: 'write', skip: 1 },
  { names: ['chown', 'chgrp'], operands: 'write', skip: 1, also: { reads: ['/etc/passwd', '/etc/group'] } },
  { names: ['echo', 'printf', 'true', ':', 'pwd', 'date', 'id', 'whoami', 'uname', 'sleep'], operands: 'none' },
  { names: ['cat', 'ls', 'test', '[', 'stat', 'wc', 'head', 'tail', 'du'], operands: 'read' },
  {
    names: ['useradd', 'groupadd', 'adduser', 'addgroup', 'usermod', 'groupmod'],
    operands: 'none',
    accounts: true,
    also: { reads: ['/etc', '/bin', '/usr/bin', '/sbin', '/usr/sbin'], writes: ACCOUNT_FILES },
  },
];
