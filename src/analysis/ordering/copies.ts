/** Copies seen as what they bring: whether they are broad, and whether two of them may change places. */
import type { BuildContext } from '../../context/build-context.js';
import type { CopyInstruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, originOf, type ContextCopy } from '../copied-files.js';
import { isWithin } from '../image-paths.js';

/** True for a copy that brings a folder, apart from folders and files that `wanted` names (paths of the context). */
export function isBroad(instruction: CopyInstruction, analysis: Analysis, wanted: ReadonlySet<string>): boolean {
  const { context } = analysis;
  const { sources } = contextCopy(instruction, analysis);
  if (context === undefined || sources === undefined)
    return instruction.sources.some(({ value }) => isWholeFolder(value));
  return sources.some(({ from, directory }) => directory && !onlyWanted(from, context, wanted));
}

function isWholeFolder(source: string): boolean {
  return /^(\.|\.\/|\/|\*|\.\/\*|.*\/)$/.test(source);
}

function onlyWanted(folder: string, context: BuildContext, wanted: ReadonlySet<string>): boolean {
  if (folder === '' || wanted.size === 0) return false;
  if (wanted.has(folder)) return true;
  const files = context.files().filter(({ path }) => isWithin(`/${folder}`, `/${path}`) && !context.isIgnored(path));
  return files.every(({ path }) => wanted.has(path));
}

/** True when two copies lay down the same bytes whichever comes first. */
export function sameEitherWay(a: CopyInstruction, b: CopyInstruction, analysis: Analysis): boolean {
  const { context } = analysis;
  const [first, second] = [contextCopy(a, analysis), contextCopy(b, analysis)];
  if (context === undefined || first.sources === undefined || second.sources === undefined) return false;
  if (flagText(a) !== flagText(b)) return false;
  return agrees(first, second, context) || agrees(second, first, context);
}

function agrees(small: ContextCopy, large: ContextCopy, context: BuildContext): boolean {
  return small.sources!.every(({ from, to, directory }) => {
    if (directory) return false;
    const origin = originOf(to, [large], context);
    return origin === undefined || origin === from;
  });
}

/** The flags of a copy in one spelling, for comparison. */
export function flagText(copy: CopyInstruction): string {
  return copy.flags
    .map(({ name, value }) => `--${name}${value === undefined ? '' : `=${value}`}`)
    .sort()
    .join(' ');
}
