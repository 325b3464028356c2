import type { Transform } from '../transform/transform.js';
import type { Choices } from '../config/configuration.js';
import type { RewriteInput } from '../engine/result.js';
import type { Settings } from '../config/settings.js';
import { nearestWord } from '../text/nearest-word.js';
import { inPreset, transforms, withCachePolicy } from '../../transforms/index.js';
import { UsageError } from './exit-status.js';

/** In their order; `own` are the user's, which run behind the built-in ones. */
function selectTransforms({ preset, only, skip, cache }: Settings, own: readonly Transform[]): readonly Transform[] {
  const all = [...transforms, ...own];
  const chosen =
    only === undefined
      ? withCachePolicy(
          all.filter((one) => inPreset(one, preset)),
          cache,
        )
      : all.filter(({ id }) => only.includes(id));
  return chosen.filter(({ id }) => !skip.includes(id));
}

/** What a rewrite takes of settings. */
export type Chosen = Required<Pick<RewriteInput, 'transforms' | 'knownTransforms' | 'allow'>>;

/** The transforms that settings choose, and how far they may go. */
export function chosenBy(settings: Settings, own: readonly Transform[]): Chosen {
  return {
    knownTransforms: [...transforms, ...own].map(({ id }) => id),
    transforms: selectTransforms(settings, own),
    allow: settings.preset === 'safe' ? 'safe' : 'behavioural',
  };
}

/** Throws UsageError for an id that does not exist. */
export function checkIds({ only = [], skip = [] }: Choices, own: readonly Transform[]): void {
  for (const id of [...only, ...skip]) transformOf(id, own);
}

/** The transform of an id. Throws UsageError that names the nearest when there is none. */
export function transformOf(id: string, own: readonly Transform[] = []): Transform {
  const all = [...transforms, ...own];
  const found = all.find((transform) => transform.id === id);
  if (found !== undefined) return found;
  const nearest = nearestWord(
    id,
    all.map((one) => one.id),
  );
  throw new UsageError(`there is no transform \`${id}\`; did you mean \`${nearest}\`? (restow list shows all)`);
}
