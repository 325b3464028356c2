/** From Dockerfiles to Dockerfiles with their settings. */
import { transforms } from '../../transforms/index.js';
import type { Transform } from '../transform/transform.js';
import { settingsFor, type Settings } from '../config/settings.js';
import { MOUNTS_ARE_NOT_SAFE, type RewriteOptions } from './args.js';
import { ConfigFinder, type FoundConfiguration } from './find-config.js';
import type { BadPath, FoundFile } from './find-files.js';
import { globFits } from './glob.js';
import { loadConfiguration } from './load-config.js';
import { resolve } from 'node:path';
import { UsageError } from './exit-status.js';
import { shownPath } from './place.js';
import { checkIds, chosenBy, type Chosen } from './select-transforms.js';

/** A file with what options and configuration come to for it. */
export interface ConfiguredFile extends FoundFile {
  readonly settings: Settings;
}

/** What decides about settings on the command line. */
export type Asked = Pick<RewriteOptions, 'asked' | 'config'>;

/** What a rewrite of one Dockerfile takes of options and configuration. Throws UsageError when the configuration is wrong. */
export async function choicesFor(options: Asked, dockerfile: string, cwd: string): Promise<Chosen> {
  const configurator = await Configurator.of(options, cwd);
  const absolute = resolve(cwd, dockerfile);
  const settings = configurator.settingsOf({ path: shownPath(absolute, cwd), absolute });
  if (settings !== undefined) return chosenBy(settings, { own: configurator.own, digests: undefined });
  const [{ path, message, line } = { path: dockerfile, message: '' }] = configurator.bad;
  throw new UsageError(`${[path, line].filter((part) => part !== undefined).join(':')}: ${message}`);
}

/** Tells the settings of files, and collects what is wrong with configurations. */
export class Configurator {
  readonly #bad: BadPath[] = [];
  readonly #told = new Set<FoundConfiguration>();
  readonly #finder: ConfigFinder;

  private constructor(
    readonly options: Asked,
    readonly cwd: string,
    readonly named: FoundConfiguration | undefined,
  ) {
    this.#finder = new ConfigFinder(cwd, IDS);
  }

  /** Reads the configuration that is named. Throws UsageError for one that is not there, and for ids that do not exist. */
  static async of(options: Asked, cwd: string): Promise<Configurator> {
    const { config, asked } = options;
    const named = config === undefined || config === 'none' ? undefined : await loadConfiguration(config, cwd, IDS);
    const made = new Configurator(options, cwd, named);
    checkIds(asked, made.own);
    return made;
  }

  /** The user's own transforms. */
  get own(): readonly Transform[] {
    return this.named?.read.ok === true ? (this.named.read.configuration.transforms ?? []) : [];
  }

  /** What is wrong with configurations, and the files that have no settings because of it. */
  get bad(): readonly BadPath[] {
    return this.#bad;
  }

  /** Configurations that are code and that nobody named. */
  get passedOver(): readonly string[] {
    return [...this.#finder.passedOver];
  }

  /** The files with their settings, without those of which the configuration is wrong. */
  configured(files: readonly FoundFile[]): readonly ConfiguredFile[] {
    return files.flatMap((file) => {
      const settings = this.settingsOf(file);
      return settings === undefined ? [] : [{ ...file, settings }];
    });
  }

  /** Undefined when the configuration is wrong; `bad` says how. */
  settingsOf({ path, absolute }: Pick<FoundFile, 'path' | 'absolute'>): Settings | undefined {
    const { asked, config } = this.options;
    const found = this.named ?? (config === 'none' ? undefined : this.#finder.configurationOf(absolute));
    if (found?.read.ok === false) {
      this.#tell(found, found.read.problems);
      this.#bad.push({ path, message: `left alone, as its configuration is wrong (${found.path})` });
      return undefined;
    }
    const within = found === undefined ? path : shownPath(absolute, found.folder);
    const settings = settingsFor(asked, found?.read.configuration ?? {}, { path: within, matches: globFits });
    if (asked.cache !== 'mount' || settings.preset !== 'safe') return settings;
    this.#bad.push({ path, message: `left alone: ${MOUNTS_ARE_NOT_SAFE} (${found?.path})` });
    return undefined;
  }

  #tell(found: FoundConfiguration, problems: readonly Omit<BadPath, 'path'>[]): void {
    if (this.#told.has(found)) return;
    this.#told.add(found);
    this.#bad.push(...problems.map((problem) => ({ path: found.path, ...problem })));
  }
}

const IDS = transforms.map(({ id }) => id);
