/** What compilers of C and C++ make. Sources: gcc(1) 14; make(1) 4.4; cmake(1) 3.31; meson.build "Commands"; ninja-build.org; read 2026. */
import { posix } from 'node:path';
import type { BuildPlace, BuildRecipe, BuiltFrom, Made, RuntimeNeeds } from '../../knowledge/build-recipe.js';
import type { ProjectFiles } from '../../knowledge/package-manager.js';

const COMPILERS = /^(?:\w+-linux-gnu-)?(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-\d+)?$/;

export const cRecipe: BuildRecipe = {
  made: () => undefined,
  commands,
  needs,
  buildVariables: {},
  starters: {},
  variables: ['CC', 'CXX', 'CFLAGS', 'CPPFLAGS', 'CXXFLAGS', 'LDFLAGS', 'LDLIBS', 'MAKEFLAGS', 'CMAKE_', 'PKG_CONFIG'],
  opens: [
    ...['open(', 'open64(', 'ifstream', 'ofstream', 'fstream', 'filesystem::', 'opendir(', 'stat(', 'access('],
    ...['sqlite3_open', 'use_certificate_file', 'mmap('],
  ],
  starts: [
    ...[
      ' system(',
      '(system(',
      '\tsystem(',
      '=system(',
      '!system(',
      ':system(',
      'popen(',
      'execv',
      'execl',
      'posix_spawn',
    ],
    ...['dlopen(', 'boost::process', 'QProcess'],
  ],
  secure: ['https://', 'SSL_', 'curl_easy', 'mbedtls', 'gnutls', 'wss://'],
  zones: ['localtime', 'tzset', 'strftime', 'zoned_time'],
  sources: [
    ...[
      '.c',
      '.cc',
      '.cpp',
      '.cxx',
      '.h',
      '.hh',
      '.hpp',
      '.hxx',
      '.o',
      '.a',
      '.mk',
      '.cmake',
      '.am',
      '.ac',
      '.in',
      '.m4',
    ],
    ...['akefile', 'CMakeLists.txt', 'configure', 'meson.build', 'meson_options.txt', 'autogen.sh'],
  ],
  sourceFolders: ['src', 'include', 'build', 'obj', 'm4', 'cmake'],
};

/** A compiler makes the file behind -o; a tool that follows rules makes whatever is started of the folder. */
function commands(words: readonly string[], place: BuildPlace): readonly Made[] | undefined {
  const [program = '', ...rest] = words;
  const name = posix.basename(program);
  if (rest.some((word) => word.includes('$') || word.includes('`'))) return undefined;
  if (COMPILERS.test(name)) return compiled(rest, place);
  if (name === 'configure' || name === 'autogen.sh')
    return !program.includes('/') || rest.some((word) => word.startsWith('--enable-shared')) ? undefined : [];
  if (['autoreconf', 'aclocal', 'automake', 'autoconf', 'autoheader', 'libtoolize'].includes(name)) return [];
  return RULES.has(name) ? byRules(name, rest, place) : undefined;
}

const RULES: ReadonlySet<string> = new Set(['make', 'gmake', 'cmake', 'ninja', 'meson']);
const ELSEWHERE = /install|uninstall|deploy|package|docker|test|check|run/i;

function compiled(rest: readonly string[], { folder }: BuildPlace): readonly Made[] | undefined {
  if (rest.some((word) => word === '-shared' || word === '-fPIC' || word.startsWith('-Wl,-rpath'))) return undefined;
  if (rest.includes('-c') || rest.includes('-E') || rest.includes('--version')) return [];
  const at = rest.findIndex((word) => word.startsWith('-o'));
  const named = at === -1 ? 'a.out' : rest[at] === '-o' ? rest[at + 1] : rest[at]!.slice(2);
  return named === undefined ? undefined : [{ path: posix.resolve(folder, named), kind: 'program' }];
}

