/** What options and configuration come to for one Dockerfile. */
import type { BaseChoice, CachePolicy, Choices, Configuration, PresetName } from './configuration.js';

import type { TaughtImages } from '../knowledge/taught-images.js';

/** How one Dockerfile is rewritten. Plain data. */
export interface Settings {
  readonly preset: PresetName;
  /** Undefined: those of the preset. */
  readonly only: readonly string[] | undefined;
  readonly skip: readonly string[];
  readonly cache: CachePolicy;
  readonly base: BaseChoice;
  readonly images: TaughtImages | undefined;
}

/** A file, as the configuration's globs see it. */
export interface ConfiguredPath {
  /** Relative to the folder of the configuration, with `/`. */
  readonly path: string;
  /** Whether a glob fits a path. */
  readonly matches: (glob: string, path: string) => boolean;
}

/**
 * Each says more than the one before: the defaults, the configuration, its overrides that match, and what was `asked` for on the command
 * line. What is said later takes the place of what was said before, but for `skip`, which adds up. `only` on the command line is
 * meant as it stands: no configuration takes anything from it. With the preset `safe` caches are removed, and bases stay what they are.
 */
export function settingsFor(asked: Choices, configuration: Configuration, file: ConfiguredPath): Settings {
  const matching = (configuration.overrides ?? []).filter(({ files }) =>
    files.some((glob) => file.matches(glob, file.path)),
  );
  const said: readonly Choices[] = [configuration, ...matching, asked];
  const preset = last(said, 'preset') ?? 'recommended';
  const skipping = asked.only === undefined ? said : [asked];
  return {
    preset,
    only: last(said, 'only'),
    skip: [...new Set(skipping.flatMap(({ skip = [] }) => skip))],
    cache: preset === 'safe' ? 'clean' : (last(said, 'cache') ?? 'mount'),
    images: configuration.images,
    base: preset === 'safe' ? 'slim' : (last(said, 'base') ?? (preset === 'max' ? 'distroless' : 'slim')),
  };
}

function last<K extends keyof Choices>(said: readonly Choices[], key: K): Choices[K] | undefined {
  return said.findLast((one) => one[key] !== undefined)?.[key];
}
