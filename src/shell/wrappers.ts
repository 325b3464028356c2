/**
 * Commands that run another command given as their arguments.
 * Responsible for: their options and what they change, as data. May not: read words.
 *
 * Sources: sudo(8) 1.9, doas(1), env/nice/nohup/timeout/stdbuf of the GNU coreutils manual 9, ionice(1) and setsid(1) of
 * util-linux 2.40, bash manual 5.3 (`exec`, `command`, `time`), gosu and su-exec READMEs, tini 0.19 and dumb-init 1.2 READMEs; all read 2026.
 */

/** One wrapper. What it does not list, it is not known to do: any other option stops the unwrapping. */
export interface Wrapper {
  readonly names: readonly string[];
  /** Options without a value; single letters may be clustered. */
  readonly flags?: readonly string[];
  /** Options whose value is the next word, is attached (`-uroot`), or follows `=`. */
  readonly flagsWithValue?: readonly string[];
  /** Words it takes before the command: `timeout 10 command` takes one. */
  readonly operands?: number;
  /** True when `NAME=value` words before the command go into its environment. */
  readonly assignments?: true;
  /** Who runs the command: `root`, or the first operand; undefined when that does not change. */
  readonly user?: 'root' | 'operand';
  /** Options whose value is the user. */
  readonly userFlags?: readonly string[];
  /** What becomes of the environment when no option says otherwise; undefined: it is passed on. */
  readonly environment?: 'filtered';
  /** Options that pass the environment on, that pass on only some of it, and that pass on nothing. */
  readonly keeps?: readonly string[];
  readonly filters?: readonly string[];
  readonly clears?: readonly string[];
}

export const wrappers: readonly Wrapper[] = [
  {
    names: ['sudo'],
    flags: ['-E', '-H', '-n', '-S', '-k', '-P', '--preserve-env', '--set-home', '--non-interactive', '--stdin'],
    flagsWithValue: ['-u', '--user', '-g', '--group', '-p', '--prompt', '--preserve-env'],
    assignments: true,
    user: 'root',
    userFlags: ['-u', '--user'],
    environment: 'filtered',
    keeps: ['-E', '--preserve-env'],
  },
  {
    names: ['doas'],
    flags: ['-n'],
    flagsWithValue: ['-u'],
    user: 'root',
    userFlags: ['-u'],
    environment: 'filtered',
  },
  {
    names: ['env'],
    flags: ['-i', '-', '--ignore-environment', '-v', '--debug'],
    flagsWithValue: ['-u', '--unset'],
    assignments: true,
    filters: ['-u', '--unset'],
    clears: ['-i', '-', '--ignore-environment'],
  },
  { names: ['exec'], flags: ['-c', '-l'], flagsWithValue: ['-a'], clears: ['-c'] },
  { names: ['command'], flags: ['-p'] },
  { names: ['builtin', 'nohup', 'eatmydata', 'busybox', 'linux32', 'linux64'] },
  { names: ['tini', 'tini-static', 'docker-init'], flags: ['-s', '-g', '-v', '-w'], flagsWithValue: ['-p', '-e'] },
  {
    names: ['dumb-init'],
    flags: ['-c', '--single-child', '-v', '--verbose'],
    flagsWithValue: ['-r', '--rewrite'],
  },
  {
    names: ['time'],
    flags: ['-p', '-v', '-a', '--portability', '--verbose', '--append'],
    flagsWithValue: ['-f', '--format', '-o', '--output'],
  },
  { names: ['nice'], flagsWithValue: ['-n', '--adjustment'] },
  { names: ['ionice'], flags: ['-t'], flagsWithValue: ['-c', '--class', '-n', '--classdata'] },
  { names: ['setsid'], flags: ['-c', '-w', '--ctty', '--wait'] },
  { names: ['stdbuf'], flagsWithValue: ['-i', '-o', '-e', '--input', '--output', '--error'] },
  {
    names: ['timeout'],
    flags: ['-f', '--foreground', '-v', '--verbose', '-p', '--preserve-status'],
    flagsWithValue: ['-k', '--kill-after', '-s', '--signal'],
    operands: 1,
  },
  { names: ['gosu', 'su-exec'], operands: 1, user: 'operand' },
];

/** Every name of a wrapper. */
export const wrapperNames: ReadonlySet<string> = new Set(wrappers.flatMap(({ names }) => names));
