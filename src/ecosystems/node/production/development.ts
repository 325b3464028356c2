/** What an install without packages of development would lack, and who would miss it. */
import { builtinModules } from 'node:module';
import type { CallWords, ProjectFiles } from '../../../knowledge/package-manager.js';
import type { Development, DevelopmentPackage } from '../../../knowledge/production-install.js';
import { asTable, tableAt, textAt, valueAt, type DataTable } from '../../data-values.js';
import { lineOfJsonKey } from '../../read-json.js';
import { withoutRunner } from '../dependencies/known-commands.js';
import type { Manifest } from '../dependencies/package-json.js';
import { readNpmLock } from './npm-lock.js';
import { LOADED_BY_OTHERS, PROGRAMS, RUNS_OTHERS, TOOL_SETTINGS } from './known-packages.js';

/** What an install of the project and its workspaces would lack; undefined when that is nothing. */
export function nodeDevelopment(
  manifests: readonly Manifest[],
  project: ProjectFiles,
  events: readonly string[],
): Development | undefined {
  const packages = manifests.flatMap(developmentPackages);
  if (packages.length === 0) return undefined;
  const names = new Set(packages.map(({ name }) => name));
  const production = new Set(manifests.flatMap(({ value }) => productionNames(value)));
  const lock = readLock(project);
  const deeper = new Set([...lock.development].filter((name) => !names.has(name) && !builtinModules.includes(name)));
  return {
    packages,
    scripts: manifests.flatMap((manifest) => scriptsOf(manifest, events)),
    programOf: (name) => programOf(name, { names, production, lock }),
    runs: commandBehind,
    namedBy: (word) => packageIn(word, names),
    useIn: ({ path, text }) => useIn(path, text, { names, deeper, production }),
    startMatters: true,
  };
}

/** Those that nothing else of the manifest asks for. */
function developmentPackages(manifest: Manifest): readonly DevelopmentPackage[] {
  const others = new Set(productionNames(manifest.value));
  return Object.keys(tableAt(manifest.value, 'devDependencies') ?? {})
    .filter((name) => !others.has(name))
    .map((name) => ({ name, file: manifest.file, line: lineOfJsonKey(manifest.text, ['devDependencies', name]) }));
}

function productionNames(value: DataTable): readonly string[] {
  return ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((field) =>
    Object.keys(tableAt(value, field) ?? {}),
  );
}

function scriptsOf({ value, file, text }: Manifest, events: readonly string[]): Development['scripts'] {
  return events.flatMap((event) => {
    const script = textAt(value, 'scripts', event);
    return script === undefined ? [] : [{ text: script, file, line: lineOfJsonKey(text, ['scripts', event]) }];
  });
}

interface Locked {
  /** Packages that only development brings, whatever depends on them. */
  readonly development: ReadonlySet<string>;
  /** Programs by name, and whether a package brings them that stays. */
  readonly programs: ReadonlyMap<string, boolean>;
}

/** What the lock file of npm tells of each package; other lock files tell neither. */
function readLock(project: ProjectFiles): Locked {
  const lock = readNpmLock(project);
  const packages = lock === undefined || 'possible' in lock ? {} : (lock.packages ?? {});
  const development = new Set<string>();
  const staying = new Set<string>();
  const programs = new Map<string, boolean>();
  for (const [place, entry] of Object.entries(packages)) {
    if (!place.includes('node_modules/')) continue;
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const isDevelopment = valueAt(entry, 'dev') === true;
    (isDevelopment ? development : staying).add(name);
    for (const program of binariesOf(asTable(entry), name))
      programs.set(program, programs.get(program) === true || !isDevelopment);
  }
  return { development: new Set([...development].filter((name) => !staying.has(name))), programs };
}

function binariesOf(entry: DataTable | undefined, name: string): readonly string[] {
  const bin = valueAt(entry, 'bin');
  return typeof bin === 'string' ? [name.replace(/^.*\//, '')] : Object.keys(asTable(bin) ?? {});
}

interface Names {
  readonly names: ReadonlySet<string>;
  readonly production: ReadonlySet<string>;
}

function programOf(
  program: string,
  { names, production, lock }: Names & { lock: Locked },
): ReturnType<Development['programOf']> {
  if (RUNS_OTHERS.includes(program)) return names.has(program) ? 'development' : 'unknown';
  const stays = lock.programs.get(program);
  if (stays !== undefined) return stays ? 'production' : 'development';
  const owners = [...(PROGRAMS[program] ?? []), program];
  if (owners.some((name) => production.has(name))) return 'production';
  return owners.some((name) => names.has(name)) ? 'development' : 'unknown';
}

/** The command that `npx`, `yarn` and `cross-env` are given; undefined where they are not what is called. */
function commandBehind(words: readonly string[]): readonly string[] | undefined {
  if (words[0] === 'cross-env') return words.slice(1 + words.slice(1).findIndex((word) => !/^\w+=/.test(word)));
  // bun runs files as node does.
  const isFile = words[0] === 'bun' && words.slice(1).some((word) => /\.[cm]?[jt]sx?$/.test(word));
  if (isFile) return ['node', ...words.slice(1).filter((word) => word !== 'run')];
  const command = withoutRunner(words);
  return command === undefined || command === words ? undefined : command;
}

/** `ts-node/register` names ts-node, `@babel/node` itself. */
function packageIn(word: string, names: ReadonlySet<string>): string | undefined {
  const name = /^(?:@[\w.~-]+\/)?[\w.~-]+/.exec(word)?.[0] ?? '';
  return names.has(name) ? name : undefined;
}

const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|json|ya?ml|toml)$/;
const QUOTED = /["'`]((?:@[\w.~-]+\/)?[\w.~-]+)(?:\/[^"'`\n]*)?["'`]/g;
const IMPORTED = /(?:\brequire\s*\(\s*|\bfrom\s*|\bimport\s*\(?\s*|\bresolve\s*\(\s*)$/;

/** A package of development named anywhere in code, or one that only such packages bring, imported. */
function useIn(
  path: string,
  text: string,
  { names, deeper, production }: Names & { deeper: ReadonlySet<string> },
): ReturnType<Development['useIn']> {
  if (!CODE.test(path) || TOOL_SETTINGS.test(path)) return undefined;
  for (const match of text.matchAll(QUOTED)) {
    const name = match[1]!;
    if (names.has(name)) return { name, index: match.index };
    if (deeper.has(name) && IMPORTED.test(text.slice(Math.max(0, match.index - 24), match.index)))
      return { name, index: match.index };
  }
  const loader = LOADED_BY_OTHERS.find(({ name, by }) => names.has(name) && by.some((one) => production.has(one)));
  const at = loader === undefined ? undefined : LOADING.exec(text);
  return loader === undefined || at === undefined || at === null ? undefined : { name: loader.name, index: at.index };
}

/** Code that may make another package load one by a name of its own. */
const LOADING = /\brequire\s*\(|\bimport\b/;

/** True when a call leaves development out already, or its author asks for it. */
export function isDecided(call: CallWords): boolean {
  return call.flags.some(
    ({ name, value }) =>
      DECIDING.includes(name) ||
      ((name === '--omit' || name === '--include') && (value === 'dev' || value === undefined)),
  );
}

const DECIDING: readonly string[] = [
  '--production',
  '--prod',
  '-P',
  '-p',
  '-D',
  '--dev',
  '--only',
  '--also',
  '--no-production',
  '--no-prod',
];
