/** What the files by which an image is run say of the rights and folders that its container gets. */
import { listAt, tableAt, textAt, valueAt } from '../../ecosystems/data-values.js';
import { readYaml } from '../../ecosystems/read-yaml.js';
import type { BuildContext } from '../../context/build-context.js';
import type { Evidence } from '../fact.js';
import { lineAt, type SourceText } from '../source-texts.js';

/** Something that speaks against another user. */
export interface DeploymentNeed {
  readonly reason: 'volumes-mounted' | 'needs-root';
  readonly what: string;
  readonly because: Evidence;
}

const COMPOSE = /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/;

/** True for a compose file, by its name. */
export function isCompose(path: string): boolean {
  return COMPOSE.test(path);
}

/** True for a file that tells how images are run, not what one of them does. */
export function isDeployment({ path, text }: SourceText): boolean {
  return COMPOSE.test(path) || (/\.ya?ml$/.test(path) && /^(?:kind|services|stages|jobs|resources):/m.test(text));
}

/** The first such statement of a compose file about a service that is built, or of a manifest of Kubernetes. */
export function deploymentNeed(sources: readonly SourceText[]): DeploymentNeed | undefined {
  for (const source of sources.filter(({ path }) => /\.ya?ml$/.test(path))) {
    const need = COMPOSE.test(source.path) ? composeNeed(source) : manifestNeed(source);
    if (need !== undefined) return need;
  }
  return undefined;
}

const TOLD = /(?:^|\/)(?:[^/]+\.(?:md|rst|sh|txt)|Makefile|justfile)$/i;
const MOUNTS = /docker\s+run\b(?:[^\n\\]|\\\r?\n|\\)*?\s(?:-v|--volume|--mount)[\s=]/;
const LONGEST = 131_072;

/** A line that tells how to run the image with a folder of the host, which its user will not own. */
export function mountsTold(context: BuildContext | undefined, dockerfile: string): Evidence | undefined {
  const own = MOUNTS.exec(dockerfile);
  if (own !== null)
    return { at: { start: own.index, end: own.index + own[0].length }, says: own[0].split('\n', 1)[0]!.slice(0, 70) };
  const files = context
    ?.files()
    .filter(({ path, size }) => TOLD.test(path) && size < LONGEST && !path.includes('node_modules/'));
  for (const { path } of files ?? []) {
    const text = context!.read(path) ?? '';
    const match = MOUNTS.exec(text);
    if (match !== null) return lineAt({ path, text }, match.index);
  }
  return undefined;
}

const RIGHTS: readonly string[] = ['privileged', 'cap_add', 'devices', 'network_mode', 'pid'];

function composeNeed(source: SourceText): DeploymentNeed | undefined {
  const parsed = readYaml(source.text);
  const services = parsed.ok ? (tableAt(parsed.value, 'services') ?? {}) : {};
  for (const [name, service] of Object.entries(services)) {
    if (valueAt(service, 'build') === undefined) continue;
    const user = textAt(service, 'user');
    const right =
      RIGHTS.find((key) => valueAt(service, key) !== undefined) ??
      (user === 'root' || user === '0' ? 'user' : undefined);
    if (right !== undefined) return need(source, 'needs-root', `${right} of the service ${name}`, `${right}:`);
    const volume = listAt(service, 'volumes')[0];
    if (volume !== undefined)
      return need(source, 'volumes-mounted', `the service ${name}`, typeof volume === 'string' ? volume : 'volumes:');
  }
  return undefined;
}

const MANIFEST: readonly (readonly [text: string, reason: DeploymentNeed['reason'], what: string])[] = [
  ['runAsUser: 0', 'needs-root', 'runAsUser: 0'],
  ['privileged: true', 'needs-root', 'privileged: true'],
  ['hostPath:', 'volumes-mounted', 'a folder of the machine'],
  ['persistentVolumeClaim:', 'volumes-mounted', 'a volume'],
];

function manifestNeed(source: SourceText): DeploymentNeed | undefined {
  if (!/^kind:/m.test(source.text) && !source.path.includes('templates/')) return undefined;
  const found = MANIFEST.find(([text]) => source.text.includes(text));
  return found && need(source, found[1], found[2], found[0]);
}

function need(source: SourceText, reason: DeploymentNeed['reason'], what: string, text: string): DeploymentNeed {
  const at = source.text.indexOf(text);
  return { reason, what, because: at < 0 ? { file: source.path, says: what } : lineAt(source, at) };
}
