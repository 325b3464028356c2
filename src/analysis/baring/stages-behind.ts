/** The stages that files of a stage come from, and where a file of it was before. */
import type { CopyInstruction, Instruction, Stage } from '../../document/document.js';
import type { ProjectFiles } from '../../knowledge/package-manager.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, destinationOf, originOf } from '../copied-files.js';
import { baseName, joinPath, relativeTo } from '../image-paths.js';
import { chainCopies, chainInstructions, stageChain } from '../starting/stage-chain.js';

/** A path in a stage. */
export interface Place {
  readonly stage: Stage;
  /** Absolute. */
  readonly path: string;
}

/** The stage, those that it starts from, and those that any of them copies files from; each once. */
export function stagesBehind(stage: Stage, analysis: Analysis): readonly Stage[] {
  const found = new Set<Stage>();
  const add = (one: Stage): void => {
    if (found.has(one)) return;
    found.add(one);
    for (const parent of stageChain(one, analysis)) add(parent);
    for (const { from } of copiesOf(one)) {
      const source = from === undefined ? undefined : analysis.stages.named(from, one);
      if (source !== undefined) add(source);
    }
  };
  add(stage);
  return [...found];
}

function copiesOf({ instructions }: Stage): readonly CopyInstruction[] {
  return instructions.filter((one): one is CopyInstruction => one.kind === 'copy' || one.kind === 'add');
}

/** More places than any file is copied through on purpose. */
const MOST_PLACES = 200;

/**
 * Places where a file may have been before it was copied to `path`, the last one first; the place itself is the first. Whether a source is a
 * file or a folder is not known, so there are places where there is nothing.
 */
export function placesBefore(place: Place, analysis: Analysis): readonly Place[] {
  const places: Place[] = [place];
  for (const one of places) {
    if (places.length > MOST_PLACES) break;
    const next = chainInstructions(one.stage, analysis)
      .toReversed()
      .flatMap((copy) => stepBack(copy, one.path, analysis));
    places.push(
      ...next.filter((found) => !places.some(({ stage, path }) => stage === found.stage && path === found.path)),
    );
  }
  return places;
}

function stepBack(copy: Instruction, path: string, analysis: Analysis): readonly Place[] {
  if (copy.kind !== 'copy' || copy.from === undefined) return [];
  const stage = analysis.stages.named(copy.from, analysis.document.stages[copy.stage!]!);
  const to = destinationOf(copy, analysis);
  return stage === undefined || to === undefined
    ? []
    : sourcesFor(path, copy, to).map((source) => ({ stage, path: source }));
}

/** Paths in the other stage that a copy may have brought to `path`. */
function sourcesFor(path: string, { sources, destination }: CopyInstruction, to: string): readonly string[] {
  return sources.flatMap(({ value, dynamic }) => {
    if (dynamic || /[*?[]/.test(value)) return [];
    const source = joinPath('/', value);
    const below = relativeTo(to, path);
    if (below === undefined) return [];
    if (below === '') return destination.value.endsWith('/') ? [] : [source];
    const asFile = below === baseName(source) ? [source] : [];
    return [...asFile, joinPath(source, below)];
  });
}

/** The project in a folder of a stage, as copies from the context laid it out there or in stages before. Folders are not listed. */
export function projectBehind(folder: string, stage: Stage, analysis: Analysis): ProjectFiles {
  const origin = (path: string): string | undefined => contextFile({ stage, path: joinPath(folder, path) }, analysis);
  const { context } = analysis;
  return {
    root: folder,
    exists: (path) => origin(path) !== undefined,
    isDirectory: (path) => {
      const from = origin(path);
      return from !== undefined && context?.isDirectory(from) === true;
    },
    read: (path) => {
      const from = origin(path);
      return from === undefined ? undefined : context?.read(from);
    },
    list: () => [],
  };
}

/** The file of the build context that lies at a place; undefined when none is known to. */
export function contextFile(place: Place, analysis: Analysis): string | undefined {
  const { context } = analysis;
  if (context === undefined) return undefined;
  for (const { stage, path } of placesBefore(place, analysis)) {
    const found = originOf(path, chainCopies(stage, analysis), context);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True when the sources of every copy from the context are known. */
export function seesAllCopies(stage: Stage, analysis: Analysis): boolean {
  return copiesOf(stage)
    .filter(({ from }) => from === undefined)
    .every((copy) => contextCopy(copy, analysis).sources !== undefined);
}
