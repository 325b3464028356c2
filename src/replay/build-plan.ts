/**
 * The steps of a build as BuildKit makes them from a Dockerfile: what names each step in the cache, and what it takes in.
 * Responsible for: stages that are built, steps, definitions, inputs. May not: know files or history.
 *
 * Sources: BuildKit, frontend/dockerfile/dockerfile2llb/convert.go and convert_copy.go, solver/llbsolver/ops/{exec,file}.go (2026-08-21):
 * RUN, COPY, ADD and WORKDIR (but `/`) are steps; what else an instruction says is in the image's configuration. A RUN is its words, the
 * variables, folder and user in force, and its flags; LABEL, EXPOSE, CMD and the like count for none.
 */
import { isRemote } from '../analysis/copied-files.js';
import { baseName, joinPath } from '../analysis/image-paths.js';
import { runMounts, type RunMount } from '../analysis/run-mounts.js';
import { stageGraph, type StageGraph } from '../analysis/stage-graph.js';
import type {
  CopyInstruction,
  Document,
  FromInstruction,
  Instruction,
  PairsInstruction,
  RunInstruction,
  Stage,
} from '../document/document.js';
import type { ContextSource } from './content.js';
import { Variables, type BuildArguments } from './variables.js';

/** What a step takes in besides the files below it. */
export type StepInput =
  | { readonly kind: 'context'; readonly source: ContextSource }
  /** Files that a stage made; `stage` is its index. */
  | { readonly kind: 'stage'; readonly stage: number };

export interface Step {
  readonly instruction: Instruction;
  /** Index of its stage. */
  readonly stage: number;
  /** Its number in what BuildKit prints: FROM is 1. */
  readonly number: number;
  /** Equal texts: the same operation. */
  readonly definition: string;
  readonly inputs: readonly StepInput[];
  /** `--link`: made without what lies below it. */
  readonly linked: boolean;
}

export interface PlannedStage {
  readonly index: number;
  /** The stage it starts from, or what its image is called. */
  readonly base: { readonly stage: number } | { readonly image: string };
  readonly steps: readonly Step[];
}

/** The stages that the last one needs, in their order, with the numbers of the steps unbroken from 0 on. */
export interface BuildPlan {
  readonly stages: readonly PlannedStage[];
  readonly steps: readonly Step[];
}

/** What is in force after the last instruction that was read. */
interface State {
  readonly variables: Variables;
  workdir: string;
  user: string;
  shell: string;
}

/** Plans the build of a stage, by its name or number; of the last one when none is named, or the name is no stage's. */
export function buildPlan(document: Document, given: BuildArguments, target?: string): BuildPlan {
  const globals = globalArguments(document, given);
  const graph = withExpandedNames(stageGraph(document), globals);
  const states = new Map<number, State>();
  const stages = neededStages(document, graph, target).map((stage) => {
    const parent = graph.parent(stage);
    const inherited = parent && states.get(parent.index);
    const reader = new StageReader(stage, graph, { given, globals, inherited });
    states.set(stage.index, reader.state);
    const base = parent === undefined ? { image: imageName(stage.from, globals) } : { stage: parent.index };
    return { index: stage.index, base, steps: reader.steps };
  });
  return { stages, steps: stages.flatMap(({ steps }) => steps) };
}

function imageName({ image, flags }: FromInstruction, globals: Variables): string {
  return [...flags.map(({ value }) => value ?? ''), image.value].map((text) => globals.expand(text)).join(' ');
}

/** Where the builder and what it builds run: taken to be the same, and not to change. */
const PLATFORM = ['TARGET', 'BUILD'].flatMap((prefix) => [
  [`${prefix}PLATFORM`, 'linux/amd64'] as const,
  [`${prefix}OS`, 'linux'] as const,
  [`${prefix}ARCH`, 'amd64'] as const,
]);

