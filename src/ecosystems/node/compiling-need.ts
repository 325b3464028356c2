/** Whether what an install call of Node.js brings needs a compiler. Sources: docs.npmjs.com "package-lock.json"; classic.yarnpkg.com; pnpm.io; read 2026. */
import type { CallWords, PackageManager, ProjectFiles } from '../../knowledge/package-manager.js';
import type { CompilingNeed } from '../../knowledge/smaller-image.js';
import { isOn, variable } from '../call-flags.js';
import { tableAt, textAt, valueAt, type DataTable } from '../data-values.js';
import { readJson } from '../read-json.js';
import { COMPILING_HELPERS, FETCHED, HARMLESS_SCRIPTS, LIBRARIES, ON_MUSL, PLAIN_TOOLS } from './native-packages.js';

type Compiling = NonNullable<PackageManager['compiling']>;

const NONE: CompilingNeed = { kind: 'none', libraries: [] };

/** For every manager of Node.js: by the lock file that the project has. */
export const nodeCompiling: Compiling = (call, project) => {
  if (isOn(call, '-g', '--global') || call.subcommand.join(' ') === 'global add') return globalNeed(call);
  if (call.operands.length > 0) return toolsNeed(call.operands);
  if (isOn(call, '--ignore-scripts')) return NONE;
  return lockedNeed(project, isProduction(call));
};

function globalNeed({ operands }: CallWords): CompilingNeed | undefined {
  return operands.length === 0 ? undefined : toolsNeed(operands);
}

function toolsNeed(operands: readonly string[]): CompilingNeed {
  const other = operands.find((operand) => !PLAIN_TOOLS.has(operand.replace(/(?<=.)@[^/]*$/, '')));
  return other === undefined ? NONE : may(`\`${other}\` may have to be compiled`);
}

function isProduction(call: CallWords): boolean {
  const omitted = call.flags.some(({ name, value }) => name === '--omit' && value === 'dev');
  return omitted || isOn(call, '--production', '--prod', '--only') || variable(call, 'NODE_ENV') === 'production';
}

function lockedNeed(project: ProjectFiles, production: boolean): CompilingNeed {
  for (const file of ['package-lock.json', 'npm-shrinkwrap.json']) {
    const text = project.read(file);
    if (text !== undefined) return npmNeed(file, text, production);
  }
  for (const file of ['yarn.lock', 'pnpm-lock.yaml']) {
    const text = project.read(file);
    if (text !== undefined) return textNeed(file, text);
  }
  return may('no lock file says what is installed');
}

/** Names of all packages that an install of the project may compile, and packages of libraries that are loaded; undefined when that cannot be told. */
export function compiledPackages(
  call: CallWords,
  project: ProjectFiles,
): { readonly names: readonly string[]; readonly libraries: readonly string[] } | undefined {
  if (isOn(call, '--ignore-scripts')) return { names: [], libraries: [] };
  const text = project.read('package-lock.json') ?? project.read('npm-shrinkwrap.json');
  const parsed = text === undefined ? undefined : readJson(text);
  const packages = parsed?.ok === true ? tableAt(parsed.value, 'packages') : undefined;
  if (packages === undefined) {
    const need = lockedNeed(project, isProduction(call));
    return need.kind === 'none' ? { names: [], libraries: need.libraries } : undefined;
  }
  const entries = Object.entries(packages).map(([path, value]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    value: value as DataTable,
  }));
  if (entries.some(({ value }) => (textAt(value, 'resolved') ?? '').startsWith('git'))) return undefined;
  const names = entries.filter(({ name, value }) => mayCompile(name, value)).map(({ name }) => name);
  const libraries = entries.flatMap(({ name }) => (Object.hasOwn(LIBRARIES, name) ? LIBRARIES[name]! : []));
  return { names: [...new Set(names)], libraries: [...new Set(libraries)] };
}

