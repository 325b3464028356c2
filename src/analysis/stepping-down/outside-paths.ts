/** Places outside the program's folder that it may write to, by what the Dockerfile and the sources say. */
import type { Instruction } from '../../document/document.js';
import type { Evidence } from '../fact.js';
import { isWithin, joinPath } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { lineAt, type SourceText } from '../source-texts.js';

/** A path with what names it. */
export interface NamedPath {
  readonly path: string;
  readonly because: Evidence;
}

/** Folders that VOLUME declares: made to be written. */
export function volumePaths(chain: readonly Instruction[]): readonly NamedPath[] {
  return chain.flatMap((one) =>
    one.kind === 'volume' ? volumesOf(one).map((path) => ({ path: joinPath('/', path), because: lineOf(one) })) : [],
  );
}

function volumesOf(one: Instruction): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(one.body.text);
    if (Array.isArray(parsed)) return parsed.filter((item) => typeof item === 'string');
  } catch {
    // Plain words.
  }
  return one.body.text.split(/\s+/).filter((word) => word !== '');
}

/** Variables whose values are paths to programs, libraries and settings. */
const READ_ONLY =
  /^(?:PATH|LD_LIBRARY_PATH|PYTHONPATH|NODE_PATH|CLASSPATH|MANPATH|GOPATH|GOROOT|PKG_CONFIG_PATH|SHELL|VIRTUAL_ENV|.*_HOME|.*_CERT\w*|.*_CA|SSL_.*|.*_BIN|.*_PREFIX|DJANGO_SETTINGS_MODULE|.*_KEY|.*_CONF(?:IG)?|CONFIG\w*|APP_ROOT|APP_DIR|APP_PATH|APPDIR|PROJECT_ROOT|WORKDIR|WORK_DIR|ENV)$/;
const SYSTEM = [
  '/usr',
  '/etc',
  '/bin',
  '/sbin',
  '/lib',
  '/lib64',
  '/dev',
  '/proc',
  '/sys',
  '/tmp',
  '/root',
  '/opt/venv',
  '/opt/conda',
];

/** Folders that settings of the image name. */
export function settingPaths(chain: readonly Instruction[], folder: string): readonly NamedPath[] {
  return chain.flatMap((one) => {
    if (one.kind !== 'env') return [];
    const paths = one.pairs.filter(({ name }) => !READ_ONLY.test(name)).flatMap(({ value }) => pathIn(value ?? ''));
    return paths.filter((path) => isOutside(path, folder)).map((path) => ({ path, because: lineOf(one) }));
  });
}

/** Files that are read by their kind. */
const READ_FILE = /\.(?:pem|crt|cer|key|ya?ml|json|conf|cfg|toml|ini|properties|jar|so|sh|py|js|xml|jks|p12)$/;

/** `/data/app.db`, `sqlite:////data/app.db`, `file:/data`. */
function pathIn(value: string): readonly string[] {
  const match = /^(?:sqlite:\/\/\/|file:(?:\/\/)?)?(\/[\w.-]+(?:\/[\w.-]+)*)\/?$/.exec(value);
  return match === null || READ_FILE.test(value) ? [] : [joinPath('/', match[1]!)];
}

function isOutside(path: string, folder: string): boolean {
  return !(folder !== '/' && isWithin(folder, path)) && !SYSTEM.some((one) => isWithin(one, path));
}

/** Literals below folders that hold what programs write; elsewhere a text that looks like a path may be a part of an address. */
const DATA =
  /["'`=\s:](\/(?:var\/(?:lib|log|data|cache|spool|www|opt|run|db)|run|srv|mnt|opt|home|root|media)(?:\/[\w.-]+)+)\/?(?=["'`\s,;:)]|$)/gm;
const OPENED =
  /(?:open|connect|mkdir\w*|makedirs|writeFile\w*|appendFile\w*|createWriteStream|Create|OpenFile|WriteFile|MkdirAll|FileHandler|Path|File|FileOutputStream|FileWriter)\(\s*["'`](\/[\w.-]+(?:\/[\w.-]*)*)["'`]/g;
const READ = /^\/(?:run\/secrets|var\/run\/secrets|opt\/(?:venv|conda|java|jdk)|var\/lib\/(?:dpkg|apt))(?:\/|$)/;

/** The first place in the sources that names such a path which is not among those that get the program's owner. */
export function outsidePath(
  sources: readonly SourceText[],
  folder: string,
  owned: readonly string[],
): NamedPath | undefined {
  for (const source of sources) {
    for (const pattern of [DATA, OPENED]) {
      for (const match of source.text.matchAll(pattern)) {
        const path = joinPath('/', match[1]!);
        const isFine = !isOutside(path, folder) && !path.startsWith('/root');
        if (isFine || READ.test(path) || owned.some((one) => isWithin(one, path))) continue;
        return { path, because: lineAt(source, match.index + 1) };
      }
    }
  }
  return undefined;
}

const LOW_PORT =
  /(?:\blisten\(\s*|\bListenAndServe(?:TLS)?\(\s*["'`][\w.]*:|\bport\s*[=:]\s*["']?|["']PORT["']\s*,\s*["']?|\|\|\s*|server\.port\s*[=:]\s*|addr\s*[=:]\s*["'][\w.]*:)(\d{2,3})\b(?!\.)/gi;

/** The first place in the sources where a port below 1024 is listened on. */
export function lowPort(sources: readonly SourceText[]): Evidence | undefined {
  for (const source of sources) {
    for (const match of source.text.matchAll(LOW_PORT)) {
      if (SERVED.has(match[1]!)) return lineAt(source, match.index);
    }
  }
  return undefined;
}

/** Ports of well-known services (IANA, 2026); other small numbers are seldom ports. */
const SERVED = new Set([
  '21',
  '22',
  '25',
  '53',
  '80',
  '81',
  '88',
  '110',
  '123',
  '139',
  '143',
  '161',
  '389',
  '443',
  '445',
  '465',
  '514',
  '587',
  '636',
  '993',
  '995',
]);
