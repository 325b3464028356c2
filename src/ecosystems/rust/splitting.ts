/** What Rust builds make. Sources: doc.rust-lang.org/cargo "cargo build", "Cargo Targets", read 2026; the crates' own documentation. */
import { posix } from 'node:path';
import type { BuildPlace, BuildRecipe, BuiltFrom, Made, RuntimeNeeds } from '../../knowledge/build-recipe.js';
import type { CallWords, ProjectFiles } from '../../knowledge/package-manager.js';
import { flagValue, isOn } from '../call-flags.js';
import { listAt, textAt } from '../data-values.js';
import { readToml } from '../read-toml.js';
import { cargoPackages } from './dependencies/packages.js';

/** Crates that only declare what an operating system has, or bring their C code along. */
const PLAIN_SYS: ReadonlySet<string> = new Set([
  ...[
    'linux-raw-sys',
    'windows-sys',
    'windows_x86_64_gnu',
    'js-sys',
    'web-sys',
    'core-foundation-sys',
    'security-framework-sys',
  ],
  ...[
    'mach-sys',
    'inotify-sys',
    'fsevent-sys',
    'kqueue-sys',
    'zstd-sys',
    'ring-sys',
    'aws-lc-sys',
    'aws-lc-fips-sys',
    'lz4-sys',
  ],
  ...[
    'tikv-jemalloc-sys',
    'jemalloc-sys',
    'libmimalloc-sys',
    'mimalloc-sys',
    'io-kit-sys',
    'iokit-sys',
    'system-configuration-sys',
  ],
  ...[
    'schannel-sys',
    'winapi-sys',
    'hermit-abi',
    'wasi-sys',
    'objc-sys',
    'block-sys',
    'onig_sys',
    'lmdb-master-sys',
    'libunwind-sys',
  ],
]);

/** Packages of Debian's releases with the library that a crate links. Source: packages.debian.org, 2026. */
const LINKED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'openssl-sys': { 10: 'libssl1.1', 11: 'libssl1.1', 12: 'libssl3', 13: 'libssl3t64' },
  'pq-sys': { 10: 'libpq5', 11: 'libpq5', 12: 'libpq5', 13: 'libpq5' },
  'libz-sys': { 10: 'zlib1g', 11: 'zlib1g', 12: 'zlib1g', 13: 'zlib1g' },
};

export const rustRecipe: BuildRecipe = {
  made,
  needs,
  buildsWhenStarted,
  buildVariables: {},
  starters: {},
  variables: ['CARGO_', 'RUSTFLAGS', 'RUSTUP_', 'SQLX_OFFLINE'],
  // rocket.rs "Configuration", docs.rs/log4rs, 2026.
  reads: /^(?:Rocket\.toml|log4rs\.ya?ml)$/,
  opens: [
    ...[
      'File::open',
      'read_to_string',
      'fs::read',
      'read_dir',
      'ServeDir',
      'ServeFile',
      'NamedFile',
      'FileServer',
      'Files::new',
      'Tera::new',
    ],
    ...[
      'Template',
      'dotenv',
      'Config::builder',
      'Rocket',
      'rocket::build',
      'relative!',
      'Figment',
      'migrate!',
      'handlebars',
      'minijinja',
      'Path::new',
    ],
  ],
  starts: ['Command::new', 'process::Command', 'libloading'],
  secure: ['https://', 'reqwest', 'native_tls', 'native-tls', 'rustls-native-certs', 'hyper-tls', 'openssl', 'tls'],
  zones: ['tzfile', 'Local::now', 'iana_time_zone', 'jiff'],
  findsItself: ['current_exe('],
  sources: [
    '.rs',
    'Cargo.toml',
    'Cargo.lock',
    'rust-toolchain',
    'rust-toolchain.toml',
    'rustfmt.toml',
    'clippy.toml',
    '.proto',
  ],
  sourceFolders: ['src', 'benches', 'examples', '.cargo'],
};

function made(call: CallWords, { folder, project }: BuildPlace): readonly Made[] | undefined {
  const [verb] = call.subcommand;
  const moved = ['--target', '--target-dir', '--manifest-path', '--profile', '--root', '-Z'].some((name) =>
    call.flags.some((flag) => flag.name === name),
  );
  if (call.dynamic === true || moved || call.variables?.['CARGO_TARGET_DIR'] !== undefined) return undefined;
  const names = programNames(project, flagValue(call, '--bin'));
  if (verb === 'install')
    return isOn(call, '--path')
      ? names.map((name) => ({ path: `/usr/local/cargo/bin/${name}`, kind: 'program' }))
      : undefined;
  if (verb !== 'build' && verb !== 'b') return undefined;
  const profile = isOn(call, '--release', '-r') ? 'release' : 'debug';
  return names.map((name) => ({ path: posix.join(folder, 'target', profile, name), kind: 'program' }));
}

/** Names of the binary targets of all packages of the project. */
function programNames(project: ProjectFiles, only: string | undefined): readonly string[] {
  if (only !== undefined) return [only];
  const packages = cargoPackages(project);
  if ('separable' in packages) return [];
  return packages.flatMap(({ folder, manifest }) => {
    const named = listAt(manifest, 'bin').flatMap((one) => textAt(one, 'name') ?? []);
    const own = textAt(manifest, 'package', 'name');
    const files = project
      .list()
      .flatMap((path) => /(?:^|\/)src\/bin\/([\w-]+)(?:\.rs|\/main\.rs)$/.exec(path)?.[1] ?? []);
    const isProgram = project.exists(posix.join(folder, 'src/main.rs'));
    return [...named, ...files, ...(own !== undefined && isProgram ? [own] : [])];
  });
}

/** `cargo run` compiles what is not compiled yet ("cargo run", 2026). */
function buildsWhenStarted([program = '', ...words]: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === 'run' || word === 'r');
  if (posix.basename(program) !== 'cargo' || at < 0 || words.slice(0, at).some((word) => !/^[-+]/.test(word)))
    return undefined;
  const end = words.indexOf('--');
  return ['cargo', ...words.slice(0, at), 'build', ...words.slice(at + 1, end < 0 ? words.length : end)].join(' ');
}

function needs({ project, image }: BuiltFrom): RuntimeNeeds {
  const text = project.read('Cargo.lock');
  const parsed = text === undefined ? undefined : readToml(text);
  if (parsed?.ok !== true) return { known: false, why: 'there is no Cargo.lock that says what it is built from' };
  const libraries = new Set<string>();
  for (const name of listAt(parsed.value, 'package').flatMap((one) => textAt(one, 'name') ?? [])) {
    if (!/[-_]sys$/.test(name) || PLAIN_SYS.has(name)) continue;
    const library = Object.hasOwn(LINKED, name) ? LINKED[name]![image.release ?? ''] : undefined;
    if (library === undefined)
      return {
        known: false,
        why: `the crate ${name} may link a library of the system`,
        file: 'Cargo.lock',
        line: lineOf(text!, name),
      };
    libraries.add(library);
  }
  return { known: true, isStatic: false, libraries: [...libraries].sort() };
}

function lineOf(text: string, name: string): number {
  return text.split('\n').findIndex((line) => line === `name = "${name}"`) + 1;
}
