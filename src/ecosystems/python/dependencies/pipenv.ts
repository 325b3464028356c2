import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValue, isOn, variable } from '../../call-flags.js';
import { asTable, deepTexts, tableAt, valueAt } from '../../data-values.js';
import { dynamicArguments, finished, join, makes, reads, writesManifest } from '../../install-inputs.js';
import { readJson } from '../../read-json.js';
import { pathEntries } from './project-requirements.js';
import { readTomlManifest, unreadable, type TomlManifest } from './pyproject.js';
import { linksInputs } from './python-paths.js';

/** Source: pipenv.pypa.io/en/latest/commands.html, 2026-11-20. */
const installs = ['install', 'sync'];
const changes = ['update', 'upgrade', 'lock', 'uninstall'];

export const pipenvDependencies: DependencyInstall = {
  makes: ['.venv'],
  inputs: (call, project) => {
    const verb = call.subcommand[0] ?? '';
    if (!installs.includes(verb) && !changes.includes(verb)) return undefined;
    const elsewhere = variable(call, 'PIPENV_PIPFILE') !== undefined;
    if (call.dynamic === true || elsewhere)
      return dynamicArguments(elsewhere ? 'PIPENV_PIPFILE' : 'a word of the call');
    const names = call.operands.length > 0 || flagValue(call, '-r', '--requirements', '-e', '--editable') !== undefined;
    if (changes.includes(verb) || names) return writesManifest(`pipenv ${verb}`, 'Pipfile');
    return finished(join(readings(call, project)), ['Pipfile', 'Pipfile.lock']);
  },
};

function* readings(call: CallWords, project: ProjectFiles): Iterable<InstallInputs> {
  const manifest = readTomlManifest(project, 'Pipfile');
  if ('separable' in manifest) return yield manifest;
  yield reads(project, 'Pipfile', 'Pipfile.lock');
  yield* pipfileEntries(project, manifest);
  yield* lockEntries(project, manifest);
  if (!isOn(call, '--system')) yield makes('.venv');
}

/** Tables of a Pipfile that are not packages. Source: pipenv.pypa.io/en/latest/pipfile.html, 2026-11-20. */
const notPackages = ['source', 'requires', 'scripts', 'pipenv', 'build-system'];

function* pipfileEntries(project: ProjectFiles, manifest: TomlManifest): Iterable<InstallInputs> {
  for (const { path, text } of deepTexts(valueAt(manifest.value, 'source'))) {
    if (path.at(-1) === 'url')
      yield linksInputs(project, text, { folders: ['.'], proof: () => ({ file: manifest.file }) });
  }
  for (const category of Object.keys(manifest.value).filter((key) => !notPackages.includes(key))) {
    const packages = tableAt(manifest.value, category) ?? {};
    yield* pathEntries(project, manifest, packages);
    yield* checkouts(packages);
  }
}

/** An editable checkout is kept below src/. */
function* checkouts(packages: Readonly<Record<string, unknown>>): Iterable<InstallInputs> {
  for (const name of Object.keys(packages)) {
    const isCheckout = ['git', 'hg', 'svn'].some((key) => valueAt(packages, name, key) !== undefined);
    if (isCheckout && valueAt(packages, name, 'editable') === true) yield makes(`src/${name}`);
  }
}

function* lockEntries(project: ProjectFiles, pipfile: TomlManifest): Iterable<InstallInputs> {
  const text = project.read('Pipfile.lock');
  if (text === undefined) return yield project.exists('Pipfile.lock') ? unreadable({ file: 'Pipfile.lock' }) : join([]);
  const parsed = readJson(text);
  const value = parsed.ok ? asTable(parsed.value) : undefined;
  if (value === undefined) return yield unreadable({ file: 'Pipfile.lock', line: parsed.ok ? 1 : parsed.line });
  const lock = { ...pipfile, file: 'Pipfile.lock', text, value };
  for (const category of Object.keys(value).filter((key) => key !== '_meta')) {
    yield* pathEntries(project, lock, tableAt(value, category));
  }
}
