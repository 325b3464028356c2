/** The name of an image, taken apart. */
export interface ImageReference {
  /** Host and port of the registry; undefined for Docker Hub's short names. */
  readonly registry: string | undefined;
  /** Path in the registry, without `library/` on Docker Hub: `node`, `nvidia/cuda`. */
  readonly repository: string;
  readonly tag: string | undefined;
  /** With its algorithm: `sha256:…`. */
  readonly digest: string | undefined;
}

/** A place that hands out images of another: what names begin with there, and what stands for that, both with the slash at their end. */
export interface Mirror {
  readonly prefix: string;
  readonly of: string;
}

/** Registries that hand out Docker Hub's images: the host and the folder under which Hub's names stand. */
const HUB_MIRRORS: readonly (readonly [registry: string, folder: string])[] = [
  ['docker.io', ''],
  ['index.docker.io', ''],
  ['registry-1.docker.io', ''],
  ['registry.hub.docker.com', ''],
  // Google's read-through cache of Docker Hub (Artifact Registry documentation, 2025).
  ['mirror.gcr.io', ''],
  // Amazon's copy of the Docker official images (ECR public gallery, 2025).
  ['public.ecr.aws', 'docker/'],
];

/**
 * The registry of names without a host: how it is called, where its API answers, and the key of its login in Docker's config.json
 * (distribution/reference, normalize.go, v2.8: `docker.io`, `library/`; docker/cli, registry configuration, 2025).
 */
const HUB = { names: ['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'] } as const;
const HUB_API = 'registry-1.docker.io';
const HUB_LOGIN = 'https://index.docker.io/v1/';

/** The folder of Docker Hub's own images, which their names may leave out. */
export const LIBRARY = 'library/';

const TAG = /^[\w][\w.-]{0,127}$/;
const DIGEST = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;

/**
 * Reads `registry/path:tag@digest` (distribution/reference grammar, v2.8). Variables must be expanded before.
 * Undefined when the text is no image reference. `mirrors`: others than the registries that everybody knows, the longest prefix first.
 */
export function parseImageReference(text: string, mirrors: readonly Mirror[] = []): ImageReference | undefined {
  const [named, digest, ...more] = text.split('@');
  if (more.length > 0 || (digest !== undefined && !DIGEST.test(digest))) return undefined;
  const { name, tag } = cutTag(named!);
  if (tag !== undefined && !TAG.test(tag)) return undefined;
  const { registry, path } = cutRegistry(upstreamName(name, mirrors));
  if (!path.split('/').every((part) => NAME.test(part))) return undefined;
  return { ...hubName(registry, path), tag, digest };
}

function upstreamName(name: string, mirrors: readonly Mirror[]): string {
  const mirror = mirrors.find(({ prefix }) => name.startsWith(prefix));
  return mirror === undefined ? name : `${mirror.of}${name.slice(mirror.prefix.length)}`;
}

/** The reference with another tag and no digest, its name as it is written. */
export function retagged(text: string, tag: string): string {
  return `${cutTag(text.split('@')[0]!).name}:${tag}`;
}

/** The beginning of whole names, with the slash at its end, under the one name that Docker Hub has in those. */
export function wholePrefix(prefix: string): string {
  const { registry, path } = cutRegistry(prefix.endsWith('/') ? prefix : `${prefix}/`);
  const isHub = registry === undefined || HUB.names.some((one) => one === registry);
  return isHub ? `${HUB.names[0]}/${path}` : `${registry}/${path}`;
}

/** The whole name of an image, its registry in front: `docker.io/library/node`, `gcr.io/distroless/base`. */
export function wholeName({ registry, repository }: ImageReference): string {
  if (registry !== undefined) return `${registry}/${repository}`;
  return `${HUB.names[0]}/${repository.includes('/') ? repository : `${LIBRARY}${repository}`}`;
}

/** Where an image can be asked for. */
export interface RegistryAddress {
  /** Host, with the port if one is named. */
  readonly host: string;
  /** Path in the registry: `library/node`. */
  readonly path: string;
  readonly tag: string | undefined;
  /** Keys under which Docker's config.json may hold the login. */
  readonly logins: readonly string[];
}

/** The registry that a reference names, as it stands: mirrors are asked themselves. Undefined for what is no reference. */
export function registryAddress(text: string): RegistryAddress | undefined {
  if (parseImageReference(text) === undefined) return undefined;
  const { name, tag } = cutTag(text.split('@')[0]!);
  const { registry, path } = cutRegistry(name);
  if (registry !== undefined && !HUB.names.some((one) => one === registry))
    return { host: registry, path, tag, logins: [registry, `https://${registry}`, `https://${registry}/v1/`] };
  return {
    host: HUB_API,
    path: path.includes('/') ? path : `${LIBRARY}${path}`,
    tag,
    logins: [HUB_LOGIN, ...HUB.names],
  };
}

function cutTag(named: string): { name: string; tag: string | undefined } {
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  return colon < 0 ? { name: named, tag: undefined } : { name: named.slice(0, colon), tag: named.slice(colon + 1) };
}

/** The first part is a host when it has a dot or a port, or is `localhost`. */
function cutRegistry(name: string): { registry: string | undefined; path: string } {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const isHost = first === 'localhost' || first.includes('.') || first.includes(':');
  return isHost ? { registry: first, path: name.slice(slash + 1) } : { registry: undefined, path: name };
}

function hubName(registry: string | undefined, path: string): Pick<ImageReference, 'registry' | 'repository'> {
  const mirror = HUB_MIRRORS.find(([host, folder]) => host === registry && path.startsWith(folder));
  if (registry !== undefined && mirror === undefined) return { registry, repository: path };
  const onHub = path.slice(mirror?.[1].length ?? 0);
  return { registry: undefined, repository: onHub.startsWith(LIBRARY) ? onHub.slice(LIBRARY.length) : onHub };
}

/** The name under which a catalogue lists it: `node`, `gcr.io/distroless/base`. */
export function catalogueName(reference: ImageReference): string {
  return reference.registry === undefined ? reference.repository : `${reference.registry}/${reference.repository}`;
}
