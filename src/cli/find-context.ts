/** Which folder is a Dockerfile's build context. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readYaml } from '../ecosystems/read-yaml.js';

const COMPOSE_FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];

/** A build that a compose file describes; absolute paths. */
interface ComposeBuild {
  readonly context: string;
  readonly dockerfile: string;
}

/**
 * Finds contexts: the one that a compose file names for the Dockerfile, else the Dockerfile's own folder. Compose files are looked for from
 * that folder up to the root of its git repository, or to `stop`.
 * Source: Compose specification, "Compose Build Specification" (2026): `context` is relative to the compose file, `dockerfile` to the context.
 */
export class ContextFinder {
  readonly #builds = new Map<string, readonly ComposeBuild[]>();
  readonly #stop: string;

  constructor(stop: string) {
    this.#stop = stop;
  }

  /** `dockerfile` and the result are absolute. */
  contextOf(dockerfile: string): string {
    for (let folder = dirname(dockerfile); ; folder = dirname(folder)) {
      const build = this.#buildsIn(folder).find((one) => one.dockerfile === dockerfile);
      if (build !== undefined) return build.context;
      if (folder === this.#stop || folder === dirname(folder) || existsSync(join(folder, '.git')))
        return dirname(dockerfile);
    }
  }

  #buildsIn(folder: string): readonly ComposeBuild[] {
    const known = this.#builds.get(folder);
    if (known !== undefined) return known;
    const builds = COMPOSE_FILES.flatMap((name) => composeBuilds(join(folder, name)));
    this.#builds.set(folder, builds);
    return builds;
  }
}

function composeBuilds(path: string): readonly ComposeBuild[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return [];
  }
  if (!text.includes('dockerfile') || text.length > 1024 * 1024) return [];
  const parsed = readYaml(text);
  const services = parsed.ok ? field(parsed.value, 'services') : undefined;
  if (typeof services !== 'object' || services === null) return [];
  return Object.values(services).flatMap((service) => composeBuild(field(service, 'build'), dirname(path)));
}

function composeBuild(build: unknown, folder: string): readonly ComposeBuild[] {
  const [context, dockerfile] = [field(build, 'context'), field(build, 'dockerfile')];
  if (typeof dockerfile !== 'string' || (context !== undefined && typeof context !== 'string')) return [];
  if (/[$:]/.test(`${context ?? ''}${dockerfile}`)) return [];
  const root = resolve(folder, context ?? '.');
  return [{ context: root, dockerfile: resolve(root, dockerfile) }];
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
