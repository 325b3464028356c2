/** The programs that a build call makes. Sources: pkg.go.dev/cmd/go "Compile packages and dependencies", "Package lists and patterns"; go.dev/ref/mod; read 2026. */
import { posix } from 'node:path';
import type { BuildPlace, BuiltFrom, Made } from '../../../knowledge/build-recipe.js';
import type { CallWords, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValue, isOn } from '../../call-flags.js';
import { modDirectives } from '../dependencies/mod-file.js';
import { gopaths, minorVersion, modeOf, moduleFolder, settingOf, sourceRoot } from './mode.js';
import { isCompiled, isLibrary, readSourceFile } from './source-file.js';

/** Flags that build something else, elsewhere, or by way of a C compiler. */
const NEEDS_MORE: ReadonlySet<string> = new Set(['-C', '-buildmode', '-race', '-msan', '-asan']);

/** What a call makes; undefined when it makes no program, or that cannot be told. */
export function programsOf(call: CallWords, place: BuildPlace): readonly Made[] | undefined {
  const built: BuiltFrom = { ...place, call };
  const [verb = ''] = call.subcommand;
  if (call.flags.some(isOdd) || call.operands.some(isAnything) || modeOf(built) === undefined) return undefined;
  const targets = targetsOf(built);
  if (verb === 'build') return builtPrograms(targets, built);
  return verb === 'install' || (verb === 'get' && isInstalling(built)) ? installed(targets, built) : undefined;
}

function isOdd({ name, value = '' }: CallWords['flags'][number]): boolean {
  const isHidden = name.endsWith('flags') && value.includes('$') && !value.includes('-X');
  return NEEDS_MORE.has(name) || value.includes('external') || isHidden;
}

