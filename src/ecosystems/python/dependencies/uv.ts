import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValue, isOn, variable } from '../../call-flags.js';
import { tableAt } from '../../data-values.js';
import { dynamicArguments, finished, join, makes, reads, writesManifest } from '../../install-inputs.js';
import { foldersAbove, pathInProject } from '../../project-paths.js';
import { environmentArguments } from './pip-arguments.js';
import { pipInputs } from './pip.js';
import { readTomlManifest } from './pyproject.js';
import { uvSyncInputs } from './uv-project.js';
import { requirementsFile } from './requirements.js';

/** Source: docs.astral.sh/uv/reference/cli, 2026-11-20. */
const changes = ['add', 'remove', 'lock', 'version'];

export const uvDependencies: DependencyInstall = {
  makes: ['.venv'],
  inputs: (call, project) => {
    const [verb = '', second = ''] = call.subcommand;
    if (verb === 'pip')
      return second === 'install' || second === 'sync' ? uvPipInputs(call, project, second) : undefined;
    if (verb !== 'sync' && !changes.includes(verb)) return undefined;
    if (call.dynamic === true) return dynamicArguments('a word of the call');
    if (verb !== 'sync') return writesManifest(`uv ${verb}`, 'pyproject.toml');
    return join([uvSyncInputs(call, project), environmentMade(call, project)]);
  },
};

/** Where `uv sync` puts its environment. Source: docs.astral.sh/uv/reference/environment UV_PROJECT_ENVIRONMENT, 2026-11-20. */
function environmentMade(call: CallWords, project: ProjectFiles): InstallInputs {
  const named = variable(call, 'UV_PROJECT_ENVIRONMENT');
  if (named === null) return dynamicArguments('UV_PROJECT_ENVIRONMENT');
  if (named === undefined) return join([]);
  return makes(...[pathInProject(project, named) ?? []].flat());
}

function uvPipInputs(call: CallWords, project: ProjectFiles, verb: string): InstallInputs | undefined {
  const folder = flagValue(call, '--directory', '--project');
  if (folder !== undefined) return dynamicArguments('the folder of `uv pip --directory`');
  const files = verb === 'sync' ? call.operands.map((operand) => requirementsFile(project, operand)) : [];
  const bare = verb === 'sync' ? { ...call, operands: [] } : call;
  const found = pipInputs(bare, project, environmentArguments(call, 'UV'));
  const settings = isOn(call, '--no-config') ? join([]) : uvSettings(project);
  const saysNothing = found === undefined && files.length === 0 && settings.separable && settings.paths.length === 0;
  return saysNothing ? undefined : finished(join([...files, found ?? join([]), settings]), ['requirements.txt']);
}

/** uv's own settings, beside the call or in the nearest folder above. Source: docs.astral.sh/uv/concepts/configuration-files, 2026-11-20. */
function uvSettings(project: ProjectFiles): InstallInputs {
  const folders = ['.', ...foldersAbove(project)];
  const configured = folders.map((folder) => `${folder}/pyproject.toml`).filter((file) => hasSettings(project, file));
  return reads(project, ...folders.map((folder) => `${folder}/uv.toml`), ...configured);
}

function hasSettings(project: ProjectFiles, file: string): boolean {
  if (!project.exists(file)) return false;
  const manifest = readTomlManifest(project, file);
  return 'separable' in manifest || tableAt(manifest.value, 'tool', 'uv') !== undefined;
}
