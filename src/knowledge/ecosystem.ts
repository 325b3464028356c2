import type { BuildRecipe } from './build-recipe.js';
import type { EnvironmentRecipe } from './environment-recipe.js';
import type { KnownCommand } from './known-command.js';
import type { LanguageRuntime } from './language-runtime.js';
import type { PackageManager } from './package-manager.js';
import type { ProjectReading } from './project-reading.js';
import type { Describing } from './project-description.js';
import type { RunningPrograms } from './running-programs.js';
import type { ServingPrograms } from './serving-programs.js';

/** One language: its package managers and what its projects leave lying about. */
export interface Ecosystem {
  /** The folder's name: `node`. */
  readonly id: string;
  /** For messages: `Node.js`. */
  readonly label: string;
  /** Files whose presence says that a folder is a project of this language. */
  readonly manifests: readonly string[];
  /** The same, where their names are not given; tested against a name without folder. */
  readonly isManifest?: RegExp;
  readonly managers: readonly PackageManager[];
  /** What a build context should not hold, in ignore-file syntax, with one reason each. */
  readonly ignore: readonly IgnoreAdvice[];
  /** Executables that belong to the language (`node`, `python3`): what their arguments name is a program file. */
  readonly interpreters: readonly string[];
  /** Programs that come with it and are no package managers. */
  readonly commands?: readonly KnownCommand[];
  /** The images it runs in, where their tags tell its version. */
  readonly runtime?: LanguageRuntime;
  /** What its builds make, where that runs without the tools that made it. */
  readonly recipe?: BuildRecipe;
  /** How its programs run from their sources, without what compiled their packages. */
  readonly environment?: EnvironmentRecipe;
  /** Its programs as containers run them. */
  readonly running?: RunningPrograms;
  /** What its programs and tools read of a project. */
  readonly reading?: ProjectReading;
  /** The manifest that describes a project. */
  readonly describing?: Describing;
  /** Its programs as they answer requests. */
  readonly serving?: ServingPrograms;
}

/** One line worth having in an ignore file. */
export interface IgnoreAdvice {
  /** Docker ignore pattern that matches at any depth or at the root as written, in Docker's ignore syntax. */
  readonly pattern: string;
  /** `secret`: must never reach an image. `generated`: made again in the build. `local`: only of use to a developer. */
  readonly kind: 'secret' | 'generated' | 'local';
  readonly why: string;
  /**
   * What shows that a build does without it. `unnamed`: nothing of the build or of the program names it. `made-in-build`: that, or
   * the build makes it anew in the same place. `only-made-in-build`: programs need it without naming it, so only the latter
   * counts. `nothing-to-show`: no build or program can miss it. Default `unnamed`.
   */
  readonly harmlessWhen?: 'unnamed' | 'made-in-build' | 'only-made-in-build' | 'nothing-to-show';
  /** True: worth a line before there is anything to match, because a clean checkout lacks it and a working folder has it. */
  readonly expected?: true;
  /**
   * Words in manifests, sources or scripts that say that it is read although it is not named. One that begins with a quote is
   * looked for as it stands, any other as a whole word.
   */
  readonly readBy?: readonly string[];
}

/** One distribution. */
export interface Distro {
  /** The folder's name: `debian`. */
  readonly id: string;
  readonly label: string;
  readonly managers: readonly PackageManager[];
  /** Programs that come with it and are no package managers. */
  readonly commands?: readonly KnownCommand[];
}
