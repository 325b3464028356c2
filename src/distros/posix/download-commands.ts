/**
 * Programs that fetch files.
 * Sources: curl(1) 8.10 (2024); GNU Wget 1.24 manual (2024) and BusyBox wget 1.36; aria2c(1) 1.37 (2023).
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
import { installed } from './roles.js';

/** A value that may name a file only behind an `@`. */
function filesBehindAt(values: readonly FlagValue[]): readonly FlagValue[] | undefined {
  const named = values
    .map((value) => literalOf(value))
    .filter((literal) => literal === undefined || /[@<]/.test(literal));
  const paths = named.map((literal) => /^(?:[^=]*=)?[@<]([^;]+)$/.exec(literal ?? '')?.[1]);
  return paths.includes(undefined) ? undefined : (paths as string[]).filter((path) => path !== '-');
}

const CURL_READS = [
  '--cacert',
  '--capath',
  '-E',
  '--cert',
  '--key',
  '-T',
  '--upload-file',
  '--netrc-file',
  '--pinnedpubkey',
];
const CURL_WRITES = [
  '-c',
  '--cookie-jar',
  '-D',
  '--dump-header',
  '--stderr',
  '--trace',
  '--trace-ascii',
  '--etag-save',
];
const CURL_DATA = ['-d', '--data', '--data-binary', '--data-raw', '--data-urlencode', '-F', '--form', '-H', '--header'];

function curl(call: CommandCall): Touched | string {
  const sent = filesBehindAt(valuesOf(call, ...CURL_DATA));
  if (sent === undefined) return 'what it sends is not known';
  const folder = valuesOf(call, '--output-dir')[0] ?? '.';
  const outputs = valuesOf(call, '-o', '--output').filter((value) => literalOf(value) !== '-');
  const writes = outputs.map((path) => ({ in: folder, path }));
  const named = has(call, '-O', '--remote-name', '--remote-name-all', '-J', '--remote-header-name') ? [folder] : [];
  const reads = [
    ...sent,
    ...valuesOf(call, ...CURL_READS, '-b', '--cookie'),
    '~/.curlrc',
    '~/.netrc',
    '~/.config/curlrc',
  ];
  const makes = has(call, '--create-dirs') ? { makesFolders: true as const } : {};
  return { reads, writes: [...writes, ...named, ...valuesOf(call, ...CURL_WRITES)], network: true, ...makes };
}

const WGET_READS = ['-i', '--input-file', '--post-file', '--body-file', '--ca-certificate', '--load-cookies'];
const WGET_WRITES = ['-o', '--output-file', '-a', '--append-output', '--save-cookies'];

function wget(call: CommandCall): Touched {
  const [output] = valuesOf(call, '-O', '--output-document').slice(-1);
  const to = output ?? valuesOf(call, '-P', '--directory-prefix')[0] ?? '.';
  const made = literalOf(to) === '-' || literalOf(output) === '/dev/null' ? [] : [to];
  const silent = has(call, '--spider') ? [] : made;
  const reads = [...valuesOf(call, ...WGET_READS), '~/.wgetrc', '~/.netrc'];
  const makes = output === undefined && has(call, '-P', '--directory-prefix') ? { makesFolders: true as const } : {};
  return { reads, writes: [...silent, ...valuesOf(call, ...WGET_WRITES), '~/.wget-hsts'], network: true, ...makes };
}