/** `FROM build-$TARGETOS`: a stage, too. */
function withExpandedNames(graph: StageGraph, globals: Variables): StageGraph {
  const parent = (stage: Stage): Stage | undefined => {
    const name = globals.expand(stage.from.image.value);
    return /^\d+$/.test(name) ? undefined : graph.named(name, stage);
  };
  return { ...graph, parent };
}

function globalArguments(document: Document, given: BuildArguments): Variables {
  const globals = new Variables(PLATFORM);
  for (const instruction of document.instructions) {
    if (instruction.kind === 'from') break;
    if (instruction.kind !== 'arg') continue;
    for (const { name, value } of instruction.pairs) {
      const chosen = given.get(name) ?? (value === undefined ? undefined : globals.expand(value));
      if (chosen !== undefined) globals.set(name, chosen);
    }
  }
  return globals;
}

/** The stage that `--target` names: by name without case, else by number. */
export function targetStage({ stages }: Document, target: string): Stage | undefined {
  return (
    stages.findLast(({ name }) => name?.toLowerCase() === target.toLowerCase()) ??
    stages.find(({ index }) => String(index) === target)
  );
}

/** The stage that is built and what it needs: stages it starts from, copies from and mounts. */
function neededStages(document: Document, graph: StageGraph, target: string | undefined): readonly Stage[] {
  const needed = new Set<Stage>();
  const visit = (stage: Stage | undefined): void => {
    if (stage === undefined || needed.has(stage)) return;
    needed.add(stage);
    visit(graph.parent(stage));
    for (const instruction of stage.instructions)
      for (const name of namedSources(instruction)) visit(graph.named(name, stage));
  };
  visit((target === undefined ? undefined : targetStage(document, target)) ?? graph.final);
  return document.stages.filter((stage) => needed.has(stage));
}

function namedSources(instruction: Instruction): readonly string[] {
  if (instruction.kind === 'copy' || instruction.kind === 'add')
    return instruction.from === undefined ? [] : [instruction.from];
  return instruction.kind === 'run' ? runMounts(instruction).flatMap(({ from }) => from ?? []) : [];
}

interface Surroundings {
  readonly given: BuildArguments;
  readonly globals: Variables;
  /** Of the stage that this one starts from. */
  readonly inherited: State | undefined;
}

/** Reads one stage from its first instruction to its last. */
class StageReader {
  readonly steps: Step[] = [];
  readonly state: State;
  readonly #given: BuildArguments;
  readonly #globals: Variables;

  constructor(
    readonly stage: Stage,
    readonly graph: StageGraph,
    { given, globals, inherited }: Surroundings,
  ) {
    this.#given = given;
    this.#globals = globals;
    this.state =
      inherited === undefined
        ? { variables: new Variables(), workdir: '/', user: '', shell: '' }
        : { ...inherited, variables: new Variables(inherited.variables.entries()) };
    for (const instruction of stage.instructions) this.#read(instruction);
  }

