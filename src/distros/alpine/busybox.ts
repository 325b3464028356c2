/**
 * Programs that every Alpine image has, and whether a call does the same there as by the programs of Debian.
 * Sources: usage texts of BusyBox 1.35 and 1.36 (2023); "Shell Command Language" (POSIX 2017) and dash(1), for `echo`; regex(7) of musl.
 */

/** Name → letters of short options, then long options; `*`: any word will do. */
const APPLETS: Readonly<Record<string, string>> = {
  mkdir: 'pm',
  rm: 'rRfi',
  rmdir: 'p',
  cp: 'arRpfLPHdnutT',
  mv: 'finTt',
  ln: 'sfnbvT',
  chmod: 'Rvcf',
  chown: 'RvcfhLHP',
  chgrp: 'RvcfhLHP',
  touch: 'cdtrahm',
  cat: 'nbevtA',
  sed: 'nieErf --in-place',
  grep: 'qviEFrRnlLocwxhHsmABCefz --quiet --ignore-case',
  egrep: 'qvinlcwxhHso',
  fgrep: 'qvinlcwxhHso',
  head: 'ncqv',
  tail: 'ncfFqvs',
  sort: 'unrktVbfsdzogcM',
  uniq: 'cduiz',
  wc: 'clwLm',
  tr: 'dsc',
  cut: 'bcdfsn',
  tee: 'ai',
  xargs: '0nrIpPts',
  ls: 'laAhRtSrdi1',
  tar: 'xczjJtfvCOkapZh --strip-components --exclude --no-same-owner --overwrite',
  gzip: 'cdfkt',
  gunzip: 'cfkt',
  unzip: 'qodlpjx',
  date: 'uR',
  env: 'iu',
  id: 'ugGnr',
  whoami: '',
  hostname: 'sif',
  dirname: '',
  basename: '',
  readlink: 'fnv',
  realpath: '',
  which: 'a',
  pwd: '',
  sha256sum: 'csw',
  sha512sum: 'csw',
  md5sum: 'csw',
  install: 'dDmogcpst',
  wget: 'qcOPSUoT --spider --no-check-certificate --header --post-data',
  nc: 'lpwizvn',
  ps: 'oT',
  awk: 'Fvf',
  seq: 'ws',
  stat: '',
  uname: 'amnrspv',
  nproc: '',
  find: '',
  ...Object.fromEntries(['printf', 'sleep', 'true', 'false', 'test', '[', 'kill', 'echo'].map((name) => [name, '*'])),
};

/** What ash and dash do themselves, alike. */
const BUILTINS = new Set([
  ...[
    'cd',
    'export',
    'set',
    'unset',
    'umask',
    ':',
    'exit',
    'exec',
    'local',
    'return',
    'shift',
    'trap',
    'wait',
    'break',
  ],
  ...['continue', 'command', 'readonly', '.', 'getopts', 'times', 'ulimit', 'type'],
]);

/** Options of find are words of their own, which differ from GNU's only in those that are left out. */
const FIND = new Set([
  ...['-name', '-iname', '-path', '-type', '-exec', '-delete', '-maxdepth', '-mindepth', '-print', '-print0', '-prune'],
  ...[
    '-o',
    '-a',
    '-not',
    '-size',
    '-mtime',
    '-mmin',
    '-perm',
    '-user',
    '-group',
    '-empty',
    '-newer',
    '-xdev',
    '-depth',
  ],
]);

/**
 * Whether a call does the same by a program that every image has; undefined when there is no such program. `args` are values of words without the
 * program's name; `shell` is the one that runs the command.
 */
export function busyboxTakes(name: string, args: readonly string[], shell: 'posix' | 'bash'): boolean | undefined {
  if (BUILTINS.has(name)) return true;
  if (!Object.hasOwn(APPLETS, name)) return undefined;
  if (name === 'find') return findTakes(args);
  // dash writes `-e` and reads backslashes, ash the other way round.
  if (name === 'echo') return shell === 'bash' || !args.some((word) => word === '-e' || word.includes('\\'));
  // Changes of case are GNU's alone.
  if (name === 'sed' && args.some((word) => /\\[ULEul]/.test(word))) return false;
  if (name === 'date' && args.some((word) => word.includes('%N'))) return false;
  if (name === 'xargs') return xargsTakes(args);
  const [letters = '', ...long] = APPLETS[name]!.split(' ');
  return letters === '*' || args.every((word) => takesWord(word, letters, long));
}

function xargsTakes(args: readonly string[]): boolean {
  const at = args.findIndex((word) => /^[a-z]/.test(word));
  const own = at < 0 ? args : args.slice(0, at);
  const letters = APPLETS['xargs']!;
  return (at < 0 || Object.hasOwn(APPLETS, args[at]!)) && own.every((word) => takesWord(word, letters, []));
}

function findTakes(args: readonly string[]): boolean {
  const started = args[args.findIndex((word) => word.startsWith('-exec')) + 1] ?? '';
  const isExec = args.some((word) => word.startsWith('-exec'));
  return (
    (!isExec || Object.hasOwn(APPLETS, started)) && args.every((word) => !/^-[a-z]{2}/.test(word) || FIND.has(word))
  );
}

function takesWord(word: string, letters: string, long: readonly string[]): boolean {
  if (!word.startsWith('-') || word === '-' || /^-\d+$/.test(word)) return true;
  if (word.startsWith('--')) return word === '--' || long.includes(word.split('=')[0]!);
  return takesLetters(word.slice(1), letters);
}

/** Letters up to the first that is not one, which may be the value of the one before (`-n5`, `-i.bak`). */
function takesLetters(word: string, letters: string): boolean {
  const end = [...word].findIndex((letter) => !/[a-zA-Z01]/.test(letter));
  const own = end < 0 ? word : word.slice(0, end);
  return own !== '' && [...own].every((letter) => letters.includes(letter));
}
