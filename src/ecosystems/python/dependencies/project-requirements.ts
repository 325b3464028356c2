import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { deepTexts, textsAt, valueAt } from '../../data-values.js';
import { join, reads, refuse, type FindProof, type Inseparable } from '../../install-inputs.js';
import { pathInputs, requirementInputs } from './python-paths.js';
import { proofIn, readTomlManifest, type TomlManifest } from './pyproject.js';

/** Requirements that stand in pyproject.toml by the packaging standards. Source: packaging.python.org "pyproject.toml", "Dependency Groups", 2026-11-20. */
const requirementKeys: readonly (readonly string[])[] = [
  ['project', 'dependencies'],
  ['project', 'optional-dependencies'],
  ['dependency-groups'],
  ['tool', 'uv', 'dev-dependencies'],
  ['tool', 'uv', 'constraint-dependencies'],
  ['tool', 'uv', 'override-dependencies'],
];

/** What the requirements of a pyproject.toml read from the project. */
export function* standardRequirements(project: ProjectFiles, manifest: TomlManifest): Iterable<InstallInputs> {
  for (const key of requirementKeys) {
    for (const { text } of deepTexts(valueAt(manifest.value, ...key))) {
      yield requirementInputs(project, text, () => proofIn(manifest, text));
    }
  }
}

/** What the tables that give a dependency a path read (`{ path = "../x" }`): `table` is name → one entry or a list of them. */
export function* pathEntries(project: ProjectFiles, manifest: TomlManifest, table: unknown): Iterable<InstallInputs> {
  for (const { path, text } of deepTexts(table)) {
    const key = path.length > 1 ? (path.at(-1) ?? '') : '';
    const isAddress = text.includes('://') || key === 'git' || key === 'url';
    if (!['path', 'file', 'url', 'git'].includes(key)) continue;
    const proof: FindProof = () => proofIn(manifest, text);
    const place = isAddress || text.startsWith('/') ? text : posix.join(manifest.folder, text);
    yield isAddress ? requirementInputs(project, text, proof) : pathInputs(project, place, proof);
  }
}

/**
 * Files that `-r` takes beside requirements files (uv, and pip for pylock): undefined when the path is none of them.
 * Sources: docs.astral.sh/uv/pip/packages; pip.pypa.io "pip install", 2026-11-20.
 */
export function projectFileInputs(project: ProjectFiles, path: string): InstallInputs | undefined {
  const name = posix.basename(path);
  if (name === 'setup.py' || name === 'setup.cfg') return builds(path, 'is run to find the dependencies');
  if (!name.endsWith('.toml')) return undefined;
  const manifest = readTomlManifest(project, path);
  if ('separable' in manifest) return manifest;
  if (name !== 'pyproject.toml') return join([reads(project, path), ...pathEntries(project, manifest, manifest.value)]);
  if (hasDynamicRequirements(manifest)) return builds(path, 'leaves its dependencies to the build');
  return join([reads(project, path), ...standardRequirements(project, manifest)]);
}

/** True when dependencies are computed by the build, or there is no static table of them. */
export function hasDynamicRequirements(manifest: TomlManifest): boolean {
  const dynamic = textsAt(manifest.value, 'project', 'dynamic');
  const isStatic = valueAt(manifest.value, 'project') !== undefined;
  return !isStatic || dynamic.includes('dependencies') || dynamic.includes('optional-dependencies');
}

function builds(file: string, how: string): Inseparable {
  const remedy = 'write the dependencies into a requirements file or the lock file';
  return refuse('project-itself', { says: `${file} ${how}, which needs the sources`, remedy }, { file });
}
