/** Installs by composer for production. Sources: getcomposer.org/doc/03-cli.md "install", 04-schema.md "require-dev"; read 2026. */
import type { CallWords, ProjectFiles } from '../../knowledge/package-manager.js';
import type { Development, OmitPlan, ProductionInstall } from '../../knowledge/production-install.js';
import { isOn, variable } from '../call-flags.js';
import { deepTexts, listAt, tableAt, textAt, valueAt } from '../data-values.js';
import { unable } from '../production-refusal.js';
import { lineOfJsonKey, readJson } from '../read-json.js';

export const composerProduction: ProductionInstall = { omit, leftOutBy: ['--no-dev'] };

const EVENTS = ['pre-install-cmd', 'post-install-cmd', 'pre-autoload-dump', 'post-autoload-dump'];

function omit(call: CallWords, project: ProjectFiles): OmitPlan | undefined {
  const verb = call.subcommand.join(' ');
  const decided = isOn(call, '--no-dev', '--dev') || variable(call, 'COMPOSER_NO_DEV') !== undefined;
  if (
    (verb !== 'install' && verb !== 'i') ||
    decided ||
    call.flags.some(({ name }) => name === '-d' || name === '--working-dir')
  )
    return undefined;
  const text = project.read('composer.json');
  const parsed = text === undefined ? undefined : readJson(text);
  if (text === undefined || parsed?.ok !== true) return undefined;
  const asked = Object.keys(tableAt(parsed.value, 'require-dev') ?? {}).filter((name) => name.includes('/'));
  if (asked.length === 0) return undefined;
  const lock = readJson(project.read('composer.lock') ?? '');
  if (!lock.ok)
    return unable(
      'lock-not-understood',
      'composer.lock does not tell what the packages of development hold',
      'composer.json',
      lineOfJsonKey(text, ['require-dev']),
    );
  const packages = asked.map((name) => ({
    name,
    file: 'composer.json',
    line: lineOfJsonKey(text, ['require-dev', name]),
  }));
  const scripts = isOn(call, '--no-scripts') ? [] : scriptsOf(parsed.value, text);
  return {
    possible: true,
    change: { add: ['--no-dev'] },
    development: { packages, scripts, ...lookups(lock.value, parsed.value) },
  };
}

function scriptsOf(value: unknown, text: string): Development['scripts'] {
  return EVENTS.flatMap((event) => {
    const line = lineOfJsonKey(text, ['scripts', event]);
    const own = textAt(value, 'scripts', event);
    const texts = own === undefined ? listAt(value, 'scripts', event).filter((one) => typeof one === 'string') : [own];
    // `@php artisan …` runs PHP; `Vendor\Class::method` is a callback, found by its namespace.
    return texts
      .filter((one) => !/^[\w\\]+::\w+$/.test(one))
      .map((one) => ({ text: one.replace(/^@(php|composer)\b/, '$1'), file: 'composer.json', line }));
  });
}

/** Namespaces, files and programs by the packages of the lock file. */
function lookups(lock: unknown, manifest: unknown): Omit<Development, 'packages' | 'scripts'> {
  const development = listAt(lock, 'packages-dev');
  const namespaces = [
    ...development.flatMap((one) =>
      namespacesOf(one, 'autoload').map((prefix) => ({ prefix, name: textAt(one, 'name') ?? prefix })),
    ),
    ...namespacesOf(manifest, 'autoload-dev').map((prefix) => ({ prefix, name: prefix })),
  ];
  const programs = new Set(development.flatMap(programsOf));
  const staying = new Set(listAt(lock, 'packages').flatMap(programsOf));
  const names = new Set(development.flatMap((one) => textAt(one, 'name') ?? []));
  return {
    programOf: (name) => (staying.has(name) ? 'production' : programs.has(name) ? 'development' : 'unknown'),
    runs: (words) =>
      words[0] === 'composer' && words[1] === 'exec' ? words.slice(2).filter((word) => word !== '--') : undefined,
    namedBy: (word) => [...names].find((name) => word === name || word.includes(`vendor/${name}/`)),
    useIn: ({ path, text }) =>
      /(?:^|\/)composer\.(?:json|lock)$/.test(path) ? undefined : firstNamespace(text, namespaces),
    startMatters: false,
  };
}

function namespacesOf(value: unknown, key: string): readonly string[] {
  return ['psr-4', 'psr-0']
    .flatMap((kind) => Object.keys(tableAt(value, key, kind) ?? {}))
    .filter((prefix) => prefix.length > 1);
}

function programsOf(value: unknown): readonly string[] {
  return [...deepTexts(valueAt(value, 'bin'))].map(({ text }) => text.replace(/^.*\//, ''));
}

interface Namespace {
  readonly prefix: string;
  readonly name: string;
}

/** A namespace as code writes it, with one backslash or, in strings, two. */
function firstNamespace(text: string, namespaces: readonly Namespace[]): ReturnType<Development['useIn']> {
  const plain = text.replaceAll('\\\\', '\\');
  const found = namespaces.find(({ prefix }) => plain.includes(prefix));
  if (found === undefined) return undefined;
  const at = [found.prefix, found.prefix.replaceAll('\\', '\\\\')]
    .map((one) => text.indexOf(one))
    .find((index) => index >= 0);
  return { name: found.name, index: at ?? 0 };
}
