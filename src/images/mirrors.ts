/** Registries of a user that hand out images of others. */
import { LIBRARY, parseImageReference, wholeName, wholePrefix, type Mirror } from './reference.js';

/** Mirrors as `parseImageReference` takes them, from what a user tells: prefix → what it stands for. */
export function mirrorsOf(told: Readonly<Record<string, string>>): readonly Mirror[] {
  const all = Object.entries(told).map(([prefix, of]) => ({
    prefix: prefix.endsWith('/') ? prefix : `${prefix}/`,
    of: wholePrefix(of),
  }));
  return all.sort((a, b) => b.prefix.length - a.prefix.length);
}

/**
 * How an image is named beside a reference: `image` as it stands where that names no mirror, else through the same mirror or another
 * one. Undefined when no mirror has it: who names images through mirrors may have no way to others.
 */
export function mirroredName(written: string, image: string, mirrors: readonly Mirror[]): string | undefined {
  const used = mirrors.find(({ prefix }) => written.startsWith(prefix));
  const reference = parseImageReference(image);
  if (used === undefined || reference === undefined) return image;
  const name = wholeName(reference);
  const found = [used, ...mirrors].find(({ of }) => name.startsWith(of));
  if (found === undefined) return undefined;
  const path = name.slice(found.of.length);
  const isShort = found === used && !written.slice(used.prefix.length).includes('/') && path.startsWith(LIBRARY);
  const { tag } = reference;
  return `${found.prefix}${isShort ? path.slice(LIBRARY.length) : path}${tag === undefined ? '' : `:${tag}`}`;
}
