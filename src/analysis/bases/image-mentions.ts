/** Where a file names an image, and which image that is. */
import type { Argument, Instruction, Pair, PairsInstruction, Stage } from '../../document/document.js';
import type { ImageReference } from '../../images/reference.js';
import type { Analysis } from '../analysis.js';
import { resolvedReference } from '../stage-images.js';
import { baseName } from '../image-paths.js';

/** An image in FROM or in `COPY --from`. */
export interface ImageMention {
  readonly instruction: Instruction;
  readonly stage: Stage;
  /** The reference as written. */
  readonly written: Argument;
  /** With the defaults of its build arguments. */
  readonly reference: ImageReference;
}

/** All that can be told, stages left out. */
export function imageMentions(analysis: Analysis): readonly ImageMention[] {
  const { document, stages, catalogue } = analysis;
  return document.stages.flatMap((stage) =>
    stage.instructions.flatMap((instruction) => {
      const written = writtenReference(instruction, stage, analysis);
      const text = written && resolvedReference(written.value, document);
      const reference = text === undefined ? undefined : catalogue.reference(text);
      const isScratch = reference?.repository === 'scratch' && reference.registry === undefined;
      if (written === undefined || reference === undefined || isScratch) return [];
      if (instruction.kind === 'copy' && stages.named(written.value, stage) !== undefined) return [];
      return [{ instruction, stage, written, reference }];
    }),
  );
}

function writtenReference(instruction: Instruction, stage: Stage, { stages }: Analysis): Argument | undefined {
  if (instruction.kind === 'from') return stages.parent(stage) === undefined ? instruction.image : undefined;
  if (instruction.kind !== 'copy' || instruction.from === undefined || /^\d+$/.test(instruction.from)) return undefined;
  const flag = instruction.flags.find(({ name }) => name === 'from');
  if (flag?.value === undefined) return undefined;
  const start = flag.span.end - flag.value.length;
  return { value: flag.value, span: { start, end: flag.span.end }, dynamic: flag.value.includes('$') };
}

/** Where the text of a reference can be changed: as it stands, or as the default of a build argument. */
export type ReferencePlace =
  | { readonly possible: true; readonly at: Argument; readonly holds: 'reference' | 'tag' }
  | { readonly possible: false; readonly argument: string; readonly instruction: PairsInstruction | undefined };

/** The place of a mention: the last part of what is written, or the build argument that it consists of. */
export function placeOf({ written }: ImageMention, analysis: Analysis): ReferencePlace {
  const { value } = written;
  const tail = baseName(value);
  if (!tail.includes('$')) return { possible: true, at: written, holds: 'reference' };
  const match = /^(?:[^$:]+(:))?\$(?:(\w+)|\{(\w+)\})$/.exec(tail);
  const name = match?.[2] ?? match?.[3];
  if (match === null || name === undefined || (match[1] === undefined && tail !== value))
    return shared(tail, undefined);
  return defaultOf(name, match[1] === undefined ? 'reference' : 'tag', written, analysis);
}

function defaultOf(name: string, holds: 'reference' | 'tag', written: Argument, analysis: Analysis): ReferencePlace {
  const { document } = analysis;
  const found = argumentOf(name, analysis);
  if (found === undefined || isUsedElsewhere(name, written, found.instruction, analysis))
    return shared(name, found?.instruction);
  const { pair } = found;
  const start = pair.span.start + name.length + 1;
  const plain = document.text.slice(start, pair.span.end) === pair.value;
  if (!plain || pair.value.includes('$')) return shared(name, found.instruction);
  return { possible: true, at: { value: pair.value, span: { start, end: pair.span.end }, dynamic: false }, holds };
}

function shared(argument: string, instruction: PairsInstruction | undefined): ReferencePlace {
  return { possible: false, argument, instruction };
}

/** The last ARG of that name before the first FROM. */
function argumentOf(
  name: string,
  { document }: Analysis,
): { readonly instruction: PairsInstruction; readonly pair: Pair & { readonly value: string } } | undefined {
  for (const instruction of document.instructions.filter(({ stage }) => stage === undefined).toReversed()) {
    const pair = instruction.kind === 'arg' ? instruction.pairs.findLast((one) => one.name === name) : undefined;
    if (pair?.value !== undefined)
      return { instruction: instruction as PairsInstruction, pair: { ...pair, value: pair.value } };
  }
  return undefined;
}

/** True when another instruction names the argument. */
function isUsedElsewhere(name: string, written: Argument, own: Instruction, { document }: Analysis): boolean {
  return document.instructions.some((instruction) => {
    if (instruction === own) return false;
    const isThis = instruction.span.start <= written.span.start && written.span.end <= instruction.span.end;
    const text = document.text.slice(instruction.span.start, instruction.span.end);
    return !isThis && text.split(/\W+/).includes(name);
  });
}
