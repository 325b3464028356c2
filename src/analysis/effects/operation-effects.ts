/** What a package manager call reads and writes. */
import type { PackageManager } from '../../knowledge/package-manager.js';
import { footprints } from '../../knowledge/footprint.js';
import type { ShellWord } from '../../shell/script.js';
import type { Operation } from '../operations.js';
import { installOf, relativeProgram, type InstallPlace } from '../installs.js';
import { joinPath } from '../image-paths.js';
import { barrier, type Effects } from './effects.js';
import { ACCOUNTS, path, setting, WORKING_DIRECTORY, type Region } from './region.js';
import { homesOf } from './word-paths.js';

/** The effects of one call, with all that it reads of the project it installs. */
export function operationEffects(operation: Operation, place: InstallPlace): Effects {
  const own = managerEffects(operation, place);
  if (own.barrier !== undefined) return own;
  if (changesProject(operation)) return place.cwd === undefined ? barrier(FOLDER_UNKNOWN) : inProject(own, place.cwd);
  const install = installOf(operation, place);
  if (install.kind === 'none') return own;
  if (install.kind === 'unknown') return barrier(install.why);
  const { inputs, folder } = install;
  return inputs.separable && inputs.makes.length === 0 ? readsProject(own, folder) : inProject(own, folder);
}

const FOLDER_UNKNOWN = 'the folder that it works in is not known';

function readsProject(own: Effects, folder: string): Effects {
  return { ...own, reads: [...own.reads, path(folder), setting(WORKING_DIRECTORY)] };
}

function inProject(own: Effects, folder: string): Effects {
  const project = path(folder);
  return { ...own, reads: [...own.reads, project, setting(WORKING_DIRECTORY)], writes: [...own.writes, project] };
}

/** True for a call that changes what is installed, or set, for the project in the working directory. */
function changesProject({ manager, action, flags }: Operation): boolean {
  if (manager.scope === 'system' || flags.some(({ name }) => GLOBAL_FLAGS.has(name))) return false;
  return action === 'upgrade' || action === 'remove' || (action === 'configure' && manager.configuresProject === true);
}

const GLOBAL_FLAGS = new Set(['-g', '--global']);

/** Whether the files that the words of a call name count, or are known otherwise (as inputs of the project's install). */
export type NamedFiles = 'counted' | 'known';

/** The effects of one call apart from the project: the manager's own folders, and the files that its words name. */
export function managerEffects(
  operation: Operation,
  place: InstallPlace,
  files: NamedFiles = 'counted',
  words: readonly string[] = operation.subcommand.map(({ text }) => text),
): Effects {
  const { manager, action } = operation;
  if (action === 'run') return barrier(`\`${operation.command.words[0]!.text}\` runs code of the project`);
  const named = files === 'counted' ? namedPaths(operation, place) : [];
  if (named === undefined) return barrier(`\`${manager.id}\` is given words that are not known`);
  const { reads, writes } = footprints[manager.scope];
  const state = stateOf(manager, words, place);
  const home = homesOf(place);
  const frame = hasRelativePath(operation) ? [setting(WORKING_DIRECTORY)] : [];
  const accounts = manager.scope === 'system' ? [ACCOUNTS] : [];
  return {
    ...(FETCHING.has(action) ? { network: true } : {}),
    reads: [...regions(reads, home), ...state, ...named.map((one) => path(one)), ...frame],
    writes:
      action === 'query' ? [] : [...regions(writes, home), ...state, ...named.map((one) => path(one)), ...accounts],
  };
}

/** The manager's own folders, where its variables put them too. */
function stateOf(manager: PackageManager, words: readonly string[], place: InstallPlace): readonly Region[] {
  const state = typeof manager.state === 'function' ? manager.state(words) : manager.state;
  if (state === undefined) return [];
  const folders = (name: string, below: readonly string[]): readonly string[] => {
    const value = place.analysis.scope(place.run).env(name);
    const given = value === undefined ? [] : value.known ? value.value.split(':') : ['/'];
    return given.filter((one) => one.startsWith('/')).flatMap((one) => below.map((part) => joinPath(one, part)));
  };
  const whole = state.variables.flatMap((name) => folders(name, ['.']));
  const inPart = Object.entries(state.parts ?? {}).flatMap(([name, below]) => folders(name, below));
  return regions([...state.folders, ...whole, ...inPart], homesOf(place));
}

const FETCHING: ReadonlySet<Operation['action']> = new Set(['refresh', 'install', 'upgrade']);

function regions(folders: readonly string[], homes: readonly string[]): readonly Region[] {
  return folders.flatMap((folder) =>
    folder.startsWith('~/') ? homes.map((home) => path(`${home}${folder.slice(1)}`)) : [path(folder)],
  );
}

/** True when a word may name a file from the working directory. */
function hasRelativePath({ operands, flags }: Operation): boolean {
  const values = flags.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return [...operands, ...values].some((word) => LOCAL_FILE.test(literalOf(word)) && !literalOf(word).startsWith('/'));
}

function literalOf(word: ShellWord | string): string {
  return typeof word === 'string' ? word : (word.literal ?? '');
}

const LOCAL_FILE = /^[./]|\.(deb|rpm|apk|whl|tgz|tar\.gz)$/;

/** Local files that operands and values of flags name; undefined when a word that may name one is not known. */
function namedPaths(operation: Operation, { cwd }: InstallPlace): readonly string[] | undefined {
  const values = operation.flags.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const own = relativeProgram(operation.executable);
  if (own !== undefined && cwd === undefined) return undefined;
  const paths: string[] = own === undefined ? [] : [joinPath(cwd!, own)];
  for (const word of [...operation.operands, ...values]) {
    const literal = typeof word === 'string' ? word : word.literal;
    if (typeof word === 'object' && word.computed) return undefined;
    if (literal === undefined || !LOCAL_FILE.test(literal)) continue;
    if (!literal.startsWith('/') && cwd === undefined) return undefined;
    paths.push(joinPath(cwd ?? '/', literal));
  }
  return paths;
}
