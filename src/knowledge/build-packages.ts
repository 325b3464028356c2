/** The shape of what we know of packages that only compiling needs. */

/** The system that packages are for, as an image's tag tells it. */
export interface PackageSystem {
  /** Id of a distribution: `debian`. */
  readonly distro: string;
  /** `12`, `22.04`; undefined when it is not known. */
  readonly release: string | undefined;
  /** True for one of the releases that images are built on now. */
  readonly isCurrent?: boolean | undefined;
}

/** Packages of one manager that are of no use once everything is compiled. */
export interface BuildPackages {
  /**
   * The packages whose shared libraries may be loaded by what was compiled with the named one. Undefined when the package is not known
   * to be for compiling alone, or its libraries are not known for this system. Total.
   */
  librariesOf(name: string, system: PackageSystem): readonly string[] | undefined;
  /**
   * The same, also where a tag may stand on one of the releases that images are still made of: by names that each of them understands.
   * Total.
   */
  runtimeLibrariesOf(name: string, system: PackageSystem): readonly string[] | undefined;
  /** The commands that install packages and leave nothing else; `recommended`: with the packages that those recommend, where a system knows such. */
  installation(names: readonly string[], recommended: boolean): readonly string[];
  /** The calls that take packages away together with all that nothing else needs, as words. They fail for no package that is installed. */
  removal(names: readonly string[]): readonly (readonly string[])[];
  /** Folders of the image, absolute, that say where it fetches packages from, and how. */
  readonly settings: readonly string[];
  /** Those that are worth the trouble: compilers, with all they bring. */
  readonly compilers: readonly string[];
  /** Flags with which an install call installs nothing, or keeps account of it in a way of its own. */
  otherFlags: readonly string[];
  /** Programs that go away with them or with what they need. */
  readonly programs: readonly string[];
}
