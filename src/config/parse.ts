/** From the text of a configuration to what it says, or to everything that is wrong in it. */
import { asTable } from '../ecosystems/data-values.js';
import { readJson } from '../ecosystems/read-json.js';
import { lineOfYamlPath, readYaml } from '../ecosystems/read-yaml.js';
import { faultsOf, type Fault } from './check-value.js';
import type { Configuration, ConfigurationProblem } from './configuration.js';
import { imageFaults } from './image-faults.js';
import { configurationShape } from './shape.js';

/** A configuration, or what is wrong in it; never neither. */
export type ReadConfiguration =
  | { readonly ok: true; readonly configuration: Configuration }
  | { readonly ok: false; readonly problems: readonly ConfigurationProblem[] };

/** `manifest`: package.json, in which it stands under the key `restow`. */
export type ConfigurationFormat = 'json' | 'yaml' | 'manifest';

const KEY = 'restow';

/** True when a package.json has a configuration in it; undefined when it cannot be parsed. */
export function holdsConfiguration(manifest: string): boolean | undefined {
  if (!manifest.includes(`"${KEY}"`)) return false;
  const parsed = readJson(manifest);
  return parsed.ok ? Object.hasOwn(asTable(parsed.value) ?? {}, KEY) : undefined;
}

/** Reads a configuration. `ids`: the transforms that there are. Total. */
export function parseConfiguration(
  text: string,
  format: ConfigurationFormat,
  ids: readonly string[],
): ReadConfiguration {
  const parsed = format === 'yaml' ? readYaml(text) : readJson(text);
  if (!parsed.ok) {
    const message = `is no ${format === 'yaml' ? 'YAML' : 'JSON'}`;
    return { ok: false, problems: [parsed.line === undefined ? { message } : { message, line: parsed.line }] };
  }
  const above = format === 'manifest' ? [KEY] : [];
  const value = format === 'manifest' ? asTable(parsed.value)?.[KEY] : parsed.value;
  return checked(value, ids, (path) => lineOfYamlPath(text, [...above, ...path]));
}

/** Checks a configuration that code made. */
export function checkConfiguration(value: unknown, ids: readonly string[]): ReadConfiguration {
  const own = asTable(value)?.['transforms'];
  const ownIds = Array.isArray(own) ? own.map((one: unknown) => String(asTable(one)?.['id'])) : [];
  const taken = ownIds.find((id, index) => ids.includes(id) || ownIds.indexOf(id) !== index);
  if (taken !== undefined)
    return { ok: false, problems: [{ message: `there is more than one transform \`${taken}\`` }] };
  return checked(value, [...ids, ...ownIds], () => undefined);
}

/** A file of comments alone says nothing, which is right. */
function checked(
  value: unknown,
  ids: readonly string[],
  lineOf: (path: Fault['path']) => number | undefined,
): ReadConfiguration {
  const said = value === null ? {} : value;
  const shapeFaults = faultsOf(said, configurationShape(ids));
  const images = shapeFaults.length === 0 ? (said as Configuration).images : undefined;
  const faults = [...shapeFaults, ...contradictions(said), ...imageFaults(images ?? {}, ['images'])];
  if (faults.length === 0) return { ok: true, configuration: said as Configuration };
  const problems = faults.map(({ path, message }) => {
    const line = lineOf(path);
    return line === undefined ? { message } : { message, line };
  });
  return { ok: false, problems };
}

function contradictions(value: unknown): readonly Fault[] {
  const table = asTable(value);
  if (table?.['preset'] !== 'safe' || table['cache'] !== 'mount') return [];
  return [{ path: ['cache'], message: '`cache: mount` changes how a build runs, which the preset `safe` does not' }];
}
