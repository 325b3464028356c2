/** Which configuration a Dockerfile has. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { holdsConfiguration, parseConfiguration } from '../config/parse.js';
import type { ConfigurationFormat, ReadConfiguration } from '../config/parse.js';
import { shownPath, topFolder } from './place.js';
import { readSource } from './read-source.js';

/** A configuration with the place where it was found. */
export interface FoundConfiguration {
  /** As it is shown. */
  readonly path: string;
  /** Its folder, absolute: its globs begin there. */
  readonly folder: string;
  readonly read: ReadConfiguration;
}

const FORMATS: Readonly<Record<string, ConfigurationFormat>> = {
  'restow.config.json': 'json',
  'restow.config.yaml': 'yaml',
  'restow.config.yml': 'yaml',
  'package.json': 'manifest',
};
/** Reading them would run them, so they are never read unless they are named. */
const CODE = /^restow\.config\.[cm]?[jt]s$/;

/** Finds for each Dockerfile the nearest configuration upwards, as far as the root of its git repository; outside of one, as far as the current folder. */
export class ConfigFinder {
  /** Configurations that are code, and so were passed over; as they are shown. */
  readonly passedOver = new Set<string>();
  readonly #found = new Map<string, FoundConfiguration | undefined>();
  readonly #cwd: string;
  readonly #ids: readonly string[];

  constructor(cwd: string, ids: readonly string[]) {
    this.#cwd = cwd;
    this.#ids = ids;
  }

  /** The configuration of a Dockerfile, by absolute path; undefined when it has none. */
  configurationOf(dockerfile: string): FoundConfiguration | undefined {
    const own = dirname(dockerfile);
    const top = topFolder(own, this.#cwd);
    for (let folder = own; ; folder = dirname(folder)) {
      const found = this.#in(folder);
      if (found !== undefined || folder === top || folder === dirname(folder)) return found;
    }
  }

  #in(folder: string): FoundConfiguration | undefined {
    if (!this.#found.has(folder)) this.#found.set(folder, this.#look(folder));
    return this.#found.get(folder);
  }

  #look(folder: string): FoundConfiguration | undefined {
    const names = namesIn(folder);
    for (const name of names) if (CODE.test(name)) this.passedOver.add(shownPath(join(folder, name), this.#cwd));
    const found = names.flatMap((name) => (Object.hasOwn(FORMATS, name) ? (this.#read(folder, name) ?? []) : []));
    const [first, second] = found;
    if (first === undefined || second === undefined) return first;
    const message = `there is another configuration in its folder: ${second.path}`;
    return { ...first, read: { ok: false, problems: [{ message }] } };
  }

  #read(folder: string, name: string): FoundConfiguration | undefined {
    const absolute = join(folder, name);
    const source = readSource(absolute);
    const format = FORMATS[name]!;
    if (format === 'manifest' && !(source.ok && holdsConfiguration(source.text) === true)) return undefined;
    const read: ReadConfiguration = source.ok
      ? parseConfiguration(source.text, format, this.#ids)
      : { ok: false, problems: [{ message: source.message }] };
    return { path: shownPath(absolute, this.#cwd), folder, read };
  }
}

/** A folder that cannot be listed holds no configuration that could be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
