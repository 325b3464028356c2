/**
 * What an install by conda, mamba or micromamba reads of the project: environment files with the pip requirements in them, and lists
 * of packages. Sources: docs.conda.io "Managing environments"; conda's env/installers/pip.py; mamba.readthedocs.io, 2026-11-21.
 */
import { posix } from 'node:path';
import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValues } from '../../call-flags.js';
import { listAt, textsAt } from '../../data-values.js';
import {
  dynamicArguments,
  finished,
  fromFolder,
  join,
  makes,
  nothing,
  outsideProject,
  reads,
} from '../../install-inputs.js';
import { pathInProject, seenFrom } from '../../project-paths.js';
import { readYaml } from '../../read-yaml.js';
import { unreadable } from './pyproject.js';
import { inlineRequirements } from './requirements.js';

export const condaDependencies: DependencyInstall = {
  makes: [],
  inputs: (call, project) => {
    const verb = call.subcommand.join(' ');
    if (!['install', 'create', 'update', 'upgrade', 'env create', 'env update'].includes(verb)) return undefined;
    const named = namedFiles(call, project);
    const local = call.operands.filter((operand) => isLocal(operand));
    if (named.length === 0 && local.length === 0) return undefined;
    if (call.dynamic === true) return dynamicArguments('a word of the call');
    const pieces = [
      ...named.map((file) => fileInputs(project, file)),
      ...local.map((operand) => archiveInputs(project, operand)),
      prefixes(call, project),
    ];
    return finished(join(pieces), ['environment.yml', 'environment.yaml']);
  },
};

/** Files that the call names, or the one that `conda env` looks for by itself. */
function namedFiles(call: CallWords, project: ProjectFiles): readonly string[] {
  const isEnv = call.subcommand[0] === 'env';
  const told = flagValues(call, '--file').map((value) => value ?? '$');
  // `conda install -f` is short for --force, in mamba for --file.
  const short = flagValues(call, '-f').map((value) => value ?? '$');
  const files = short.filter((value) => isEnv || /\.(?:ya?ml|txt|lock)$|\$/.test(value));
  const all = [...told, ...files].filter((value) => !/^https?:/.test(value));
  if (all.length > 0 || !isEnv || told.length + files.length > 0 || call.operands.length > 0) return all;
  return [
    project.exists('environment.yaml') && !project.exists('environment.yml') ? 'environment.yaml' : 'environment.yml',
  ];
}

function isLocal(operand: string): boolean {
  return /^(?:\.{0,2}\/|file:|\$)/.test(operand) || /\.(?:tar\.bz2|conda)$/.test(operand);
}

function archiveInputs(project: ProjectFiles, operand: string): InstallInputs {
  if (/^https?:/.test(operand)) return nothing;
  const path = pathInProject(project, operand.replace(/^file:(?:\/\/)?/, ''));
  return path === undefined || !project.exists(path) ? outsideProject(operand) : reads(project, path);
}

function fileInputs(project: ProjectFiles, named: string): InstallInputs {
  const path = pathInProject(project, named);
  if (path === undefined || !project.exists(path) || project.isDirectory(path)) return outsideProject(named);
  const text = project.read(path);
  if (text === undefined) return unreadable({ file: path });
  const folder = posix.dirname(path);
  const seen = seenFrom(project, folder);
  const file = posix.basename(path);
  const inner = /\.ya?ml$/.test(path) ? environmentInputs(seen, file, text) : listInputs(seen, file, text);
  return fromFolder(folder, inner);
}

/** pip is run in the folder of the environment file. */
function environmentInputs(project: ProjectFiles, file: string, text: string): InstallInputs {
  const parsed = readYaml(text);
  if (!parsed.ok) return unreadable({ file, line: parsed.line });
  const entries = listAt(parsed.value, 'dependencies');
  const specs = [...textsAt(parsed.value, 'dependencies'), ...textsAt(parsed.value, 'channels')];
  const local = specs.find((spec) => isLocal(spec));
  if (local !== undefined) return outsideProject(local, { file, line: lineOf(text, local) });
  const requirements = entries.flatMap((entry) => textsAt(entry, 'pip'));
  return join([reads(project, file), inlineRequirements(project, file, text, requirements)]);
}

/** `numpy=1.26`, or addresses below `@EXPLICIT`. */
function listInputs(project: ProjectFiles, file: string, text: string): InstallInputs {
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line) => isLocal(line) && !/^https?:/.test(line));
  return at === -1 ? reads(project, file) : outsideProject(lines[at]!, { file, line: at + 1 });
}

function lineOf(text: string, part: string): number | undefined {
  const at = text.split('\n').findIndex((line) => line.includes(part));
  return at === -1 ? undefined : at + 1;
}

function prefixes(call: CallWords, project: ProjectFiles): InstallInputs {
  const values = flagValues(call, '-p', '--prefix');
  return makes(...values.flatMap((value) => (value === undefined ? [] : (pathInProject(project, value) ?? []))));
}
