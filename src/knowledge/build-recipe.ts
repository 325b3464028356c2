/** The shape of what is known of a language whose builds make something that runs without the tools that made it. */
import type { ImageVariant } from './image-family.js';
import type { CallWords, ProjectFiles } from './package-manager.js';

/** What a build call makes. */
export interface Made {
  /** Absolute path in the image; parts of it may be patterns (`*.jar`). */
  readonly path: string;
  /**
   * `program`: started by its path or name. `archive`: given to a program of the runtime (`java -jar`). `folder`: it is not told which
   * programs are made in the folder.
   */
  readonly kind: 'program' | 'archive' | 'folder';
  /** The folder that it cannot do without; true: the one that it lies in. */
  readonly within?: string | true;
  /** The file that says how it is made, relative to the build's folder. */
  readonly from?: string;
  /** What the recipe has to know of the call again, in words of its own. */
  readonly by?: string;
  /** True where its sources are fetched by the call, and not in the build context. */
  readonly isFetched?: true;
  /** True for a link to it. */
  readonly isLink?: true;
}

/** What the container starts of it. */
export interface StartedMade {
  readonly made: Made;
  /** Absolute path of the very file. */
  readonly path: string;
  /** The folder that it runs in. */
  readonly folder: string;
}

/** Where a build call is made. */
export interface BuildPlace {
  /** Absolute. */
  readonly folder: string;
  /** The working directory of the step, absolute; undefined when it is not known. */
  readonly root: string | undefined;
  readonly project: ProjectFiles;
  readonly image: ImageVariant;
  /** The files of the build context as they lie in another folder, absolute. */
  projectIn(folder: string): ProjectFiles;
  /** Packages of the system that steps of the stage install; undefined when some are not known. */
  packages(): readonly string[] | undefined;
}

/** What a program is built from. */
export interface BuiltFrom extends BuildPlace {
  /** Undefined for a command that is no call of a manager. */
  readonly call: CallWords | undefined;
}

/** What the program needs to run. */
export type RuntimeNeeds =
  | {
      readonly known: true;
      /** True when it needs no shared library at all, once `buildVariables` are set. */
      readonly isStatic: boolean;
      /** Debian packages with the shared libraries that it loads. */
      readonly libraries: readonly string[];
      /** True when it may be linked with every library whose headers steps install. */
      readonly linksHeaders?: boolean;
    }
  | { readonly known: false; readonly why: string; readonly file?: string; readonly line?: number };

export interface BuildRecipe {
  /** What a call makes; undefined when it builds nothing, or that cannot be told. Total. */
  made(call: CallWords, place: BuildPlace): readonly Made[] | undefined;
  /** What a command makes that is no call of a manager: maybe nothing; undefined when it is not known to build. Total. */
  commands?(words: readonly string[], place: BuildPlace): readonly Made[] | undefined;
  /** The folder of the sources that a call compiles, absolute, where it is not the one that it is called in. Total. */
  sourceFolder?(built: BuiltFrom): string | undefined;
  /** True when it loads libraries by names that only packages with headers have: `libgdiplus.so` without a number. */
  readonly loadsByName?: true;
  /** `started`: undefined where it is not the container of the stage that starts it. Total. */
  needs(built: BuiltFrom, started?: StartedMade): RuntimeNeeds;
  /** Variables of the build that make what `needs` calls static. */
  readonly buildVariables: Readonly<Record<string, string>>;
  /** The image of a runtime of its own, by the image that builds; undefined: any that has the libraries. A text: why there is none. */
  runtimeImage?(image: ImageVariant, reference: string): { readonly image: string } | { readonly why: string };
  /** What of the language's runtime the image must have, in the words of its family of images: one of the release that builds. Total. */
  runtime?(project: ProjectFiles, started: StartedMade): string;
  /** True for a call that leaves more for the program than what is made, or may. Undefined: none does. Total. */
  leaves?(call: CallWords): boolean;
  /** The words of the program that a command of the language's image starts in a folder; undefined for others. Total. */
  runs?(words: readonly string[], place: BuildPlace): readonly string[] | undefined;
  /** The command of a step that would build what a command builds before it starts it; undefined for one that only starts. Total. */
  buildsWhenStarted?(words: readonly string[]): string | undefined;
  /** Programs that the runtime has and that take an archive, with the words that may stand before it; '' where it is the first. */
  readonly starters: Readonly<Record<string, readonly string[]>>;
  /** Variables that only builds read, by their beginnings. */
  readonly variables: readonly string[];
  /** Files, by their paths in the folder a program runs in, that frameworks look for though no code names them. */
  readonly reads?: RegExp;
  /** Texts in sources by which a program opens files of its project. */
  readonly opens: readonly string[];
  /** Paths of projects that test others; what they say counts where one of them is started. */
  readonly tests?: RegExp;
  /** Texts in sources by which a program starts others. */
  readonly starts: readonly string[];
  /** Texts in sources that show it speaks to servers by https, and texts that show it reads time zones. */
  readonly secure: readonly string[];
  readonly zones: readonly string[];
  /** Packages of data, with the file that programs read instead, which the images of the language have. */
  readonly data?: Readonly<Record<string, string>>;
  /** Texts in sources by which a program asks where the language lies that built it, and where its sources lay. */
  readonly finds?: readonly string[];
  readonly findsSources?: readonly string[];
  /** Texts by which it asks where it lies itself. */
  readonly findsItself?: readonly string[];
  /** Endings of files that only building reads, and folders of such files. */
  readonly sources: readonly string[];
  readonly sourceFolders: readonly string[];
}
