import type { EntrypointKind, ImageFamily, ImageUser, ImageVariant } from '../knowledge/image-family.js';
import { publishedImage } from './published.js';
import { alpineVariant, type AlpineShape } from './alpine-variant.js';
import { smallVariant, type SmallShape } from './small-variant.js';
import { isQualifier, parseTag, systemOf, type System, type Tag } from './tag.js';

/** How a family's tags are read and what its images hold, unless a tag says otherwise. */
export interface FamilyShape {
  readonly names: readonly string[];
  /** The system of a tag that names none; undefined when that cannot be told. */
  readonly system: System | ((tag: Tag) => System | undefined);
  /** Words that a tag may have besides a system and a version. `latest`, `slim` and `onbuild` need no entry. */
  readonly words?: readonly string[];
  readonly user?: string | ((tag: Tag) => string);
  /** Users besides root. */
  readonly users?: Readonly<Record<string, ImageUser>> | ((tag: Tag) => Readonly<Record<string, ImageUser>>);
  /** Whether programs that add users come with images of the Red Hat family; they do on Debian, Ubuntu and Alpine. */
  readonly accounts?: (tag: Tag) => boolean;
  readonly workdir?: string | ((tag: Tag) => string);
  readonly env?: Readonly<Record<string, string>> | ((tag: Tag) => Readonly<Record<string, string>>);
  readonly entrypoint?: EntrypointKind | ((tag: Tag) => EntrypointKind);
  readonly brings?: readonly string[];
  /** The server that it starts; of most images a shell or interpreter, which is no entry. */
  readonly starts?: readonly string[] | ((tag: Tag) => readonly string[]);
  /** TCP ports of its EXPOSE. */
  readonly ports?: readonly number[] | ((tag: Tag) => readonly number[]);
  /** Whether compilers come with an image; not known when absent. */
  readonly compilers?: (tag: Tag) => boolean;
  /** Its small variants, where it has some. */
  readonly small?: SmallShape;
  /** Where its tags on Alpine end in `-alpine`. */
  readonly alpine?: AlpineShape;
  /** What takes the place of its images on Alpine, where they have no such tags. */
  readonly onAlpine?: ImageFamily['onAlpine'];
  /** Triggers of its `onbuild` tags. */
  readonly triggers?: readonly string[];
}

const COMMON_WORDS = ['latest', 'slim', 'onbuild', 'stable', 'edge', 'lts', 'current', 'rolling', 'devel', 'testing'];

/** A family whose tags are a version and words in any order. A word that is not known makes the tag unknown. */
export function defineFamily(shape: FamilyShape): ImageFamily {
  const words = new Set([...COMMON_WORDS, ...(shape.words ?? [])]);
  const variant = (text: string): ImageVariant | undefined => {
    const tag = parseTag(text);
    const named = tag.words.map(systemOf).find((system) => system !== undefined);
    const isKnown = (word: string): boolean => words.has(word) || systemOf(word) !== undefined || isQualifier(word);
    if (!tag.words.every(isKnown)) return undefined;
    const system = named ?? (typeof shape.system === 'function' ? shape.system(tag) : shape.system);
    return system && imageOn(system, shape, tag);
  };
  const { small, names, alpine, onAlpine } = shape;
  return {
    names,
    variant,
    ...(small === undefined ? {} : { smaller: (tag: string) => smallVariant(names[0]!, tag, small) }),
    ...(alpine === undefined ? {} : { onAlpine: (tag: string) => alpineVariant(names[0]!, tag, alpine) }),
    ...(onAlpine === undefined ? {} : { onAlpine }),
  };
}

function imageOn(system: System, shape: FamilyShape, tag: Tag): ImageVariant {
  const { user = 'root', workdir = '/', entrypoint = 'none', env = {}, brings = [], triggers = [] } = shape;
  const { starts = [], ports = [] } = shape;
  return {
    ...system,
    release: system.release ?? lastRelease(system, shape, tag),
    moves: system.release === undefined && publishedImage(shape.names[0] ?? '')?.moves(tag.version.join('.')) === true,
    ...platformOf(system.distro),
    brings,
    users: typeof shape.users === 'function' ? shape.users(tag) : (shape.users ?? {}),
    accounts: accountsOf(system.distro, shape.accounts?.(tag) ?? false),
    version: tag.version,
    compilers: shape.compilers?.(tag),
    user: typeof user === 'function' ? user(tag) : user,
    starts: typeof starts === 'function' ? starts(tag) : starts,
    ports: typeof ports === 'function' ? ports(tag) : ports,
    env: typeof env === 'function' ? env(tag) : env,
    workdir: typeof workdir === 'function' ? workdir(tag) : workdir,
    entrypoint: typeof entrypoint === 'function' ? entrypoint(tag) : entrypoint,
    triggers: tag.words.includes('onbuild') ? triggers : [],
  };
}

/** passwd is part of every Debian and Ubuntu image; busybox brings adduser (Debian Policy 4.7; Alpine 3.20). */
export function accountsOf(distro: string, brought: boolean): ImageVariant['accounts'] {
  if (distro === 'debian' || distro === 'ubuntu') return 'shadow';
  if (distro === 'alpine') return 'busybox';
  return brought ? 'shadow' : undefined;
}

/** Where a tag names no release: the one that a version which is no longer published was last built on. */
function lastRelease({ distro }: System, { names }: FamilyShape, tag: Tag): string | undefined {
  if (distro !== 'debian' || tag.words.some((word) => systemOf(word) !== undefined)) return undefined;
  return publishedImage(names[0] ?? '')?.release(tag.version.join('.'));
}

/**
 * /bin/sh is dash on Debian and Ubuntu, busybox ash on Alpine, bash on the others. dash has no `pipefail` (0.5.12, of Debian 12 and 13
 * and Ubuntu 24.04), but bash is an essential package there (Debian Policy 3.8); busybox ash has it (`set -o` of busybox 1.36).
 */
export function platformOf(distro: string): Pick<ImageVariant, 'libc' | 'shell' | 'pipefail'> {
  if (distro === 'alpine') return { libc: 'musl', shell: 'posix', pipefail: 'sh' };
  if (distro === 'debian' || distro === 'ubuntu') return { libc: 'glibc', shell: 'posix', pipefail: 'bash' };
  if (distro === 'windows' || distro === 'none') return { libc: 'none', shell: undefined, pipefail: undefined };
  return { libc: 'glibc', shell: 'bash', pipefail: 'sh' };
}
