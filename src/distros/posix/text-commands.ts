/**
 * Programs that search, change or sum up text.
 * Sources: GNU sed 4.9, grep 3.11, gawk 5.3 and coreutils 9.5 manuals (2022 to 2024); BusyBox 1.36 usage texts (2023).
 */
import {
  has,
  literalOf,
  valuesOf,
  type CommandCall,
  type FlagValue,
  type KnownCommand,
  type Touched,
} from '../../knowledge/known-command.js';
import { touchesNoFile } from './sed-script.js';

function edited(call: CommandCall): Touched | string {
  const given = valuesOf(call, '-e', '--expression');
  const [first, ...others] = call.operands;
  const scripts: readonly FlagValue[] = given.length > 0 ? given : first === undefined ? [] : [first];
  const files = given.length > 0 ? call.operands : others;
  if (!scripts.every((script) => touchesNoFile(textOf(script)))) return 'its script may read, write or run something';
  const changes = call.flags.find(({ name }) => name === '-i' || name === '--in-place');
  if (changes === undefined) return { reads: files };
  // A copy with the suffix is left beside each file.
  const beside = changes.value === undefined ? [] : files.map((file) => ({ in: file, path: '..' }));
  return { writes: [...files, ...beside] };
}

/** What is written, with what is only known in the build as it stands there. */
function textOf(value: FlagValue): string {
  return typeof value === 'string' ? value : (value.literal ?? value.text.replace(/^(["'])([\s\S]*)\1$/, '$2'));
}

function searched(call: CommandCall): Touched {
  const patterns = valuesOf(call, '-e', '--regexp');
  const files = valuesOf(call, '-f', '--file');
  const operands = patterns.length + files.length > 0 ? call.operands : call.operands.slice(1);
  const everywhere = operands.length === 0 && has(call, '-r', '-R', '--recursive');
  return { reads: [...files, ...operands, ...(everywhere ? ['.'] : [])] };
}

// Only these of a program's words can make it touch anything but its input (gawk manual, 5.3 and 5.10, 2024).
const AWK_REACHES = /[>|@]|\bsystem\b|\bgetline\b|\bclose\b/;

function awk(call: CommandCall): Touched | string {
  const [program, ...files] = call.operands;
  if (program?.literal === undefined || AWK_REACHES.test(program.literal)) return 'its program may do anything';
  return { reads: files };
}

/** Sums are checked of the files that a list names: one that is read, or what `echo` prints. */
function summed(call: CommandCall): Touched {
  if (!has(call, '-c', '--check')) return { reads: call.operands };
  const lists = call.operands.filter(({ literal }) => literal !== '-');
  const named = lists.length === 0 ? namedIn(call.given) : undefined;
  return { reads: named ?? ['/'] };
}

/** The file names in a list of sums `sum  name` or `sum *name` that echo prints; undefined when they are not all known. */
function namedIn(given: readonly FlagValue[] | undefined): readonly FlagValue[] | undefined {
  if (given === undefined) return undefined;
  const words = given
    .flatMap((word) => (literalOf(word) ?? textOf(word)).split(/\s+|\\n/))
    .filter((word) => word !== '');
  const names = words.filter((word) => !isSum(word)).map((word) => word.replace(/^\*/, ''));
  return names.length > 0 && names.every((name) => PLAIN_NAME.test(name)) ? names : undefined;
}

const PLAIN_NAME = /^[A-Za-z0-9_./+-]+$/;
const VARIABLE = /^\$(\w+|\{\w+\})$/;

function isSum(word: string): boolean {
  return /^[0-9a-fA-F]{32,128}$/.test(word) || VARIABLE.test(word) || word === '%s';
}

export const textCommands: readonly KnownCommand[] = [
  {
    names: ['sed', 'gsed'],
    flags: ['-n', '-E', '-r', '-s', '-u', '-z', '--quiet', '--silent', '--regexp-extended', '--null-data', '--posix'],
    flagsWithValue: ['-e', '--expression'],
    flagsWithAttachedValue: ['-i', '--in-place'],
    touches: edited,
  },
  {
    names: ['grep', 'egrep', 'fgrep', 'zgrep'],
    flags: [
      ...[
        '-q',
        '-v',
        '-i',
        '-E',
        '-F',
        '-P',
        '-o',
        '-c',
        '-l',
        '-L',
        '-n',
        '-h',
        '-H',
        '-s',
        '-w',
        '-x',
        '-r',
        '-R',
        '-a',
        '-z',
      ],
      ...[
        '--quiet',
        '--silent',
        '--invert-match',
        '--ignore-case',
        '--extended-regexp',
        '--fixed-strings',
        '--only-matching',
      ],
      ...[
        '--recursive',
        '--count',
        '--files-with-matches',
        '--perl-regexp',
        '--line-regexp',
        '--word-regexp',
        '--color',
      ],
    ],
    flagsWithValue: ['-e', '--regexp', '-f', '--file', '-m', '--max-count', '-A', '-B', '-C', '--include', '--exclude'],
    touches: searched,
  },
  {
    names: ['awk', 'gawk', 'mawk', 'nawk'],
    flagsWithValue: ['-F', '-v', '--field-separator', '--assign'],
    touches: awk,
  },
  {
    names: ['sort'],
    flags: ['-u', '-n', '-r', '-V', '-h', '-f', '-b', '-g', '-z', '-s', '--unique', '--reverse', '--version-sort'],
    flagsWithValue: ['-k', '--key', '-t', '--field-separator', '-o', '--output'],
    touches: (call) => ({ reads: call.operands, writes: valuesOf(call, '-o', '--output') }),
  },
  { names: ['jq'], anyFlags: true, touches: ({ operands }) => ({ reads: [...operands.slice(1), '/usr'] }) },
  {
    names: ['md5sum', 'sha1sum', 'sha224sum', 'sha256sum', 'sha384sum', 'sha512sum', 'b2sum', 'shasum'],
    flags: [
      ...['-c', '-b', '-t', '-s', '-w', '--check', '--binary', '--text', '--status', '--quiet', '--strict', '--warn'],
      ...['--ignore-missing'],
    ],
    flagsWithValue: ['-a', '--algorithm'],
    touches: summed,
  },
];
