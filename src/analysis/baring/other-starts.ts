/** Ways in which files of the project start the image that the Dockerfile does not tell of. */
import { tableAt, valueAt } from '../../ecosystems/data-values.js';
import { readYaml } from '../../ecosystems/read-yaml.js';
import type { Evidence } from '../fact.js';
import { lineAt, type SourceText } from '../source-texts.js';
import { isCompose } from '../stepping-down/deployments.js';

/** The first command, entry point or check that a compose file gives a service which is built, or a manifest a container. */
export function otherStart(sources: readonly SourceText[]): Evidence | undefined {
  for (const source of sources.filter(({ path }) => /\.ya?ml$/.test(path))) {
    const found = isCompose(source.path) ? composeStart(source) : manifestStart(source);
    if (found !== undefined) return found;
  }
  return undefined;
}

function composeStart(source: SourceText): Evidence | undefined {
  const parsed = readYaml(source.text);
  const services = parsed.ok ? (tableAt(parsed.value, 'services') ?? {}) : {};
  for (const service of Object.values(services)) {
    if (valueAt(service, 'build') === undefined) continue;
    const key = ['command', 'entrypoint', 'healthcheck'].find((one) => valueAt(service, one) !== undefined);
    const isOff = key === 'healthcheck' && valueAt(service, 'healthcheck', 'disable') === true;
    if (key !== undefined && !isOff) return placeOf(source, `${key}:`);
  }
  return undefined;
}

/** Commands of containers, and probes that run one (kubernetes.io, "Define a Command and Arguments for a Container", 2026). */
function manifestStart(source: SourceText): Evidence | undefined {
  if (!/^kind:/m.test(source.text) && !source.path.includes('templates/')) return undefined;
  const match = /^\s+(?:- )?(?:command|exec):/m.exec(source.text);
  return match === null ? undefined : lineAt(source, match.index + match[0].search(/\S/));
}

function placeOf(source: SourceText, text: string): Evidence {
  const at = source.text.indexOf(text);
  return at < 0 ? { file: source.path, says: text } : lineAt(source, at);
}
