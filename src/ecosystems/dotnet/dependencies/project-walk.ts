import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { nothing, outsideProject, refuse, type Inseparable, type Proof } from '../../install-inputs.js';
import { foldersAbove, pathInProject } from '../../project-paths.js';
import type { XmlTag } from '../../xml-tags.js';

/** Where an MSBuild expression stands. */
export interface MsbuildPlace {
  readonly project: ProjectFiles;
  /** The file, relative to the project's folder. */
  readonly file: string;
  /** The folder of the project that imports it. */
  readonly folder: string;
  readonly tag: XmlTag;
}

/** A path, `nothing` of the project, or a refusal. */
export type MsbuildPath = { readonly path: string } | InstallInputs;

/** Folders of the SDK and of packages. Source: learn.microsoft.com "MSBuild reserved and well-known properties", 2026-11-21. */
const OF_THE_SDK =
  /^\$\((?:MSBuildExtensionsPath(?:32|64)?|MSBuildToolsPath\w*|MSBuildBinPath|MSBuildSDKsPath|VSToolsPath|NuGetPackageRoot|MSBuildFrameworkToolsPath\w*|MSBuildProgramFiles32|MSBuildStartupDirectory|UserRootDir|LocalAppData|MSBuildUserExtensionsPath|BundledNETCoreAppTargetingPackRoot)\)/i;
const FILE_ABOVE =
  /^\$\(\[MSBuild\]::GetPathOfFileAbove\(\s*'?([\w.-]+)'?\s*(?:,\s*'?([^')]*(?:\)[^')]*)?)'?\s*)?\)\)$/i;
const FOLDER_ABOVE =
  /\$\(\[MSBuild\]::GetDirectoryNameOfFileAbove\(\s*'?\$\(MSBuild(?:ThisFile|Project)Directory\)'?\s*,\s*'?([\w.-]+)'?\s*\)\)/i;

/** Works out a path of a project file: `..\lib\x.csproj`, `$(MSBuildThisFileDirectory)x.props`, a file looked for above. Relative ones start at `from`, else at the file's folder. */
export function msbuildPath(written: string, place: MsbuildPlace, from?: string): MsbuildPath {
  const { project, file, folder } = place;
  if (OF_THE_SDK.test(written)) return nothing;
  const here = posix.dirname(file);
  const above = FILE_ABOVE.exec(written);
  if (above !== null)
    return fileAbove(above[1]!, above[2]?.includes('..') === true ? posix.join(here, '..') : here, project);
  const found = FOLDER_ABOVE.exec(written);
  const start = found === null ? undefined : folderAbove(found[1]!, here, project);
  if (found !== null && start === undefined) return nothing;
  const text = (start === undefined ? written : written.replace(FOLDER_ABOVE, `${start}/`))
    .replace(/\$\(MSBuildThisFileDirectory\)/gi, `${here}/`)
    .replace(/\$\(MSBuildProjectDirectory\)/gi, `${folder}/`)
    .replaceAll('\\', '/');
  if (/\$\(|[@%]\(|[*?;]/.test(text)) return unknownPath(written, place);
  const isPlaced = start !== undefined || /\$\(MSBuild(?:ThisFile|Project)Directory\)/i.test(written);
  const path = pathInProject(project, text, isPlaced ? '.' : (from ?? here));
  return path === undefined ? outsideProject(written, proofOf(place)) : { path };
}

function fileAbove(name: string, from: string, project: ProjectFiles): MsbuildPath {
  const folder = folderAbove(name, from, project);
  return folder === undefined ? nothing : { path: posix.join(folder, name) };
}

function folderAbove(name: string, from: string, project: ProjectFiles): string | undefined {
  return upward(from, project).find((folder) => project.exists(posix.join(folder, name)));
}

/** A folder and those above it, nearest first, beyond the project too. */
export function upward(folder: string, project: ProjectFiles): readonly string[] {
  const parts = posix
    .normalize(folder)
    .split('/')
    .filter((part) => part !== '.' && part !== '');
  if (parts[0] === '..') return [folder, posix.join(folder, '..'), posix.join(folder, '../..')];
  const inner = parts.map((_, count) => parts.slice(0, parts.length - count).join('/'));
  return [...inner, '.', ...foldersAbove(project)];
}

/** Refusal for a path that the build works out. */
export function unknownPath(written: string, place: MsbuildPlace): Inseparable {
  const says = `\`${written.slice(0, 80)}\` in ${place.file} is only known when the build runs`;
  return refuse('dynamic-arguments', { says, remedy: 'write the path out' }, proofOf(place));
}

export function proofOf({ file, tag }: MsbuildPlace): Proof {
  return { file, line: tag.line };
}
