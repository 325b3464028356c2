/** The shape of what is known of installs that leave out the packages of development, or take the lock file as it is. */
import type { CallWords, ProjectFiles } from './package-manager.js';

export interface ProductionInstall {
  /**
   * How the call leaves out what only development needs; undefined when it does so already, when its author chose otherwise, or when there is
   * nothing to leave out. Total: never throws.
   */
  omit(call: CallWords, project: ProjectFiles): OmitPlan | undefined;
  /** Flags of calls that leave packages of development out. */
  readonly leftOutBy?: readonly string[];
  /** How the call takes just what the lock file holds; undefined when it does so already, or there is no lock file. Total. */
  lock?(call: CallWords, project: ProjectFiles, image: BroughtLanguage): LockPlan | undefined;
}

/** What the image of the stage brings, as `ImageFacts` has it; both empty when that is not known. */
export interface BroughtLanguage {
  readonly brings: readonly string[];
  readonly version: readonly number[];
}

export type OmitPlan =
  { readonly possible: true; readonly change: WordChange; readonly development: Development } | Unable;

export type LockPlan =
  | {
      readonly possible: true;
      readonly change: WordChange;
      readonly file: string;
      /** True when such an install leaves what is installed already. */
      readonly keepsInstalled?: true;
    }
  | Unable;

/** What becomes of the words of a call. */
export interface WordChange {
  /** What takes the place of the last word of the subcommand. */
  readonly subcommand?: string;
  /** Flags behind the subcommand. */
  readonly add: readonly string[];
}

/** Why a call cannot be changed. */
export interface Unable {
  readonly possible: false;
  readonly reason:
    'lock-out-of-step' | 'lock-not-understood' | 'version-not-known' | 'flags-not-known' | 'chosen-elsewhere';
  /** A clause. */
  readonly says: string;
  readonly file?: string;
  /** 1-based. */
  readonly line?: number | undefined;
}

/** What would be missing. */
export interface Development {
  /** What the manifest names, for messages. */
  readonly packages: readonly DevelopmentPackage[];
  /** Scripts that the install itself runs. */
  readonly scripts: readonly { readonly text: string; readonly file: string; readonly line: number | undefined }[];
  /** Whether a program that a command calls would be missing. `unknown`: it may come with any package. */
  programOf(name: string): 'development' | 'production' | 'unknown';
  /** The command that a program which runs installed programs is given (`npx tsc`); undefined for other words. */
  runs(words: readonly string[]): readonly string[] | undefined;
  /** The package that a word of a command names: `ts-node/register`, `pytest`. */
  namedBy(word: string): string | undefined;
  /** The first use in a file of the project; undefined when there is none. */
  useIn(source: { readonly path: string; readonly text: string }): SourceUse | undefined;
  /** False where what the container starts need not be seen, as the sources name all that they use. */
  readonly startMatters: boolean;
}

export interface DevelopmentPackage {
  readonly name: string;
  readonly file: string;
  readonly line: number | undefined;
}

/** What a file uses. `mayBe`: the package that it may come with, where that is not known. */
export interface SourceUse {
  readonly name: string;
  /** Offset in UTF-16 units. */
  readonly index: number;
  readonly mayBe?: string;
}
