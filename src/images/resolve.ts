/**
 * The catalogue of base images, and what a user tells of others.
 * Responsible for: from a reference to what the image holds. May not: ask a registry, or guess for an image that is not listed.
 */
import type { ImageFamily, ImageVariant, OnAlpine } from '../knowledge/image-family.js';
import { bareFamilies } from './families/bare.js';
import { distributionFamilies } from './families/distributions.js';
import { javaFamilies } from './families/java.js';
import { languageFamilies } from './families/languages.js';
import { serverFamilies } from './families/servers.js';
import { vendorFamilies } from './families/vendors.js';
import type { RunningLookup } from '../knowledge/running-image.js';
import type { SmallerImage } from '../knowledge/smaller-image.js';
import type { TaughtFamily, TaughtImages } from '../knowledge/taught-images.js';
import { mirroredName, mirrorsOf } from './mirrors.js';
import { catalogueName, parseImageReference, type ImageReference } from './reference.js';
import { taughtFamily } from './taught-family.js';

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

export type ImageLookup =
  { readonly known: true; readonly value: ImageVariant } | { readonly known: false; readonly why: string };

/** What is known of images. References have their variables expanded. */
export interface Catalogue {
  /** A reference with mirrors replaced by what they mirror; undefined for what is none. */
  reference(text: string): ImageReference | undefined;
  /** Whether there are images of that name, whatever the tag. */
  isFamily(reference: ImageReference): boolean;
  /**
   * What an image holds. No tag means `latest`; a digest beside a tag is trusted to be that tag's. A digest alone tells nothing of what is
   * in the image.
   */
  lookUp(text: string): ImageLookup;
  /** The small variant; undefined where none is known. */
  smaller(reference: ImageReference): SmallerImage | undefined;
  /** The reference of the same on Alpine, without mirror; undefined where none is known. */
  onAlpine(reference: ImageReference): OnAlpine | undefined;
  /** The tag that starts as one of its users; undefined where none is known. */
  userTag(reference: ImageReference, user: string): string | undefined;
  /** The image that runs what is built on one, without mirror; undefined where none is known of its family. `needs`: see `ImageFamily`. */
  running(reference: ImageReference, needs: string): RunningLookup | undefined;
  /** The tag that a name without one should get, where the user tells one. */
  latest(reference: ImageReference): string | undefined;
  /**
   * How a file names an `image` (without mirror) that is to stand in place of what it has `written`: through a mirror, where that is named
   * through one; or why it cannot.
   */
  inPlaceOf(written: string, image: string): { readonly name: string } | { readonly why: string };
}

const made = new WeakMap<TaughtImages, Catalogue>();

/** The catalogue with what a user tells besides; the same one for the same telling. */
export function catalogueOf(taught: TaughtImages): Catalogue {
  if (!made.has(taught)) made.set(taught, withTaught(taught));
  return made.get(taught)!;
}

function withTaught(taught: TaughtImages): Catalogue {
  const mirrors = mirrorsOf(taught.mirrors ?? {});
  const own = new Map((taught.families ?? []).flatMap((one) => one.names.map((name) => [name, one] as const)));
  const likeOf = ({ like = '' }: TaughtFamily) => {
    const other = parseImageReference(like);
    const family = other && byName.get(catalogueName(other));
    return (tag: string | undefined) => family?.variant(other?.tag ?? tag ?? 'latest');
  };
  const taughtByName = new Map([...own].map(([name, told]) => [name, taughtFamily(told, likeOf(told))]));
  const familyOf = (reference: ImageReference): ImageFamily | undefined => {
    return taughtByName.get(catalogueName(reference)) ?? byName.get(catalogueName(reference));
  };
  const reference = (text: string): ImageReference | undefined => parseImageReference(text, mirrors);
  return {
    reference,
    isFamily: (one) => familyOf(one) !== undefined,
    lookUp: (text) => lookedUp(text, reference(text), familyOf),
    smaller: (one) => familyOf(one)?.smaller?.(one.tag ?? 'latest'),
    onAlpine: (one) => {
      const family = familyOf(one);
      // Other names of a family are images for one machine, or copies.
      return family?.names[0] === catalogueName(one) ? family.onAlpine?.(one.tag ?? 'latest') : undefined;
    },
    userTag: (one, user) => familyOf(one)?.tagFor?.(one.tag ?? 'latest', user),
    running: (one, needs) => familyOf(one)?.running?.(one.tag, needs),
    latest: (one) => own.get(catalogueName(one))?.latest,
    inPlaceOf: (written, image) => {
      const base = reference(written);
      if (base !== undefined && own.has(catalogueName(base))) return { why: OWN };
      const name = mirroredName(written, image, mirrors);
      return name === undefined
        ? { why: `\`${image}\` would take its place, which no mirror of the configuration has` }
        : { name };
    },
  };
}

const OWN = 'it is one of your own images, which may bring more than the configuration tells of it';

/** The catalogue as it is shipped. */
export const catalogue: Catalogue = catalogueOf({});

function lookedUp(
  text: string,
  reference: ImageReference | undefined,
  familyOf: (reference: ImageReference) => ImageFamily | undefined,
): ImageLookup {
  if (reference === undefined) return { known: false, why: `\`${text}\` is not an image reference` };
  const family = familyOf(reference);
  if (family === undefined) return { known: false, why: `\`${catalogueName(reference)}\` is not in the catalogue` };
  if (reference.tag === undefined && reference.digest !== undefined)
    return { known: false, why: `\`${text}\` has a digest and no tag` };
  const value = family.variant(reference.tag ?? 'latest');
  if (value === undefined) return { known: false, why: `the catalogue does not know the tag of \`${text}\`` };
  return { known: true, value };
}
