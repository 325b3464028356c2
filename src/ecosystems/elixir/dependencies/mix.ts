/** What fetching or compiling the dependencies of an Elixir project reads. Source: hexdocs.pm/mix, 1.19, 2026-11-21. */
import { posix } from 'node:path';
import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { variable } from '../../call-flags.js';
import {
  dynamicArguments,
  finished,
  join,
  makes,
  nothing,
  reads,
  refuse,
  writesManifest,
  type Inseparable,
} from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { builtPath, elixirFile, mayRead, type ElixirCode, type ElixirReading } from './elixir-code.js';
import { configInputs } from './mix-config.js';

export const mixDependencies: DependencyInstall = {
  makes: ['deps', '_build'],
  inputs: (call, project) => {
    const tasks = call.subcommand.filter((word) => word !== 'do' && word !== '+').map((word) => word.replace(/,$/, ''));
    const isChain = call.subcommand[0] === 'do';
    if (isChain && call.operands.length > 0) return runsMore(call);
    if (tasks.includes('archive.install') && !isFetched(call)) return installsItself();
    if (!tasks.some((task) => task.startsWith('deps.'))) return undefined;
    if (call.dynamic === true) return dynamicArguments('a word of the call');
    if (tasks.includes('deps.update')) return writesManifest('mix deps.update', 'mix.lock');
    const compiles = tasks.includes('deps.compile');
    return finished(join(pieces(call, project, compiles)), ['mix.exs', 'mix.lock']);
  },
};

function* pieces(call: CallWords, project: ProjectFiles, compiles: boolean): Iterable<InstallInputs> {
  const moved = ['MIX_EXS', 'MIX_DEPS_PATH', 'MIX_BUILD_PATH', 'MIX_BUILD_ROOT'].find(
    (name) => variable(call, name) !== undefined,
  );
  if (moved !== undefined) return yield dynamicArguments(`what ${moved} names`);
  if (!project.exists('mix.exs')) return yield noManifest();
  const environment = environmentOf(call);
  const walk: MixWalk = { project, compiles, environment, seen: new Set() };
  yield reads(project, 'mix.lock');
  yield makes('deps', ...(compiles ? ['_build'] : []));
  yield configInputs(project, 'config/config.exs', environment);
  yield manifestInputs(walk, 'mix.exs');
}

/** Without the variable it is `dev`. */
function environmentOf(call: CallWords): string | undefined {
  const told = variable(call, 'MIX_ENV');
  return told === null ? undefined : (told ?? 'dev');
}

interface MixWalk {
  readonly project: ProjectFiles;
  /** True when dependencies are compiled, not only fetched. */
  readonly compiles: boolean;
  /** `prod`; undefined when it is not known. */
  readonly environment: string | undefined;
  readonly seen: Set<string>;
}

function manifestInputs(walk: MixWalk, file: string): InstallInputs {
  const { project, seen } = walk;
  const reading: ElixirReading = { project, seen, judge: (code, at) => judge(walk, code, at) };
  return elixirFile(reading, file);
}

function judge(walk: MixWalk, code: ElixirCode, at: number): InstallInputs | undefined {
  const { kind, text } = code.tokens[at]!;
  if (kind !== 'key') return undefined;
  if (text === 'path') return pathDependency(walk, code, at + 1);
  if (text === 'apps_path') return umbrella(walk, code, at + 1);
  if (text === 'in_umbrella' && posix.dirname(code.file) === '.') return besideUmbrella(code, at);
  if (text === 'git') return localGit(code, at);
  if (text.startsWith('deps.')) return aliased(code, at);
  if (text === 'lockfile' || text === 'config_path') return settingInputs(walk, code, at);
  return text === 'deps_path' || text === 'build_path' ? madeInputs(walk, code, at) : undefined;
}

