/** How a reference is written with the tag of the image on Alpine. */
import type { Argument } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { placeOf, type ImageMention } from '../bases/image-mentions.js';
import { baseName } from '../image-paths.js';

const SUFFIX = '-alpine';

/** What is replaced, and by what; undefined when a variable stands in the way. */
export function alpineReference(
  { written, reference, ...rest }: ImageMention,
  tag: string,
  analysis: Analysis,
): { readonly at: Argument; readonly text: string } | undefined {
  const old = reference.tag ?? 'latest';
  const { value } = written;
  const kept = tag.slice(0, -SUFFIX.length);
  const ending = old.startsWith(kept) ? old.slice(kept.length) : undefined;
  if (baseName(value).includes('$') && ending !== undefined && kept !== '' && value.endsWith(ending)) {
    const head = value.slice(0, value.length - ending.length);
    if (/:[^/]*\$(?:\w+|\{\w+\})$/.test(head)) return { at: written, text: `${head}${SUFFIX}` };
  }
  const place = placeOf({ written, reference, ...rest }, analysis);
  if (!place.possible) return undefined;
  if (place.holds === 'tag') return { at: place.at, text: tag };
  const name = reference.tag === undefined ? place.at.value : place.at.value.slice(0, -(reference.tag.length + 1));
  return { at: place.at, text: `${name}:${tag}` };
}
