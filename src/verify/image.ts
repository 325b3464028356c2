/**
 * Builds a Dockerfile and its rewrite, and compares what comes of both.
 * Responsible for: what is compared, what counts as failure, and whose fault it is. May not: reach the machine; only the files of `machine` do.
 */
import type { ElfFile } from './elf.js';

/** The two that are compared. */
export type Side = 'original' | 'rewrite';

/** A value for each of the two. */
export type Both<T> = Readonly<Record<Side, T>>;

/** What an image says of the containers that start from it (OCI image specification 1.1, "Image Configuration"). */
export interface ImageSettings {
  readonly entryPoint: readonly string[];
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** `name`, `1000`, `name:group`; empty: root. */
  readonly user: string;
  /** Absolute; `/` when none is said. */
  readonly workingDirectory: string;
  /** `8000/tcp`, sorted. */
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  /** Undefined: none. Times are nanoseconds. */
  readonly healthCheck: HealthCheck | undefined;
  readonly stopSignal: string;
  readonly shell: readonly string[];
  /** Triggers of ONBUILD. */
  readonly triggers: readonly string[];
  readonly author: string;
}

/** Source: Docker Engine API 1.51, "HealthConfig". */
export interface HealthCheck {
  /** `['NONE']`, `['CMD', …]`, `['CMD-SHELL', script]`. */
  readonly Test?: readonly string[];
  readonly Interval?: number;
  readonly Timeout?: number;
  readonly StartPeriod?: number;
  readonly Retries?: number;
}

/** What one instruction put into the image. */
export interface ImageLayer {
  readonly createdBy: string;
  readonly bytes: number;
}

/** An image without its files. */
export interface Image {
  readonly settings: ImageSettings;
  readonly bytes: number;
  /** Layers of the file system. */
  readonly layers: number;
  /** In the order in which they were made, those that are empty too. */
  readonly history: readonly ImageLayer[];
}

/** One entry of an image's file system. */
export interface ImageFile {
  /** Absolute, no `.` or `..` in it, no slash at its end. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Permission bits, with set-user, set-group and sticky. */
  readonly mode: number;
  readonly user: number;
  readonly group: number;
  readonly bytes: number;
  /** Of a symbolic link: as written. */
  readonly target?: string;
  /** SHA-256 of the content, in hex. */
  readonly digest?: string;
  readonly elf?: ElfFile;
  /** The words behind `#!` of a file's first line. */
  readonly shebang?: readonly string[];
  /** Of the few small files that say how others are found. */
  readonly text?: string;
}

/** All entries by path. */
export type ImageFiles = ReadonlyMap<string, ImageFile>;
