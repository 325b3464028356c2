/** The shape of what is known of a language whose programs run from their sources, with packages that an install may have compiled. */
import type { ImageVariant } from './image-family.js';
import type { CallWords, ProjectFiles } from './package-manager.js';

/** Where an install call puts packages. */
export type PackagePlace =
  /** Nowhere that a program would look: it fetches, or builds archives. */
  | { readonly kind: 'none' }
  /** Among the programs of the image: packages by these names, some of which may be compiled. */
  | { readonly kind: 'programs'; readonly names: readonly string[]; readonly compiles: boolean; readonly why: string }
  /** Among the files of the interpreter itself. */
  | { readonly kind: 'interpreter' }
  /** In a folder (absolute) that holds nothing else, and runs wherever it lies at that same path. */
  | { readonly kind: 'folder'; readonly path: string; readonly maker?: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: string };

/** A folder for packages that would otherwise go among the files of the interpreter. */
export interface OwnFolder {
  /** Absolute. */
  readonly path: string;
  /** The command that makes it. */
  readonly make: string;
  /** Variables that make interpreter and installs use it; `$PATH` may be in a value. */
  readonly variables: Readonly<Record<string, string>>;
}

/** One call, where it is made. */
export interface InstallCall {
  /** The program as it is called: `pip`, `/venv/bin/pip`. */
  readonly program: string;
  readonly call: CallWords;
  /** Absolute. */
  readonly folder: string;
  readonly project: ProjectFiles;
  readonly image: ImageVariant;
  /** Calls of the same manager above it that change settings. */
  readonly settings: readonly CallWords[];
}

/** What installed packages need of the system. */
export interface Linked {
  /** Development packages that they are linked with. */
  readonly headers: readonly string[];
  /** Packages with libraries that they load. */
  readonly libraries: readonly string[];
}

/** What a call that runs code of the project makes. */
export interface BuildOutputs {
  /** Files and folders in the project's; undefined: any. */
  readonly folders: readonly string[] | undefined;
  /** True where it also leaves something outside of the project. */
  readonly elsewhere?: boolean;
}

/** How packages are taken out. */
export interface Pruned {
  readonly command: string;
  readonly leavesAny: boolean;
}

/** The install whose packages of development are taken out, once nothing needs them. */
export interface PruneQuestion {
  /** Id of the manager that installs. */
  readonly manager: string;
  readonly call: CallWords;
  readonly project: ProjectFiles;
  /** That of the image. */
  readonly version: readonly number[];
}

/** What a program reads of the project that it was built from. */
export interface BuiltFiles {
  /** Names of files and folders that nothing reads when it runs, unless code names them. */
  readonly notRun: RegExp;
  /** Paths of files that only compilers read. */
  readonly compiled: RegExp;
  /** Folders of them. */
  readonly sourceFolders: readonly string[];
  /** Files that a package reads whose name stands in code, or in a command. */
  readonly readBy: readonly { readonly name: string; readonly files: RegExp }[];
  /** Paths of files that a command starts. */
  readonly programs: RegExp;
  /** Flags whose value is the name of a package. */
  readonly moduleFlags: readonly string[];
}

export interface EnvironmentRecipe {
  /** Total. */
  place(install: InstallCall): PackagePlace;
  /** Undefined where the packages are always in a folder; a text: why there can be none. */
  ownFolder?(image: ImageVariant, installs: readonly InstallCall[]): OwnFolder | { readonly why: string };
  /** True for a call of a manager after which installs put packages elsewhere. Total. */
  setsPlace?(call: CallWords): boolean;
  /** Names by which programs are called that make such a folder, as they stand among the words of a command: `venv`. */
  readonly makers: readonly string[];
  /** What a call brings needs of the system; undefined: it may be linked with any library that is there. Total. */
  links(install: InstallCall): Linked | undefined;
  /** A package that keeps what it fetches in a folder which is not carried over; undefined when there is none. Total. */
  keepsElsewhere?(install: InstallCall): string | undefined;
  /** Development packages whose libraries the language's own images have, the small ones too. */
  readonly linkedAnyway: readonly string[];
  /** Packages of the system that are of use to its own interpreter, not to that of the image. */
  readonly forSystem: readonly string[];
  /** Variables that only builds read, by their beginnings. */
  readonly variables: readonly string[];
  /** Where the interpreter puts programs of packages, with a `/` at the end, unless they have a folder of their own. */
  readonly scripts?: string;
  /** Texts that name the interpreter's own folders, where what is installed would no longer be. */
  readonly fixedPlaces: readonly string[];
  /** Files that only an install reads, when nothing else names them: patterns of their file names. */
  readonly manifests: RegExp;
  /** Those of them that the program reads all the same. */
  readonly alwaysRead?: RegExp;
  /** What a call of a manager makes that runs code of the project; undefined when it builds nothing. Total. */
  outputs?(call: InstallCall): BuildOutputs | undefined;
  /**
   * The command that takes out packages which only building needs, and whether others are left; undefined where that cannot be. Total.
   */
  prune?(question: PruneQuestion): Pruned | undefined;
  /** What a command makes that is no call of a manager; undefined when it is not known to build. Total. */
  commandOutputs?(words: readonly string[], project: ProjectFiles): BuildOutputs | undefined;
  /** True for the words of a command that builds, or serves from sources, when it is started. Total. */
  develops?(words: readonly string[]): boolean;
  /** What becomes of a project's files once it is built; undefined where nothing is built. */
  readonly files?: BuiltFiles;
}
