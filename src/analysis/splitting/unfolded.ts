/** A stage with the steps that its base image brings as triggers, as if they stood below its FROM. */
import type { Instruction, Stage } from '../../document/document.js';
import { parseDocument } from '../../document/parse.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import { analyze, type Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { lineOf } from '../purging/program-needs.js';
import { startInstructions } from '../stepping-down/started.js';
import type { Whole } from './footing.js';
import type { StageItem } from './environment-steps.js';
import type { Split } from './split-shape.js';
import { jsonWords } from '../../text/json-words.js';

/** The stage as it is carried out, in a document of its own. */
export interface Unfolded {
  readonly analysis: Analysis;
  readonly stage: Stage;
  /** The instruction of the file; undefined for one that the image brings. */
  original(one: Instruction): Instruction | undefined;
}

/** Undefined where the image brings none. The start that it brings stands at the end. */
export function unfolded(stage: Stage, image: ImageVariant, analysis: Analysis): Unfolded | undefined {
  const { triggers, starts } = image;
  if (triggers.length === 0) return undefined;
  const { document } = analysis;
  const { text } = document;
  const { from } = stage;
  const isStarted = startInstructions(stage, analysis).length > 0 || starts.length === 0;
  const start = isStarted ? '' : `\nCMD ${JSON.stringify(starts)}`;
  const end = stage.instructions.at(-1)?.span.end ?? from.span.end;
  const steps = triggers.map((one) => `\n${one}`).join('');
  const whole = `${text.slice(0, from.span.end)}${steps}${text.slice(from.span.end, end)}${start}${text.slice(end)}`;
  const inner = analyze({ ...analysis, document: parseDocument(whole) });
  const [first, last] = [from.index, from.index + triggers.length];
  return {
    analysis: inner,
    stage: inner.document.stages[stage.index]!,
    original: ({ index }) =>
      index > first && index <= last
        ? undefined
        : document.instructions[index > last ? index - triggers.length : index],
  };
}

/** The refusal, with what the image brings shown at its FROM. */
export function foldedRefusal(refusal: Whole, { analysis, original }: Unfolded, stage: Stage): Whole {
  const shown = ({ at, says }: Evidence): Evidence => {
    const one = analysis.document.instructions.find(({ span }) => span.start === at?.start);
    const own = one && original(one);
    return own === undefined ? { ...lineOf(stage.from), says } : { at: own.span, says };
  };
  return { ...refusal, because: refusal.because.map((one) => (one.file === undefined ? shown(one) : one)) };
}

/** The two stages in the file itself; undefined where the image carries out its steps before what they would need. */
export function foldedSplit(split: Split, { original }: Unfolded, stage: Stage): Split | undefined {
  if (split.variables.length > 0 || split.copies.length > 0 || split.below !== undefined) return undefined;
  const items = split.items.map((item): StageItem | undefined => {
    if (item.kind !== 'move') return item;
    const instruction = original(item.instruction);
    return instruction && { ...item, instruction };
  });
  if (!items.every((one) => one !== undefined)) return undefined;
  const anchor = original(split.at.anchor);
  return {
    ...split,
    from: stage.from,
    as: stage.from.as,
    at: anchor === undefined ? { place: 'below', anchor: stage.instructions.at(-1)! } : { ...split.at, anchor },
    ...foldedStart(split.start, items, original),
  };
}

/** The start of the image is written anew, as the other one has its own. */
function foldedStart(
  start: Split['start'],
  items: readonly StageItem[],
  original: Unfolded['original'],
): Pick<Split, 'start' | 'items'> {
  if (start === undefined) return { start, items };
  const instruction = original(start.instruction);
  if (instruction?.kind === 'cmd' || instruction?.kind === 'entrypoint')
    return { start: { ...start, instruction }, items };
  const text = `CMD ${jsonWords(start.words)}`;
  return { start: undefined, items: [...items, { kind: 'text', text }] };
}
