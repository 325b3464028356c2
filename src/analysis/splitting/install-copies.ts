/** What installs read of copies that go to the stage that runs. */
import type { CopyInstruction, RunInstruction } from '../../document/document.js';
import { contextCopy, destinationOf, type ContextCopy } from '../copied-files.js';
import { neededFiles, newCopies } from '../ordering/needed-copies.js';
import { lineOf } from '../purging/program-needs.js';
import type { EnvironmentFooting } from './environment-footing.js';
import { whole, type Whole } from './footing.js';

/** A COPY for the stage that builds. */
export interface InstallCopy {
  readonly above: RunInstruction;
  readonly text: string;
}

/** What the installs read of copies that leave, as copies of their own. */
export function narrowCopies(
  footing: EnvironmentFooting,
  left: readonly CopyInstruction[],
): readonly InstallCopy[] | Whole {
  const { analysis, installs } = footing;
  const done = new Set<string>();
  const texts: InstallCopy[] = [];
  for (const { run, install } of installs) {
    if (install.kind !== 'project' || !install.inputs.separable) continue;
    const above = left.filter(({ index }) => index < run.index).map((copy) => contextCopy(copy, analysis));
    const copies = copiesFor(install.inputs.paths, install.folder, above, footing);
    if (typeof copies === 'string') return whole('step-for-runtime', [lineOf(run)], { what: copies });
    for (const text of copies.filter((one) => !done.has(one))) {
      done.add(text);
      texts.push({ above: run, text });
    }
  }
  return texts;
}

/** COPY instructions; or the path that cannot be written in one. */
function copiesFor(
  paths: readonly string[],
  folder: string,
  copies: readonly ContextCopy[],
  { analysis, stage }: EnvironmentFooting,
): readonly string[] | string {
  const { context } = analysis;
  const own = paths.filter((path) => neededFiles([path], folder, copies, context!) !== undefined);
  const needed = neededFiles(own, folder, copies, context!) ?? [];
  const found = newCopies(needed, (copy) => destinationOf(copy, analysis));
  if (typeof found === 'string') return found;
  const keyword = stage.from.keyword === 'from' ? 'copy' : 'COPY';
  return found.map(({ sources, destination, like }) => {
    const base = analysis.scope(like).workdir;
    const isSame = base.known && base.value === folder;
    const target = isSame || destination.startsWith('/') ? destination : `${folder}/`;
    return `${keyword} ${sources.join(' ')} ${target}`;
  });
}
