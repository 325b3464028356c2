/** What is in force at an instruction: variables, folder, user, shell. */
import type { Document, Instruction, PairsInstruction, PlainInstruction, Stage } from '../document/document.js';
import type { ImageVariant } from '../knowledge/image-family.js';
import type { Dialect } from '../shell/script.js';
import { expandVariables } from './expand-variables.js';
import { known, unknown, type Evidence, type Fact } from './fact.js';
import { joinPath } from './image-paths.js';
import { Timeline } from './timeline.js';

/** What holds just before an instruction runs. */
export interface Scope {
  /** ENV in force: the file's own and, where the base image is known, the image's; undefined when not set. */
  env(name: string): Fact<string> | undefined;
  /** Names of all ENV and ARG in force. */
  names(): readonly string[];
  /** True when an ARG of that name is in force; its value can always be overridden by the one who builds. */
  isArg(name: string): boolean;
  /** Default of an ARG in force, if it has one that is known. */
  argDefault(name: string): string | undefined;
  /** Absolute working directory. */
  readonly workdir: Fact<string>;
  /** User name or number without group; `root` for 0. */
  readonly user: Fact<string>;
  /** The shell of shell-form instructions. */
  readonly shell: ShellInForce;
}

export type ShellInForce =
  | { readonly kind: 'shell'; readonly dialect: Dialect; readonly words: readonly string[] }
  /** PowerShell, cmd, or something unknown: scripts are not parsed. */
  | { readonly kind: 'other'; readonly why: string };

/** The history of one stage, from which the scope at any of its instructions is read. */
interface StageState {
  readonly env: Map<string, Timeline<Fact<string>>>;
  readonly args: Map<string, Timeline<string | undefined>>;
  readonly workdir: Timeline<Fact<string>>;
  readonly user: Timeline<Fact<string>>;
  readonly shell: Timeline<ShellInForce>;
  readonly parent: StageState | undefined;
}

const POSIX = { kind: 'shell', dialect: 'posix', words: ['/bin/sh', '-c'] } as const satisfies ShellInForce;

/** Answers for every instruction of a document; each stage is read once, when first asked for. */
export function scopesOf(
  document: Document,
  image: (stage: Stage) => Fact<ImageVariant>,
  parentOf: (stage: Stage) => Stage | undefined,
): (instruction: Instruction) => Scope {
  const states = new Map<number, StageState>();
  const globals = globalArgs(document);
  const stateOf = (stage: Stage): StageState => {
    const done = states.get(stage.index);
    if (done !== undefined) return done;
    const parent = parentOf(stage);
    const state = readStage(stage, { parent: parent && stateOf(parent), image: image(stage), globals, document });
    states.set(stage.index, state);
    return state;
  };
  return (instruction) => {
    const stage = instruction.stage === undefined ? undefined : document.stages[instruction.stage];
    return stage === undefined ? beforeStages(globals) : scopeAt(stateOf(stage), instruction.index);
  };
}

/** ARGs before the first FROM, with defaults. */
function globalArgs(document: Document): ReadonlyMap<string, string | undefined> {
  const globals = new Map<string, string | undefined>();
  for (const instruction of document.instructions) {
    if (instruction.kind === 'from') break;
    if (instruction.kind === 'arg') for (const { name, value } of instruction.pairs) globals.set(name, value);
  }
  return globals;
}

function beforeStages(globals: ReadonlyMap<string, string | undefined>): Scope {
  return {
    env: () => undefined,
    names: () => [...globals.keys()],
    isArg: (name) => globals.has(name),
    argDefault: (name) => globals.get(name),
    workdir: unknown('no stage has begun'),
    user: unknown('no stage has begun'),
    shell: POSIX,
  };
}

interface StageSeed {
  readonly parent: StageState | undefined;
  readonly image: Fact<ImageVariant>;
  readonly globals: ReadonlyMap<string, string | undefined>;
  readonly document: Document;
}

function readStage(stage: Stage, seed: StageSeed): StageState {
  const state = seedState(seed);
  for (const instruction of stage.instructions) apply(state, instruction, seed.globals);
  return state;
}

function seedState({ parent, image, document }: StageSeed): StageState {
  const end = Number.MAX_SAFE_INTEGER;
  const env = new Map<string, Timeline<Fact<string>>>();
  if (parent === undefined && image.known)
    for (const [name, value] of Object.entries(image.value.env)) env.set(name, new Timeline(known(value)));
  return {
    env,
    args: new Map(),
    workdir: new Timeline(parent?.workdir.at(end) ?? imageFact(image, (variant) => variant.workdir)),
    user: new Timeline(parent?.user.at(end) ?? imageFact(image, (variant) => variant.user)),
    shell: new Timeline(parent?.shell.at(end) ?? defaultShell(image, document)),
    parent,
  };
}

function imageFact(image: Fact<ImageVariant>, pick: (variant: ImageVariant) => string): Fact<string> {
  return image.known ? known(pick(image.value), image.because) : image;
}

