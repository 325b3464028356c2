/** The shape of what we know of images with a runtime alone, beside those with the tools that build for it. */

/** An image that runs what another one builds; it is of the same release of the same distribution, with the same accounts. */
export interface RunningImage {
  /** As in FROM, without a mirror: name and tag, where the other has one. */
  readonly image: string;
  /** Packages of the system that every program had at hand, and that it lacks. */
  readonly packages: readonly string[];
  /** Variables that the other sets for programs, or that it does not have while this one does. */
  readonly variables: Readonly<Record<string, string>>;
  /** What only some programs need, with the texts by which their sources show it. */
  readonly whereUsed: readonly UsedPart[];
}

/** Something of the image that builds which a program may use. */
export interface UsedPart {
  readonly texts: readonly string[];
  /** Undefined where it is not known which packages bring it. */
  readonly packages: readonly string[] | undefined;
  readonly variables: Readonly<Record<string, string>>;
}

/** The image; or why there is none that is known. */
export type RunningLookup = RunningImage | { readonly why: string };