/** A dependency in the project: its mix.exs is run; when it is compiled, or has none, all of it counts. */
function pathDependency(walk: MixWalk, code: ElixirCode, at: number): InstallInputs {
  const { project } = walk;
  const path = placeOf(walk, code, at);
  if (path === undefined)
    return dynamicArguments('the path of a dependency', { file: code.file, line: code.tokens[at]?.line });
  if (!project.isDirectory(path) || path === '.') return nothing;
  const manifest = posix.join(path, 'mix.exs');
  const hasManifest = project.exists(manifest);
  const own = hasManifest ? manifestInputs(walk, manifest) : nothing;
  return walk.compiles || !hasManifest ? join([own, reads(project, path)]) : own;
}

/** The manifests of all applications of an umbrella; compiling dependencies would compile these, too. */
function umbrella(walk: MixWalk, code: ElixirCode, at: number): InstallInputs {
  const folder = placeOf(walk, code, at);
  if (folder === undefined) return mayRead(code, at);
  if (walk.compiles) return compilesApps(code, at);
  const manifests = walk.project.list().filter((path) => {
    const below = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '';
    return below.endsWith('/mix.exs') && below.split('/').length === 2;
  });
  return join(manifests.map((file) => manifestInputs(walk, file)));
}

function settingInputs(walk: MixWalk, code: ElixirCode, at: number): InstallInputs {
  const path = placeOf(walk, code, at + 1);
  if (path === undefined) return mayRead(code, at);
  return code.tokens[at]!.text === 'lockfile'
    ? reads(walk.project, path)
    : configInputs(walk.project, path, walk.environment);
}

function madeInputs(walk: MixWalk, code: ElixirCode, at: number): InstallInputs {
  const path = placeOf(walk, code, at + 1);
  return path === undefined ? mayRead(code, at) : makes(path);
}

/** Relative to the folder of the mix.exs that names it. */
function placeOf({ project }: MixWalk, code: ElixirCode, at: number): string | undefined {
  const named = builtPath(code, at);
  const isPlaced = code.tokens[at]?.kind === 'word' || code.tokens[at]?.pieces !== undefined;
  return named === undefined ? undefined : pathInProject(project, named, isPlaced ? '.' : posix.dirname(code.file));
}

function localGit(code: ElixirCode, at: number): InstallInputs | undefined {
  const address = code.tokens[at + 1];
  return address?.kind === 'text' && /^(?:\.|\/|~|file:)/.test(address.text) ? mayRead(code, at) : undefined;
}

function aliased(code: ElixirCode, at: number): Inseparable {
  const { line, text } = code.tokens[at]!;
  const says = `${code.file} has an alias for ${text}, which may run any task`;
  return refuse('lifecycle-script', { says, remedy: 'give the alias another name' }, { file: code.file, line });
}

function besideUmbrella(code: ElixirCode, at: number): Inseparable {
  const says = `${code.file} depends on other applications of an umbrella`;
  const remedy = 'fetch the dependencies in the root folder of the umbrella';
  return refuse('workspace-not-understood', { says, remedy }, { file: code.file, line: code.tokens[at]!.line });
}

function compilesApps(code: ElixirCode, at: number): Inseparable {
  const says = 'in an umbrella, compiling dependencies compiles applications that others depend on';
  const remedy = 'fetch and compile in two steps';
  return refuse('workspace-not-understood', { says, remedy }, { file: code.file, line: code.tokens[at]!.line });
}

function runsMore({ operands }: CallWords): Inseparable {
  const says = `\`mix do\` also runs \`${operands[0]!.replace(/,$/, '')}\`, which may read the sources`;
  return refuse('lifecycle-script', { says, remedy: 'run the tasks in calls of their own' });
}

/** `mix archive.install hex phx_new`, or an address; without either the project itself is packed, or a file read. */
function isFetched({ operands }: CallWords): boolean {
  return operands.some((operand) => operand.includes('://') || ['hex', 'git', 'github'].includes(operand));
}

function installsItself(): Inseparable {
  const says = '`mix archive.install` packs and installs the project itself, or a file of it';
  return refuse('project-itself', { says, remedy: 'install the archive from hex' });
}

function noManifest(): Inseparable {
  const says = 'there is no mix.exs among the files that are copied';
  return refuse('no-manifest', { says, remedy: 'run mix in the folder that holds mix.exs' });
}
