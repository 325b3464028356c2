/**
 * What MSBuild reads of a project and of all that it references, when it is evaluated for a restore.
 * Sources: learn.microsoft.com "Customize your build", "MSBuild project file schema", "NuGet pack and restore as MSBuild targets",
 * 2026-11-21.
 */
import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { join, makes, nothing, reads, refuse, type Inseparable } from '../../install-inputs.js';
import { xmlTags, type XmlTag } from '../../xml-tags.js';
import { msbuildPath, proofOf, upward, type MsbuildPlace } from './project-walk.js';

/** One reading of a solution or project. */
export interface MsbuildWalk {
  readonly project: ProjectFiles;
  /** Projects and imported files already read, imports by the project that imports them. */
  readonly seen: Set<string>;
}

const MOST_FILES = 1000;

/** Files that MSBuild imports by itself from the folder of a project or one above. */
const IMPLICIT = [
  'Directory.Build.props',
  'Directory.Build.targets',
  'Directory.Packages.props',
  'Directory.Build.rsp',
];

/** What the restore of a project reads and makes, with the projects it references. */
export function projectInputs(walk: MsbuildWalk, file: string): InstallInputs {
  const { project, seen } = walk;
  if (seen.has(file)) return nothing;
  seen.add(file);
  if (seen.size > MOST_FILES) return unreadable(file, undefined);
  const folder = posix.dirname(file);
  return join(pieces(walk, file, folder, project));
}

function* pieces(walk: MsbuildWalk, file: string, folder: string, project: ProjectFiles): Iterable<InstallInputs> {
  yield reads(project, file, `${file}.user`, posix.join(folder, 'packages.lock.json'));
  yield makesAnywhere(posix.join(folder, 'obj'));
  yield fileInputs(walk, file, folder);
  for (const above of upward(folder, project)) {
    for (const name of IMPLICIT) {
      const path = posix.join(above, name);
      if (!project.exists(path)) continue;
      yield reads(project, path);
      if (!name.endsWith('.rsp')) yield importInputs(walk, path, folder);
    }
  }
}

/** Projects beside the one that is restored have their folder, too. */
function makesAnywhere(path: string): InstallInputs {
  return { separable: true, paths: [], makes: [path] };
}

function importInputs(walk: MsbuildWalk, file: string, folder: string): InstallInputs {
  const key = `${file} in ${folder}`;
  if (walk.seen.has(key)) return nothing;
  walk.seen.add(key);
  return walk.seen.size > MOST_FILES ? unreadable(file, undefined) : fileInputs(walk, file, folder);
}

/** The tags of one file; a project in the older format counts too. */
function fileInputs(walk: MsbuildWalk, file: string, folder: string): InstallInputs {
  const text = walk.project.read(file);
  const tags = text === undefined ? undefined : xmlTags(text.replace(/^\uFEFF/, ''));
  if (tags === undefined) return unreadable(file, undefined);
  return join(tagPieces(walk, tags, { file, folder }));
}

function* tagPieces(
  walk: MsbuildWalk,
  tags: readonly XmlTag[],
  at: { readonly file: string; readonly folder: string },
): Iterable<InstallInputs> {
  for (const tag of tags) {
    const place: MsbuildPlace = { project: walk.project, ...at, tag };
    yield hookInputs(place);
    yield conditionInputs(place);
    if (tag.name === 'Import' && tag.attributes['Sdk'] === undefined) yield importedInputs(walk, place);
    if (tag.name === 'ProjectReference') yield referencedInputs(walk, place);
    if (MOVES_OUTPUT.includes(tag.name)) yield movedOutput(place);
  }
}

function importedInputs(walk: MsbuildWalk, place: MsbuildPlace): InstallInputs {
  const found = msbuildPath(place.tag.attributes['Project'] ?? '', place);
  if (!('path' in found)) return found;
  if (!isFile(walk.project, found.path)) return nothing;
  return join([reads(walk.project, found.path), importInputs(walk, found.path, place.folder)]);
}

function referencedInputs(walk: MsbuildWalk, place: MsbuildPlace): InstallInputs {
  const { Include } = place.tag.attributes;
  if (Include === undefined) return nothing;
  // Projects of other kinds are evaluated as well, from the folder of the project that names them.
  return join(
    Include.split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => {
        const found = msbuildPath(part, place, place.folder);
        if (!('path' in found)) return found;
        return isFile(walk.project, found.path) ? projectInputs(walk, found.path) : nothing;
      }),
  );
}

const EXISTS = /Exists\(\s*'((?:[^'()]|\$\(\w+\))*)'/gi;
const READS_FILES = /\[System\.IO\.(?:File|Directory)\]::/i;

/** A file whose presence decides something comes along; a file that is read by code is refused. */
function conditionInputs(place: MsbuildPlace): InstallInputs {
  const { tag, project } = place;
  const texts = [...Object.values(tag.attributes), tag.text];
  if (texts.some((text) => READS_FILES.test(text))) return readsFile(place);
  const named = [...(tag.attributes['Condition'] ?? '').matchAll(EXISTS)].map((found) => found[1] ?? '');
  return join(
    named.map((written) => {
      const found = msbuildPath(written, place);
      if (!('path' in found)) return found;
      if (!project.isDirectory(found.path)) return reads(project, found.path);
      return posix.basename(found.path) === 'obj' ? nothing : readsFile(place);
    }),
  );
}

/** Targets that run at a restore, by name or because they are always run first. */
const OF_RESTORE = /Restore|CollectPackage/;

function hookInputs(place: MsbuildPlace): InstallInputs {
  const { attributes, name } = place.tag;
  const told = [attributes['BeforeTargets'], attributes['AfterTargets']].join(' ');
  const hooks = (name === 'Target' && OF_RESTORE.test(told)) || (name === 'Project' && 'InitialTargets' in attributes);
  if (!hooks) return nothing;
  const says = `${place.file} has a target that runs at every restore, and may read the sources`;
  return refuse('lifecycle-script', { says, remedy: 'run it at the build' }, proofOf(place));
}

const MOVES_OUTPUT = [
  'BaseIntermediateOutputPath',
  'MSBuildProjectExtensionsPath',
  'RestoreOutputPath',
  'UseArtifactsOutput',
];

function movedOutput(place: MsbuildPlace): InstallInputs {
  if (place.tag.name === 'UseArtifactsOutput')
    return place.tag.text === 'true' ? makesAnywhere(posix.join(posix.dirname(place.file), 'artifacts')) : nothing;
  const found = msbuildPath(place.tag.text, place, place.folder);
  return 'path' in found ? makes(found.path) : found;
}

function isFile(project: ProjectFiles, path: string): boolean {
  return project.exists(path) && !project.isDirectory(path);
}

function readsFile(place: MsbuildPlace): Inseparable {
  const says = `${place.file} looks at other files of the project when it is evaluated`;
  return refuse('project-itself', { says, remedy: 'write the value out' }, proofOf(place));
}

/** Refusal for a file that is not read here. */
export function unreadable(file: string, line: number | undefined): Inseparable {
  const says = `${file} cannot be read as MSBuild reads it`;
  return refuse('unreadable-manifest', { says, remedy: `mend ${file}` }, { file, line });
}
