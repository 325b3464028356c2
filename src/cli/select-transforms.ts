import type { Transform } from '../transform/transform.js';
import type { Choices } from '../config/configuration.js';
import type { RewriteInput } from '../engine/result.js';
import type { Settings } from '../config/settings.js';
import { nearestWord } from '../text/nearest-word.js';
import type { GroupOptions } from './group.js';
import { forDigests, inPreset, transforms, withCachePolicy } from '../../transforms/index.js';
import { catalogue, catalogueOf } from '../images/resolve.js';
import { UsageError } from './exit-status.js';

/** What may run besides the built-in transforms of a preset. */
interface Besides {
  /** The user's own, which run behind the built-in ones. */
  readonly own: readonly Transform[];
  /** Those that are asked for whatever the settings are. */
  readonly also: readonly Transform[];
}

/** In their order. */
function selectTransforms({ preset, only, skip, cache }: Settings, { own, also }: Besides): readonly Transform[] {
  const isChosen = (one: Transform): boolean =>
    also.includes(one) || (only === undefined ? inPreset(one, preset) : only.includes(one.id));
  const chosen = [...transforms, ...own].filter(isChosen);
  return (only === undefined ? withCachePolicy(chosen, cache) : chosen).filter(({ id }) => !skip.includes(id));
}

/** What a rewrite takes of settings. */
export type Chosen = Required<Pick<RewriteInput, 'transforms' | 'knownTransforms' | 'allow' | 'base' | 'catalogue'>> &
  Pick<RewriteInput, 'digests'>;

/** The transforms that settings choose, and how far they may go. */
export function chosenBy(settings: Settings, { own, digests }: Pick<GroupOptions, 'own' | 'digests'>): Chosen {
  const chosen = selectTransforms(settings, { own, also: digests === undefined ? [] : forDigests });
  // Who names a transform that is for one base aims for it.
  const named = settings.only === undefined ? undefined : chosen.find(({ base }) => base !== undefined)?.base;
  return {
    digests,
    catalogue: settings.images === undefined ? catalogue : catalogueOf(settings.images),
    base: named ?? settings.base,
    knownTransforms: [...transforms, ...own].map(({ id }) => id),
    transforms: chosen,
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
