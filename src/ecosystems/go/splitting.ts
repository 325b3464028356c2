/** What Go builds make. Sources: pkg.go.dev/cmd/go "Compile packages and dependencies", go.dev/ref/mod, pkg.go.dev/cmd/cgo, 1.25, read 2026. */
import { posix } from 'node:path';
import type { BuildPlace, BuildRecipe, Made, RuntimeNeeds } from '../../knowledge/build-recipe.js';
import type { CallWords, ProjectFiles } from '../../knowledge/package-manager.js';
import { flagValue, variable } from '../call-flags.js';
import { modDirectives } from './dependencies/mod-file.js';

/** Modules that are compiled with a C compiler, or call a library of the system. Their READMEs, read 2026. */
const NEEDS_C: readonly string[] = [
  ...['mattn/go-sqlite3', 'confluentinc/confluent-kafka-go', 'libgit2/git2go', 'h2non/bimg', 'davidbyttow/govips'],
  ...['gographics/imagick', 'go-gl/', 'tensorflow/tensorflow', 'godror/godror', 'mattn/go-oci8', 'google/gopacket'],
  ...[
    'veandco/go-sdl2',
    'hajimehoshi/ebiten',
    'pebbe/zmq4',
    'zeromq/goczmq',
    'miekg/pkcs11',
    'seccomp/libseccomp-golang',
  ],
  ...[
    'otiai10/gosseract',
    'alexbrainman/odbc',
    'ibmdb/go_ibm_db',
    'marcboeker/go-duckdb',
    'gen2brain/',
    'bytedance/sonic/c',
  ],
  ...[
    'mutecomm/go-sqlcipher',
    'linxGnu/grocksdb',
    'tecbot/gorocksdb',
    'DataDog/zstd',
    'valyala/gozstd',
    'wasmerio',
    'fyne.io',
  ],
];

export const goRecipe: BuildRecipe = {
  made,
  needs,
  buildVariables: { CGO_ENABLED: '0' },
  starters: {},
  variables: ['GO', 'CGO_'],
  opens: [
    ...[
      'os.Open',
      'os.ReadFile',
      'ioutil.ReadFile',
      'os.ReadDir',
      'ioutil.ReadDir',
      'os.Stat',
      'filepath.Walk',
      'filepath.Glob',
    ],
    ...[
      'ParseFiles',
      'ParseGlob',
      'http.Dir',
      'http.ServeFile',
      'os.DirFS',
      'LoadHTMLGlob',
      'LoadHTMLFiles',
      '.Static',
      'viper',
    ],
    ...[
      'godotenv',
      'LoadX509KeyPair',
      'migrate.New',
      'file://',
      'toml.DecodeFile',
      'SendFile',
      'i18n',
      'packr',
      'rice.',
    ],
  ],
  starts: ['exec.Command', 'os.StartProcess', 'syscall.Exec', 'plugin.Open'],
  secure: [
    'https://',
    'http.Get',
    'http.Post',
    'http.Client',
    'http.DefaultClient',
    'tls.',
    'wss://',
    'smtp.',
    'oauth2',
    'aws-sdk',
    'cloud.google.com',
    'grpc',
    'resty',
    'stripe',
    'sentry',
    'mongodb',
    'amqps',
    'postgres',
    'pgx',
    'lib/pq',
    'go-redis',
  ],
  zones: ['LoadLocation', 'time.Local'],
  sources: ['.go', '.mod', '.sum', '.proto', '.c', '.h', '.s'],
  sourceFolders: ['vendor'],
};

function made(call: CallWords, { folder, project, image }: BuildPlace): readonly Made[] | undefined {
  const [verb] = call.subcommand;
  if (call.dynamic === true || (verb !== 'build' && verb !== 'install')) return undefined;
  const output = flagValue(call, '-o');
  const odd = call.flags.some(({ name, value }) => NEEDS_MORE.has(name) || value?.includes('external') === true);
  if (odd) return undefined;
  const name = nameOf(call, project);
  if (verb === 'build' && output !== undefined) return [{ path: outputPath(output, folder, name), kind: 'program' }];
  if (name === undefined) return undefined;
  const bin = variable(call, 'GOBIN') ?? `${variable(call, 'GOPATH') ?? image.env['GOPATH'] ?? '/root/go'}/bin`;
  return [{ path: posix.join(verb === 'build' ? folder : bin, name), kind: 'program' }];
}

/** Flags that build something else, elsewhere, or by way of a C compiler. */
const NEEDS_MORE = new Set(['-C', '-buildmode', '-race', '-msan', '-asan']);

function outputPath(output: string, folder: string, name: string | undefined): string {
  const path = posix.resolve(folder, output);
  return output.endsWith('/') || output === '.' ? posix.join(path, name ?? '') : path;
}

/** The folder of the one package that is named, or of the module. */
function nameOf({ operands }: CallWords, project: ProjectFiles): string | undefined {
  const [target = '.', ...more] = operands;
  if (more.length > 0 || target.includes('...') || target.includes('@')) return undefined;
  if (target.endsWith('.go')) return posix.basename(target, '.go');
  const path = posix.normalize(target);
  if (path !== '.' && path !== './') return posix.basename(path);
  const module = (modDirectives(project.read('go.mod') ?? '') ?? []).find(({ verb }) => verb === 'module')?.words[0];
  return module === undefined ? undefined : posix.basename(module.replace(/\/v\d+$/, ''));
}

/** Without cgo the compiler links nothing of the system. */
function needs(project: ProjectFiles): RuntimeNeeds {
  const text = project.read('go.mod');
  if (text === undefined) return { known: false, why: 'there is no go.mod that says what it is built from' };
  const at = text.split('\n').findIndex((line) => NEEDS_C.some((name) => line.includes(name)));
  if (at >= 0) return { known: false, why: 'a module is compiled with a C compiler', file: 'go.mod', line: at + 1 };
  const source = project
    .list()
    .find((path) => path.endsWith('.go') && /^import "C"|^\s+"C"$/m.test(project.read(path) ?? ''));
  if (source !== undefined) return { known: false, why: 'it is compiled with a C compiler', file: source };
  return { known: true, isStatic: true, libraries: [] };
}
