/**
 * Programs that pack and unpack.
 * Sources: GNU tar 1.35 manual (2023); Info-ZIP unzip 6.0 and zip 3.0 manual pages; gzip 1.13, bzip2 1.0.8, xz 5.6 and zstd 1.5 manual pages; BusyBox 1.36
 * usage texts (2023).
 */
import {
  has,
  literalOf,
  valuesOf,
  type CommandCall,
  type FlagValue,
  type KnownCommand,
  type Touched,
  type TouchedPath,
} from '../../knowledge/known-command.js';
import { installed } from './roles.js';

/** Members keep below the folder: tar takes a leading `/` and `..` off names unless told otherwise. */
function tar(call: CommandCall): Touched | string {
  const archives = valuesOf(call, '-f', '--file').filter((value) => literalOf(value) !== '-');
  const folders = valuesOf(call, '-C', '--directory');
  if (folders.length > 1) return 'it changes its folder more than once';
  const folder = folders[0] ?? '.';
  const lists = valuesOf(call, '-T', '--files-from', '-X', '--exclude-from');
  const [archive] = archives;
  if (has(call, '-x', '--extract', '--get'))
    return { reads: [...archives, ...lists], writes: [folder], ...(archive === undefined ? {} : { unpacks: archive }) };
  if (has(call, '-t', '--list')) return { reads: [...archives, ...lists] };
  if (!has(call, '-c', '--create')) return 'what it does to the archive is not known';
  const packed: readonly TouchedPath[] = call.operands.map((path) => ({ in: folder, path }));
  return { reads: [...packed, ...lists], writes: archives };
}

function unzip(call: CommandCall): Touched {
  const [archive] = call.operands;
  const reads = archive === undefined ? [] : [archive];
  if (has(call, '-p', '-l', '-t', '-v')) return { reads };
  return { reads, writes: [valuesOf(call, '-d')[0] ?? '.'], ...(archive === undefined ? {} : { unpacks: archive }) };
}

/** The result lies beside the file, which goes. */
function packedBeside(call: CommandCall): Touched {
  if (call.operands.length === 0) return {};
  if (has(call, '-c', '--stdout', '--to-stdout', '-t', '--test', '-l')) return { reads: call.operands };
  return { writes: [...call.operands.map((file) => ({ in: file, path: '..' })), ...valuesOf(call, '-o')] };
}

function zip(call: CommandCall): Touched {
  const [archive, ...files] = call.operands;
  const folder = (file: FlagValue): TouchedPath => ({ in: file, path: '..' });
  return { reads: files, writes: archive === undefined ? [] : [folder(archive), ...(has(call, '-m') ? files : [])] };
}

const commands: readonly KnownCommand[] = [
  {
    names: ['tar', 'bsdtar', 'gtar'],
    flags: [
      ...[
        '-x',
        '-c',
        '-t',
        '-z',
        '-j',
        '-J',
        '-v',
        '-p',
        '-k',
        '-m',
        '-a',
        '-o',
        '-h',
        '-O',
        '-U',
        '-s',
        '-S',
        '-w',
        '-l',
      ],
      ...[
        '--extract',
        '--get',
        '--create',
        '--list',
        '--gzip',
        '--gunzip',
        '--ungzip',
        '--bzip2',
        '--xz',
        '--lzma',
        '--zstd',
      ],
      ...['--verbose', '--preserve-permissions', '--same-permissions', '--same-owner', '--no-same-owner', '--totals'],
      ...['--no-same-permissions', '--keep-old-files', '--overwrite', '--touch', '--wildcards', '--no-wildcards'],
      ...[
        '--wildcards-match-slash',
        '--no-anchored',
        '--anchored',
        '--auto-compress',
        '--dereference',
        '--numeric-owner',
      ],
      ...['--no-overwrite-dir', '--skip-old-files', '--no-recursion', '--sparse', '--warning', '--checkpoint'],
      ...['--delay-directory-restore', '--to-stdout', '--xattrs', '--acls', '--selinux', '--ignore-zeros'],
    ],
    flagsWithValue: [
      ...['-f', '--file', '-C', '--directory', '--strip-components', '--strip', '--strip-path', '--exclude', '-X'],
      ...[
        '--exclude-from',
        '-T',
        '--files-from',
        '--owner',
        '--group',
        '--mode',
        '--mtime',
        '--format',
        '--sort',
        '-b',
      ],
    ],
    firstWordIsFlags: true,
    touches: tar,
  },
  {
    names: ['unzip'],
    flags: ['-o', '-q', '-qq', '-n', '-u', '-j', '-v', '-l', '-p', '-t', '-a', '-aa', '-f', '-L', '-C', '-X'],
    flagsWithValue: ['-d', '-x'],
    touches: unzip,
  },
  {
    names: ['zip'],
    flags: ['-r', '-q', '-j', '-m', '-9', '-1', '-0', '-u', '-X', '-y', '-v', '-D'],
    touches: zip,
  },
  {
    names: [
      ...[
        'gzip',
        'gunzip',
        'bzip2',
        'bunzip2',
        'xz',
        'unxz',
        'lzma',
        'unlzma',
        'zstd',
        'unzstd',
        'lzip',
        'pigz',
        'zcat',
      ],
      ...['bzcat', 'xzcat', 'pbzip2'],
    ],
    flags: [
      ...[
        '-d',
        '-c',
        '-f',
        '-k',
        '-q',
        '-v',
        '-t',
        '-l',
        '-n',
        '-1',
        '-2',
        '-3',
        '-4',
        '-5',
        '-6',
        '-7',
        '-8',
        '-9',
        '-e',
        '-r',
      ],
      ...[
        '--decompress',
        '--stdout',
        '--to-stdout',
        '--force',
        '--keep',
        '--quiet',
        '--verbose',
        '--best',
        '--fast',
        '--rm',
      ],
      ...['--test', '--no-name', '--uncompress'],
    ],
    flagsWithValue: ['-T', '--threads', '-o', '-p'],
    touches: (call) => (call.name.endsWith('cat') ? { reads: call.operands } : packedBeside(call)),
  },
];

export const archiveCommands: readonly KnownCommand[] = commands.map(installed);
