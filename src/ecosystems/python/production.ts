/**
 * Installs by poetry and uv for production. Sources: python-poetry.org/docs/cli "install" and managing-dependencies "Dependency groups";
 * docs.astral.sh/uv/concepts/projects/sync and dependencies; read 2026.
 */
import type { CallWords, ProjectFiles } from '../../knowledge/package-manager.js';
import type { DevelopmentPackage, OmitPlan, ProductionInstall } from '../../knowledge/production-install.js';
import { isOn, variable } from '../call-flags.js';
import { listAt, tableAt, textsAt, valueAt, type DataTable } from '../data-values.js';
import { unable } from '../production-refusal.js';
import { proofIn, readTomlManifest, type TomlManifest } from './dependencies/pyproject.js';
import { pipenvLock } from './pipenv-lock.js';
import { uvLock } from './uv-lock.js';
import { pythonDevelopment, requirementName } from './development.js';

const FILE = 'pyproject.toml';
/** Names that groups of development go by. */
const DEVELOPMENT_GROUP =
  /^(?:dev|develop|development|tests?|testing|lint(?:ing|ers?)?|docs?|documentation|typing|types|mypy|format(?:ting)?|ci|debug|style|quality|check|checks|local|notebooks?)$/i;

export const poetryProduction: ProductionInstall = { omit: poetryOmit };
export const uvProduction: ProductionInstall = {
  omit: uvOmit,
  leftOutBy: ['--no-dev', '--no-default-groups'],
  lock: uvLock,
};
/** What is for development is only installed when a call says so. */
export const pipenvProduction: ProductionInstall = { omit: () => undefined, lock: pipenvLock };

function poetryOmit(call: CallWords, project: ProjectFiles): OmitPlan | undefined {
  const decided = isOn(call, '--only', '--without', '--with', '--no-dev', '--only-root', '--all-groups', '--dev-only');
  const elsewhere =
    isOn(call, '-C', '--directory', '-P', '--project') || variable(call, 'POETRY_WITHOUT') !== undefined;
  if (!['install', 'sync'].includes(call.subcommand.join(' ')) || decided || elsewhere) return undefined;
  const manifest = readTomlManifest(project, FILE);
  if ('separable' in manifest) return undefined;
  const groups = poetryGroups(manifest);
  const development = groups.filter(([name]) => DEVELOPMENT_GROUP.test(name));
  const packages = development.flatMap(([, names]) => packagesOf(manifest, names));
  if (packages.length === 0) return undefined;
  // Groups came with poetry 1.2; the second format of the lock file with 1.3.
  if (!/^lock-version = "2\./m.test(project.read('poetry.lock') ?? ''))
    return unable(
      'version-not-known',
      'poetry.lock does not show that its poetry knows groups',
      FILE,
      packages[0]!.line,
    );
  const only = development.length === groups.length;
  const flag = only ? ['--only', 'main'] : ['--without', development.map(([name]) => name).join(',')];
  const others = groups.filter((group) => !development.includes(group)).flatMap(([, names]) => names);
  const main = [...mainNames(manifest), ...others];
  return { possible: true, change: { add: flag }, development: pythonDevelopment(packages, main, project) };
}

type Group = readonly [name: string, packages: readonly string[]];

/** The groups that are installed unless something else is said. */
function poetryGroups({ value }: TomlManifest): readonly Group[] {
  const poetry = tableAt(value, 'tool', 'poetry');
  const old = Object.keys(tableAt(poetry, 'dev-dependencies') ?? {});
  const named = Object.entries(tableAt(poetry, 'group') ?? {})
    .filter(([name, group]) => name !== 'main' && valueAt(group, 'optional') !== true)
    .map(([name, group]) => [name, Object.keys(tableAt(group, 'dependencies') ?? {})] as const);
  const standard = Object.keys(tableAt(value, 'dependency-groups') ?? {}).map(
    (name) => [name, standardGroup(value, name)] as const,
  );
  return [...(old.length === 0 ? [] : [['dev', old] as const]), ...named, ...standard];
}

function standardGroup(value: DataTable, name: string): readonly string[] {
  return listAt(value, 'dependency-groups', name).flatMap((one) =>
    typeof one === 'string' ? requirementName(one) : [],
  );
}

function uvOmit(call: CallWords, project: ProjectFiles): OmitPlan | undefined {
  const decided = call.flags.some(({ name }) =>
    /^--(?:no-dev|dev|only-dev|group|only-group|no-group|all-groups|no-default-groups|project|directory|package|all-packages|script)$/.test(
      name,
    ),
  );
  if (call.subcommand.join(' ') !== 'sync' || decided || variable(call, 'UV_NO_DEV') !== undefined) return undefined;
  const manifest = readTomlManifest(project, FILE);
  if ('separable' in manifest || valueAt(manifest.value, 'tool', 'uv', 'default-groups') !== undefined)
    return undefined;
  const old = textsAt(manifest.value, 'tool', 'uv', 'dev-dependencies').map(requirementName);
  const packages = packagesOf(manifest, [...old, ...standardGroup(manifest.value, 'dev')]);
  if (packages.length === 0) return undefined;
  return {
    possible: true,
    change: { add: ['--no-dev'] },
    development: pythonDevelopment(packages, mainNames(manifest), project),
  };
}

function mainNames({ value }: TomlManifest): readonly string[] {
  const poetry = Object.keys(tableAt(value, 'tool', 'poetry', 'dependencies') ?? {});
  return [...poetry, ...textsAt(value, 'project', 'dependencies').map(requirementName)];
}

function packagesOf(manifest: TomlManifest, names: readonly string[]): readonly DevelopmentPackage[] {
  const main = new Set(mainNames(manifest).map((name) => name.toLowerCase()));
  return names
    .filter((name) => !main.has(name.toLowerCase()))
    .map((name) => ({ name, file: FILE, line: proofIn(manifest, name).line }));
}
