/** The shape of what is known of a language whose programs run from their sources, with packages that an install may have compiled. */
import type { ImageVariant } from './image-family.js';
import type { CallWords, ProjectFiles } from './package-manager.js';

/** Where an install call puts packages. */
export type PackagePlace =
  /** Nowhere that a program would look: it fetches, or builds archives. */
  | { readonly kind: 'none' }
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
}

/** What installed packages need of the system. */
export interface Linked {
  /** Development packages that they are linked with. */
  readonly headers: readonly string[];
  /** Packages with libraries that they load. */
  readonly libraries: readonly string[];
}

export interface EnvironmentRecipe {
  /** Total. */
  place(install: InstallCall): PackagePlace;
  /** Undefined where the packages are always in a folder; a text: why there can be none. */
  ownFolder?(image: ImageVariant): OwnFolder | { readonly why: string };
  /** Names by which programs are called that make such a folder, as they stand among the words of a command: `venv`. */
  readonly makers: readonly string[];
  /** What a call brings needs of the system; undefined: it may be linked with any library that is there. Total. */
  links(install: InstallCall): Linked | undefined;
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
}
