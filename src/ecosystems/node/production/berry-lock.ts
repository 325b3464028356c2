/**
 * Lock files of yarn 2 and later beside their manifests. Sources: yarnpkg.com/cli/install, 4.9; packages/yarnpkg-core/sources/Project.ts, read
 * 2026-11.
 */
import type { ProjectFiles } from '../../../knowledge/package-manager.js';
import { asTable, tableAt, textAt, valueAt, type DataTable } from '../../data-values.js';
import { readYaml } from '../../read-yaml.js';
import { yarnSetting } from '../dependencies/configuration-files.js';
import type { Manifest } from '../dependencies/package-json.js';

/** What a range of releases writes into a new lock file, as tried with releases of it, 2026-11; those between are not known. */
interface Format {
  readonly major: number;
  readonly from: number;
  readonly to: number;
  readonly version: string;
  readonly cacheKey: RegExp;
}
const FORMATS: readonly Format[] = [
  { major: 3, from: 1, to: 1, version: '5', cacheKey: /^8/ },
  { major: 3, from: 2, to: 8, version: '6', cacheKey: /^8/ },
  { major: 4, from: 0, to: 12, version: '8', cacheKey: /^10/ },
  { major: 4, from: 14, to: 14, version: '9', cacheKey: /^10/ },
  { major: 4, from: 16, to: 18, version: '10', cacheKey: /^10/ },
];
/** Fields that are written into the lock file in another form, or change what it holds. */
const RECORDED = ['bin', 'optionalDependencies', 'dependenciesMeta', 'peerDependenciesMeta', 'installConfig'];

/** Whether a range of a manifest stands in the lock file, where all manifests do as they are; a text: why that cannot be told. */
export function berryHeld(
  text: string,
  manifests: readonly Manifest[],
  project: ProjectFiles,
): ((folder: string, name: string, range: string) => boolean) | string {
  const parsed = readYaml(text);
  const lock = parsed.ok ? asTable(parsed.value) : undefined;
  if (lock === undefined) return 'it cannot be read';
  const doubt = formatDoubt(lock, declaredRelease(manifests, project));
  if (doubt !== undefined) return doubt;
  const other = manifests.find(({ value }) => RECORDED.some((field) => valueAt(value, field) !== undefined));
  if (other !== undefined) return `not all that it records of ${other.file} can be compared`;
  const differing = manifests.find((manifest) => !isRecorded(manifest, lock));
  if (differing !== undefined) return `it records ${differing.file} otherwise`;
  const keys = new Set(Object.keys(lock).flatMap((key) => key.split(/,\s*/)));
  return (_, name, range) => range.startsWith('workspace:') || keys.has(`${name}@${ranged(range)}`);
}

/** An install may not write the lock file anew, as it would where it is of the format of another release. */
function formatDoubt(lock: DataTable, declared: string | undefined): string | undefined {
  if (declared === undefined) return 'which yarn is meant is not told by `packageManager` or `yarnPath`';
  const [major, minor] = declared.split('.').map(Number) as [number, number];
  const format = FORMATS.find((one) => one.major === major && one.from <= minor && minor <= one.to);
  const written = tableAt(lock, '__metadata');
  const isOf =
    String(valueAt(written, 'version')) === format?.version &&
    format.cacheKey.test(String(valueAt(written, 'cacheKey')));
  return isOf ? undefined : `it is not known to be of the format of yarn ${declared}`;
}

function declaredRelease([root]: readonly Manifest[], project: ProjectFiles): string | undefined {
  const path = yarnSetting(project, 'yarnPath');
  if (typeof path === 'string') return /yarn-(\d+\.\d+)\.[\d.]+\.cjs$/.exec(path)?.[1];
  return /^yarn@(\d+\.\d+)\./.exec(textAt(root?.value, 'packageManager') ?? '')?.[1];
}

/** The entry of a workspace has what its manifest asks for, and nothing else. */
function isRecorded({ folder, value }: Manifest, lock: DataTable): boolean {
  const entry = Object.values(lock).find((one) => textAt(one, 'resolution')?.endsWith(`@workspace:${folder}`) === true);
  const asked = { ...tableAt(value, 'dependencies'), ...tableAt(value, 'devDependencies') };
  return (
    entry !== undefined &&
    areSame(asked, tableAt(entry, 'dependencies') ?? {}) &&
    areSame(tableAt(value, 'peerDependencies') ?? {}, tableAt(entry, 'peerDependencies') ?? {})
  );
}

function areSame(asked: DataTable, held: DataTable): boolean {
  const bare = (range: unknown): string => String(range).replace(/^npm:/, '');
  const names = Object.keys(asked);
  return names.length === Object.keys(held).length && names.every((name) => bare(held[name]) === bare(asked[name]));
}

function ranged(range: string): string {
  return range.includes(':') ? range : `npm:${range}`;
}
