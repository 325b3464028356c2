/**
 * Installs by yarn, pnpm and bun for production. Sources: classic.yarnpkg.com/docs/cli/install; pnpm.io/cli/install and settings;
 * bun.com/docs/pm/cli/install; read 2026.
 */
import type { CallWords, ProjectFiles } from '../../../knowledge/package-manager.js';
import type { LockPlan, OmitPlan, ProductionInstall, Unable } from '../../../knowledge/production-install.js';
import { isOn, variable } from '../../call-flags.js';
import { tableAt, textAt, valueAt } from '../../data-values.js';
import { lineOfJsonKey } from '../../read-json.js';
import { readYaml } from '../../read-yaml.js';
import type { Manifest } from '../dependencies/package-json.js';
import { berryHeld } from './berry-lock.js';
import { isDecided, nodeDevelopment } from './development.js';
import { manifestsOf } from './npm.js';
import { unable } from '../../production-refusal.js';
import { FIELDS } from './npm-lock.js';

const VERBS: readonly string[] = ['', 'install', 'i'];
const EVENTS = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];

/** What sets one manager apart. */
interface Shape {
  readonly flag: string;
  readonly lockFile: string;
  readonly frozenFlag: string;
  /** Flags that freeze the lock file, or show that it is meant to be written. */
  readonly frozenBy: readonly string[];
  /** Scripts of the project that it runs with the flag for production. */
  readonly events: readonly string[];
  readonly elsewhere: readonly string[];
  /** Names with ranges that the lock file holds; undefined when it is not understood. A text: why. */
  held(text: string, manifests: readonly Manifest[], project: ProjectFiles): Held | string;
}

/** Whether a lock file holds a range that a manifest in a folder asks for. */
type Held = (folder: string, name: string, range: string) => boolean;

function production(shape: Shape): ProductionInstall {
  return { omit: (call, project) => omit(shape, call, project), lock: (call, project) => lock(shape, call, project) };
}

function isOfProject({ subcommand, operands, flags }: CallWords, { elsewhere }: Shape): boolean {
  const isElsewhere = flags.some(({ name }) => elsewhere.includes(name));
  return VERBS.includes(subcommand.join(' ')) && operands.length === 0 && !isElsewhere;
}

function omit(shape: Shape, call: CallWords, project: ProjectFiles): OmitPlan | undefined {
  if (!isOfProject(call, shape) || isDecided(call)) return undefined;
  const mode = variable(call, 'NODE_ENV');
  if (mode === 'production') return undefined;
  if (mode === null) return unable('chosen-elsewhere', '`NODE_ENV` chooses');
  const manifests = manifestsOf(project);
  const development =
    manifests && nodeDevelopment(manifests, project, isOn(call, '--ignore-scripts') ? [] : shape.events);
  return development && { possible: true, change: { add: [shape.flag] }, development };
}

function lock(shape: Shape, call: CallWords, project: ProjectFiles): LockPlan | undefined {
  const text = project.read(shape.lockFile);
  const isFrozen = call.flags.some(({ name }) => shape.frozenBy.includes(name));
  if (text === undefined || !isOfProject(call, shape) || isFrozen) return undefined;
  const manifests = manifestsOf(project);
  if (manifests === undefined) return unable('lock-not-understood', 'the manifests cannot be read', 'package.json');
  const held = shape.held(text, manifests, project);
  if (typeof held === 'string') return unable('lock-not-understood', held, shape.lockFile);
  return outOfStep(manifests, held) ?? { possible: true, change: { add: [shape.frozenFlag] }, file: shape.lockFile };
}

function outOfStep(manifests: readonly Manifest[], held: Held): Unable | undefined {
  const own = new Set(manifests.flatMap(({ value }) => textAt(value, 'name') ?? []));
  for (const { folder, file, text, value } of manifests) {
    const changed = ['resolutions', 'overrides', 'pnpm', 'patchedDependencies', 'catalog'].find(
      (key) => valueAt(value, key) !== undefined,
    );
    if (changed !== undefined)
      return unable(
        'lock-not-understood',
        `whether it follows \`${changed}\` cannot be told`,
        file,
        lineOfJsonKey(text, [changed]),
      );
    for (const field of FIELDS.slice(0, 3)) {
      for (const [name, range] of Object.entries(tableAt(value, field) ?? {})) {
        if (own.has(name) || (typeof range === 'string' && held(folder, name, range))) continue;
        return unable(
          'lock-out-of-step',
          `it does not hold \`${name}\` in the range of ${file}`,
          file,
          lineOfJsonKey(text, [field, name]),
        );
      }
    }
  }
  return undefined;
}

