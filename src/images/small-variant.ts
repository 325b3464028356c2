/** The tag of the small variant of an image. */
import type { SmallerImage } from '../knowledge/smaller-image.js';
import { publishedImage } from './published.js';
import { systemOf } from './tag.js';

/** How a family writes its small variants. */
export interface SmallShape extends Omit<SmallerImage, 'tag' | 'leavesOutManuals'> {
  /** `20-bookworm-slim`, `3.12-slim-bookworm`, or `17-jre-jammy` for `17-jdk-jammy`. */
  readonly place: 'end' | 'before-suite' | 'runtime';
}

/** The small variant of a tag; undefined when it has one of its own kind already, or none was ever published. */
export function smallVariant(name: string, tag: string, { place, ...rest }: SmallShape): SmallerImage | undefined {
  if (place === 'runtime') return runtimeVariant(name, tag, rest);
  const words = tag === 'latest' ? [] : tag.split('-');
  const [last = ''] = words.slice(-1);
  const suite = systemOf(last)?.distro === 'debian' ? last : undefined;
  const head = suite === undefined ? words : words.slice(0, -1);
  // A version alone: other words name other variants.
  if (head.length > 1 || (head.length === 1 && !/^\d+(?:\.\d+)*$/.test(head[0]!))) return undefined;
  const tail = suite === undefined ? ['slim'] : place === 'end' ? [suite, 'slim'] : ['slim', suite];
  // Those stand on Debian's small image (docker-library, 2026).
  return published(name, [...head, ...tail].join('-'), { ...rest, leavesOutManuals: true });
}

/** The runtime of a development kit, in the same variant. */
function runtimeVariant(
  name: string,
  tag: string,
  shape: Omit<SmallerImage, 'tag' | 'leavesOutManuals'>,
): SmallerImage | undefined {
  const rest = { ...shape, leavesOutManuals: false };
  const [version = '', ...words] = tag.split('-');
  if (!/^\d+(?:[.u]\d+)*$/.test(version) || words.includes('jre')) return undefined;
  const others = words.filter((word) => word !== 'jdk');
  // Small variants of both stand on the same image.
  const isSmall = others.some((word) => word === 'slim' || word.startsWith('alpine'));
  return published(name, [version, 'jre', ...others].join('-'), isSmall ? { ...rest, lacksOnly: [] } : rest);
}

function published(name: string, tag: string, rest: Omit<SmallerImage, 'tag'>): SmallerImage | undefined {
  return publishedImage(name)?.has(tag) === true ? { tag, ...rest } : undefined;
}
