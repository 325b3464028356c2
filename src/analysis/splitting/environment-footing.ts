/** What a split of a program that runs from its sources is judged by. */
import type { RunInstruction } from '../../document/document.js';
import type { BuildPackages } from '../../knowledge/build-packages.js';
import type { EnvironmentRecipe } from '../../knowledge/environment-recipe.js';
import type { SourceText } from '../source-texts.js';
import type { StartedCommand } from '../stepping-down/started.js';
import type { BesideInstall, CarriedFolder, EnvironmentInstall, ProjectBuild } from './environment-installs.js';
import type { Ground } from './footing.js';

export interface EnvironmentFooting extends Omit<Ground, 'builds'> {
  /** What the image's distribution has for building. */
  readonly packages: BuildPackages;
  readonly recipe: EnvironmentRecipe;
  readonly installs: readonly EnvironmentInstall[];
  readonly builds: readonly ProjectBuild[];
  /** The last step that builds. */
  readonly last: RunInstruction;
  /** Steps that install or build, or make the folder for packages. */
  readonly buildRuns: ReadonlySet<RunInstruction>;
  /** Calls that install programs beside the project. */
  readonly beside: readonly BesideInstall[];
  /** Steps that are made in both stages. */
  readonly again: ReadonlySet<RunInstruction>;
  readonly carried: CarriedFolder;
  /** The folder that the program runs in. */
  readonly folder: string;
  /** Paths of the context that the installs read. */
  readonly inputs: ReadonlySet<string>;
  /** True when what the build leaves in the program's folder goes along as a whole. */
  readonly wholeFolder: boolean;
  readonly commands: readonly StartedCommand[];
  readonly sources: readonly SourceText[];
  /** True when the sources name a file. */
  readonly named: (name: string) => boolean;
}
