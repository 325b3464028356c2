/** Accounts as BusyBox makes them. Sources: useradd(8), groupadd(8) of shadow 4.13; adduser(8) of Debian 12; BusyBox 1.36, usage of adduser and addgroup. */

/** What a call of another program asks for. */
interface Asked {
  readonly name: string;
  readonly flags: ReadonlyMap<string, string>;
}

/** Names and numbers of Alpine's own accounts and groups that Debian has not (alpine-baselayout-data 3.4 to 3.7, /etc/passwd and /etc/group). */
const TAKEN_NAMES: ReadonlySet<string> = new Set([
  'wheel',
  'ftp',
  'sshd',
  'guest',
  'ntp',
  'abuild',
  'utmp',
  'ping',
  'netdev',
  'at',
  'squid',
  'xfs',
]);
const TAKEN_NUMBERS: ReadonlySet<string> = new Set(['82', '100', '123', '300', '405', '406', '999', '65533', '65534']);

type Reader = Readonly<Record<string, 'alone' | 'value'>>;

const GROUPADD: Reader = { '-r': 'alone', '--system': 'alone', '-g': 'value', '--gid': 'value' };
const USERADD: Reader = {
  ...{ '-r': 'alone', '--system': 'alone', '-m': 'alone', '--create-home': 'alone', '-M': 'alone' },
  ...{ '--no-create-home': 'alone', '-l': 'alone', '--no-log-init': 'alone', '-U': 'alone', '--user-group': 'alone' },
  ...{ '-u': 'value', '--uid': 'value', '-g': 'value', '--gid': 'value', '-d': 'value', '--home': 'value' },
  ...{ '--home-dir': 'value', '-s': 'value', '--shell': 'value', '-c': 'value', '--comment': 'value' },
};
const ADDUSER: Reader = {
  ...{ '--system': 'alone', '--group': 'alone', '--disabled-password': 'alone', '--disabled-login': 'alone' },
  ...{ '--no-create-home': 'alone', '--quiet': 'alone', '-q': 'alone', '--gecos': 'value', '--uid': 'value' },
  ...{ '--home': 'value', '--shell': 'value', '--ingroup': 'value' },
};
const ADDGROUP: Reader = { '--system': 'alone', '--quiet': 'alone', '-q': 'alone', '--gid': 'value' };

/**
 * The commands that do for BusyBox what a call does for the programs of Debian; undefined when it asks for more. `args` are values of words
 * without the program's name, `hasBash` tells whether the image gets bash.
 */
export function busyboxAccounts(
  program: string,
  args: readonly string[],
  hasBash: boolean,
): readonly string[] | undefined {
  if (program === 'groupadd') return groupCall(read(args, GROUPADD));
  if (program === 'addgroup') return groupCall(read(args, ADDGROUP));
  if (program === 'useradd') return userCall(read(args, USERADD), 'useradd', hasBash);
  if (program === 'adduser') return userCall(read(args, ADDUSER), 'adduser', hasBash);
  return undefined;
}

function read(args: readonly string[], reader: Reader): Asked | undefined {
  const flags = new Map<string, string>();
  const names: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at]!;
    const [flag = '', given] = word.startsWith('--') && word.includes('=') ? split(word) : [word, undefined];
    const kind = Object.hasOwn(reader, flag) ? reader[flag] : undefined;
    if (!word.startsWith('-')) names.push(word);
    else if (kind === undefined || (kind === 'alone') !== (given === undefined && kind === 'alone')) return undefined;
    else if (kind === 'alone') flags.set(flag, '');
    else flags.set(flag, given ?? args[++at] ?? '');
  }
  const [name, ...more] = names;
  const values = [...flags.values(), ...names];
  const isPlain = values.every((value) => /^[\w.,:/@ -]*$/.test(value));
  const isOne = name !== undefined && more.length === 0 && /^[a-z_][a-z0-9_-]*$/.test(name) && !TAKEN_NAMES.has(name);
  return isOne && isPlain ? { name, flags } : undefined;
}

function split(word: string): readonly [string, string] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}

function groupCall(asked: Asked | undefined): readonly string[] | undefined {
  if (asked === undefined) return undefined;
  const gid = value(asked, '-g', '--gid');
  if (gid !== undefined && !isFree(gid)) return undefined;
  return [`addgroup${has(asked, '-r', '--system') ? ' -S' : ''}${gid === undefined ? '' : ` -g ${gid}`} ${asked.name}`];
}

function userCall(asked: Asked | undefined, program: string, hasBash: boolean): readonly string[] | undefined {
  if (asked === undefined) return undefined;
  const { name } = asked;
  const isSystem = has(asked, '-r', '--system');
  const group = value(asked, '-g', '--gid', '--ingroup');
  const uid = value(asked, '-u', '--uid');
  const home = value(asked, '-d', '--home', '--home-dir');
  const shell = shellFor(value(asked, '-s', '--shell'), hasBash);
  const isNamed = group === undefined || /^[a-z_]/.test(group);
  const isPlace = home === undefined || /^\/[\w./-]*$/.test(home);
  if (shell === undefined || !isNamed || !isPlace || (uid !== undefined && !isFree(uid))) return undefined;
  const makesHome = program === 'useradd' ? has(asked, '-m', '--create-home') : !has(asked, '--no-create-home');
  // A system account without a group of its own would be in `nogroup`.
  const ownGroup = isSystem && group === undefined ? [`addgroup -S ${name}`] : [];
  const options = [
    ...(isSystem ? ['-S'] : []),
    '-D',
    ...(makesHome ? [] : ['-H']),
    ...(uid === undefined ? [] : [`-u ${uid}`]),
    ...(home === undefined ? [] : [`-h ${home}`]),
    ...(shell === '' ? [] : [`-s ${shell}`]),
    ...(group === undefined && !isSystem ? [] : [`-G ${group ?? name}`]),
  ];
  return [...ownGroup, `adduser ${options.join(' ')} ${name}`];
}

function isFree(number: string): boolean {
  return /^\d{2,9}$/.test(number) && Number(number) > 35 && !TAKEN_NUMBERS.has(number);
}

/** Shells by their place on Alpine; empty: none is named; undefined for one that is not there. */
function shellFor(shell: string | undefined, hasBash: boolean): string | undefined {
  if (shell === undefined) return '';
  if (shell === '/usr/sbin/nologin') return '/sbin/nologin';
  if (shell === '/bin/bash') return hasBash ? shell : '/bin/sh';
  return ['/bin/sh', '/bin/false', '/sbin/nologin'].includes(shell) ? shell : undefined;
}

function has({ flags }: Asked, ...names: readonly string[]): boolean {
  return names.some((name) => flags.has(name));
}

function value({ flags }: Asked, ...names: readonly string[]): string | undefined {
  return names.map((name) => flags.get(name)).find((found) => found !== undefined);
}
