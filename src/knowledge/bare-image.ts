/** The shape of what is known of images that hold a runtime, or only libraries, and no shell. */

/** One such image. Its tag `nonroot` runs as another user than root; without a tag it runs as root. */
export interface BareImage {
  /** As FROM names it, without tag. */
  readonly name: string;
  /** Debian's release whose packages it is made of. */
  readonly release: string;
  /** Official images that bring the same runtime, and the numbers of their tags that it has; none for an image without a runtime. */
  readonly replaces: readonly string[];
  readonly version: readonly number[];
  /** Its ENTRYPOINT; empty when it has none. */
  readonly entrypoint: readonly string[];
  /** Names of programs that the first word of ENTRYPOINT stands for. */
  readonly programs: readonly string[];
  /** Those of them that are found by name alone. */
  readonly findable: readonly string[];
  /** What a program may be linked with: nothing, or the packages below. */
  readonly links: 'nothing' | 'packages';
  /** Debian packages that it has, as far as libraries, data and certificates go. */
  readonly packages: readonly string[];
  /** ISO date of the day on which its makers stopped publishing it; undefined: it is still published. */
  readonly endedOn?: string;
}
