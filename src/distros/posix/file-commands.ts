/**
 * What the ordinary file commands read and write.
 * Sources: POSIX.1-2024, Shell & Utilities; GNU coreutils manual 9.5 (2024) and findutils 4.10 (2024); BusyBox 1.36 usage texts (2023).
 */
import { has, valuesOf, type CommandCall, type KnownCommand, type Touched } from '../../knowledge/known-command.js';
import { makesOperands, noFiles, readsOperands, writesAfterFirst, writesOperands } from './roles.js';

const COPY_FLAGS = [
  ...[
    '-a',
    '-R',
    '-r',
    '-f',
    '-i',
    '-n',
    '-p',
    '-v',
    '-u',
    '-d',
    '-L',
    '-P',
    '-H',
    '-x',
    '-T',
    '-l',
    '-s',
    '--archive',
  ],
  ...['--recursive', '--force', '--no-clobber', '--preserve', '--verbose', '--update', '--dereference', '--parents'],
  ...['--no-dereference', '--one-file-system', '--no-target-directory', '--link', '--symbolic-link', '--interactive'],
];
const INTO_FLAGS = ['-t', '--target-directory'];

/** The last operand, or the folder of `-t`, is written; the others are read. */
function copied(call: CommandCall): Touched {
  const into = valuesOf(call, ...INTO_FLAGS);
  if (into.length > 0) return { reads: call.operands, writes: into };
  return { reads: call.operands.slice(0, -1), writes: call.operands.slice(-1) };
}

function moved(call: CommandCall): Touched {
  return { writes: [...call.operands, ...valuesOf(call, ...INTO_FLAGS)] };
}

/** With one operand the link is made in the working directory. */
function linked(call: CommandCall): Touched {
  const [target, ...more] = call.operands;
  const into = valuesOf(call, ...INTO_FLAGS);
  if (target === undefined) return {};
  const touched: Touched =
    into.length > 0
      ? { reads: call.operands, writes: into }
      : more.length === 0
        ? { reads: [target], writes: ['.'] }
        : copied(call);
  const at = into[0] ?? more.at(-1) ?? '.';
  return { ...touched, links: call.operands.slice(0, Math.max(1, call.operands.length - 1)).map((to) => ({ at, to })) };
}

function makes(call: CommandCall): Touched {
  return has(call, '-d', '--directory') ? writesOperands(call) : copied(call);
}

/** `-d` makes folders; otherwise it copies, and with `-D` makes those above. */
function placed(call: CommandCall): Touched {
  const touched = has(call, '-d', '-D', '--directory') ? { ...makes(call), makesFolders: true as const } : copied(call);
  return { ...touched, reads: [...(touched.reads ?? []), '/etc/passwd', '/etc/group'] };
}

function owned(call: CommandCall): Touched {
  const [like] = valuesOf(call, '--reference');
  const writes = like === undefined ? call.operands.slice(1) : call.operands;
  return { reads: ['/etc/passwd', '/etc/group', ...(like === undefined ? [] : [like])], writes };
}

const FILE_TESTS = new Set([...'abcdefghkLNOprsStuwxGM'].map((letter) => `-${letter}`));
const COMPARISONS = new Set(['-nt', '-ot', '-ef']);

/** Only the words that a test of files stands before, or between, are paths. */
function tested({ operands }: CommandCall): Touched {
  const told = (at: number, words: ReadonlySet<string>): boolean => words.has(operands[at]?.literal ?? '');
  const reads = operands.filter(
    (_, at) => told(at - 1, FILE_TESTS) || told(at - 1, COMPARISONS) || told(at + 1, COMPARISONS),
  );
  return { reads };
}

const OWNER_FLAGS = {
  flags: [
    ...['-R', '-h', '-v', '-f', '-c', '-H', '-L', '-P', '--recursive', '--no-dereference', '--verbose', '--changes'],
    ...['--silent', '--quiet', '--dereference'],
  ],
  flagsWithValue: ['--reference', '--from'],
};

