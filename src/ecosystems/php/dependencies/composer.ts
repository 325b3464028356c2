/**
 * What an install by composer reads of the project.
 *
 * The class loader that it writes maps namespaces to folders (PSR-4, PSR-0) and lists `files` without looking at them; it scans the
 * sources for a class map, and for everything when it is optimised. Tried with composer 2.5; source: src/Composer/Autoload/AutoloadGenerator.php.
 * One difference is accepted: where git is at hand the root package's version is that of the branch, which only tells about itself.
 */
import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValue, isOn, variable } from '../../call-flags.js';
import { deepTexts, listAt, tableAt, textAt, valueAt } from '../../data-values.js';
import {
  dynamicArguments,
  finished,
  fromFolder,
  join,
  makes,
  nothing,
  outsideProject,
  reads,
  refuse,
  writesManifest,
  type Inseparable,
} from '../../install-inputs.js';
import { pathInProject, seenFrom } from '../../project-paths.js';
import { isSet, keyProof, lockOf, readComposer, type ComposerManifest } from './composer-json.js';
import { pluginInputs, scriptInputs } from './composer-plugins.js';

export const composerDependencies: DependencyInstall = {
  makes: ['vendor'],
  inputs: (call, project) => {
    const [verb = '', ...more] = call.subcommand;
    if (verb === 'global') return undefined;
    if (!installs(call, project)) return writesManifest([`composer ${verb}`, ...more].join(' '), 'composer.json');
    if (call.dynamic === true) return dynamicArguments('a word of the call');
    const manifest = variable(call, 'COMPOSER') ?? 'composer.json';
    if (variable(call, 'COMPOSER') === null) return dynamicArguments('the value of COMPOSER');
    return installIn(call, project, manifest);
  },
};

/** Without a lock file an update is an install, and there is nothing that a copy could put back. */
function installs({ subcommand, operands }: CallWords, project: ProjectFiles): boolean {
  const [verb = ''] = subcommand;
  if (verb === 'install' || verb === 'i') return true;
  return ['update', 'u', 'upgrade'].includes(verb) && operands.length === 0 && !project.exists('composer.lock');
}

function installIn(call: CallWords, project: ProjectFiles, file: string): InstallInputs {
  const named = flagValue(call, '-d', '--working-dir') ?? '.';
  const folder = pathInProject(project, named);
  if (folder === undefined || folder.startsWith('..')) return outsideProject(named);
  if (file.includes('/')) return outsideProject(file);
  const found = join(pieces(call, seenFrom(project, folder), file));
  return fromFolder(folder, finished(found, [file, lockOf(file)]));
}

function* pieces(call: CallWords, project: ProjectFiles, file: string): Iterable<InstallInputs> {
  const manifest = readComposer(project, file);
  if ('separable' in manifest) return yield manifest;
  yield reads(project, file, lockOf(file), 'auth.json');
  for (const repository of repositories(manifest)) yield repositoryInputs(project, manifest, repository);
  if (!isOn(call, '--no-scripts')) yield scriptInputs(manifest, events(call, manifest));
  if (!isOn(call, '--no-plugins')) yield* pluginInputs(project, manifest);
  if (!isOn(call, '--no-autoloader')) yield autoloadInputs(call, manifest);
  yield made(call, project, manifest);
}

/** Source: getcomposer.org/doc/articles/scripts.md, 2026-11-21. */
function events(call: CallWords, { locked }: ComposerManifest): readonly string[] {
  const always = ['pre-install-cmd', 'post-install-cmd', 'pre-operations-exec', 'init', 'command', 'pre-command-run'];
  const packages = ['install', 'update', 'uninstall'].flatMap((verb) => [
    `pre-package-${verb}`,
    `post-package-${verb}`,
  ]);
  const files = ['pre-file-download', 'post-file-download', 'pre-dependencies-solving', 'post-dependencies-solving'];
  const dumps = isOn(call, '--no-autoloader') ? [] : ['pre-autoload-dump', 'post-autoload-dump'];
  const updates = locked ? [] : ['pre-update-cmd', 'post-update-cmd', 'pre-pool-create'];
  return [...always, ...packages, ...files, ...dumps, ...updates];
}

/** A list, or a table by names. */
function repositories({ value }: ComposerManifest): readonly unknown[] {
  const listed = listAt(value, 'repositories');
  return listed.length > 0 ? listed : Object.values(tableAt(value, 'repositories') ?? {});
}

/** Repositories of type `path` are linked or copied whole, those of type `artifact` hold archives. */
function repositoryInputs(project: ProjectFiles, manifest: ComposerManifest, repository: unknown): InstallInputs {
  const url = textAt(repository, 'url') ?? '';
  const type = textAt(repository, 'type');
  const proof = keyProof(manifest, 'repositories');
  if (type !== 'path' && type !== 'artifact')
    return /^(?:\.|\/|~|file:)/.test(url) ? outsideProject(url, proof) : nothing;
  const start = url.split(/[*?[{]/)[0]!;
  const folder = start === url ? start : start.slice(0, start.lastIndexOf('/') + 1);
  if (url.includes('$') || url.includes('%')) return dynamicArguments(`\`${url}\``, proof);
  const path = pathInProject(project, folder === '' ? '.' : folder);
  return path === undefined || !project.exists(path) ? outsideProject(url, proof) : reads(project, path);
}

function autoloadInputs(call: CallWords, manifest: ComposerManifest): InstallInputs {
  const optimises =
    isOn(call, '-o', '--optimize-autoloader', '-a', '--classmap-authoritative', '-oa', '-ao') ||
    isSet(manifest, 'optimize-autoloader') ||
    isSet(manifest, 'classmap-authoritative');
  if (optimises) return scans(manifest, optimisedAt(manifest));
  const dev = isOn(call, '--no-dev') || variable(call, 'COMPOSER_NO_DEV') === '1' ? [] : ['autoload-dev'];
  const mapped = ['autoload', ...dev].find(
    (key) => [...deepTexts(valueAt(manifest.value, key, 'classmap'))].length > 0,
  );
  return mapped === undefined ? nothing : scans(manifest, [mapped, 'classmap']);
}

function optimisedAt(manifest: ComposerManifest): readonly string[] | undefined {
  const key = ['optimize-autoloader', 'classmap-authoritative'].find((name) => isSet(manifest, name));
  return key === undefined ? undefined : ['config', key];
}

function scans(manifest: ComposerManifest, path: readonly string[] | undefined): Inseparable {
  const says = 'the install scans the sources for the classes that the autoloader knows';
  const remedy =
    'install with --no-autoloader, and run `composer dump-autoload` with the same options after the sources are copied';
  return refuse('project-itself', { says, remedy }, path && keyProof(manifest, ...path));
}

function made(call: CallWords, project: ProjectFiles, manifest: ComposerManifest): InstallInputs {
  const folderOf = (name: string, key: string): string | undefined =>
    variable(call, name) ?? textAt(manifest.value, 'config', key);
  const vendor = folderOf('COMPOSER_VENDOR_DIR', 'vendor-dir') ?? 'vendor';
  const binaries = folderOf('COMPOSER_BIN_DIR', 'bin-dir');
  const folders = [vendor, ...(binaries === undefined ? [] : [binaries.replace('{$vendor-dir}', vendor)])];
  return makes(...folders.flatMap((folder) => pathInProject(project, folder) ?? []));
}