/** Keys of a yarn.lock are `name@range`, several before one colon. */
function yarnHeld(text: string): Held | string {
  if (text.includes('__metadata:')) return 'it is of a later yarn';
  const keys = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    if (!/^["@\w]/.test(line) || !line.endsWith(':')) continue;
    for (const key of line.slice(0, -1).split(/,\s*/)) keys.add(key.replaceAll('"', ''));
  }
  const missing = yarnNeeds(text).find((key) => !keys.has(key));
  if (missing !== undefined) return `it lacks \`${missing}\`, which a package in it needs`;
  return (_, name, range) => keys.has(`${name}@${range}`);
}

/** What the packages of a yarn.lock depend on. */
function yarnNeeds(text: string): readonly string[] {
  let isList = false;
  return text.split(/\r?\n/).flatMap((line) => {
    if (!line.startsWith('    ')) {
      isList = /^ {2}(?:dependencies):$/.test(line);
      return [];
    }
    const match = isList ? /^ {4}"?([^"\s]+)"? "?([^"]+)"?$/.exec(line) : null;
    return match === null ? [] : [`${match[1]}@${match[2]}`];
  });
}

/** Each importer has the range of every name; a lock file is read by its own major version of pnpm alone for sure. */
function pnpmHeld(text: string, [root]: readonly Manifest[]): Held | string {
  const parsed = readYaml(text);
  if (!parsed.ok) return 'it cannot be read';
  const format = String(valueAt(parsed.value, 'lockfileVersion') ?? '').split('.')[0]!;
  const declared = /^pnpm@(\d+)/.exec(textAt(root?.value, 'packageManager') ?? '')?.[1];
  if (declared === undefined || !(PNPM_FORMATS[format] ?? []).includes(declared))
    return `\`packageManager\` of package.json does not say that it is the format of the pnpm that is called`;
  const value = parsed.value;
  return (folder, name, range) => {
    const place = tableAt(value, 'importers', folder) ?? (folder === '.' ? value : undefined);
    return FIELDS.some((field) => textAt(place, field, name, 'specifier') === range);
  };
}

/** Formats of lock files by the major versions that write them. Source: pnpm's release notes 8, 9 and 10, 2026. */
const PNPM_FORMATS: Readonly<Record<string, readonly string[]>> = { '6': ['8'], '9': ['9', '10'] };

/** JSON with trailing commas, which YAML allows. */
function bunHeld(text: string): Held | string {
  const parsed = readYaml(text.replace(/^\s*\/\/.*$/gm, ''));
  if (!parsed.ok || tableAt(parsed.value, 'workspaces') === undefined) return 'it cannot be read';
  return (folder, name, range) => {
    const place = tableAt(parsed.value, 'workspaces', folder === '.' ? '' : folder);
    return FIELDS.some((field) => textAt(place, field, name) === range);
  };
}

const ELSEWHERE = ['-g', '--global', '--cwd', '-C', '--dir', '--filter', '-F', '--prefix'];

/** `prepare` and `prepublish` do not run in production (yarn 1.22, src/cli/commands/install.js). */
export const yarnProduction = production({
  flag: '--production',
  lockFile: 'yarn.lock',
  frozenFlag: '--frozen-lockfile',
  frozenBy: ['--frozen-lockfile', '--pure-lockfile', '--no-lockfile', '--force'],
  events: EVENTS.slice(0, 3),
  elsewhere: ELSEWHERE,
  held: yarnHeld,
});

export const pnpmProduction = production({
  flag: '--prod',
  lockFile: 'pnpm-lock.yaml',
  frozenFlag: '--frozen-lockfile',
  frozenBy: [
    '--frozen-lockfile',
    '--no-frozen-lockfile',
    '--lockfile-only',
    '--fix-lockfile',
    '--no-lockfile',
    '--offline',
  ],
  events: EVENTS,
  elsewhere: ELSEWHERE,
  held: pnpmHeld,
});

export const bunProduction = production({
  flag: '--production',
  lockFile: 'bun.lock',
  frozenFlag: '--frozen-lockfile',
  frozenBy: ['--frozen-lockfile', '--no-save', '--lockfile-only', '--force', '-f'],
  events: EVENTS,
  elsewhere: ELSEWHERE,
  held: bunHeld,
});

/** `yarn workspaces focus --production`, which leaves packages out, does not look at the lock file: so nothing is left out. */
export const yarnBerryProduction: ProductionInstall = {
  ...production({
    flag: '',
    lockFile: 'yarn.lock',
    frozenFlag: '--immutable',
    frozenBy: ['--immutable', '--no-immutable', '--immutable-cache', '--mode', '--refresh-lockfile'],
    events: [],
    elsewhere: ELSEWHERE,
    held: berryHeld,
  }),
  omit: () => undefined,
};