function byRules(name: string, rest: readonly string[], { root }: BuildPlace): readonly Made[] | undefined {
  const plain = rest.filter((word) => !word.startsWith('-') && !word.includes('='));
  const isElsewhere = plain.some((word) => ELSEWHERE.test(word)) || rest.some((word) => ELSEWHERE_FLAGS.test(word));
  return isElsewhere || root === '/' || root === undefined || (name === 'meson' && plain[0] === undefined)
    ? undefined
    : [{ path: root, kind: 'folder' }];
}

/** They install, or link what is built together at run time. */
const ELSEWHERE_FLAGS = /^(?:--install|-P|--preset.*|DESTDIR=.*|-DBUILD_SHARED_LIBS=(?:ON|1|TRUE|YES))$/i;

/** Rules that link shared libraries of the project, or fetch others. */
const RULE_FILES =
  /(?:^|\/)(?:[Mm]akefile|GNUmakefile|CMakeLists\.txt|meson\.build|configure\.ac|configure|[\w.-]+\.(?:mk|cmake|am|in))$/;
const OWN_LIBRARIES =
  /-shared\b|\bSHARED\b|shared_library|FetchContent|ExternalProject|rpath|lib\w+_la_|\bvcpkg\b|\bconan\b/;

/** What links without a package that a step installs: parts of the C library (glibc 2.34, "dlopen and others in libc"). */
const IN_LIBC: ReadonlySet<string> = new Set([
  'm',
  'c',
  'pthread',
  'dl',
  'rt',
  'util',
  'resolv',
  'crypt',
  'gcc',
  'gcc_s',
  'stdc++',
]);
const FINDS = /pkg-config|pkg_check_modules|find_package|find_library|dependency\(|AC_CHECK_LIB|PKG_CHECK/;

const LINKED: RuntimeNeeds = { known: true, isStatic: false, libraries: [], linksHeaders: true };

function needs({ project, image }: BuiltFrom): RuntimeNeeds {
  const rules = project.list().filter((path) => RULE_FILES.test(path));
  const texts = rules.map((file) => ({ file, text: project.read(file) ?? '' }));
  const own = texts.find(({ text }) => OWN_LIBRARIES.test(text));
  if (own !== undefined)
    return {
      known: false,
      why: 'it may link a library of its own, or one that is fetched',
      ...placeOf(own, OWN_LIBRARIES),
    };
  if (texts.some(({ text }) => /fopenmp|OpenMP|gfortran|enable_language\(Fortran/.test(text)))
    return { known: false, why: 'it links a library of its compiler' };
  return image.brings.includes('gcc') ? needsOfCompilerImage(project, texts) : LINKED;
}

/** The image has all headers of a full one, and a newer C++ library than its release (docker-library/gcc, Dockerfile, 2026). */
function needsOfCompilerImage(
  project: ProjectFiles,
  texts: readonly { readonly file: string; readonly text: string }[],
): RuntimeNeeds {
  const isPlus = project.list().find((path) => /\.(?:cc|cpp|cxx|C)$/.test(path));
  if (isPlus !== undefined)
    return {
      known: false,
      why: 'it needs the C++ library of its compiler, which is newer than that of the release',
      file: isPlus,
    };
  const finding = texts.find(({ text }) => FINDS.test(text));
  const linking = texts.find(({ text }) => linkedNames(text).some((name) => !IN_LIBC.has(name)));
  const found = finding ?? linking;
  if (found === undefined) return LINKED;
  return {
    known: false,
    why: 'it may link a library of the image',
    ...placeOf(found, finding === undefined ? /-l\w/ : FINDS),
  };
}

function linkedNames(text: string): readonly string[] {
  return [...text.matchAll(/(?<=\s|=|"|^)-l([\w+.-]+)/gm)].map(([, name]) => name!);
}

function placeOf(
  { file, text }: { readonly file: string; readonly text: string },
  pattern: RegExp,
): { readonly file: string; readonly line: number } {
  return { file, line: text.split('\n').findIndex((line) => pattern.test(line)) + 1 };
}