function npmNeed(file: string, text: string, production: boolean): CompilingNeed {
  const parsed = readJson(text);
  const packages = parsed.ok ? tableAt(parsed.value, 'packages') : undefined;
  if (packages === undefined) return textNeed(file, text);
  const libraries = new Set<string>();
  let glibcOnly: string | undefined;
  for (const [path, value] of Object.entries(packages)) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (path === '' || valueAt(value, 'link') === true || (production && valueAt(value, 'dev') === true)) continue;
    if ((textAt(value, 'resolved') ?? '').startsWith('git'))
      return may(`\`${name}\` comes from git`, placeOf(file, text, path));
    if (Object.hasOwn(LIBRARIES, name)) libraries.add(LIBRARIES[name]!);
    if (mayCompile(name, value as DataTable))
      return may(`\`${name}\` may have to be compiled`, placeOf(file, text, path));
    if (valueAt(value, 'hasInstallScript') === true && !ON_MUSL.has(name)) glibcOnly ??= name;
    if (isForGlibc(name) && !text.includes(muslTwin(name))) glibcOnly ??= name;
  }
  return { kind: 'none', libraries: [...libraries], ...(glibcOnly === undefined ? {} : { glibcOnly }) };
}

/** `@img/sharp-linux-x64`, `@swc/core-linux-x64-gnu`: a package for one libc, which has another beside it where there is one for musl. */
function isForGlibc(name: string): boolean {
  return /-linux-(?:x64|arm64)(?:-?gnu)?$/.test(name);
}

function muslTwin(name: string): string {
  return name.endsWith('gnu') ? name.replace(/gnu$/, 'musl') : name.replace('-linux-', '-linuxmusl-');
}

/** Optional packages that do not compile are left out, and the install goes on. */
function mayCompile(name: string, value: DataTable): boolean {
  if (valueAt(value, 'hasInstallScript') !== true || valueAt(value, 'optional') === true) return false;
  if (name === 'sharp' && isPrebuilt(textAt(value, 'version') ?? '')) return false;
  return !HARMLESS_SCRIPTS.has(name) && !Object.hasOwn(LIBRARIES, name);
}

/** Since 0.33 its binaries are packages of their own (sharp.pixelplumbing.com, "Installation", 2026). */
function isPrebuilt(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 0 || minor >= 33;
}

/** Lock files that do not tell of scripts: whatever compiles depends on something that helps with it. */
function textNeed(file: string, text: string): CompilingNeed {
  const libraries = new Set<string>();
  let glibcOnly: string | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const names = /^(?:\s{0,6}["'/]?)(@?[\w.-]+(?:\/[\w.-]+)?)(?=["'@:/ (]|$)/.exec(line);
    const name = names?.[1] ?? '';
    if (Object.hasOwn(LIBRARIES, name)) libraries.add(LIBRARIES[name]!);
    if (COMPILING_HELPERS.has(name)) return may(`\`${name}\` may have to be compiled`, { file, line: index + 1 });
    if (FETCHED.has(name) && !ON_MUSL.has(name)) glibcOnly ??= name;
    if (isForGlibc(name) && !text.includes(muslTwin(name))) glibcOnly ??= name;
    if (/git\+ssh:|git\+https:|git@|codeload\.github/.test(line))
      return may('a package comes from git', { file, line: index + 1 });
  }
  return { kind: 'none', libraries: [...libraries], ...(glibcOnly === undefined ? {} : { glibcOnly }) };
}

function placeOf(file: string, text: string, key: string): { readonly file: string; readonly line: number } {
  const at = text.indexOf(`"${key}"`);
  return { file, line: text.slice(0, Math.max(at, 0)).split('\n').length };
}

function may(says: string, place: { readonly file?: string; readonly line?: number } = {}): CompilingNeed {
  return {
    kind: 'may',
    says,
    remedy: 'compile in a stage of its own, or take a package that comes compiled',
    ...place,
  };
}
