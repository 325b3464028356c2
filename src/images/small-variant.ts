/** The tag of the small variant of an image. */
import type { SmallerImage } from '../knowledge/smaller-image.js';
import { publishedImage } from './published.js';
import { systemOf } from './tag.js';

/** How a family writes its small variants. */
export interface SmallShape extends Omit<SmallerImage, 'tag'> {
  /** `20-bookworm-slim`, or `3.12-slim-bookworm`. */
  readonly place: 'end' | 'before-suite';
}

/** The small variant of a tag; undefined when it has one of its own kind already, or none was ever published. */
export function smallVariant(
  name: string,
  tag: string,
  { place, lacks, has, saves }: SmallShape,
): SmallerImage | undefined {
  const words = tag === 'latest' ? [] : tag.split('-');
  const [last = ''] = words.slice(-1);
  const suite = systemOf(last)?.distro === 'debian' ? last : undefined;
  const head = suite === undefined ? words : words.slice(0, -1);
  // A version alone: other words name other variants.
  if (head.length > 1 || (head.length === 1 && !/^\d+(?:\.\d+)*$/.test(head[0]!))) return undefined;
  const tail = suite === undefined ? ['slim'] : place === 'end' ? [suite, 'slim'] : ['slim', suite];
  const small = [...head, ...tail].join('-');
  return publishedImage(name)?.has(small) === true ? { tag: small, lacks, has, saves } : undefined;
}
