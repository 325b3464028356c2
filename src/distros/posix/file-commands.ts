/**
 * What the ordinary file commands read and write.
 * Source: POSIX.1-2024, Shell & Utilities; GNU coreutils manual 9.5 (2024); shadow-utils manual pages (2024).
 */

/** How a command treats its operands. Any command that is not here may do anything. */
export interface FileCommand {
  readonly names: readonly string[];
  /** `write`: each operand is made, changed or removed. `read`: only read. `copy`: the last is written, the others read. `none`: no file. */
  readonly operands: 'write' | 'read' | 'copy' | 'move' | 'none';
  /** Operands before the files: the mode of chmod, the owner of chown. */
  readonly skip?: number;
  /** Flags whose value is the next word. */
  readonly flagsWithValue?: readonly string[];
  /** True when it changes users or groups. */
  readonly accounts?: true;
  /** Files it reads or writes besides. */
  readonly also?: { readonly reads?: readonly string[]; readonly writes?: readonly string[] };
}

const ACCOUNT_FILES = ['/etc', '/home', '/var/mail', '/var/spool/mail'];

export const fileCommands: readonly FileCommand[] = [
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
