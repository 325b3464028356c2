/** Masks secrets in what is printed of a build. */
import { analyze } from '../analysis/analysis.js';
import { maskFor } from '../analysis/hiding/masked.js';
import { parseDocument } from '../document/parse.js';

export type Mask = (text: string) => string;

/** A function that masks the secrets of a Dockerfile, and whatever looks like one. */
export function maskOf(dockerfile: string): Mask {
  return maskFor(analyze({ document: parseDocument(dockerfile) }));
}

/** Plain data with every text in it masked. */
export function maskedData<T>(data: T, mask: Mask): T {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? mask(value) : value,
  ) as T;
}
