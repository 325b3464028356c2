/** What other stages take out of the folder that a copy fills. */
import { sourcesOf } from '../discarded-stages.js';
import { isWithin, joinPath, relativeTo } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import type { WideCopy } from './narrow-copies.js';
import { notTold, type NotTold } from './not-told.js';

/** Entries of the context that are copied from the stage; not told where all of the folder is, or a mount reads it. */
export function discardedReads({ stage, analysis, to, entries }: WideCopy): readonly string[] | NotTold {
  const { document, stages } = analysis;
  const names: string[] = [];
  for (const one of document.instructions) {
    const reader = document.stages[one.stage ?? -1];
    const reads = reader !== undefined && sourcesOf(one).some((name) => stages.named(name, reader) === stage);
    const starts = one.kind === 'from' && reader !== undefined && stages.parent(reader) === stage;
    if (starts || (reads && one.kind !== 'copy'))
      return notTold('step-not-understood', [lineOf(one)], { what: lineOf(one).says });
    if (!reads || one.kind !== 'copy') continue;
    for (const { value } of one.sources) {
      const path = joinPath('/', value);
      const below = relativeTo(to, path);
      if (/[$*?[]/.test(value) || isWithin(path, to))
        return notTold('step-not-understood', [lineOf(one)], { what: value });
      const [name = ''] = (below ?? '').split('/');
      if (entries.names.has(name)) names.push(name);
    }
  }
  return names;
}
