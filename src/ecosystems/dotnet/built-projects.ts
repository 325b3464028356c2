/** Which projects a build of .NET is made from, and what it makes of them. Sources: learn.microsoft.com "dotnet publish", "dotnet build", "MSBuild properties for Microsoft.NET.Sdk", 2026. */
import { posix } from 'node:path';
import type { BuildPlace, Made } from '../../knowledge/build-recipe.js';
import type { CallWords, ProjectFiles } from '../../knowledge/package-manager.js';
import { flagValue, isOn } from '../call-flags.js';
import { pathInProject } from '../project-paths.js';
import { xmlTags, type XmlTag } from '../xml-tags.js';
import { upward } from './dependencies/project-walk.js';
import { solutionProjects } from './dependencies/solution.js';

/** Switches of MSBuild begin with a slash, too. */
const SWITCH = /^\/[A-Za-z]+(?::|$)/;
const PROJECT = /\.(?:cs|fs|vb)proj$/;
/** Properties that lay what is made elsewhere. */
const MOVES = /PublishDir|OutputPath|OutDir|OutputFolder|ArtifactsPath|artifacts-path|AssemblyName/i;

/** What a call makes, by the projects that it names; undefined where that cannot be told. */
export function madeBy(call: CallWords, place: BuildPlace): readonly Made[] | undefined {
  const [verb] = call.subcommand;
  const output = flagValue(call, '-o', '--output');
  const operands = call.operands.filter((one) => !SWITCH.test(one) && !isAnswer(one));
  const [target = '.', ...more] = operands;
  const words = [target, output ?? ''];
  if ((verb !== 'build' && verb !== 'publish') || more.length > 0 || words.some((one) => /[$*?[]/.test(one)))
    return undefined;
  const odd = [...call.operands, ...call.flags.flatMap(({ name, value }) => [name, value ?? ''])];
  if (odd.some((one) => MOVES.test(one))) return undefined;
  const by = isWhole(call) ? `${verb} whole` : verb;
  return projectsOf(place.project, target)?.flatMap((file) => outputsOf(file, output, by, place));
}

/** What may stand behind `--self-contained`. */
function isAnswer(word: string): boolean {
  return word === 'true' || word === 'false';
}

/** True where the runtime is made part of the program. */
function isWhole(call: CallWords): boolean {
  return isOn(call, '--self-contained', '--sc') && !call.operands.includes('false');
}

/** Files of the projects behind an operand: a project, a solution, or a folder that holds one of them. */
function projectsOf(project: ProjectFiles, operand: string): readonly string[] | undefined {
  const path = pathInProject(project, operand.replaceAll('\\', '/'));
  if (path === undefined) return undefined;
  if (PROJECT.test(path)) return [path];
  if (/\.sln[xf]?$/.test(path)) return solutionProjects(project, path)?.filter((one) => PROJECT.test(one));
  const start = path === '.' ? '' : `${path}/`;
  const below = project.list().filter((file) => file.startsWith(start) && !file.slice(start.length).includes('/'));
  const [only, ...others] = below.filter((file) => PROJECT.test(file) || /\.slnx?$/.test(file));
  return only === undefined || others.length > 0 ? undefined : projectsOf(project, only);
}

/** Folders that hold more than what is made. */
const OF_THE_SYSTEM =
  /^\/(?:(?:usr|usr\/local|bin|sbin|lib|lib64|etc|var|home|root|tmp|dev|proc|sys)(?:\/(?:s?bin|lib|share|etc))?)?$/;

function outputsOf(
  file: string,
  output: string | undefined,
  by: string,
  { folder, project, image }: BuildPlace,
): readonly Made[] {
  const name = assemblyName(project, file) ?? '*';
  const own = posix.join(folder, posix.dirname(file));
  // Up to 2.x a relative folder was one of the project's ("Breaking changes, .NET Core 3.0", 2019).
  const isOld = (image.version[0] ?? 0) > 0 && image.version[0]! < 3;
  const folders =
    output === undefined
      ? ['*/*', '*/*/*', '*/*/*/*'].map((one) => posix.join(own, 'bin', one))
      : [posix.resolve(isOld ? own : folder, output)];
  if (folders.some((one) => OF_THE_SYSTEM.test(one))) return [];
  return folders.flatMap((one): readonly Made[] => {
    const within = output === undefined ? true : one;
    return [
      { path: posix.join(one, `${name}.dll`), kind: 'archive', within, from: file, by },
      { path: posix.join(one, name), kind: 'program', within, from: file, by },
    ];
  });
}

/** The name of what a project makes; undefined where it is not written out. */
function assemblyName(project: ProjectFiles, file: string): string | undefined {
  const tags = tagsOf(project, file);
  const named = [...(tags ?? []), ...aboveOf(project, file)].filter(({ name }) => name === 'AssemblyName');
  const own = posix.basename(file).replace(PROJECT, '');
  if (tags === undefined || named.length > 1) return undefined;
  const [tag] = named;
  const text = tag === undefined ? own : tag.text.replace(/\$\(MSBuildProjectName\)/i, own);
  return text === '' || text.includes('$') || tag?.attributes['Condition'] !== undefined ? undefined : text;
}

/** The tags of a project file; undefined where it cannot be read. */
export function tagsOf(project: ProjectFiles, file: string): readonly XmlTag[] | undefined {
  const text = project.read(file);
  return text === undefined ? undefined : xmlTags(text.replace(/^\uFEFF/, ''));
}

/** The tags of the files above a project that MSBuild reads of itself. */
export function aboveOf(project: ProjectFiles, file: string): readonly XmlTag[] {
  const folders = upward(posix.dirname(file), project);
  const names = ['Directory.Build.props', 'Directory.Build.targets'];
  return folders.flatMap((folder) => names.flatMap((name) => tagsOf(project, posix.join(folder, name)) ?? []));
}
