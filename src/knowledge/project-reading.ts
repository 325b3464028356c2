/** The shape of what is known of how programs of a language, and its tools, read the files of a project. */

/** How a program is followed through its own files. */
export interface ProgramReading {
  /** Endings of the files that are code. */
  readonly endings: readonly string[];
  /** Files and folders at the root of a project that are read without being named. */
  readonly implied: readonly string[];
  /** Texts with which code may read what cannot be told. */
  readonly computed: readonly string[];
  /** Texts that are only understood where a name of the project stands in quotes on the same line. */
  readonly named: readonly string[];
  /** Packages that read nothing of a project unless its code tells them to. */
  readonly quiet: readonly string[];
  /** The packages that a project declares, by the texts of its manifests; undefined when that cannot be read. Total. */
  packages(read: (path: string) => string | undefined): readonly string[] | undefined;
}

/** What a compiler reads of a project when it is called by these words: files of some endings and names, wherever they are. */
export interface CompilerReading {
  readonly subcommands: readonly string[];
  readonly endings: readonly string[];
  readonly names: readonly string[];
  /** What begins a line of code that names other files to be compiled in, relative to its folder. */
  readonly embedding: string;
}

export interface ProjectReading {
  readonly program?: ProgramReading;
  readonly compiler?: CompilerReading;
}
