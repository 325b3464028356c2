/** The shape of what a user tells of images that are not in the catalogue. Plain data, as a configuration holds it. */
import type { EntrypointKind, ImageUser } from './image-family.js';

export interface TaughtImages {
  /**
   * What the beginning of names stands for: `registry.corp/hub` → `docker.io/library`. The longest one that fits counts; both end at a
   * slash, whether it is written or not.
   */
  readonly mirrors?: Readonly<Record<string, string>>;
  /** They come before families of the catalogue with the same name. */
  readonly families?: readonly TaughtFamily[];
}

/** One family of images. It says what it is `like`, or its `system`; whatever else it says counts more. */
export interface TaughtFamily {
  /** Repositories, with their registry: `registry.corp/base/python`. */
  readonly names: readonly string[];
  /** A family of the catalogue whose tags say the same (`python`), or one image of it that all tags are like (`python:3.12-slim`). */
  readonly like?: string;
  /** Distribution, and release if it has one, of tags that name none: `debian 12`. */
  readonly system?: string;
  /** Words of tags that say nothing of the system. */
  readonly words?: readonly string[];
  readonly user?: string;
  /** Users besides root. */
  readonly users?: Readonly<Record<string, ImageUser>>;
  readonly workdir?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly entrypoint?: EntrypointKind;
  /** Ids of package managers that come with it, and not from the distribution. */
  readonly brings?: readonly string[];
  /** The words of the server that it starts where a file says nothing. */
  readonly starts?: readonly string[];
  /** TCP ports of its EXPOSE. */
  readonly ports?: readonly number[];
  readonly compilers?: boolean;
  /** Whether `useradd` and its like are there, which is known of Debian, Ubuntu and Alpine. */
  readonly accounts?: boolean;
  /** ONBUILD triggers. */
  readonly triggers?: readonly string[];
  /** Tags → those of the same image without compilers and tools; on Debian and Ubuntu. */
  readonly small?: Readonly<Record<string, string>>;
  /** The tag that a name without one should get. */
  readonly latest?: string;
}
