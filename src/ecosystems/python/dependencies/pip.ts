import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { dynamicArguments, finished, join, makes, nothing, reads, refuse } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { environmentArguments, pipArguments, type PipArgument } from './pip-arguments.js';
import { editableInputs, linksInputs, requirementInputs } from './python-paths.js';
import { readTomlManifest } from './pyproject.js';
import { standardRequirements } from './project-requirements.js';
import { requirementPlace } from './requirement-place.js';
import { requirementsFile } from './requirements.js';

export const pipDependencies: DependencyInstall = {
  makes: [],
  inputs: (call, project) => {
    const verb = call.subcommand[0] ?? '';
    if (!['install', 'wheel', 'download', 'sync'].includes(verb)) return undefined;
    return pipInputs(call, project, environmentArguments(call, 'PIP'));
  },
};

/** What a call with pip's arguments reads; undefined when it names no file at all. `environment`: what variables add to the call. */
export function pipInputs(
  call: CallWords,
  project: ProjectFiles,
  environment: readonly PipArgument[],
): InstallInputs | undefined {
  if (call.dynamic === true) return dynamicArguments('a word of the call');
  const { options, operands } = pipArguments(call);
  const pieces = [...options, ...environment].map((argument) => argumentInputs(project, argument));
  const local = operands.filter((operand) => requirementPlace(operand).kind !== 'elsewhere');
  if (pieces.every((piece) => piece === nothing) && local.every(isCheckout)) return undefined;
  const found = join([...pieces, ...local.map((operand) => requirementInputs(project, operand))]);
  return finished(found, ['requirements.txt']);
}

function isCheckout(operand: string): boolean {
  return requirementPlace(operand).kind === 'checkout';
}

function argumentInputs(project: ProjectFiles, { option, value }: PipArgument): InstallInputs {
  if (value === undefined) return dynamicArguments('the value of an option');
  switch (option) {
    case 'requirements-file':
      return requirementsFile(project, value);
    case 'editable':
      return editableInputs(project, value);
    case 'links':
      return whereLocal(linksInputs(project, value, { folders: ['.'] }));
    case 'target':
    case 'sources':
      return whereLocal(makes(...[pathInProject(project, value) ?? []].flat()));
    case 'configuration':
      return whereLocal(reads(project, ...[pathInProject(project, value) ?? []].flat()));
    case 'group':
      return groupInputs(project, value);
    case 'script':
      return refuse('project-itself', {
        says: `the dependencies stand in the script ${value}`,
        remedy: 'list them in a requirements file',
      });
  }
}

/** A piece that names nothing says nothing about the project. */
function whereLocal(piece: InstallInputs): InstallInputs {
  return piece.separable && piece.paths.length === 0 && piece.makes.length === 0 ? nothing : piece;
}

/** `--group dev` or `--group path/pyproject.toml:dev`. Source: pip.pypa.io "pip install" 25.1, 2026-11-20. */
function groupInputs(project: ProjectFiles, value: string): InstallInputs {
  const at = value.lastIndexOf(':');
  const file = at === -1 ? 'pyproject.toml' : (pathInProject(project, value.slice(0, at)) ?? value.slice(0, at));
  const manifest = readTomlManifest(project, file);
  if ('separable' in manifest) return manifest;
  return join([reads(project, file), ...standardRequirements(project, manifest)]);
}
