/** The shape of what is known of images that come in a small variant beside the full one. */

/** The small variant of a tag. */
export interface SmallerImage {
  readonly tag: string;
  /** `programs`: compilers, headers and the tools of version control and downloads. `manuals`: only manual pages and other documentation. */
  readonly lacks: 'programs' | 'manuals';
  /** True when dpkg leaves out manual pages and other documentation there, and did not before. */
  readonly leavesOutManuals: boolean;
  /** Packages of the distribution that the small one has although they are among those programs. */
  readonly has: readonly string[];
  /** The only packages of those programs that it lacks, where it lacks but a few; compilers were in neither then. */
  readonly lacksOnly?: readonly string[];
  /** Programs that it lacks besides, and that nothing brings. */
  readonly tools: readonly string[];
  /** Programs that it is for: what starts none of them is not what it was made to run. */
  readonly runs?: readonly string[];
  /** Texts in sources that use what it lacks. */
  readonly usedBy?: readonly string[];
  /** About how many bytes it saves; 0: not known. */
  readonly saves: number;
}

/** What the full images of languages bring and small ones lack. */
export interface FullImagePrograms {
  /** Package → programs that it brings and programs may want. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
  /** Programs that only compiling needs. */
  readonly compilers: readonly string[];
  /** Packages of the programs that speak https, and so need certificates. */
  readonly secure: readonly string[];
  readonly certificates: string;
  /** Packages of data, with texts of a Dockerfile or of sources that show a use of it. */
  readonly data: Readonly<Record<string, readonly string[]>>;
  /** Development packages that full images have, so that what is compiled there may be linked with them. */
  readonly headers: readonly string[];
  /** Packages of libraries that full images have besides, by names that all releases understand. */
  readonly libraries: readonly string[];
  /** The commands that install packages and leave nothing else; `recommended`: with the packages that those recommend. */
  installation(names: readonly string[], recommended?: boolean): readonly string[];
}

/** Whether the packages of a language that a call installs need a compiler, or libraries of the system. */
export type CompilingNeed =
  /** None does; `libraries` are packages of the distribution whose shared libraries they load. */
  | {
      readonly kind: 'none';
      readonly libraries: readonly string[];
      /** The first package that is not known to come compiled for musl too; absent: all are. */
      readonly glibcOnly?: string;
    }
  /** One may. */
  | {
      readonly kind: 'may';
      readonly says: string;
      readonly file?: string;
      readonly line?: number;
      readonly remedy: string;
    };
