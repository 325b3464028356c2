/** The shape of what is known of the programs of a language as they run: which need no rights of their own, and what they write. */
import type { ProjectFiles } from './package-manager.js';

export interface RunningPrograms {
  /** Interpreters, servers and runners that any user can start. */
  readonly programs: readonly string[];
  /** Programs that build where the build of the image has left files. */
  readonly buildTools: readonly string[];
  /** Words by which its programs are told to build, or to set up a project. */
  readonly building: readonly string[];
  /** True when only the word behind the program tells it. */
  readonly buildingFirst?: true;
  /** Texts in sources by which programs make or change files. */
  readonly writeCalls: readonly string[];
  /** Packages that keep what they need in the home of whoever installs them; the variable that puts it elsewhere, if there is one. */
  readonly homePackages: Readonly<Record<string, string | undefined>>;
  /** Folders below the project's that a program writes although a build step has made them, by the package that does so. */
  readonly writtenFolders: Readonly<Record<string, readonly string[]>>;
  /** Project code in build steps whose results are only read when the program runs, as words; undefined: all of it. */
  readonly buildSteps: readonly (readonly string[])[] | undefined;
  /** Endings of the files that its programs are written in. */
  readonly sources?: readonly string[];
  /** Texts in sources by which its programs start others, or load libraries of the system by name. */
  readonly starts?: readonly string[];
  /** Packages that start programs, or load libraries, which an image must have. */
  readonly startingPackages?: readonly string[];
  /** Folders of packages that link to an interpreter. */
  readonly environment?: MovableEnvironment;
  /** Variables that its programs are run with in a container. */
  readonly variables?: readonly RuntimeVariable[];
  /** The shell command behind a start command of a project (`npm start`); undefined when there is none. Total. */
  script?(words: readonly string[], project: ProjectFiles): ProjectScript | undefined;
}

/** Folders of packages with links to an interpreter, which run with any of the same version. */
export interface MovableEnvironment {
  /** Names by which programs are called that make such a folder, as they stand among the words of a command. */
  readonly makers: readonly string[];
  /** The commands after which a folder uses another interpreter; both absolute. */
  adopt(folder: string, interpreter: string): readonly string[];
}

/** A variable that makes programs of a language behave as they should in a container. */
export interface RuntimeVariable {
  readonly name: string;
  readonly value: string;
  /** `always`: it changes nothing of how a build goes. `running`: builds read it too, so that it is set below their last step. */
  readonly needed: 'always' | 'running';
  /** Texts in sources that read it by another name. */
  readonly readAs: readonly string[];
  /** Names of packages, as a manifest writes them, that choose settings by its value. */
  readonly chosenBy: readonly string[];
}

/** A shell command that a manifest holds. */
export interface ProjectScript {
  readonly text: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number | undefined;
}
