/**
 * The shape of what we know of a package manager.
 * Responsible for: types shared by distros, ecosystems and images. May not: hold knowledge of one tool, or import anything of ours.
 *
 * Every value in the folders that fill these shapes carries its source (document and date) in a comment.
 */

/** What one call of a package manager does. */
export type Action =
  /** fetches the lists of what can be had (apt-get update) */
  | 'refresh'
  /** puts packages into the image */
  | 'install'
  | 'upgrade'
  | 'remove'
  /** empties caches or lists */
  | 'clean'
  /** runs the project's own code (build, test, run-script): may do anything */
  | 'run'
  /** changes the manager's configuration or its list of repositories */
  | 'configure'
  /** only reads (--version, list, show) */
  | 'query';

export interface PackageManager {
  /** kebab-case: `apt`, `npm`, `yarn-berry`. */
  readonly id: string;
  /** `system` packages come from the distribution; `language` packages belong to a project or an interpreter. */
  readonly scope: 'system' | 'language';
  /** Names it is called by, without folder. */
  readonly executables: readonly string[];
  /** Module names for `python -m NAME`. */
  readonly modules?: readonly string[];
  readonly grammar: CommandGrammar;
  /** What it leaves behind that the image does not need, and how to leave it out. */
  readonly leftovers: readonly Leftover[];
  /** The flag that answers its questions. */
  readonly assumeYes?: AssumeYes;
  /** For language managers: what an install of the project's dependencies reads and makes. */
  readonly dependencies?: DependencyInstall;
}

export interface CommandGrammar {
  /** The longest match wins; `words: []` is the call with no subcommand (`yarn`). */
  readonly subcommands: readonly Subcommand[];
  /** Flags whose value is the next word: `-t`, `--target`. `--flag=value` needs no entry. */
  readonly flagsWithValue: readonly string[];
}

export interface Subcommand {
  readonly words: readonly string[];
  readonly action: Action;
}

/** Files a call leaves in the image that only another call of the manager would use. */
export interface Leftover {
  /** kebab-case: `package-lists`, `downloads`. */
  readonly id: string;
  /** In words, for messages: `apt's package lists`. */
  readonly label: string;
  /** Actions that leave it. */
  readonly leftBy: readonly Action[];
  /** Actions of the same manager that fail, or do something else, when it is gone (installing without package lists). */
  readonly neededBy: readonly Action[];
  /** Action that brings it back before such a use. */
  readonly restoredBy?: Action;
  /** Absolute folders it lies in (`~` is the home of the user who calls), as the manager sets them by itself. */
  readonly paths: readonly string[];
  /** Variables that move or disable it; null: whatever the value. */
  readonly movedBy: Readonly<Record<string, string | null>>;
  /** How it is left out. */
  readonly remedy: LeftoverRemedy;
  /** Commands, as words, that already remove it (prefix match on words; a path counts with or without a trailing `/*`). */
  readonly removedBy: readonly (readonly string[])[];
  /** Rough size in bytes of what one call leaves, with the source of the figure in a comment; undefined when it depends on the packages. */
  readonly typicalBytes?: number;
}

export type LeftoverRemedy =
  /** A flag of the very call; `presentAs` and `variables` (name → value, null: any) say that it is already so. */
  | {
      readonly kind: 'flag';
      readonly flag: string;
      readonly presentAs: readonly string[];
      readonly variables: Readonly<Record<string, string | null>>;
      /** Actions the flag goes on. */
      readonly on: readonly Action[];
    }
  /** A command at the end of the layer. */
  | { readonly kind: 'command'; readonly command: string };

export interface AssumeYes {
  readonly flag: string;
  /** Spellings that already answer: `-y`, `-qy`, `--yes`. A short letter also counts inside a cluster. */
  readonly presentAs: readonly string[];
  /** Short option letters that answer, for clusters such as `-qy`. */
  readonly letters: readonly string[];
  /** Actions that ask. */
  readonly on: readonly Action[];
}

/** Reads files of one project folder. Paths are relative to that folder, with `/`; `..` stays within the build context. */
export interface ProjectFiles {
  exists(path: string): boolean;
  isDirectory(path: string): boolean;
  /** The text of a file, or undefined. */
  read(path: string): string | undefined;
  /** All files below the folder, sorted, without those that the ignore file keeps out. */
  list(): readonly string[];
}

/** The words of one call, for the code that knows the manager. */
export interface CallWords {
  /** Subcommand words that matched. */
  readonly subcommand: readonly string[];
  /** Flags with their values: `{ name: '-r', value: 'requirements.txt' }`. */
  readonly flags: readonly { readonly name: string; readonly value: string | undefined }[];
  /** Operands: packages, paths. */
  readonly operands: readonly string[];
}

export interface DependencyInstall {
  /** Folders, relative to the project, that the install makes inside it: `node_modules`. A host copy must not overlay them. */
  readonly makes: readonly string[];
  /**
   * What the call reads from the project, or why it cannot be told apart from the sources.
   * Undefined when the call installs nothing of the project (`npm install -g x`, `pip install flask`): it reads no project file.
   */
  inputs(call: CallWords, project: ProjectFiles): InstallInputs | undefined;
}

export type InstallInputs =
  /** Paths (files, or folders ending in `/`) relative to the project, all existing, sorted; manifests first. */
  | { readonly separable: true; readonly paths: readonly string[] }
  /** Why the sources must be there; `file` and 1-based `line` point at the proof, `remedy` says what would change it. */
  | {
      readonly separable: false;
      /** kebab-case kind: `lifecycle-script`, `local-dependency`, `no-manifest`, `unreadable-manifest`, `dynamic-arguments`. */
      readonly reason: InseparableReason;
      readonly says: string;
      readonly file?: string;
      readonly line?: number;
      readonly remedy: string;
    };

export type InseparableReason =
  | 'lifecycle-script'
  | 'local-dependency'
  | 'no-manifest'
  | 'unreadable-manifest'
  | 'project-itself'
  | 'workspace-not-understood';
