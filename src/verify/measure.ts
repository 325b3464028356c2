/** What the two images and their builds cost. */
import type { Look } from './checks.js';
import { blankLines, type Edits } from './choose-edits.js';
import type { Both } from './image.js';
import type { Scratch } from './machine/machine.js';
import type { Failure, Measures, Rebuild } from './report.js';
import type { Built, Workbench } from './workbench.js';

/** Sizes, layers, the context and the time of a build without a cache. */
export function measuresOf({ build }: Built, { image }: Look, sent: ReturnType<Scratch['size']>): Measures {
  return {
    bytes: image.bytes,
    layers: image.layers,
    history: image.history,
    contextBytes: sent.bytes,
    contextFiles: sent.files,
    coldSeconds: build.seconds,
    steps: build.steps.length,
  };
}

/** What came of touching files. */
export interface Rebuilt {
  readonly rebuilds: Both<readonly Rebuild[]>;
  readonly failures: readonly Failure[];
  readonly notes: readonly string[];
}

/**
 * Touches the source and then the manifest in both copies, and builds again with the cache. Each touch is one that no build
 * has seen, so that neither side finds the other's steps in the cache; `mark` is a number of this run.
 */
export async function rebuild(bench: Workbench, built: Both<Built>, edits: Edits, mark: number): Promise<Rebuilt> {
  const rebuilds = { original: [] as Rebuild[], rewrite: [] as Rebuild[] };
  const failures: Failure[] = [];
  const notes: string[] = [];
  for (const what of ['source', 'manifest'] as const) {
    const path = edits[what];
    if (path === undefined) {
      notes.push(`no ${what} was found to touch: name one with --${what}`);
      continue;
    }
    const original = await touched(bench, built.original, { what, path, mark: mark * 4 });
    const rewrite = await touched(bench, built.rewrite, { what, path, mark: mark * 4 + 1 });
    if (original.rebuild === undefined)
      notes.push(`the original could not be built after blank lines were added to ${path}`);
    else if (rewrite.rebuild === undefined)
      failures.push({
        check: 'rebuild',
        says: `it does not build after blank lines were added to ${path}`,
        log: rewrite.log,
      });
    else {
      rebuilds.original.push(original.rebuild);
      rebuilds.rewrite.push(rewrite.rebuild);
    }
  }
  return { rebuilds, failures, notes };
}

interface Touch {
  readonly what: Rebuild['what'];
  readonly path: string;
  readonly mark: number;
}

async function touched(
  bench: Workbench,
  { copy, image }: Built,
  { what, path, mark }: Touch,
): Promise<{ readonly rebuild: Rebuild | undefined; readonly log: readonly string[] }> {
  if (!bench.ports.scratch.append(copy, path, blankLines(mark))) return { rebuild: undefined, log: [] };
  const name = `${image.slice(bench.ports.runName.length + 1)}-after-${what}-${mark}`;
  const { build } = await bench.rebuild(name, copy);
  if (!build.built) return { rebuild: undefined, log: build.log };
  return { rebuild: { path, what, seconds: build.seconds, steps: build.steps }, log: [] };
}
