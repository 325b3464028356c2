import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import {
  dynamicArguments,
  makes,
  nothing,
  outsideProject,
  reads,
  refuse,
  type FindProof,
} from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { requirementPlace } from './requirement-place.js';

/** What a requirement reads from the project: an archive is read, a folder is refused. */
export function requirementInputs(project: ProjectFiles, requirement: string, proof?: FindProof): InstallInputs {
  const place = requirementPlace(requirement);
  if (place.kind === 'dynamic') return dynamicArguments(`\`${shown(requirement)}\``, proof?.());
  return place.kind === 'path' ? pathInputs(project, place.path, proof) : nothing;
}

/**
 * The same for an editable one; a checkout is kept below src/ of the current folder, outside of a virtual environment.
 * Source: pip.pypa.io "pip install" --src, 2026-11-20.
 */
export function editableInputs(project: ProjectFiles, requirement: string, proof?: FindProof): InstallInputs {
  const place = requirementPlace(requirement);
  if (place.kind === 'checkout') return makes(place.name === undefined ? 'src' : `src/${place.name}`);
  if (place.kind !== 'elsewhere') return requirementInputs(project, requirement, proof);
  return pathInputs(project, requirement.replace(/\[[^\][]*\]$/, ''), proof);
}

/** What a path that is installed reads: nothing but an archive can be told apart from the sources. */
export function pathInputs(project: ProjectFiles, named: string, proof?: FindProof): InstallInputs {
  const path = pathInProject(project, named);
  if (path === undefined || !project.exists(path)) {
    return path === '.' ? projectItself(named, proof) : outsideProject(shown(named), proof?.());
  }
  if (!project.isDirectory(path)) return reads(project, path);
  return path === '.' || path.startsWith('..') ? projectItself(named, proof) : localFolder(named, proof);
}

/** Folders of archives, and indexes, that an option names: read where they are in the project. Relative ones start at any of the folders. */
export function linksInputs(
  project: ProjectFiles,
  named: string,
  around: { folders: readonly string[]; proof?: FindProof },
): InstallInputs {
  const isFile = /^file:/i.test(named);
  if (!isFile && named.includes('://')) return nothing;
  if (named.includes('${')) return dynamicArguments(`\`${shown(named)}\``, around.proof?.());
  const path = isFile ? named.replace(/^file:(?:\/\/(?:localhost)?)?/i, '') : named;
  return reads(project, ...around.folders.flatMap((folder) => pathInProject(project, path, folder) ?? []));
}

function projectItself(named: string, proof: FindProof | undefined): InstallInputs {
  const says = `\`${shown(named)}\` installs the project itself, from its sources`;
  const remedy = 'list the dependencies in a requirements file and install that first';
  return refuse('project-itself', { says, remedy }, proof?.());
}

function localFolder(named: string, proof: FindProof | undefined): InstallInputs {
  const says = `\`${shown(named)}\` is installed from a folder of the project`;
  const remedy = 'build a wheel of it, or install it in a step of its own after the sources are copied';
  return refuse('local-dependency', { says, remedy }, proof?.());
}

function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
