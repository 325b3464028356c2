/** ARG, ENV and LABEL whose values change with every build, and how far down they can go. */
import type { Instruction, PairsInstruction, Stage } from '../../document/document.js';
import { isVolatileName } from '../../knowledge/volatile-names.js';
import type { Analysis } from '../analysis.js';
import { conflict, type Effects } from '../effects/effects.js';
import { variable } from '../effects/region.js';
import { variablesIn } from '../effects/variables.js';
import { installMayRead } from './project-code.js';

/** A volatile setting above layers that do not read it. */
export interface SinkableSetting {
  readonly setting: PairsInstruction;
  /** The instruction it can stand just above; undefined: at the end of its stage. */
  readonly before: Instruction | undefined;
  /** The last instruction of the stage, when there is none to stand above. */
  readonly after: Instruction;
  /** Layers that no longer rerun when the value changes. */
  readonly freed: readonly Instruction[];
  /** The first that may read it, when that is what stops it. */
  readonly reader: { readonly instruction: Instruction; readonly why: string } | undefined;
}

/** Finds them stage by stage. A setting that stands where it should be is not reported. */
export function volatileSettings(analysis: Analysis): readonly SinkableSetting[] {
  return analysis.document.stages.flatMap((stage) => {
    const names = volatileNames(stage);
    return stage.instructions
      .filter((instruction): instruction is PairsInstruction => isVolatile(instruction, names))
      .flatMap((setting) => sinkable(setting, stage, analysis) ?? []);
  });
}

/** Volatile names, and the names of what is set from them. */
function volatileNames(stage: Stage): ReadonlySet<string> {
  const names = new Set<string>();
  for (const instruction of stage.instructions) {
    if (instruction.kind !== 'arg' && instruction.kind !== 'env') continue;
    for (const { name, value } of instruction.pairs) {
      const derived = variablesIn(value ?? '').some((used) => names.has(used));
      if (derived || (isVolatileName(name) && isOpen(instruction, value))) names.add(name);
    }
  }
  return names;
}

/** An ENV with a fixed value changes only when the file does. */
function isOpen(instruction: PairsInstruction, value: string | undefined): boolean {
  return instruction.kind === 'arg' || (value ?? '').includes('$');
}

function isVolatile(instruction: Instruction, names: ReadonlySet<string>): boolean {
  if (instruction.kind === 'label')
    return instruction.pairs.some(({ value }) => variablesIn(value ?? '').some((used) => names.has(used)));
  if (instruction.kind !== 'arg' && instruction.kind !== 'env') return false;
  return instruction.pairs.every(({ name }) => names.has(name));
}

function sinkable(setting: PairsInstruction, stage: Stage, analysis: Analysis): SinkableSetting | undefined {
  const below = stage.instructions.slice(stage.instructions.indexOf(setting) + 1);
  const lastLayer = below.findLastIndex(isLayer);
  const effects = analysis.effects(setting);
  let end = 0;
  let reader: SinkableSetting['reader'];
  for (; end <= lastLayer; end++) {
    const why = conflict(effects, besideVolatile(below[end]!, namesOf(setting), analysis));
    if (why === undefined) continue;
    reader = { instruction: below[end]!, why };
    break;
  }
  if (reader === undefined) while (isPassable(below[end], effects, analysis)) end++;
  const freed = freedBy(setting, below.slice(0, end).filter(isLayer), analysis);
  if (!freed.some((layer) => isCostly(layer, analysis))) return undefined;
  return { setting, before: below[end], after: below.at(-1)!, freed, reader };
}

/** True for a layer that it takes time to make again: what fetches something or is not understood. */
function isCostly(layer: Instruction, analysis: Analysis): boolean {
  const { network, barrier } = analysis.effects(layer);
  return layer.kind === 'run' && (network === true || barrier !== undefined);
}

/** The layers that a changed value no longer reaches: a label frees those that do not read its variables either. */
function freedBy(
  setting: PairsInstruction,
  layers: readonly Instruction[],
  analysis: Analysis,
): readonly Instruction[] {
  if (setting.kind !== 'label') return layers;
  const variables = { reads: [], writes: variablesIn(setting.body.text).map(variable) };
  const reader = layers.findIndex(
    (layer) => conflict(variables, besideVolatile(layer, variablesIn(setting.body.text), analysis)) !== undefined,
  );
  return reader < 0 ? layers : layers.slice(0, reader);
}

/** Settings that stand below the last layer: new ones line up after them. */
function isPassable(instruction: Instruction | undefined, effects: Effects, analysis: Analysis): boolean {
  if (instruction === undefined || !['arg', 'env', 'label'].includes(instruction.kind)) return false;
  return conflict(effects, analysis.effects(instruction)) === undefined;
}

function isLayer({ kind }: Instruction): boolean {
  return kind === 'run' || kind === 'copy' || kind === 'add';
}

function namesOf(setting: PairsInstruction): readonly string[] {
  return setting.kind === 'label' ? variablesIn(setting.body.text) : setting.pairs.map(({ name }) => name);
}

/**
 * What an instruction reads. The environment that a program gets is left out where no understood command looks through it; code of the
 * project that an install runs may.
 */
function besideVolatile(instruction: Instruction, names: readonly string[], analysis: Analysis): Effects {
  const effects = analysis.effects(instruction);
  if (instruction.kind === 'run' && installMayRead(names, instruction, analysis)) return effects;
  return { ...effects, reads: effects.reads.filter(({ kind }) => kind !== 'environment') };
}