export const fileCommands: readonly KnownCommand[] = [
  {
    names: ['mkdir'],
    flags: ['-p', '-v', '--parents', '--verbose'],
    flagsWithValue: ['-m', '--mode'],
    touches: (call) => (has(call, '-p', '--parents') ? makesOperands(call) : writesOperands(call)),
  },
  {
    names: ['touch'],
    flags: ['-a', '-c', '-m', '-h', '--no-create', '--no-dereference'],
    flagsWithValue: ['-d', '--date', '-t', '-r', '--reference'],
    touches: (call) => ({ reads: valuesOf(call, '-r', '--reference'), writes: call.operands }),
  },
  {
    names: ['rm', 'unlink'],
    flags: ['-r', '-R', '-f', '-v', '-d', '-i', '-I', '--recursive', '--force', '--verbose', '--dir'],
    touches: writesOperands,
  },
  // `-p` removes the folders above as well.
  { names: ['rmdir'], flags: ['-v', '--verbose', '--ignore-fail-on-non-empty'], touches: writesOperands },
  { names: ['cp'], flags: COPY_FLAGS, flagsWithValue: [...INTO_FLAGS, '--reflink', '--sparse'], touches: copied },
  {
    names: ['mv'],
    flags: ['-f', '-i', '-n', '-v', '-u', '-T', '--force', '--no-clobber', '--verbose', '--no-target-directory'],
    flagsWithValue: INTO_FLAGS,
    touches: moved,
  },
  {
    names: ['ln'],
    flags: [
      ...['-s', '-f', '-n', '-v', '-r', '-T', '-i', '-L', '-P', '--symbolic', '--force', '--no-dereference'],
      ...['--verbose', '--relative', '--no-target-directory'],
    ],
    flagsWithValue: INTO_FLAGS,
    touches: linked,
  },
  {
    names: ['install'],
    flags: ['-d', '-D', '-p', '-v', '-c', '-s', '-T', '--directory', '--preserve-timestamps', '--verbose', '--strip'],
    flagsWithValue: ['-m', '--mode', '-o', '--owner', '-g', '--group', ...INTO_FLAGS],
    touches: placed,
  },
  {
    names: ['chmod'],
    flags: ['-R', '-v', '-f', '-c', '--recursive', '--verbose', '--silent', '--quiet', '--changes'],
    touches: writesAfterFirst,
  },
  { names: ['chown', 'chgrp'], ...OWNER_FLAGS, touches: owned },
  { names: ['truncate'], flags: ['-c'], flagsWithValue: ['-s', '--size'], touches: writesOperands },
  { names: ['tee'], flags: ['-a', '--append', '-i'], touches: writesOperands },
  {
    names: ['mktemp'],
    flags: ['-d', '-q', '-u', '--directory', '--quiet'],
    touches: ({ operands }) => ({ writes: operands.length > 0 ? operands : ['/tmp'] }),
  },
  { names: ['echo', 'printf'], anyFlags: true, touches: noFiles },
  {
    names: ['true', 'false', ':', 'pwd', 'whoami', 'arch', 'nproc', 'tty', 'logname', 'sync', 'hostname'],
    touches: noFiles,
  },
  { names: ['yes', 'seq', 'expr', 'sleep', 'basename', 'dirname', 'getconf'], anyFlags: true, touches: noFiles },
  { names: ['uname'], anyFlags: true, touches: noFiles },
  { names: ['id', 'getent'], anyFlags: true, touches: () => ({ reads: ['/etc'] }) },
  { names: ['date'], flags: ['-u', '-R', '--utc', '--iso-8601'], flagsWithValue: ['-d', '--date'], touches: noFiles },
  {
    // What their flags take as values is read as a file at most.
    names: [
      ...['cat', 'wc', 'tac', 'nl', 'rev', 'cmp', 'comm', 'paste', 'fold', 'tr', 'cut', 'file', 'od', 'cksum', 'head'],
      ...['tail', 'diff', 'stat', 'du', 'df', 'readlink', 'realpath'],
    ],
    anyFlags: true,
    touches: readsOperands,
  },
  { names: ['test', '['], wordsAsTheyAre: true, touches: tested },
  {
    names: ['ls'],
    anyFlags: true,
    touches: ({ operands }) => ({ reads: operands.length > 0 ? operands : ['.'] }),
  },
  {
    names: ['which', 'type', 'hash'],
    anyFlags: true,
    touches: () => ({ reads: ['/bin', '/sbin', '/usr', '/etc', '/opt'] }),
  },
];
