/** Families of images that a user tells of. */
import type { ImageFamily, ImageVariant } from '../knowledge/image-family.js';
import type { SmallerImage } from '../knowledge/smaller-image.js';
import type { TaughtFamily } from '../knowledge/taught-images.js';
import { accountsOf, defineFamily } from './define-family.js';
import type { System } from './tag.js';

/** Ids of the distributions that a system may name. */
export const SYSTEMS: readonly string[] = [
  ...['debian', 'ubuntu', 'alpine', 'rhel', 'fedora', 'amazonlinux', 'arch', 'suse'],
];

/** `debian 12`, or a distribution alone; undefined for what is neither. */
export function systemNamed(text: string): System | undefined {
  const [distro = '', release, ...more] = text.trim().split(/\s+/);
  const isRelease = release === undefined || /^[a-z0-9][\w.]*$/.test(release);
  return SYSTEMS.includes(distro) && isRelease && more.length === 0 ? { distro, release } : undefined;
}

/** The family. `like`: what an image of the catalogue holds, by reference; undefined where the told tag is not known. */
export function taughtFamily(
  told: TaughtFamily,
  like: (tag: string | undefined) => ImageVariant | undefined,
): ImageFamily {
  const plain = told.like === undefined ? plainFamily(told) : undefined;
  const variant = (tag: string): ImageVariant | undefined => {
    const found = plain === undefined ? like(withoutWords(tag, told)) : plain.variant(tag);
    return found && asTold(found, told);
  };
  return { names: told.names, variant, smaller: (tag) => smallerOf(tag, told, variant(tag)) };
}

function plainFamily({ names, system = '', words }: TaughtFamily): ImageFamily {
  return defineFamily({ names, system: () => systemNamed(system), ...(words === undefined ? {} : { words }) });
}

/** The tag as the other family would write it. */
function withoutWords(tag: string, { words = [] }: TaughtFamily): string | undefined {
  if (tag === 'latest') return tag;
  const left = tag.split('-').filter((word) => !words.includes(word));
  return left.length === 0 ? undefined : left.join('-');
}

function asTold(image: ImageVariant, told: TaughtFamily): ImageVariant {
  const { user, users, workdir, env, entrypoint, brings, compilers, accounts, triggers } = told;
  const { starts, ports } = told;
  const own = { user, workdir, entrypoint, brings, compilers, triggers, starts, ports };
  const { program, ...rest } = image;
  return {
    ...rest,
    // The words of an entry point are known of the other's own only.
    ...(entrypoint === undefined && program !== undefined ? { program } : {}),
    ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)),
    env: { ...image.env, ...env },
    users: { ...image.users, ...users },
    accounts: accounts === undefined ? image.accounts : accountsOf(image.distro, accounts),
  };
}

/** What it lacks is told of Debian's packages, which Ubuntu names alike. */
function smallerOf(
  tag: string,
  { small = {} }: TaughtFamily,
  image: ImageVariant | undefined,
): SmallerImage | undefined {
  const isDebian = image?.distro === 'debian' || image?.distro === 'ubuntu';
  if (!isDebian || !Object.hasOwn(small, tag)) return undefined;
  return { tag: small[tag]!, lacks: 'programs', leavesOutManuals: true, has: [], tools: [], saves: 0 };
}