function defaultShell(image: Fact<ImageVariant>, document: Document): ShellInForce {
  if (image.known && image.value.distro === 'windows') return { kind: 'other', why: 'the base image is Windows' };
  if (document.escape === '`') return { kind: 'other', why: 'the escape directive says that this is for Windows' };
  if (image.known && image.value.shell === 'bash') return { ...POSIX, dialect: 'bash' };
  return POSIX;
}

function apply(state: StageState, instruction: Instruction, globals: ReadonlyMap<string, string | undefined>): void {
  const { index } = instruction;
  switch (instruction.kind) {
    case 'env':
      return applyEnv(state, instruction, scopeAt(state, index));
    case 'arg':
      return applyArg(state, instruction, globals);
    case 'workdir':
      state.workdir.set(index, nextWorkdir(instruction, scopeAt(state, index)));
      return;
    case 'user':
      state.user.set(index, nextUser(instruction, scopeAt(state, index)));
      return;
    case 'shell':
      state.shell.set(index, shellOf((instruction.exec ?? []).map((word) => word.value)));
      return;
    default:
  }
}

function applyEnv(state: StageState, instruction: PairsInstruction, scope: Scope): void {
  for (const { name, value, span } of instruction.pairs) {
    const evidence = { at: span, says: `${name} is set` };
    const kept = value?.includes('$') === true && KEEPS_DOLLAR.test(instruction.body.text);
    const fact = kept
      ? unknown(`what quotes leave of \`${name}\` is not known`, [evidence])
      : expandVariables(value ?? '', scope, evidence);
    timelineOf(state.env, name).set(instruction.index, fact);
  }
}

/** Between single quotes, and behind an escape, a dollar sign is one (Dockerfile reference, "Environment replacement"; BuildKit's shell/lex.go). */
const KEEPS_DOLLAR = /'|[\\`]\$/;

function applyArg(
  state: StageState,
  instruction: PairsInstruction,
  globals: ReadonlyMap<string, string | undefined>,
): void {
  for (const { name, value } of instruction.pairs)
    timelineOf(state.args, name).set(instruction.index, value ?? globals.get(name));
}

function timelineOf<T>(timelines: Map<string, Timeline<T>>, name: string): Timeline<T> {
  const found = timelines.get(name) ?? new Timeline<T>();
  timelines.set(name, found);
  return found;
}

function nextWorkdir(instruction: PlainInstruction, scope: Scope): Fact<string> {
  const evidence: Evidence = { at: instruction.span, says: `WORKDIR ${instruction.body.text}` };
  const path = expandVariables(instruction.args[0]?.value ?? '', scope, evidence);
  if (!path.known || path.value.startsWith('/'))
    return path.known ? known(joinPath('/', path.value), [evidence]) : path;
  const base = scope.workdir;
  return base.known ? known(joinPath(base.value, path.value), [evidence]) : base;
}

function nextUser(instruction: PlainInstruction, scope: Scope): Fact<string> {
  const evidence: Evidence = { at: instruction.span, says: `USER ${instruction.body.text}` };
  const user = expandVariables(instruction.args[0]?.value ?? '', scope, evidence);
  if (!user.known) return user;
  const name = user.value.split(':')[0]!;
  return known(name === '0' || name === '' ? 'root' : name, [evidence]);
}

const DIALECTS: Readonly<Record<string, Dialect>> = { sh: 'posix', dash: 'posix', ash: 'posix', bash: 'bash' };

function shellOf(words: readonly string[]): ShellInForce {
  const name = words[0]?.split('/').at(-1) ?? '';
  const dialect = DIALECTS[name];
  if (dialect === undefined) return { kind: 'other', why: `SHELL is ${words.join(' ')}` };
  return { kind: 'shell', dialect, words };
}

function scopeAt(state: StageState, index: number): Scope {
  return {
    env: (name) => lookUp(state, name, index),
    names: () => namesAt(state, index),
    isArg: (name) => state.args.get(name)?.has(index) ?? false,
    argDefault: (name) => state.args.get(name)?.at(index),
    get workdir() {
      return state.workdir.at(index)!;
    },
    get user() {
      return state.user.at(index)!;
    },
    get shell() {
      return state.shell.at(index)!;
    },
  };
}

function lookUp(state: StageState, name: string, index: number): Fact<string> | undefined {
  const own = state.env.get(name)?.at(index);
  if (own !== undefined || state.parent === undefined) return own;
  return lookUp(state.parent, name, Number.MAX_SAFE_INTEGER);
}

function namesAt(state: StageState, index: number): readonly string[] {
  const inherited = state.parent === undefined ? [] : namesAt(state.parent, Number.MAX_SAFE_INTEGER);
  const own = [...state.env, ...state.args].filter(([, timeline]) => timeline.has(index)).map(([name]) => name);
  return [...new Set([...inherited, ...own])];
}
