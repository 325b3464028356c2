/** How the words of a package manager's call are read. */
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

export interface CommandGrammar {
  /** The longest match wins; `words: []` is the call with no subcommand (`yarn`). */
  readonly subcommands: readonly Subcommand[];
  /** Flags whose value is the next word: `-t`, `--target`. `--flag=value` needs no entry. */
  readonly flagsWithValue: readonly string[];
  /** Flags that make any call only tell about itself: `--help`, `--version`. */
  readonly informs: readonly string[];
  /** Calls that flags tell instead of words (`pacman -Syu`); the first that fits wins. */
  readonly flagCalls?: readonly FlagCall[];
  /** What any other first word does: `yarn build` runs the script `build`. Undefined: such a call is not understood. */
  readonly otherwise?: Action;
  /** True for an install call that compiles the project which it is called in (`go install ./cmd/x`): it counts as a run. Total. */
  readonly builds?: (call: GrammarCall) => boolean;
}

/** The words of a call for a grammar to look at; undefined where the text is only known when it runs. */
export interface GrammarCall {
  readonly subcommand: readonly string[];
  readonly operands: readonly (string | undefined)[];
  readonly flags: readonly string[];
}

/** A call that is told by its flags. */
export interface FlagCall {
  /** All of these must be there, each by one of its names; one letter may stand with others behind one dash. */
  readonly flags: readonly (readonly string[])[];
  /** Whether there must be operands; either way when absent. */
  readonly operands?: 'some' | 'none';
  readonly action: Action;
}

export interface Subcommand {
  readonly words: readonly string[];
  readonly action: Action;
}
