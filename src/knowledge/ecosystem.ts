import type { PackageManager } from './package-manager.js';

/** One language: its package managers and what its projects leave lying about. */
export interface Ecosystem {
  /** The folder's name: `node`. */
  readonly id: string;
  /** For messages: `Node.js`. */
  readonly label: string;
  /** Files whose presence says that a folder is a project of this language. */
  readonly manifests: readonly string[];
  readonly managers: readonly PackageManager[];
  /** What a build context should not hold, in ignore-file syntax, with one reason each. */
  readonly ignore: readonly IgnoreAdvice[];
  /** Executables that belong to the language (`node`, `python3`): what their arguments name is a program file. */
  readonly interpreters: readonly string[];
}

/** One line worth having in an ignore file. */
export interface IgnoreAdvice {
  /** Docker ignore pattern that matches at any depth or at the root as written, in Docker's ignore syntax. */
  readonly pattern: string;
  /** `secret`: must never reach an image. `generated`: made again in the build. `local`: only of use to a developer. */
  readonly kind: 'secret' | 'generated' | 'local';
  readonly why: string;
}

/** One distribution. */
export interface Distro {
  /** The folder's name: `debian`. */
  readonly id: string;
  readonly label: string;
  readonly managers: readonly PackageManager[];
}
