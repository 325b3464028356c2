import type { RunningLookup } from './running-image.js';
import type { SmallerImage } from './smaller-image.js';

/** One family of base images, as its maintainers publish it. */
export interface ImageFamily {
  /** Repository names it is known by, without registry for Docker Hub's: `node`, `library/node`, `gcr.io/distroless/base`. */
  readonly names: readonly string[];
  /** Tells what a tag holds; undefined for a tag this family does not have. */
  variant(tag: string): ImageVariant | undefined;
  /** The small variant of a tag; undefined where there is none, or the tag is one. */
  smaller?(tag: string): SmallerImage | undefined;
  /** What takes the place of a tag on Alpine; undefined where none was published, or the tag is one. */
  onAlpine?(tag: string): OnAlpine | undefined;
  /** The tag of the same image that starts as one of its users; undefined where there is none, or the tag is one. */
  tagFor?(tag: string, user: string): string | undefined;
  /** The image that runs what is built on a tag (undefined: none is written). `needs`: what of the language's runtime it must have, as its recipe says. */
  running?(tag: string | undefined, needs: string): RunningLookup;
}

/** An image on Alpine that takes the place of another. */
export interface OnAlpine {
  /** As in FROM, without a mirror, where it is another repository. */
  readonly name?: string;
  readonly tag: string;
  /** Programs that it has besides those of the distribution and of package managers that it brings. */
  readonly programs: readonly string[];
  /** Accounts and groups that both have, with the same numbers. */
  readonly accounts: readonly string[];
  /** Absolute folders of files that nothing runs. */
  readonly content: readonly string[];
  /** True where it starts a program of its own. */
  readonly starts: boolean;
}

/** A user of an image. */
export interface ImageUser {
  readonly uid: number;
  readonly gid: number;
  /** Absolute. */
  readonly home: string;
}

/** What one image holds, as far as a rewrite needs to know. */
export interface ImageVariant {
  /** Id of a `Distro`, or `none` (scratch, distroless), or `windows`. */
  readonly distro: string;
  /** The distribution's release as its maintainers number it: `12`, `22.04`, `3.19`, as exactly as the tag tells (`3` is some 3.x); undefined when it does not. */
  readonly release: string | undefined;
  /** True when the tag names no release because it goes along from one to the next as images are built anew. */
  readonly moves?: boolean;
  /** Ids of package managers that the image comes with, in a version or set up in a way of its own and not the distribution's. */
  readonly brings: readonly string[];
  /** Numbers of the version that the tag begins with, which is that of what it brings; empty when the tag tells none. */
  readonly version: readonly number[];
  /** Whether compilers and headers came with it; undefined when that is not known. */
  readonly compilers: boolean | undefined;
  readonly libc: 'glibc' | 'musl' | 'none';
  /** The shell that runs shell-form instructions; undefined when there is none. `bash` only when /bin/sh is bash. */
  readonly shell: 'posix' | 'bash' | undefined;
  /** Which shell it has that knows `-o pipefail`: `sh` (that of shell-form instructions), or `bash` besides one that does not. */
  readonly pipefail: 'sh' | 'bash' | undefined;
  /** Users besides root that it has for programs to run as, by name. */
  readonly users: Readonly<Record<string, ImageUser>>;
  /** Programs that add users: those of shadow, or busybox's; undefined where none is known to be there. */
  readonly accounts: 'shadow' | 'busybox' | undefined;
  /** The user of the image: `root` or the name it declares. */
  readonly user: string;
  readonly workdir: string;
  /** Variables it sets that matter to package managers or shells. */
  readonly env: Readonly<Record<string, string>>;
  /** How its ENTRYPOINT treats CMD. */
  readonly entrypoint: EntrypointKind;
  /** Words of an ENTRYPOINT that takes CMD for its arguments, where they are known. */
  readonly program?: readonly string[];
  /** What a container runs where a file says nothing of it: the words of CMD, or of an ENTRYPOINT that is no script. Empty for a shell or interpreter, or if not known. */
  readonly starts: readonly string[];
  /** TCP ports of its EXPOSE. */
  readonly ports: readonly number[];
  /** ONBUILD triggers that it brings, as instruction texts; empty for nearly all. */
  readonly triggers: readonly string[];
}

/**
 * `none`: no ENTRYPOINT. `passes-on`: a script that ends in `exec "$@"` and treats every command alike.
 * `inspects`: looks at the first word and does more for some (postgres, mysql). `program`: CMD is its arguments.
 */
export type EntrypointKind = 'none' | 'passes-on' | 'inspects' | 'program';
