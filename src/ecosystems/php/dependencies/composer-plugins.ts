import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { deepTexts, tableAt, textsAt, valueAt } from '../../data-values.js';
import { join, makes, nothing, reads, refuse, type Inseparable } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { keyProof, type ComposerManifest } from './composer-json.js';

/** What a plugin of composer does with the project that it is installed in. */
type PluginKind =
  /** works on what is installed, and on composer.json */
  | 'harmless'
  /** looks for packages that are missing when there is no lock file, and works on what is installed */
  | 'harmless-when-locked'
  /** puts packages into folders that `extra.installer-paths` names */
  | 'places-packages'
  /** reads the patches that `extra.patches` names */
  | 'reads-patches'
  /** configures the project for packages that symfony.lock does not know yet */
  | 'configures';

/** Sources: the plugins' READMEs on packagist.org, 2026-11-21. */
const PLUGINS: Readonly<Record<string, PluginKind>> = {
  'composer/package-versions-deprecated': 'harmless',
  'ocramius/package-versions': 'harmless',
  'hirak/prestissimo': 'harmless',
  'dealerdirect/phpcodesniffer-composer-installer': 'harmless',
  'phpstan/extension-installer': 'harmless',
  'pestphp/pest-plugin': 'harmless',
  'infection/extension-installer': 'harmless',
  'symfony/runtime': 'harmless',
  'symfony/thanks': 'harmless',
  'php-http/discovery': 'harmless-when-locked',
  'kylekatarnls/update-helper': 'harmless',
  'ergebnis/composer-normalize': 'harmless',
  'cweagans/composer-configurable-plugin': 'harmless',
  'drupal/core-project-message': 'harmless',
  'drupal/core-vendor-hardening': 'harmless',
  'yiisoft/yii2-composer': 'harmless',
  'composer/installers': 'places-packages',
  'oomphinc/composer-installers-extender': 'places-packages',
  'cweagans/composer-patches': 'reads-patches',
  'symfony/flex': 'configures',
};

/** What the plugins that an install runs read and make, or the first that is not known. */
export function* pluginInputs(project: ProjectFiles, manifest: ComposerManifest): Iterable<InstallInputs> {
  for (const name of pluginsOf(manifest)) yield oneInputs(project, manifest, name);
}

/** By type in the lock file; without one, by name and by what may run. */
function pluginsOf({ packages, locked, value }: ComposerManifest): readonly string[] {
  const isPlugin = (type: string | undefined): boolean => type === 'composer-plugin' || type === 'composer-installer';
  if (locked) return [...packages].flatMap(([name, type]) => (isPlugin(type) ? [name] : []));
  const allowed = tableAt(value, 'config', 'allow-plugins') ?? {};
  const running = Object.keys(allowed).filter((name) => allowed[name] === true && !name.includes('*'));
  const known = [...packages.keys()].filter((name) => Object.hasOwn(PLUGINS, name));
  return [...new Set([...running, ...known])];
}

function oneInputs(project: ProjectFiles, manifest: ComposerManifest, name: string): InstallInputs {
  const kind = Object.hasOwn(PLUGINS, name) ? PLUGINS[name] : undefined;
  switch (kind) {
    case 'harmless':
      return nothing;
    case 'harmless-when-locked':
      return manifest.locked ? nothing : worksOnProject(name);
    case 'places-packages':
      return placed(manifest, name);
    case 'reads-patches':
      return patches(project, manifest);
    case 'configures':
      return project.exists('symfony.lock') ? reads(project, 'symfony.lock') : worksOnProject(name);
    case undefined:
      return worksOnProject(name);
  }
}

/** `extra.installer-paths`: `web/modules/{$name}` → `web/modules`. Without it the folder depends on the type of each package. */
function placed(manifest: ComposerManifest, name: string): InstallInputs {
  const paths = Object.keys(tableAt(manifest.value, 'extra', 'installer-paths') ?? {});
  const special = [...manifest.packages.values()].some((type) => type !== undefined && !ORDINARY_TYPES.includes(type));
  if (paths.length === 0) return manifest.locked && !special ? nothing : worksOnProject(name);
  const folders = paths.map((path) => path.split('{')[0]!.replace(/\/+$/, ''));
  return folders.includes('') ? worksOnProject(name) : makes(...folders);
}

const ORDINARY_TYPES = ['library', 'metapackage', 'project', 'composer-plugin', 'composer-installer', 'symfony-bundle'];

function patches(project: ProjectFiles, manifest: ComposerManifest): InstallInputs {
  const file = valueAt(manifest.value, 'extra', 'patches-file');
  const ignored = valueAt(manifest.value, 'extra', 'enable-patching') === true;
  if (file !== undefined || ignored) return worksOnProject('cweagans/composer-patches');
  const named = [...deepTexts(tableAt(manifest.value, 'extra', 'patches'))].map(({ text }) => text);
  const local = named.filter((text) => !text.includes('://'));
  return join([
    ...local.map((path) => reads(project, ...[pathInProject(project, path) ?? []].flat())),
    reads(project, 'patches.lock.json', ...textsAt(manifest.value, 'extra', 'patches-ignore')),
  ]);
}

function worksOnProject(name: string): Inseparable {
  const says = `the install runs ${name}, a plugin of composer that may work on the files of the project`;
  const remedy = 'install with --no-plugins, or leave the install below the sources';
  return refuse('lifecycle-script', { says, remedy });
}

/** Refusal for scripts of composer.json that an install runs. */
export function scriptInputs(manifest: ComposerManifest, events: readonly string[]): InstallInputs {
  const event = events.find((name) => runsSomething(valueAt(manifest.value, 'scripts', name)));
  if (event === undefined) return nothing;
  const says = `the install runs the script \`${event}\` of ${manifest.file}, which may read the sources`;
  const remedy = 'install with --no-scripts, and run `composer run-script` after the sources are copied';
  return refuse('lifecycle-script', { says, remedy }, keyProof(manifest, 'scripts', event));
}

function runsSomething(script: unknown): boolean {
  const commands = [...deepTexts(script)].map(({ text }) => text.trim());
  return commands.some((command) => command !== '' && !command.startsWith('@putenv '));
}
