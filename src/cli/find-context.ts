/** Which folder is a Dockerfile's build context. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readYaml } from '../ecosystems/read-yaml.js';
import { topFolder } from './place.js';
import { readSource } from './read-source.js';

const COMPOSE_FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];

/** A build that a compose file describes; absolute paths. */
interface ComposeBuild {
  readonly context: string;
  readonly dockerfile: string;
}

/**
 * Finds contexts: those that compose files name for the Dockerfile, else the Dockerfile's own folder. Compose files are looked for from
 * that folder up to the root of its git repository; outside of one, up to the current folder.
 * Source: Compose specification, "Compose Build Specification" (2026): `context` is relative to the compose file, `dockerfile` to the
 * context; a text instead of the mapping is the context.
 */
export class ContextFinder {
  readonly #builds = new Map<string, readonly ComposeBuild[]>();
  readonly #tops = new Map<string, string>();
  readonly #cwd: string;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** Every context that the Dockerfile is built with, as far as is known; at least one. All paths are absolute. */
  contextsOf(dockerfile: string): readonly string[] {
    const contexts = new Set<string>();
    const own = dirname(dockerfile);
    const top = this.#topOf(own);
    for (let folder = own; ; folder = dirname(folder)) {
      for (const build of this.#buildsIn(folder)) if (build.dockerfile === dockerfile) contexts.add(build.context);
      if (folder === top || folder === dirname(folder)) break;
    }
    return contexts.size === 0 ? [own] : [...contexts];
  }

  #topOf(folder: string): string {
    const known = this.#tops.get(folder);
    if (known !== undefined) return known;
    const top = topFolder(folder, this.#cwd);
    this.#tops.set(folder, top);
    return top;
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
  const source = existsSync(path) ? readSource(path) : undefined;
  // Without that word every context is its Dockerfile's own folder, and reading YAML costs more than all else.
  if (source?.ok !== true || !source.text.includes('dockerfile')) return [];
  const parsed = readYaml(source.text);
  const services = parsed.ok ? field(parsed.value, 'services') : undefined;
  if (typeof services !== 'object' || services === null) return [];
  return Object.values(services).flatMap((service) => composeBuild(field(service, 'build'), dirname(path)));
}

function composeBuild(build: unknown, folder: string): readonly ComposeBuild[] {
  if (field(build, 'dockerfile_inline') !== undefined || field(build, '<<') !== undefined) return [];
  const context = typeof build === 'string' ? build : (field(build, 'context') ?? '.');
  const dockerfile = field(build, 'dockerfile') ?? 'Dockerfile';
  if (build === undefined || typeof context !== 'string' || typeof dockerfile !== 'string') return [];
  // A variable, or the address of a repository.
  if (/[$:]/.test(`${context}${dockerfile}`)) return [];
  const root = resolve(folder, context);
  return [{ context: root, dockerfile: resolve(root, dockerfile) }];
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