/** True for a word that may turn out to be a flag. */
function isAnything(operand: string): boolean {
  return /[`(]|^\$/.test(operand) && !/^\$\{?\w+\}?\//.test(operand);
}

/** `go get` makes programs before Go 1.18, unless it is told only to fetch; with -u it may make them of other sources than are seen. */
function isInstalling(built: BuiltFrom): boolean {
  const minor = minorVersion(built);
  return minor !== undefined && minor < 18 && !isOn(built.call!, '-d') && !isOn(built.call!, '-u');
}

/** The packages that are named, with variables in their places; undefined for words that are not known. */
function targetsOf(built: BuiltFrom): readonly (string | undefined)[] {
  const operands = built.call?.operands ?? [];
  return operands.length === 0 ? ['.'] : operands.map((word) => resolved(word, built));
}

/** A word with the values of its variables; undefined when one is not known, or it is a pattern of the shell. */
function resolved(word: string, built: BuiltFrom): string | undefined {
  let isKnown = true;
  const text = word.replace(/\$(?:(\w+)|\{(\w+)\})/g, (_, plain?: string, braced?: string) => {
    const value = settingOf(built, plain ?? braced!);
    isKnown &&= typeof value === 'string';
    return value ?? '';
  });
  return isKnown && !/[$`*?[\\]/.test(text) ? text : undefined;
}

function builtPrograms(targets: readonly (string | undefined)[], built: BuiltFrom): readonly Made[] | undefined {
  const { folder } = built;
  const names = targets.map((target) => target && namesOf(target, built));
  const name = nameOfAll(targets, built);
  const written = flagValue(built.call!, '-o');
  if (written === undefined) return name === undefined ? undefined : [program(posix.join(folder, name))];
  const output = resolved(written, built);
  if (output === undefined) return undefined;
  const path = posix.resolve(folder, output);
  if (!output.endsWith('/') && output !== '.') return [program(path)];
  const all = names.flatMap((one) => one ?? []);
  return all.length === 0 ? undefined : all.map((one) => program(posix.join(path, one)));
}

/** The one program that several files, or the one package that is named, make. */
function nameOfAll(targets: readonly (string | undefined)[], built: BuiltFrom): string | undefined {
  const [first = ''] = targets;
  if (targets.every((one) => one?.endsWith('.go') === true)) return posix.basename(first, '.go');
  return targets.length > 1 || first.includes('...') || first === '' ? undefined : namesOf(first, built)[0];
}

function installed(targets: readonly (string | undefined)[], built: BuiltFrom): readonly Made[] | undefined {
  const bin = binFolder(built);
  if (bin === undefined || isForeign(built)) return undefined;
  const made = targets.flatMap((target) =>
    (target === undefined ? [] : namesOf(target, built)).map((name) => ({
      ...program(posix.join(bin, name)),
      ...(isFetched(target!, built) ? { isFetched: true as const } : {}),
    })),
  );
  return made.length === 0 ? undefined : made;
}

/** True for a package below GOPATH that no copy brings there. */
function isFetched(target: string, built: BuiltFrom): boolean {
  return !isPath(target) && modeOf(built) === 'gopath' && built.projectIn(folderOf(target, built)).list().length === 0;
}

/** True for programs of another system or processor, which are put into a folder of their own. */
function isForeign(built: BuiltFrom): boolean {
  const [system, processor] = [settingOf(built, 'GOOS'), settingOf(built, 'GOARCH')];
  return (system ?? 'linux') !== 'linux' || system === null || (processor ?? 'amd64') !== 'amd64' || processor === null;
}

function binFolder(built: BuiltFrom): string | undefined {
  const own = settingOf(built, 'GOBIN');
  if (own === null) return undefined;
  const root = sourceRoot(built);
  const [first] = gopaths(built) ?? [];
  const folder = root === undefined ? first : posix.dirname(root);
  return own === undefined || own === '' ? folder && posix.join(folder, 'bin') : own;
}

function program(path: string): Made {
  return { path, kind: 'program' };
}

/** Names of the programs that one argument makes: of the package, or of all below it. */
function namesOf(target: string, built: BuiltFrom): readonly string[] {
  if (target.includes('@')) return [];
  if (target.endsWith('.go')) return [posix.basename(target, '.go')];
  if (!target.endsWith('...')) {
    const name = isLibrary(built.projectIn(folderOf(target, built))) ? undefined : nameOf(target, built);
    return name === undefined ? [] : [name];
  }
  const folder = folderOf(posix.dirname(`${target}.`), built);
  const inner: BuiltFrom = { ...built, folder, project: built.projectIn(folder) };
  return mainFolders(inner.project).flatMap((one) => nameOf(one === '.' ? '.' : `./${one}`, inner) ?? []);
}

/** The folder of the first package that a call names by its import path. */
export function sourceFolder(built: BuiltFrom): string | undefined {
  return modeOf(built) === 'gopath' ? packageFolders(built)[0] : undefined;
}

/** The absolute folders of the packages that a call names, or below which it finds them; those of words that are not known left out. */
export function packageFolders(built: BuiltFrom): readonly string[] {
  return targetsOf(built).flatMap((target) => {
    if (target === undefined) return [];
    const folder = folderOf(target.endsWith('...') ? posix.dirname(`${target}.`) : target, built);
    return [target.endsWith('.go') ? posix.dirname(folder) : folder];
  });
}

/** The absolute folder of a package that is named by its path, or by its import path below GOPATH. */
function folderOf(target: string, built: BuiltFrom): string {
  if (isPath(target)) return posix.resolve(built.folder, target);
  const roots = (gopaths(built) ?? []).map((one) => posix.join(one, 'src', target));
  return roots.find((one) => built.projectIn(one).list().length > 0) ?? roots[0] ?? target;
}

function isPath(target: string): boolean {
  return target.endsWith('.go') || /^(?:\.{0,2}\/|\.{1,2}$)/.test(target);
}

/** Folders with a package of its own program, relative; the project itself is `.`. */
function mainFolders(project: ProjectFiles): readonly string[] {
  const folders = project.list().flatMap((path) => {
    const isLeft = !isCompiled(path) || path.split('/').some((part) => part === 'vendor' || part.startsWith('_'));
    const file = isLeft ? undefined : readSourceFile(project.read(path) ?? '');
    return file?.package === 'main' && !file.isLeftOut ? [posix.dirname(path)] : [];
  });
  return [...new Set(folders)];
}

/** The last part of the import path; by modules that of the module where the last one is its major version. */
function nameOf(target: string, built: BuiltFrom): string | undefined {
  if (modeOf(built) === 'gopath') return posix.basename(folderOf(target, built)) || undefined;
  if (!isPath(target)) return withoutVersion(target.split('/'));
  const above = moduleFolder(built);
  const text = above && built.project.read(posix.join(above, 'go.mod'));
  const directives = (text === undefined ? undefined : modDirectives(text)) ?? [];
  const module = directives.find(({ verb }) => verb === 'module')?.words[0];
  if (module === undefined || above === undefined)
    return posix.basename(posix.normalize(target)).replace(/^\.+$/, '') || undefined;
  const inside = posix.relative(posix.resolve(built.folder, above), posix.resolve(built.folder, target));
  return withoutVersion([...module.split('/'), ...inside.split('/')].filter((part) => part !== ''));
}

function withoutVersion(parts: readonly string[]): string | undefined {
  return /^v\d+$/.test(parts.at(-1) ?? '') && parts.length > 1 ? parts.at(-2) : parts.at(-1);
}
