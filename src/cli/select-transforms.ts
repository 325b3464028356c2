import type { Transform } from '../transform/transform.js';
import { presets, transforms, withCachePolicy } from '../../transforms/index.js';
import type { RewriteOptions } from './args.js';
import { UsageError } from './exit-status.js';

/** The transforms that the options ask for, in their order. Throws UsageError for an id that does not exist. */
export function selectTransforms({
  preset,
  only,
  skip,
  cache,
}: Pick<RewriteOptions, 'preset' | 'only' | 'skip' | 'cache'>): readonly Transform[] {
  for (const id of [...(only ?? []), ...skip]) transformOf(id);
  const chosen =
    only === undefined ? withCachePolicy(presets[preset], cache) : transforms.filter(({ id }) => only.includes(id));
  return chosen.filter(({ id }) => !skip.includes(id));
}

/** The transform of an id. Throws UsageError that names the nearest when there is none. */
export function transformOf(id: string): Transform {
  const found = transforms.find((transform) => transform.id === id);
  if (found !== undefined) return found;
  throw new UsageError(`there is no transform \`${id}\`; did you mean \`${nearest(id)}\`? (restow list shows all)`);
}

function nearest(id: string): string {
  const ranked = transforms.map((transform) => ({
    id: transform.id,
    distance: distance(id.slice(0, 100), transform.id),
  }));
  return ranked.sort((a, b) => a.distance - b.distance)[0]!.id;
}

/** Levenshtein distance of two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
