/** The shape of what is known of the images that a language runs in. */
import type { ProjectFiles } from './package-manager.js';

/** The images of a language, and what its projects say of the version they run on. */
export interface LanguageRuntime {
  /** Short names of official images whose version is the language's: `node`. */
  readonly images: readonly string[];
  /** The first statement of a project, the most exact kind first; undefined when there is none. Total: never throws. */
  stated(project: ProjectFiles): StatedVersion | undefined;
}

/** What one file of a project says of the version. */
export interface StatedVersion {
  /** As written: `18.17.1`, `>=3.8,<4`. */
  readonly text: string;
  /** Relative to the project folder. */
  readonly file: string;
  /** 1-based. */
  readonly line?: number | undefined;
  /** The numbers of the one version that is meant; undefined when several will do. */
  readonly exact: readonly number[] | undefined;
  /** Whether a version will do, of which only the first numbers may be given; undefined: what is written is not understood. */
  readonly allows: ((version: readonly number[]) => boolean) | undefined;
}
