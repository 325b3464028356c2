import { posix } from 'node:path';
import type { CallWords, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValue, isOn } from '../../call-flags.js';
import { deepTexts, tableAt, textsAt, valueAt } from '../../data-values.js';
import {
  finished,
  fromFolder,
  join,
  makes,
  outsideProject,
  reads,
  refuse,
  type Inseparable,
} from '../../install-inputs.js';
import { foldersAbove, pathInProject, seenFrom } from '../../project-paths.js';
import { hasDynamicRequirements, pathEntries, standardRequirements } from './project-requirements.js';
import { proofIn, readTomlManifest, type TomlManifest } from './pyproject.js';
import { linksInputs } from './python-paths.js';

/** What `uv sync` reads. Source: docs.astral.sh/uv/guides/integration/docker "Intermediate layers", concepts/projects, 2026-11-20. */
export function uvSyncInputs(call: CallWords, project: ProjectFiles): InstallInputs {
  const folder = flagValue(call, '--project', '--directory') ?? '.';
  const place = pathInProject(project, folder);
  if (place === undefined || place.startsWith('..')) return outsideProject(folder);
  const seen = seenFrom(project, place);
  return fromFolder(place, finished(join(readings(call, seen)), ['pyproject.toml', 'uv.lock']));
}

function* readings(call: CallWords, project: ProjectFiles): Iterable<InstallInputs> {
  const manifest = readTomlManifest(project, 'pyproject.toml');
  if ('separable' in manifest) return yield manifest;
  if (isOn(call, '--script')) yield projectNeeded('--script takes the dependencies from a program', manifest);
  const above = foldersAbove(project).find((folder) => isWorkspace(project, `${folder}/pyproject.toml`));
  if (above !== undefined) yield memberOf(above);
  yield reads(project, 'pyproject.toml', 'uv.lock', 'uv.toml', '.python-version', '.python-versions');
  yield makes('.venv');
  yield rootInputs(call, manifest);
  yield* sourcesOf(project, manifest);
  yield* memberInputs(call, project, manifest);
}

function isWorkspace(project: ProjectFiles, file: string): boolean {
  const manifest = readTomlManifest(project, file);
  return !('separable' in manifest) && tableAt(manifest.value, 'tool', 'uv', 'workspace') !== undefined;
}

/** The project is built when it is a package, and when its metadata is dynamic and the lock is checked. */
function rootInputs(call: CallWords, manifest: TomlManifest): InstallInputs {
  const isVirtual = valueAt(manifest.value, 'project') === undefined;
  if (isVirtual && tableAt(manifest.value, 'tool', 'uv', 'workspace') === undefined) {
    return projectNeeded('pyproject.toml has no [project] table', manifest);
  }
  const dynamic = textsAt(manifest.value, 'project', 'dynamic');
  const computed = !isVirtual && (hasDynamicRequirements(manifest) || dynamic.includes('version'));
  if (computed && !isOn(call, '--frozen'))
    return projectNeeded('its metadata is dynamic, and the lock file is checked against it', manifest);
  const declared = valueAt(manifest.value, 'tool', 'uv', 'package');
  const isPackage = declared === true || (declared !== false && tableAt(manifest.value, 'build-system') !== undefined);
  return isPackage && !isVirtual && !leavesRootOut(call)
    ? projectNeeded('`uv sync` also installs the project itself', manifest)
    : join([]);
}

function leavesRootOut(call: CallWords): boolean {
  return isOn(
    call,
    '--no-install-project',
    '--no-install-workspace',
    '--no-install-local',
    '--only-dev',
    '--only-group',
  );
}

function leavesMembersOut(call: CallWords): boolean {
  return isOn(call, '--no-install-workspace') || isOn(call, '--no-install-local');
}

function* memberInputs(call: CallWords, project: ProjectFiles, manifest: TomlManifest): Iterable<InstallInputs> {
  const workspace = tableAt(manifest.value, 'tool', 'uv', 'workspace');
  if (workspace === undefined) return;
  // Whatever the patterns, a manifest too many costs only cache.
  const files = project.list().filter((path) => path.endsWith('/pyproject.toml') && !path.includes('/.venv/'));
  if (textsAt(workspace, 'members').length > 0 && !leavesMembersOut(call)) {
    yield projectNeeded('`uv sync` also installs the members of the workspace', manifest);
  }
  for (const file of files) {
    const member = readTomlManifest(project, file);
    if ('separable' in member) return yield member;
    yield reads(project, file);
    if (hasDynamicRequirements(member) && !isOn(call, '--frozen'))
      yield projectNeeded('its metadata is dynamic', member);
    yield* sourcesOf(project, member);
  }
}

/** Paths in `tool.uv`: sources, links and indexes. Source: docs.astral.sh/uv/concepts/projects/dependencies, 2026-11-20. */
function* sourcesOf(project: ProjectFiles, manifest: TomlManifest): Iterable<InstallInputs> {
  yield* standardRequirements(project, manifest);
  yield* pathEntries(project, manifest, valueAt(manifest.value, 'tool', 'uv', 'sources'));
  for (const settings of [tableAt(manifest.value, 'tool', 'uv'), uvToml(project, manifest.folder)]) {
    for (const key of ['find-links', 'index', 'index-url', 'extra-index-url']) {
      for (const { path, text } of deepTexts(valueAt(settings, key))) {
        if (path.at(-1) === 'name' || path.at(-1) === 'format') continue;
        yield linksInputs(project, text, { folders: [manifest.folder], proof: () => ({ file: manifest.file }) });
      }
    }
  }
}

function uvToml(project: ProjectFiles, folder: string): unknown {
  const manifest = readTomlManifest(project, posix.join(folder, 'uv.toml'));
  return 'separable' in manifest ? undefined : manifest.value;
}

function projectNeeded(because: string, manifest: TomlManifest): Inseparable {
  const remedy =
    'add --no-install-project (in a workspace --no-install-workspace) and --frozen, and sync again after the sources are copied';
  return refuse(
    'project-itself',
    { says: `${because}, which needs the sources`, remedy },
    proofIn(manifest, '[project]'),
  );
}

function memberOf(folder: string): Inseparable {
  const says = `the folder ${folder} declares a workspace, and uv looks there`;
  return refuse('workspace-not-understood', { says, remedy: 'sync in the root folder of the workspace' });
}
