import { posix } from 'node:path';
import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValues, isOn } from '../../call-flags.js';
import {
  dynamicArguments,
  finished,
  join,
  makes,
  outsideProject,
  reads,
  refuse,
  writesManifest,
} from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { projectInputs, type MsbuildWalk } from './msbuild.js';
import { CONFIGURATIONS, nugetConfig } from './nuget-config.js';
import { upward } from './project-walk.js';
import { solutionInputs } from './solution.js';

/** Source: learn.microsoft.com/dotnet/core/tools/dotnet-restore, dotnet-tool-restore, 2026-11-21. */
export const dotnetDependencies: DependencyInstall = {
  makes: ['obj'],
  inputs: (call, project) => {
    const verb = call.subcommand.join(' ');
    if (verb === 'tool install') return toolInputs(call);
    if (verb !== 'restore' && verb !== 'tool restore') return undefined;
    if (call.dynamic === true) return dynamicArguments('a word of the call');
    const found =
      verb === 'restore' ? restoreInputs(call, project) : join([tools(call, project), settings(project, ['.'])]);
    return finished(found, []);
  },
};

/** A tool for everybody, or one that the project writes down. */
function toolInputs(call: CallWords): InstallInputs | undefined {
  const elsewhere = isOn(call, '-g', '--global') || flagValues(call, '--tool-path').length > 0;
  return elsewhere ? undefined : writesManifest('dotnet tool install', '.config/dotnet-tools.json');
}

function tools(call: CallWords, project: ProjectFiles): InstallInputs {
  const named = flagValues(call, '--tool-manifest').flatMap((path) =>
    path === undefined ? [] : (pathInProject(project, path) ?? []),
  );
  const found = upward('.', project).flatMap((folder) => [
    `${folder}/.config/dotnet-tools.json`,
    `${folder}/dotnet-tools.json`,
  ]);
  return reads(project, ...named, ...found);
}

/** Switches of MSBuild begin with a slash, too: `/p:Configuration=Release`. */
const SWITCH = /^\/[A-Za-z]+(?::|$)/;

function restoreInputs(call: CallWords, project: ProjectFiles): InstallInputs {
  const operands = call.operands.filter((operand) => !SWITCH.test(operand));
  const targets = (operands.length === 0 ? ['.'] : operands).map((operand) => operand.replaceAll('\\', '/'));
  const walk: MsbuildWalk = { project, seen: new Set() };
  const found = targets.map((target) => targetInputs(walk, target));
  const folders = [...walk.seen].filter((file) => /proj$/.test(file)).map((file) => posix.dirname(file));
  const starts = targets.flatMap((target) => pathInProject(project, target) ?? []);
  const from = starts.map((path) => (project.isDirectory(path) ? path : posix.dirname(path)));
  return join([...found, settings(project, [...new Set(['.', ...from, ...folders])]), flagFiles(call, project)]);
}

/** A project, a solution, or a folder that holds one of them. */
function targetInputs(walk: MsbuildWalk, target: string): InstallInputs {
  const { project } = walk;
  const path = pathInProject(project, target);
  if (path === undefined || (path !== '.' && !project.exists(path))) return outsideProject(target);
  if (path !== '.' && !project.isDirectory(path)) return fileInputs(walk, path);
  const start = path === '.' ? '' : `${path}/`;
  const below = project.list().filter((file) => file.startsWith(start) && !file.slice(start.length).includes('/'));
  const files = below.filter((file) => /\.(?:slnx?|\w+proj|proj)$/.test(file));
  return files.length === 0 ? noProject(target) : join(files.map((file) => fileInputs(walk, file)));
}

function fileInputs(walk: MsbuildWalk, file: string): InstallInputs {
  return /\.sln[xf]?$/.test(file) ? solutionInputs(walk, file) : projectInputs(walk, file);
}

/** Settings in the folders of the call and of the projects, and above them. */
function settings(project: ProjectFiles, folders: readonly string[]): InstallInputs {
  const all = new Set(folders.flatMap((folder) => upward(folder, project)));
  return join(
    [...all].flatMap((folder) => [
      reads(project, posix.join(folder, 'global.json')),
      ...CONFIGURATIONS.map((name) => nugetConfig(project, posix.join(folder, name))),
    ]),
  );
}

function flagFiles(call: CallWords, project: ProjectFiles): InstallInputs {
  const paths = (...names: readonly string[]): readonly string[] =>
    flagValues(call, ...names).flatMap((value) =>
      value === undefined || value.includes('://') ? [] : (pathInProject(project, value.replaceAll('\\', '/')) ?? []),
    );
  return join([
    ...paths('--configfile').map((file) => nugetConfig(project, file)),
    reads(project, ...paths('-s', '--source'), ...paths('--lock-file-path')),
    makes(...paths('--packages')),
  ]);
}

function noProject(target: string): InstallInputs {
  const says = `there is no project or solution in \`${target}\` among the files that are copied`;
  return refuse('no-manifest', { says, remedy: 'name the project or solution in the call' });
}