const commands: readonly KnownCommand[] = [
  {
    names: ['curl'],
    flags: [
      ...[
        '-s',
        '-S',
        '-f',
        '-L',
        '-k',
        '-v',
        '-O',
        '-J',
        '-g',
        '-i',
        '-I',
        '-N',
        '-4',
        '-6',
        '-1',
        '-#',
        '-a',
        '-j',
        '-l',
        '-n',
      ],
      ...['-0', '-R', '--silent', '--show-error', '--fail', '--location', '--insecure', '--verbose', '--remote-name'],
      ...[
        '--remote-header-name',
        '--globoff',
        '--include',
        '--head',
        '--ipv4',
        '--ipv6',
        '--tlsv1',
        '--tlsv1.2',
        '--tlsv1.3',
      ],
      ...[
        '--compressed',
        '--create-dirs',
        '--fail-with-body',
        '--progress-bar',
        '--no-progress-meter',
        '--netrc',
        '--get',
        '-G',
      ],
      ...[
        '--location-trusted',
        '--remote-name-all',
        '--http1.1',
        '--http2',
        '--retry-connrefused',
        '--retry-all-errors',
      ],
      ...[
        '--ssl',
        '--ssl-reqd',
        '--tcp-nodelay',
        '--no-keepalive',
        '--no-buffer',
        '--basic',
        '--digest',
        '--anyauth',
        '-q',
      ],
      ...[
        '--fail-early',
        '--path-as-is',
        '--no-sessionid',
        '-Z',
        '--parallel',
        '--remote-time',
        '--post301',
        '--sslv3',
      ],
    ],
    flagsWithValue: [
      ...['-o', '--output', '--output-dir', '-X', '--request', '-A', '--user-agent', '-e', '--referer', '-u', '--user'],
      ...['-x', '--proxy', '-U', '--proxy-user', '-m', '--max-time', '--connect-timeout', '--retry', '--retry-delay'],
      ...['--retry-max-time', '-w', '--write-out', '-C', '--continue-at', '-r', '--range', '-y', '-Y', '--limit-rate'],
      ...['--max-redirs', '--ciphers', '--proto', '--proto-redir', '--resolve', '--url', '--interface', '--noproxy'],
      ...['--speed-time', '--speed-limit', '--keepalive-time', '--max-filesize', '--oauth2-bearer', '--cert-type'],
      ...[
        '--key-type',
        '--pass',
        '--tls-max',
        '--curves',
        '-b',
        '--cookie',
        ...CURL_READS,
        ...CURL_WRITES,
        ...CURL_DATA,
      ],
    ],
    touches: curl,
  },
  {
    names: ['wget'],
    flags: [
      ...[
        '-q',
        '-nv',
        '-v',
        '-c',
        '-N',
        '-nc',
        '-S',
        '-r',
        '-np',
        '-nH',
        '-nd',
        '-x',
        '-k',
        '-p',
        '-m',
        '-4',
        '-6',
        '-b',
        '-E',
        '-d',
      ],
      ...[
        '-L',
        '-H',
        '--quiet',
        '--no-verbose',
        '--verbose',
        '--continue',
        '--timestamping',
        '--no-clobber',
        '--spider',
      ],
      ...['--no-check-certificate', '--content-disposition', '--trust-server-names', '--recursive', '--no-parent'],
      ...[
        '--no-host-directories',
        '--no-directories',
        '--no-cookies',
        '--no-cache',
        '--no-proxy',
        '--inet4-only',
        '--mirror',
      ],
      ...[
        '--inet6-only',
        '--show-progress',
        '--server-response',
        '--https-only',
        '--no-dns-cache',
        '--no-hsts',
        '--no-netrc',
      ],
      ...[
        '--retry-connrefused',
        '--passive-ftp',
        '--no-passive-ftp',
        '--no-config',
        '--auth-no-challenge',
        '--no-glob',
      ],
      ...[
        '--no-use-server-timestamps',
        '--page-requisites',
        '--convert-links',
        '--adjust-extension',
        '--no-if-modified-since',
      ],
      ...['--no-use-askpass', '--content-on-error', '--no-http-keep-alive'],
    ],
    flagsWithValue: [
      ...[
        '-O',
        '--output-document',
        '-P',
        '--directory-prefix',
        '-T',
        '--timeout',
        '-t',
        '--tries',
        '-U',
        '--user-agent',
      ],
      ...['-w', '--wait', '-l', '--level', '-A', '--accept', '-R', '--reject', '-D', '--domains', '-Q', '--quota'],
      ...['--progress', '--header', '--user', '--password', '--http-user', '--http-password', '--referer', '--method'],
      ...['--post-data', '--body-data', '--cut-dirs', '--limit-rate', '--waitretry', '--read-timeout', '--dns-timeout'],
      ...[
        '--connect-timeout',
        '--secure-protocol',
        '--max-redirect',
        '--ftp-user',
        '--ftp-password',
        '--retry-on-http-error',
      ],
      ...['--certificate', '--private-key', '--default-page', '--compression', ...WGET_READS, ...WGET_WRITES],
    ],
    touches: wget,
  },
  {
    names: ['aria2c'],
    flags: ['-c', '-q', '--continue', '--quiet', '--allow-overwrite', '--check-certificate'],
    flagsWithValue: ['-o', '--out', '-d', '--dir', '-x', '-s', '-j', '-k', '--max-connection-per-server', '--split'],
    touches: (call) => {
      const folder = valuesOf(call, '-d', '--dir')[0] ?? '.';
      return { reads: ['~/.aria2', '~/.config'], writes: [folder, '~/.cache', '~/.aria2'], network: true };
    },
  },
];

export const downloadCommands: readonly KnownCommand[] = commands.map(installed);

/**
 * How a running container is asked by a program that fetches, the best first. The status is other than 0 when the answer is one of 400 or more,
 * or there is none: `-f` of curl(1); GNU Wget manual, "Exit Status"; BusyBox 1.36 wget ends with 1.
 */
export const PROBES = [
  { program: 'curl', words: ['curl', '-fsS', '-o', '/dev/null'] },
  { program: 'wget', words: ['wget', '-q', '-O', '/dev/null'] },
] as const;

/** The distribution whose busybox brings wget to every image. */
export const PROBE_OF_BUSYBOX = { distro: 'alpine', program: 'wget' } as const;
