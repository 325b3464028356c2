/**
 * The catalogue of base images.
 * Responsible for: from a reference to what the image holds. May not: ask a registry, or guess for an image that is not listed.
 */
import type { ImageFamily, ImageVariant } from '../knowledge/image-family.js';
import { bareFamilies } from './families/bare.js';
import { distributionFamilies } from './families/distributions.js';
import { javaFamilies } from './families/java.js';
import { languageFamilies } from './families/languages.js';
import { serverFamilies } from './families/servers.js';
import { vendorFamilies } from './families/vendors.js';
import type { SmallerImage } from '../knowledge/smaller-image.js';
import { catalogueName, parseImageReference, type ImageReference } from './reference.js';

export const families: readonly ImageFamily[] = [
  ...distributionFamilies,
  ...languageFamilies,
  ...javaFamilies,
  ...serverFamilies,
  ...vendorFamilies,
  ...bareFamilies,
];

const byName: ReadonlyMap<string, ImageFamily> = new Map(
  families.flatMap((family) => family.names.map((name) => [name, family] as const)),
);

/** The small variant of an image of the catalogue, by reference; undefined where none is known. */
export function smallerImage(reference: ImageReference): SmallerImage | undefined {
  return byName.get(catalogueName(reference))?.smaller?.(reference.tag ?? 'latest');
}

/** The tag of an image of the catalogue that starts as one of its users; undefined where none is known. */
export function userTag(reference: ImageReference, user: string): string | undefined {
  return byName.get(catalogueName(reference))?.tagFor?.(reference.tag ?? 'latest', user);
}

export type ImageLookup =
  { readonly known: true; readonly value: ImageVariant } | { readonly known: false; readonly why: string };

/**
 * Looks an image up; variables must be expanded before. No tag means `latest`; a digest beside a tag is trusted to be that tag's.
 * A digest alone tells nothing of what is in the image.
 */
export function lookUpImage(text: string): ImageLookup {
  const reference = parseImageReference(text);
  if (reference === undefined) return { known: false, why: `\`${text}\` is not an image reference` };
  const family = byName.get(catalogueName(reference));
  if (family === undefined) return { known: false, why: `\`${catalogueName(reference)}\` is not in the catalogue` };
  if (reference.tag === undefined && reference.digest !== undefined)
    return { known: false, why: `\`${text}\` has a digest and no tag` };
  const value = family.variant(reference.tag ?? 'latest');
  if (value === undefined) return { known: false, why: `the catalogue does not know the tag of \`${text}\`` };
  return { known: true, value };
}
