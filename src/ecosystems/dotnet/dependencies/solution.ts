import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { textAt, textsAt } from '../../data-values.js';
import { join, outsideProject, reads } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { readJson } from '../../read-json.js';
import { xmlTags } from '../../xml-tags.js';
import { projectInputs, unreadable, type MsbuildWalk } from './msbuild.js';

/** `Project("{GUID}") = "Name", "path\to.csproj", "{GUID}"`; solution folders have no file. */
const LISTED = /^Project\("[^"]*"\)\s*=\s*"[^"]*",\s*"([^"]+)"/gm;

/** What the restore of a solution (.sln, .slnx, .slnf) reads: all projects that it lists. */
export function solutionInputs(walk: MsbuildWalk, file: string): InstallInputs {
  const text = walk.project.read(file);
  const listed = text === undefined ? undefined : listedIn(file, text.replace(/^\uFEFF/, ''));
  if (listed === undefined) return unreadable(file, undefined);
  const folder = posix.dirname(file);
  const name = posix.basename(file);
  const hooks = [
    'Directory.Solution.props',
    'Directory.Solution.targets',
    `before.${name}.targets`,
    `after.${name}.targets`,
  ];
  const paths = listed.map((path) => path.replaceAll('\\', '/'));
  return join([
    reads(walk.project, file, ...hooks.map((hook) => posix.join(folder, hook))),
    ...paths.map((path) => memberInputs(walk, path, folder)),
  ]);
}

/** Paths of the projects that a solution lists, relative to the folder of the call; undefined where it cannot be read. */
export function solutionProjects(project: ProjectFiles, file: string): readonly string[] | undefined {
  const text = project.read(file);
  const listed = text === undefined ? undefined : listedIn(file, text.replace(/^\uFEFF/, ''));
  return listed?.flatMap((path) => {
    const found = pathInProject(project, path.replaceAll('\\', '/'), posix.dirname(file));
    return found !== undefined && /proj$/.test(found) ? [found] : [];
  });
}

function memberInputs(walk: MsbuildWalk, written: string, folder: string): InstallInputs {
  const path = pathInProject(walk.project, written, folder);
  if (path === undefined) return outsideProject(written);
  if (/\.slnx?$/.test(path)) return solutionInputs(walk, path);
  return walk.project.exists(path) ? projectInputs(walk, path) : join([]);
}

function listedIn(file: string, text: string): readonly string[] | undefined {
  if (file.endsWith('.slnx'))
    return xmlTags(text)?.flatMap(({ name, attributes }) => (name === 'Project' ? (attributes['Path'] ?? []) : []));
  if (!file.endsWith('.slnf'))
    return [...text.matchAll(LISTED)].map((found) => found[1]!).filter((path) => /proj$/.test(path));
  const parsed = readJson(text);
  const solution = parsed.ok ? textAt(parsed.value, 'solution', 'path') : undefined;
  if (!parsed.ok || solution === undefined) return undefined;
  const from = posix.dirname(solution.replaceAll('\\', '/'));
  return [
    solution,
    ...textsAt(parsed.value, 'solution', 'projects').map((path) => posix.join(from, path.replaceAll('\\', '/'))),
  ];
}
