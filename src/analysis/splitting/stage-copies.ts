/** Copies from earlier stages, or other images, into a stage that is split. */
import type { CopyInstruction, Instruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { destinationOf } from '../copied-files.js';
import { isWithin } from '../image-paths.js';

/** A COPY with `--from`. */
export function isStageCopy(one: Instruction): one is CopyInstruction & { readonly from: string } {
  return one.kind === 'copy' && one.from !== undefined;
}

/** Where one lays its files, absolute; undefined where it could not be written once more as it stands, or that is not known. */
export function repeatedAt(copy: CopyInstruction, folder: string, analysis: Analysis): string | undefined {
  const words = [...copy.sources, copy.destination];
  const { workdir } = analysis.scope(copy);
  const isThere = copy.destination.value.startsWith('/') || (workdir.known && workdir.value === folder);
  const isPlain = copy.flags.every(({ name }) => ['from', 'link', 'chmod'].includes(name));
  return isThere && isPlain && words.every(({ dynamic }) => !dynamic) ? destinationOf(copy, analysis) : undefined;
}

/** True when one of them may lay files over a path, or into it. */
export function mayCover(path: string, instructions: readonly Instruction[], analysis: Analysis): boolean {
  return instructions.filter(isStageCopy).some((copy) => {
    const to = destinationOf(copy, analysis);
    return to === undefined || isWithin(to, path) || isWithin(path, to);
  });
}
