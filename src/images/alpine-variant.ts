/** The tag of an official image that stands on Alpine. */
import type { OnAlpine } from '../knowledge/image-family.js';
import { currentLine } from './release-line.js';
import { publishedImage } from './published.js';
import { atLeast, parseTag, systemOf } from './tag.js';

/** What is known of a family's images on Alpine. */
export interface AlpineShape extends Partial<Omit<OnAlpine, 'name' | 'tag'>> {
  /** The first line of versions whose last images stand on a release of Alpine that has what is known of it here. */
  readonly since: readonly number[];
  /** The first version of more numbers that does: images of one are not built anew. */
  readonly exactly: readonly number[];
}

/** `3.11-alpine` for `3.11-slim-bookworm`; undefined when there is none, or the tag is one. */
export function alpineVariant(
  name: string,
  tag: string,
  { since, exactly, programs = [], accounts = [], content = [], starts = false }: AlpineShape,
): OnAlpine | undefined {
  const { version } = parseTag(tag);
  if (!atLeast(version, version.length > since.length ? exactly : since)) return undefined;
  const words = tag === 'latest' ? [] : tag.split('-');
  const kept = words.filter((word) => word !== 'slim' && !namesDebian(word));
  const found = [...kept, 'alpine'].join('-');
  return publishedImage(name)?.has(found) === true ? { tag: found, programs, accounts, content, starts } : undefined;
}

function namesDebian(word: string): boolean {
  return systemOf(word)?.distro === 'debian';
}

/** Alpine itself, in its current release. */
export function alpineItself(): OnAlpine | undefined {
  const tag = currentLine('alpine', publishedImage('alpine')!);
  return tag === undefined
    ? undefined
    : { name: 'alpine', tag, programs: [], accounts: [], content: [], starts: false };
}