  #read(instruction: Instruction): void {
    const { state } = this;
    switch (instruction.kind) {
      case 'env':
        return this.#readEnv(instruction);
      case 'arg':
        return this.#readArg(instruction);
      case 'user':
        state.user = this.#expand(instruction.args[0]?.value ?? '');
        return;
      case 'shell':
        state.shell = JSON.stringify(instruction.exec?.map(({ value }) => value));
        return;
      case 'workdir':
        return this.#readWorkdir(instruction, this.#expand(instruction.args[0]?.value ?? ''));
      case 'copy':
      case 'add':
        return this.#readCopy(instruction);
      case 'run':
        return this.#readRun(instruction);
      default:
    }
  }

  #expand(text: string): string {
    return this.state.variables.expand(text);
  }

  /** All values of one ENV are what they are before it. */
  #readEnv({ pairs }: PairsInstruction): void {
    const values = pairs.map(({ name, value }) => [name, this.#expand(value ?? '')] as const);
    for (const [name, value] of values) this.state.variables.set(name, value);
  }

  /** An ARG without any value is no variable. Source: BuildKit, `dispatchArg`. */
  #readArg({ pairs }: PairsInstruction): void {
    for (const { name, value } of pairs) {
      const own = value === undefined ? this.#globals.get(name) : this.#expand(value);
      const chosen = this.#given.get(name) ?? own;
      if (chosen !== undefined) this.state.variables.set(name, chosen);
    }
  }

  #readWorkdir(instruction: Instruction, path: string): void {
    const { state } = this;
    state.workdir = joinPath(state.workdir, path);
    if (state.workdir === '/') return;
    const epoch = this.#given.get('SOURCE_DATE_EPOCH') ?? '';
    this.#add(instruction, { what: ['workdir', state.workdir, state.user, epoch], inputs: [] });
  }

  #readCopy(instruction: CopyInstruction): void {
    const { kind, flags, sources, destination, heredocs, from } = instruction;
    const paths = sources.map(({ value }) => this.#expand(value));
    const texts = heredocs.map(({ body, expand }) => (expand ? this.#expand(body) : body));
    const values = flags
      .filter(({ name }) => name !== 'from')
      .map(({ name, value }) => [name, this.#expand(value ?? '')]);
    const names = from === undefined ? paths.map(baseName) : [from, ...paths];
    const to = [this.state.workdir, this.#expand(destination.value)];
    this.#add(instruction, { what: [kind, names, values, to, texts], inputs: this.#copied(instruction, paths) });
  }

  #copied({ from, flags }: CopyInstruction, paths: readonly string[]): readonly StepInput[] {
    if (from !== undefined) return this.#filesOf(from);
    const exclude = flags.filter(({ name }) => name === 'exclude').map(({ value }) => this.#expand(value ?? ''));
    const parents = flags.some(({ name, value }) => name === 'parents' && value !== 'false');
    return paths
      .filter((path) => !isRemote(path))
      .map((path) => ({ kind: 'context', source: { path, parents, exclude } }) as const);
  }

  /** What a name stands for: a stage, or an image, which is taken not to change. */
  #filesOf(name: string): readonly StepInput[] {
    const stage = this.graph.named(name, this.stage);
    return stage === undefined ? [] : [{ kind: 'stage', stage: stage.index }];
  }

  #readRun(run: RunInstruction): void {
    const { variables, workdir, user, shell } = this.state;
    const words = run.exec?.map(({ value }) => value) ?? [shell, run.body.text];
    const flags = run.flags.map(({ name, value }) => [name, this.#expand(value ?? '')]);
    const texts = run.heredocs.map(({ name, body, chomp }) => [name, body, chomp]);
    const what = ['run', words, flags, texts, variables.entries(), workdir, user];
    this.#add(run, { what, inputs: runMounts(run).flatMap((mount) => this.#mounted(mount)) });
  }

  /** The files of a bind mount count, and those that a cache mount begins with; a secret does not, and neither does what a cache holds. */
  #mounted({ type, from, source }: RunMount): readonly StepInput[] {
    if (type !== 'bind' && type !== 'cache') return [];
    if (from !== undefined) return this.#filesOf(from);
    if (type === 'cache') return [];
    const path = this.#expand(source ?? '');
    return [{ kind: 'context', source: { path, parents: false, exclude: [] } }];
  }

  #add(instruction: Instruction, { what, inputs }: { what: readonly unknown[]; inputs: readonly StepInput[] }): void {
    const linked = isLinked(instruction);
    const number = this.steps.length + 2;
    this.steps.push({
      instruction,
      stage: this.stage.index,
      number,
      definition: JSON.stringify(what),
      inputs,
      linked,
    });
  }
}

/** With a mode to set, `--link` says nothing (convert_copy.go, `dispatchCopy`). */
function isLinked({ kind, flags }: Instruction): boolean {
  if (kind === 'run' || flags.some(({ name }) => name === 'chmod')) return false;
  return flags.some(({ name, value }) => name === 'link' && value !== 'false');
}
