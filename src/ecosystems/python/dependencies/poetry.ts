import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValue, isOn } from '../../call-flags.js';
import { tableAt, textAt, valueAt } from '../../data-values.js';
import {
  dynamicArguments,
  finished,
  fromFolder,
  join,
  makes,
  outsideProject,
  reads,
  refuse,
  writesManifest,
  type Inseparable,
} from '../../install-inputs.js';
import { hasGitData, pathInProject, seenFrom } from '../../project-paths.js';
import { pathEntries, standardRequirements } from './project-requirements.js';
import { proofIn, readTomlManifest, type TomlManifest } from './pyproject.js';

/** Source: python-poetry.org/docs/cli, 2026-11-20. */
const installs = ['install', 'sync'];
const changes = ['add', 'remove', 'update', 'lock'];

export const poetryDependencies: DependencyInstall = {
  // Where `virtualenvs.in-project` is set, or a .venv is there already. Source: python-poetry.org/docs/configuration, 2026-11-20.
  makes: ['.venv'],
  inputs: (call, project) => {
    const verb = call.subcommand[0] ?? '';
    if (!installs.includes(verb) && !changes.includes(verb)) return undefined;
    if (call.dynamic === true) return dynamicArguments('a word of the call');
    if (changes.includes(verb)) return writesManifest(`poetry ${verb}`, 'pyproject.toml');
    return installIn(call, project, flagValue(call, '-C', '--directory', '-P', '--project') ?? '.');
  },
};

function installIn(call: CallWords, project: ProjectFiles, folder: string): InstallInputs {
  const place = pathInProject(project, folder);
  if (place === undefined || place.startsWith('..')) return outsideProject(folder);
  const seen = seenFrom(project, place);
  return fromFolder(place, finished(join(readings(call, seen)), ['pyproject.toml', 'poetry.lock']));
}

function* readings(call: CallWords, project: ProjectFiles): Iterable<InstallInputs> {
  const manifest = readTomlManifest(project, 'pyproject.toml');
  if ('separable' in manifest) return yield manifest;
  yield reads(project, 'pyproject.toml', 'poetry.lock', 'poetry.toml');
  if (installsRoot(call, manifest)) yield rootInstalled();
  yield versionFromGit(project, manifest);
  // The licence text becomes part of the metadata that is read. Source: python-poetry/poetry-core factory.py, 2026-11-20.
  const licence = textAt(manifest.value, 'project', 'license', 'file');
  if (licence !== undefined) yield reads(project, ...[pathInProject(project, licence) ?? []].flat());
  yield* standardRequirements(project, manifest);
  yield* poetryEntries(project, manifest);
  yield makes('.venv');
}

function installsRoot(call: CallWords, manifest: TomlManifest): boolean {
  if (isOn(call, '--only-root')) return true;
  const isPackage = valueAt(manifest.value, 'tool', 'poetry', 'package-mode') !== false;
  return isPackage && !isOn(call, '--no-root');
}

function* poetryEntries(project: ProjectFiles, manifest: TomlManifest): Iterable<InstallInputs> {
  const poetry = tableAt(manifest.value, 'tool', 'poetry');
  yield* pathEntries(project, manifest, valueAt(poetry, 'dependencies'));
  yield* pathEntries(project, manifest, valueAt(poetry, 'dev-dependencies'));
  const groups = tableAt(poetry, 'group') ?? {};
  for (const name of Object.keys(groups)) yield* pathEntries(project, manifest, valueAt(groups, name, 'dependencies'));
}

function rootInstalled(): Inseparable {
  const says = '`poetry install` also installs the project itself, which needs its packages and readme';
  const remedy = 'add --no-root, or set `package-mode = false` in pyproject.toml';
  return refuse('project-itself', { says, remedy }, { file: 'pyproject.toml' });
}

/** Sources: the READMEs of poetry-dynamic-versioning and poetry-version-plugin, 2026-11-20. */
const versionPlugins = ['poetry-dynamic-versioning', 'poetry-version-plugin'];

function versionFromGit(project: ProjectFiles, manifest: TomlManifest): InstallInputs {
  const plugin = versionPlugins.find((name) => tableAt(manifest.value, 'tool', name) !== undefined);
  if (plugin === undefined || !hasGitData(project)) return join([]);
  const says = `${plugin} takes the version from git's data at every call of poetry`;
  return refuse(
    'project-itself',
    { says, remedy: 'export the dependencies to a requirements file' },
    proofIn(manifest, plugin),
  );
}
