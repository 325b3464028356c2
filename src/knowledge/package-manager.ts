/**
 * The shape of what we know of a package manager.
 * Responsible for: types shared by distros, ecosystems and images. May not: hold knowledge of one tool, or import anything of ours.
 *
 * Every value in the folders that fill these shapes carries its source (document and date) in a comment.
 */
import type { BuildPackages } from './build-packages.js';
import type { Action, CommandGrammar } from './command-grammar.js';
import type { ProductionInstall } from './production-install.js';
import type { CompilingNeed } from './smaller-image.js';
import type { Store } from './store.js';

export interface PackageManager {
  /** kebab-case: `apt`, `npm`, `yarn-berry`. */
  readonly id: string;
  /** `system` packages come from the distribution; `language` packages belong to a project or an interpreter. */
  readonly scope: 'system' | 'language';
  /** Names it is called by, without folder. */
  readonly executables: readonly string[];
  /** Module names for `python -m NAME`. */
  readonly modules?: readonly string[];
  /** Other programs that call it to install, without fetching its lists first (`gdebi`, `rosdep`). */
  readonly callers?: readonly string[];
  /** Files of a project that say which of several managers with the same executable is meant. */
  readonly toldBy?: ToldBy;
  readonly grammar: CommandGrammar;
  /** What it leaves behind that the image does not need, and how to leave it out. */
  readonly leftovers: readonly Leftover[];
  /** What its calls fetch and work from later on. */
  readonly stores?: readonly Store[];
  /** What it installs that only the user who called it can reach. */
  readonly ownHome?: OwnHome;
  /**
   * For language managers: whether what a call installs needs a compiler. `version`: that of the language, as far as the image's tag tells it;
   * undefined: the call installs nothing. Total: never throws.
   */
  readonly compiling?: (
    call: CallWords,
    project: ProjectFiles,
    version: readonly number[],
  ) => CompilingNeed | undefined;
  /** The flag that answers its questions. */
  readonly assumeYes?: AssumeYes;
  /** A program of it that is made for people, and the one for scripts that does the same. */
  readonly interactive?: InteractiveProgram;
  /** For system managers: packages that only compiling needs. */
  readonly buildPackages?: BuildPackages;
  /** For language managers: packages that compile something each time they are used, so that compilers must stay. */
  readonly compilesWhenUsed?: readonly string[];
  /** What its calls may read and write besides the usual folders of its kind; by the words of the subcommand where they differ. */
  readonly state?: ManagerState | ((words: readonly string[]) => ManagerState);
  /** For managers whose builds fetch the dependencies by themselves: the call that does nothing else. */
  readonly prefetch?: Prefetch;
  /** True when its configuration calls write into the project's folder. */
  readonly configuresProject?: true;
  /** For language managers: how an install leaves out what only development needs. */
  readonly production?: ProductionInstall;
  /** For language managers: what an install of the project's dependencies reads and makes. */
  readonly dependencies?: DependencyInstall;
}

/** `executable` for people, `scripted` for scripts; `instead` has the words of each subcommand that both have. */
export interface InteractiveProgram {
  readonly executable: string;
  readonly scripted: string;
  readonly instead: Readonly<Record<string, string>>;
}

/** Installs that end in the home of who calls, where no other user reaches them. */
export interface OwnHome {
  /** `always`: every install of a project. Else the flags and words (`global`) of a call that make it so. */
  readonly when: 'always' | readonly string[];
  /** Flags of the call, and words anywhere in the Dockerfile or in the named files of the project, that make it go elsewhere. */
  readonly unless: readonly string[];
  readonly files?: readonly string[];
}

