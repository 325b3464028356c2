import type { BuildPackages, PackageSystem } from '../../knowledge/build-packages.js';

const GCC = ['libatomic', 'libgcc', 'libgomp', 'libstdc++'];

/** By name. Source: pkgs.alpinelinux.org, "Depends" and "Provides" of the packages in 3.12 to 3.22, from memory, 2026-11. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  gcc: GCC,
  'g++': GCC,
  'build-base': GCC,
  'musl-dev': [],
  'libc-dev': [],
  'linux-headers': [],
  make: [],
  autoconf: [],
  automake: [],
  libtool: [],
  m4: [],
  pkgconf: [],
  pkgconfig: [],
  'libffi-dev': ['libffi'],
  'postgresql-dev': ['libpq'],
  'libpq-dev': ['libpq'],
  'libxml2-dev': ['libxml2'],
  'libxslt-dev': ['libxslt'],
  'zlib-dev': ['zlib'],
  'jpeg-dev': ['libjpeg-turbo'],
  'libjpeg-turbo-dev': ['libjpeg-turbo'],
  'libpng-dev': ['libpng'],
  'freetype-dev': ['freetype'],
  'yaml-dev': ['yaml'],
  'gmp-dev': ['gmp'],
  'sqlite-dev': ['sqlite-libs'],
  'cyrus-sasl-dev': ['libsasl'],
  'bzip2-dev': ['libbz2'],
  'curl-dev': ['libcurl'],
  'fribidi-dev': ['fribidi'],
  'gdal-dev': ['gdal'],
  'geos-dev': ['geos'],
  'harfbuzz-dev': ['harfbuzz'],
  'lcms2-dev': ['lcms2'],
  'libevent-dev': ['libevent'],
  'libwebp-dev': ['libwebp'],
  'ncurses-dev': ['ncurses-libs'],
  'openjpeg-dev': ['openjpeg'],
  'proj-dev': ['proj'],
  'readline-dev': ['readline'],
  'tcl-dev': ['tcl'],
  'tiff-dev': ['tiff'],
  'tk-dev': ['tk'],
  'unixodbc-dev': ['unixodbc'],
  'xz-dev': ['xz-libs'],
};

type ByRelease = readonly (readonly [first: number, names: readonly string[]])[];

const MARIADB: ByRelease = [[8, ['mariadb-connector-c']]];

/** Those whose libraries have other names in other releases, by the first 3.x that has them; the newest first. */
const BY_RELEASE: Readonly<Record<string, ByRelease>> = {
  'openssl-dev': [
    [17, ['libcrypto3', 'libssl3']],
    [9, ['libcrypto1.1', 'libssl1.1']],
  ],
  'mariadb-dev': MARIADB,
  'mariadb-connector-c-dev': MARIADB,
};

function ofRelease(rows: ByRelease, { release }: PackageSystem): readonly string[] | undefined {
  const minor = Number(/^3\.(\d+)/.exec(release ?? '')?.[1] ?? Number.NaN);
  return rows.find(([first]) => minor >= first)?.[1];
}

/** The value of an own key. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function librariesOf(name: string, system: PackageSystem): readonly string[] | undefined {
  const rows = own(BY_RELEASE, name);
  return rows === undefined ? own(LIBRARIES, name) : ofRelease(rows, system);
}

/** `apk del` keeps what another package needs, and says so (apk-del(8), apk-tools 2.14). */
export const apkBuildPackages: BuildPackages = {
  librariesOf,
  runtimeLibrariesOf: librariesOf,
  // apk-add(8), apk-tools 2.14.
  installation: (names) => [`apk add --no-cache ${names.join(' ')}`],
  removal: (names) => [['apk', 'del', ...names]],
  // apk-repositories(5), apk-keys(5), apk-tools 2.14.
  settings: ['/etc/apk'],
  compilers: ['gcc', 'g++', 'build-base'],
  otherFlags: ['-t', '--virtual', '-s', '--simulate', '-p', '--root'],
  programs: [
    ...['gcc', 'g++', 'cc', 'c++', 'cpp', 'ld', 'as', 'ar', 'nm', 'ranlib', 'strip', 'objdump', 'objcopy', 'readelf'],
    ...[
      'make',
      'autoconf',
      'automake',
      'libtool',
      'libtoolize',
      'pkg-config',
      'm4',
      'perl',
      'patch',
      'file',
      'pg_config',
    ],
    // Python's search for a library asks a compiler where there is no cache of the loader, as on musl (Lib/ctypes/util.py, 3.13).
    ...['find_library', 'mysql_config', 'mariadb_config'],
  ],
};
