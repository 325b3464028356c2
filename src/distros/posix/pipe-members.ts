/**
 * Programs in pipes: which read all that they are given, and which fail only where something is wrong.
 * Sources: POSIX.1-2024 XCU 3; the manuals of GNU coreutils 9, tar 1.35, sed 4.9, gawk 5.3, jq 1.7, GnuPG 2.4; read 2026.
 */
import type { PipeMember } from '../../knowledge/download.js';

type Words = readonly (string | undefined)[];
const always = (): boolean => true;

/** True when no word is dynamic and none of those that are given is one of these. */
function without(words: Words, stopping: (word: string) => boolean): boolean {
  return words.every((word) => word !== undefined && !stopping(word));
}

/** An interpreter that runs what it is given: no file, and no program among its words. */
function readsProgram(program: RegExp): PipeMember['readsAll'] {
  return (words) => words.every((word) => word === undefined || !program.test(word)) && takesInput(words);
}

/** Flags, and then nothing, `-`, `--`, `/dev/stdin`, or `-s` with what its arguments are. */
function takesInput(words: Words): boolean {
  for (const word of words) {
    if (word === undefined) return false;
    if (word === '-' || word === '--' || word === '/dev/stdin' || /^-[a-z]*s$/.test(word)) return true;
    if (!word.startsWith('-')) return false;
  }
  return true;
}

export const pipeMembers: readonly PipeMember[] = [
  {
    names: [
      ...['cat', 'tee', 'sort', 'tr', 'cut', 'uniq', 'rev', 'tac', 'nl', 'wc', 'base64', 'iconv', 'envsubst'],
      ...['openssl', 'fold', 'fmt', 'paste', 'column', 'hexdump', 'od', 'xxd', 'sponge', 'dos2unix'],
    ],
    readsAll: always,
    notices: false,
    passes: true,
  },
  { names: ['gunzip', 'zcat'], readsAll: always, notices: true, passes: true },
  // The same names compress, or take nothing for an empty file.
  {
    names: ['gzip', 'bzip2', 'bunzip2', 'bzcat', 'xz', 'unxz', 'xzcat', 'lzma', 'zstd', 'lz4', 'bsdtar'],
    readsAll: always,
    notices: false,
    passes: true,
  },
  {
    names: ['echo', 'printf', 'date', 'uname', 'dpkg', 'hostname', 'id'],
    readsAll: () => false,
    notices: false,
    passes: true,
  },
  // What checks, keeps or carries out what it is given.
  {
    names: [
      ...['md5sum', 'sha1sum', 'sha224sum', 'sha256sum', 'sha384sum', 'sha512sum', 'b2sum', 'shasum', 'gpg', 'gpg2'],
      'apt-key',
    ],
    readsAll: always,
    notices: true,
    passes: false,
  },
  {
    names: ['debconf-set-selections', 'chpasswd', 'patch', 'crontab', 'xargs', 'psql', 'bc', 'cpio'],
    readsAll: always,
    notices: false,
    passes: false,
  },
  // GNU tar drains what it does not need; bsdtar does too.
  {
    names: ['tar'],
    readsAll: (words) => without(words, (word) => /^--(?:occurrence|fast-read)|^-q$/.test(word)),
    notices: true,
    passes: true,
  },
  {
    names: ['sed'],
    readsAll: (words) => without(words, (word) => /q/i.test(word) && !/^--quiet$/.test(word)),
    notices: false,
    passes: true,
  },
  {
    names: ['awk', 'gawk', 'mawk'],
    readsAll: (words) => without(words, (word) => /exit/.test(word)),
    notices: false,
    passes: true,
  },
  {
    names: ['jq'],
    readsAll: (words) =>
      without(words, (word) => /^-[a-z]*[en]|--exit-status|--null-input|limit|first|halt|input/.test(word)),
    notices: false,
    passes: true,
  },
  // Its status is 1 where nothing matches.
  {
    names: ['grep', 'egrep', 'fgrep', 'zgrep'],
    readsAll: (words) =>
      without(words, (word) => /^-[a-zA-Z]*[qmlL]|^--(?:quiet|silent|max-count|files-with)/.test(word)),
    notices: true,
    passes: false,
  },
  {
    names: ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh'],
    readsAll: readsProgram(/^-[a-z]*c$/),
    notices: false,
    passes: false,
  },
  {
    names: ['python', 'python2', 'python3', 'php', 'node', 'nodejs'],
    readsAll: readsProgram(/^-[cemrp]$/),
    notices: false,
    passes: false,
  },
];
