/** What Rust builds make. Sources: doc.rust-lang.org/cargo "cargo build", "Cargo Targets", read 2026; the crates' own documentation. */
import { posix } from 'node:path';
import type { BuildRecipe, BuiltFrom, RuntimeNeeds } from '../../knowledge/build-recipe.js';
import { flagValue, variable } from '../call-flags.js';
import { listAt, textAt } from '../data-values.js';
import { readToml } from '../read-toml.js';
import { programsOf, targetOf } from './programs.js';

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
  made: programsOf,
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
  // docs.rs/openssl-probe; docker-library's Dockerfiles for rust, 2026.
  data: { 'ca-certificates': '/etc/ssl/certs/ca-certificates.crt' },
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

/** `cargo run` compiles what is not compiled yet ("cargo run", 2026). */
function buildsWhenStarted([program = '', ...words]: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === 'run' || word === 'r');
  if (posix.basename(program) !== 'cargo' || at < 0 || words.slice(0, at).some((word) => !/^[-+]/.test(word)))
    return undefined;
  const end = words.indexOf('--');
  return ['cargo', ...words.slice(0, at), 'build', ...words.slice(at + 1, end < 0 ? words.length : end)].join(' ');
}

/** True where the C library is part of the program: for musl, unless somebody asks for another linking (doc.rust-lang.org/reference "Linkage", 2026). */
function holdsMusl({ call, project }: BuiltFrom): boolean {
  const flags = call === undefined ? null : variable(call, 'RUSTFLAGS');
  const settings = ['.cargo/config.toml', '.cargo/config', 'Cargo.toml'].map((file) => project.read(file) ?? '');
  return flags !== null && ![flags ?? '', ...settings].some((text) => /crt-static|prefer-dynamic/.test(text));
}

/** `gnu`, `musl`; undefined for other systems and processors than those of servers. */
function libcOf({ call, project, image }: BuiltFrom): string | undefined {
  const target = call && targetOf(call, project);
  if (target === undefined) return image.distro === 'alpine' ? 'musl' : 'gnu';
  return target === null ? undefined : /^(?:x86_64|aarch64)-unknown-linux-(gnu|musl)$/.exec(target)?.[1];
}

/** The text of Cargo.lock in the folder of the package, or of a workspace that it belongs to. */
function lockOf({ call, project }: BuiltFrom): string | undefined {
  const manifest =
    call && (flagValue(call, '--manifest-path') ?? posix.join(flagValue(call, '--path') ?? '.', 'Cargo.toml'));
  const own = posix.dirname(manifest ?? 'Cargo.toml');
  const folders = [own, ...['..', '../..', '../../..'].map((up) => posix.join(own, up))];
  return folders.map((folder) => project.read(posix.join(folder, 'Cargo.lock'))).find((text) => text !== undefined);
}

function needs(built: BuiltFrom): RuntimeNeeds {
  const { image } = built;
  const libc = libcOf(built);
  if (libc === 'musl' && holdsMusl(built)) return { known: true, isStatic: true, libraries: [] };
  if (libc !== 'gnu') return { known: false, why: 'it is compiled for another C library or processor' };
  const text = lockOf(built);
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
