/**
 * What a configuration says.
 * Responsible for: its keys, reading it from text, and what it comes to for one Dockerfile. May not: touch a disk, or know a transform.
 */
import type { TaughtImages } from '../knowledge/taught-images.js';
import type { Transform } from '../transform/transform.js';

export type PresetName = 'safe' | 'recommended' | 'max';

/** What becomes of package caches: kept in mounts where that can be, or removed in the layer that makes them. */
export type CachePolicy = 'clean' | 'mount';

/** The small base that images should start from: what `src/knowledge/small-base.ts` tells of. */
export type BaseChoice = 'slim' | 'distroless' | 'alpine';

/** Which transforms run, and how. What is undefined is not said. */
export interface Choices {
  readonly preset?: PresetName;
  /** Ids of transforms. */
  readonly only?: readonly string[];
  /** Ids of transforms. */
  readonly skip?: readonly string[];
  readonly cache?: CachePolicy;
  readonly base?: BaseChoice;
}

/** Choices for some of the files. */
export interface Override extends Choices {
  /** Globs of Dockerfiles, relative to the folder of the configuration. */
  readonly files: readonly string[];
}

/** A configuration that was read and found to be right. */
export interface Configuration extends Choices {
  /** Where several match, the later ones decide. */
  readonly overrides?: readonly Override[];
  /** What images hold that restow does not know of itself. */
  readonly images?: TaughtImages;
  /** Only in a configuration that is code. They run behind the built-in ones. */
  readonly transforms?: readonly Transform[];
}

/** What is wrong in a configuration. */
export interface ConfigurationProblem {
  readonly message: string;
  /** 1-based; undefined when it cannot be told. */
  readonly line?: number;
}
