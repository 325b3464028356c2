/** What Go programs are linked with. Sources: pkg.go.dev/cmd/cgo; go.dev/doc/go1.10 "Build"; golang/go, issue 9344; the modules' READMEs; read 2026. */
import { posix } from 'node:path';
import type { BuiltFrom, RuntimeNeeds } from '../../../knowledge/build-recipe.js';
import { isOn } from '../../call-flags.js';
import { listedPackages, seenFiles, unlistedImport, type SeenFile } from './listed-packages.js';
import { minorVersion, modeOf, moduleFolder, settingOf, sourceRoot } from './mode.js';
import { packageFolders } from './programs.js';

/** Modules that are compiled with a C compiler, or call a library of the system. */
const NEEDS_C: readonly string[] = [
  ...['mattn/go-sqlite3', 'confluentinc/confluent-kafka-go', 'libgit2/git2go', 'h2non/bimg', 'davidbyttow/govips'],
  ...['gographics/imagick', 'go-gl/', 'tensorflow/tensorflow', 'godror/godror', 'mattn/go-oci8', 'google/gopacket'],
  ...['veandco/go-sdl2', 'hajimehoshi/ebiten', 'pebbe/zmq4', 'zeromq/goczmq', 'miekg/pkcs11'],
  ...['seccomp/libseccomp-golang', 'otiai10/gosseract', 'alexbrainman/odbc', 'ibmdb/go_ibm_db', 'marcboeker/go-duckdb'],
  ...['gen2brain/', 'bytedance/sonic/c', 'mutecomm/go-sqlcipher', 'linxGnu/grocksdb', 'tecbot/gorocksdb'],
  ...['DataDog/zstd', 'valyala/gozstd', 'wasmerio', 'fyne.io'],
];

/** Those of them that bring all of their C code along. */
const WHOLE_C: readonly string[] = ['mattn/go-sqlite3', 'DataDog/zstd', 'valyala/gozstd'];

const STATIC: RuntimeNeeds = { known: true, isStatic: true, libraries: [] };
const DYNAMIC = { known: true, isStatic: false, libraries: [] } as const satisfies RuntimeNeeds;

/** Without cgo the compiler links nothing of the system. */
export function linkedBy(built: BuiltFrom): RuntimeNeeds {
  return modeOf(built) === 'gopath' ? linkedInGopath(built) : linkedByModules(built);
}

function linkedByModules(built: BuiltFrom): RuntimeNeeds {
  const above = moduleFolder(built);
  if (above === undefined) return { known: false, why: 'there is no go.mod that says what it is built from' };
  const project = built.projectIn(posix.resolve(built.folder, above));
  const lines = project.read('go.mod')!.split('\n');
  const at = lines.findIndex((line) => NEEDS_C.some((name) => line.includes(name)));
  if (at >= 0) return { known: false, why: 'a module is compiled with a C compiler', file: 'go.mod', line: at + 1 };
  const source = seenFiles(project).find(({ imports }) => imports.includes('C'));
  if (source !== undefined) return compiledC(source.path);
  return mayBeStatic(built) ? STATIC : DYNAMIC;
}

function compiledC(file: string): RuntimeNeeds {
  return { known: false, why: 'it is compiled with a C compiler', file };
}

/** False where somebody asked for cgo. */
function mayBeStatic(built: BuiltFrom): boolean {
  const value = settingOf(built, 'CGO_ENABLED');
  return value === undefined || value === '0';
}

/**
 * True where CGO_ENABLED=0 makes a program that needs no library: since Go 1.10 by itself, before only with flags that
 * have the standard library compiled anew.
 */
function obeysCgo({ call, ...built }: BuiltFrom): boolean {
  const minor = minorVersion({ ...built, call });
  const isAnew = call !== undefined && isOn(call, '-a') && call.flags.some(({ name }) => name === '-installsuffix');
  return minor === undefined || minor >= 10 || isAnew;
}

function linkedInGopath(built: BuiltFrom): RuntimeNeeds {
  const folders = packageFolders(built);
  const [first = built.folder] = folders;
  const root = sourceRoot(built, first) ?? first;
  const project = built.projectIn(root);
  const files = seenFiles(project);
  const isSeen = (folder: string): boolean =>
    files.some(({ path, isVendored }) => !isVendored && posix.join(root, path).startsWith(`${folder}/`));
  if (!folders.every(isSeen))
    return { known: false, why: 'its sources are fetched by a step, and cannot be seen here' };
  if (settingOf(built, 'CGO_ENABLED') === '0' && obeysCgo(built)) return STATIC;
  const listed = listedPackages(project);
  const names = [...files.flatMap(({ imports }) => imports), ...listed.map(({ name }) => name)];
  return refusedForC(files, names) ?? linkedWith(built, unlistedImport(files, listed) !== undefined, names);
}

/** `isFetched`: some packages are what they are at the time of the build. */
function linkedWith(built: BuiltFrom, isFetched: boolean, names: readonly string[]): RuntimeNeeds {
  const isFree = !compilesC(built) || (!isFetched && !names.some(isCompiledC));
  if (isFree && mayBeStatic(built) && obeysCgo(built)) return STATIC;
  return isFetched && compilesC(built) ? { ...DYNAMIC, linksHeaders: true } : DYNAMIC;
}

function isCompiledC(path: string): boolean {
  return path === 'C' || NEEDS_C.some((name) => path.includes(name));
}

/** Packages of Alpine that bring no C compiler. */
const NO_COMPILER: ReadonlySet<string> = new Set([
  ...['git', 'bash', 'ca-certificates', 'curl', 'wget', 'make', 'tzdata', 'openssh', 'openssh-client', 'mercurial'],
  ...['bzr', 'subversion', 'jq', 'openssl', 'tini', 'dumb-init', 'su-exec', 'tar', 'unzip', 'zip', 'file', 'gettext'],
]);

/** False where the image has no C compiler, so that what is compiled there calls no C: golang on Alpine (docker-library/golang, README, 2026). */
function compilesC({ image, packages }: BuiltFrom): boolean {
  const isBare = image.distro === 'alpine' && image.brings.includes('go');
  return !isBare || packages()?.every((name) => NO_COMPILER.has(name)) !== true;
}

/** A file or a package that only a C compiler makes use of, and that may want more of the system than libc. */
function refusedForC(files: readonly SeenFile[], names: readonly string[]): RuntimeNeeds | undefined {
  const isWhole = (text: string): boolean => WHOLE_C.some((name) => text.includes(name));
  const source = files.find(({ path, imports }) => imports.includes('C') && !isWhole(path));
  const name = source === undefined ? names.find((one) => one !== 'C' && isCompiledC(one) && !isWhole(one)) : undefined;
  const what = source === undefined ? name : posix.basename(source.path);
  return what === undefined ? undefined : { known: false, why: `\`${what}\` is compiled with a C compiler` };
}
