/** How a reference is written with the tag of the small variant. */
import type { Argument } from '../../document/document.js';
import type { SmallerImage } from '../../knowledge/smaller-image.js';
import type { Analysis } from '../analysis.js';
import { placeOf, type ImageMention } from '../bases/image-mentions.js';
import { baseName } from '../image-paths.js';

/** What is replaced, and by what; undefined when a variable stands in the way. */
export function smallReference(
  mention: ImageMention,
  small: SmallerImage,
  analysis: Analysis,
): { readonly at: Argument; readonly text: string } | undefined {
  const { written, reference } = mention;
  const tag = reference.tag ?? 'latest';
  const addition = added(tag, small.tag);
  const tail = baseName(written.value);
  if (tail.includes('$') && addition !== undefined && /:[^/]*\$\{?\w+\}?$|:[^/]*\$\{?\w+\}?-[a-z]+$/.test(tail)) {
    const text = insert(written.value, addition);
    return text === undefined ? undefined : { at: written, text };
  }
  const place = placeOf(mention, analysis);
  if (!place.possible) return undefined;
  if (place.holds === 'tag') return { at: place.at, text: small.tag };
  const { value } = place.at;
  const head = reference.tag === undefined ? value : value.slice(0, -(reference.tag.length + 1));
  return { at: place.at, text: `${head}:${small.tag}` };
}

interface Addition {
  /** The end of the tag before which `word` is put; '' for the end itself. */
  readonly before: string;
  readonly word: string;
}

function added(tag: string, small: string): Addition | undefined {
  if (small === `${tag}-slim`) return { before: '', word: '-slim' };
  const suite = tag.slice(tag.lastIndexOf('-'));
  return small === `${tag.slice(0, -suite.length)}-slim${suite}` ? { before: suite, word: '-slim' } : undefined;
}

function insert(value: string, { before, word }: Addition): string | undefined {
  if (!value.endsWith(before)) return undefined;
  return `${value.slice(0, value.length - before.length)}${word}${before}`;
}