/** Folders of a manager, absolute or below `~/`, and variables whose values are such folders. */
export interface ManagerState {
  readonly folders: readonly string[];
  readonly variables: readonly string[];
  /** Variables that name a folder of which only some folders below are touched. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
}

/** How what a build fetches can be fetched before the sources are there. */
export interface Prefetch {
  /** Variables of the build call that the fetching call must be given too. */
  readonly variables: readonly string[];
  /**
   * The words behind the executable that fetch what the build call would, and what they read; undefined when the call is no build, there is
   * nothing to fetch, or the project keeps it itself. Total: never throws.
   */
  plan(call: CallWords, project: ProjectFiles): FetchPlan | undefined;
}

/** Commands around a call, and the folders that the first ones make and the last ones remove: relative to the working directory, new. */
export interface StandIn {
  readonly folders: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface FetchPlan {
  /** What stands in for sources while it runs; none of it is left behind. */
  readonly standIn?: StandIn;
  readonly words: readonly string[];
  readonly inputs: InstallInputs;
}

/** What tells managers that share an executable apart (yarn 1 and yarn berry). */
export interface ToldBy {
  /** Any of these in the project folder. */
  readonly files: readonly string[];
  /** Values of `packageManager` in package.json: `yarn@1` is a prefix of `yarn@1.22.19`. */
  readonly declarations: readonly string[];
  /** First words of a lock file: path → text that its beginning holds. */
  readonly lockHeaders: Readonly<Record<string, string>>;
  /** Flags and subcommands that only this one knows. */
  readonly words: readonly string[];
}

/** Files a call leaves in the image that only another call of the manager would use. */
export interface Leftover {
  /** kebab-case: `package-lists`, `downloads`. */
  readonly id: string;
  /** In words, for messages: `apt's package lists`. */
  readonly label: string;
  /** Actions that leave it. */
  readonly leftBy: readonly Action[];
  /** Flags that make a call leave it although its action does not (`apk add --update`). */
  readonly leftByFlags?: readonly string[];
  /** Actions of the same manager that fail, or do something else, when it is gone (installing without package lists). */
  readonly neededBy: readonly Action[];
  /** Flags that make a call of the same manager work from it alone (`--offline`). */
  readonly neededByFlags?: readonly string[];
  /** Action that brings it back before such a use. */
  readonly restoredBy?: Action;
  /** Parts of flags that make such a call bring back some of it only (`Dir::Etc::sourcelist`). */
  readonly restoredInPartBy?: readonly string[];
  /** Parts of the addresses of installers that bring it back first (`deb.nodesource.com/setup`). */
  readonly restoredByInstallers?: readonly string[];
  /** Absolute folders it lies in (`~` is the home of the user who calls), as the manager sets them by itself. */
  readonly paths: readonly string[];
  /** Variables that must have these values for `paths` to be where it lies; otherwise it is not looked for. */
  readonly onlyWith?: Readonly<Record<string, string>>;
  /** Parts of settings that switch it off, in whatever file an instruction up to the call writes or copies (`gemrc`). */
  readonly switchedOffBy?: readonly string[];
  /** True when images that bring the manager are set up not to leave it. */
  readonly leftOutWhereBrought?: true;
  /** Variables that move or disable it; null: whatever the value, as long as there is one. */
  readonly movedBy: Readonly<Record<string, string | null>>;
  /** Flags of a call that move it (`--cache`). */
  readonly movedByFlags?: readonly string[];
  /** Ways to leave it out, the best first. The next is taken where one cannot be shown to work. */
  readonly remedies: readonly LeftoverRemedy[];
  /**
   * Calls that already remove it, as words (prefix match; flags between are passed over). That `rm` and `find -delete` of `paths`
   * do so too needs no entry.
   */
  readonly removedBy: readonly (readonly string[])[];
  /** How it can be kept from build to build, in a cache mount; undefined when a mount would serve nothing, or may not be shared. */
  readonly mount?: CacheMount;
  /** Rules of checkers that ask to leave it out. */
  readonly rules?: readonly string[];
  /** Rough size in bytes of what one call leaves, with the source of the figure in a comment; undefined when it depends on the packages. */
  readonly typicalBytes?: number;
}

/** A cache folder as a mount. Source of the option: the Dockerfile reference, "RUN --mount=type=cache" (2026-11). */
export interface CacheMount {
  /** The folders to mount for root, absolute; `~` is its home. */
  readonly folders: readonly string[];
  /** `locked`: two builds at once would spoil it. */
  readonly sharing: 'shared' | 'locked';
}

export type LeftoverRemedy = FlagRemedy | CommandRemedy;

/** A flag of the very call; `presentAs` and `variables` (name → value, null: any but none) say that it is already so. */
export interface FlagRemedy {
  readonly kind: 'flag';
  readonly flag: string;
  readonly presentAs: readonly string[];
  readonly variables: Readonly<Record<string, string | null>>;
  /** Actions the flag goes on. */
  readonly on: readonly Action[];
  /** Flags that it makes pointless; they go when it comes. */
  readonly replaces: readonly string[];
  /** An action that no call with the flag needs before it; such a call goes when it serves no other. */
  readonly makesNeedless?: Action;
  /** Releases of distributions (`debian 8`) whose own package of the manager does not know the flag. */
  readonly lackingIn: readonly string[];
  /** True when a version without the flag leaves nothing either. */
  readonly lackingLeavesNothing?: true;
  /** Words that show that the manager was fetched in a version of its own (`get-pip.py`). */
  readonly fetchedBy?: readonly string[];
}

/** Commands, as words, at the end of the layer. The first word may be the manager: it is then called as the layer calls it. */
export interface CommandRemedy {
  readonly kind: 'command';
  readonly commands: readonly (readonly string[])[];
}

export interface AssumeYes {
  readonly flag: string;
  /** Words that already answer: `-y`, `--yes`, also as the value of a flag (`APT::Get::Assume-Yes=true`). */
  readonly presentAs: readonly string[];
  /** Short option letters that answer wherever they stand: `y` in `-qy`, `qq` in `-qq` and in `-q -q`. */
  readonly letters: readonly string[];
  /** Names of settings that answer once and for all, in whatever file: `APT::Get::Assume-Yes`. */
  readonly settings: readonly string[];
  /** Actions that ask. */
  readonly on: readonly Action[];
  /** Subcommands that do not ask although their action does. */
  readonly except?: readonly (readonly string[])[];
}

/**
 * Reads files of one project folder. Paths are relative to that folder, with `/`; `..` stays within the build context, and finds a
 * file only where the image holds it at that same place. What the ignore file keeps out does not exist here.
 */
export interface ProjectFiles {
  /** Where the folder lies in the image (`/app`), for absolute paths in a call; undefined: absolute paths are then outside. */
  readonly root?: string | undefined;
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
  /** True when the text of a word is not known (`$X`, a substitution): the words above are then not the whole call. */
  readonly dynamic?: boolean | undefined;
  /** Environment at the call; null: set, to a value that is not known. A name that is not listed is not set. */
  readonly variables?: Readonly<Record<string, string | null>> | undefined;
  /** The version of the manager, as far as the base image's tag tells it: `3.9` is [3, 9]. */
  readonly version?: readonly number[] | undefined;
}

export interface DependencyInstall {
  /** Folders, relative to the project, that an install usually makes inside it: `node_modules`. `InstallInputs` has those of one call. */
  readonly makes: readonly string[];
  /**
   * What the call reads from the project, or why it cannot be told apart from the sources.
   * Undefined when the call installs nothing of the project (`npm install -g x`, `pip install flask`) or is not an install at all.
   * Total: never throws, whatever the files hold.
   */
  inputs(call: CallWords, project: ProjectFiles): InstallInputs | undefined;
}

export type InstallInputs =
  /**
   * `paths`: files, or folders ending in `/`, relative to the project (`../` possible), all existing; manifests first, the rest sorted.
   * `makes`: files and folders (no `/` at the end) that the install makes in the project: a host copy must not be laid over them.
   */
  | { readonly separable: true; readonly paths: readonly string[]; readonly makes: readonly string[] }
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
  /** the project is installed as a package */
  | 'project-itself'
  | 'workspace-not-understood'
  /** a word of the call, or a name in a manifest, is only known when it runs */
  | 'dynamic-arguments'
  /** names a file that is not in the project folder's reach */
  | 'outside-project'
  /** changes a manifest that a later copy would put back */
  | 'writes-manifest'
  /** puts packages among the sources, where a later copy would overlay them */
  | 'installs-into-sources';
