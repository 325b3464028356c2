/** Every command that a container runs from its start on, as far as it can be followed through scripts. */
import type { CommandInstruction, Instruction, Stage } from '../../document/document.js';
import { projectScript } from '../../ecosystems/languages.js';
import type { ProjectScript } from '../../knowledge/running-programs.js';
import { commandOf, plainWord } from '../../shell/made-command.js';
import { shellNames } from '../../shell/nested-script.js';
import { parseText } from '../../shell/parse-script.js';
import type { Script } from '../../shell/script.js';
import { unwrap } from '../../shell/unwrap.js';
import { wrapperNames } from '../../shell/wrappers.js';
import type { Analysis } from '../analysis.js';
import { copiedProject, originOf } from '../copied-files.js';
import type { Evidence } from '../fact.js';
import { baseName, joinPath } from '../image-paths.js';
import { remembered, rememberedFor } from '../remembered.js';
import { lineOf } from '../purging/program-needs.js';
import { chainCopies, chainInstructions } from '../starting/stage-chain.js';
import { commandGivenTo, entrypointInForce } from '../starting/start-command.js';

/** A command with the place that it stands at. */
export interface StartedCommand {
  /** Values of its words, wrappers included; a word that is not known as it is written. */
  readonly words: readonly string[];
  readonly because: Evidence;
  /** A file of the build context that it is, when it is not a script that was followed. */
  readonly file?: string;
}

/** What is started, or why that cannot be told. */
export type Started =
  | { readonly known: true; readonly commands: readonly StartedCommand[] }
  | { readonly known: false; readonly why: string; readonly because: readonly Evidence[] };

interface Walk {
  readonly stage: Stage;
  readonly analysis: Analysis;
  readonly commands: StartedCommand[];
  readonly seen: Set<string>;
  unseen: { readonly why: string; readonly because: Evidence } | undefined;
}

const DEEPEST = 6;

/** The ENTRYPOINT and CMD in force for an image of the stage; empty when it brings none of its own. */
export function startInstructions(stage: Stage, analysis: Analysis): readonly CommandInstruction[] {
  const { document, stages } = analysis;
  const entrypoint = entrypointInForce(stage, stages);
  const command = commandGivenTo(stage, document, stages) ?? inheritedCommand(stage, analysis, entrypoint);
  return [entrypoint, command].filter((one) => one !== undefined);
}

/** A CMD of a stage below stays in force where no ENTRYPOINT came after it. */
function inheritedCommand(
  stage: Stage,
  analysis: Analysis,
  entrypoint: CommandInstruction | undefined,
): CommandInstruction | undefined {
  const found = chainInstructions(stage, analysis).findLast((one) => one.kind === 'cmd') as
    CommandInstruction | undefined;
  return found === undefined || (entrypoint !== undefined && entrypoint.index > found.index) ? undefined : found;
}

/** The words of the server that the base image starts where the file starts nothing; empty where that is a shell, or not known. */
export function startOfBase(stage: Stage, analysis: Analysis): readonly string[] {
  const image = analysis.image(stage);
  return image.known ? image.value.starts : [];
}

const startedOf = rememberedFor((analysis: Analysis) => remembered((stage: Stage) => follow(stage, analysis)));

/** All that an image of the stage starts; followed once for each analysis. */
export function startedBy(stage: Stage, analysis: Analysis): Started {
  return startedOf(analysis)(stage);
}

function follow(stage: Stage, analysis: Analysis): Started {
  const walk: Walk = { stage, analysis, commands: [], seen: new Set(), unseen: undefined };
  const [first, second] = startInstructions(stage, analysis);
  const taker = first?.kind === 'cmd' ? programOfBase(stage, analysis) : [];
  if (first?.exec !== undefined && taker.length > 0) startWords([...taker, ...valuesOf(first)], lineOf(first), walk, 0);
  else if (first?.exec !== undefined && second?.exec !== undefined)
    startWords([...valuesOf(first), ...valuesOf(second)], lineOf(first), walk, 0);
  else if (first !== undefined) startOne(first, walk);
  else startWords(startOfBase(stage, analysis), lineOf(stage.from), walk, 0);
  if (second !== undefined && first?.exec !== undefined && isPassedOn(first)) startOne(second, walk);
  if (walk.unseen !== undefined) return { known: false, why: walk.unseen.why, because: [walk.unseen.because] };
  return { known: true, commands: walk.commands };
}

/** The program of the base image that takes CMD for its arguments; empty when there is none. */
function programOfBase(stage: Stage, analysis: Analysis): readonly string[] {
  const image = analysis.image(stage);
  return image.known ? (image.value.program ?? []) : [];
}

/** True for an ENTRYPOINT that is a script or a wrapper, which runs the words of CMD. */
function isPassedOn(entrypoint: CommandInstruction): boolean {
  const words = valuesOf(entrypoint);
  const name = baseName(words[0] ?? '');
  return wrapperNames.has(name) || /\.(?:sh|bash)$/.test(name) || name.includes('entrypoint');
}

function startOne(instruction: CommandInstruction, walk: Walk): void {
  if (instruction.exec !== undefined) return startWords(valuesOf(instruction), lineOf(instruction), walk, 0);
  const script = walk.analysis.script(instruction);
  if (script?.known === true) startScript(script.script, lineOf(instruction), walk);
  else walk.unseen ??= { why: 'its shell command is not understood', because: lineOf(instruction) };
}

function valuesOf({ exec }: CommandInstruction): readonly string[] {
  return (exec ?? []).map(({ value }) => value);
}

function startScript(script: Script, because: Evidence, walk: Walk): void {
  for (const command of script.commands) {
    const words = command.words.map(({ literal, text }) => literal ?? text);
    if (words.length > 0) startWords(words, because, walk, 0);
  }
}

/** One command: a wrapper gives way to what it runs, a shell to its script, a runner of the project to what the project says. */
function startWords(words: readonly string[], because: Evidence, walk: Walk, depth: number): void {
  if (words.length === 0) return;
  if (depth > DEEPEST) {
    walk.unseen ??= { why: 'its scripts call one another too deep', because };
    return;
  }
  const inner = unwrap(commandOf(words.map((word) => plainWord(word)))).words.map(({ literal }) => literal!);
  const [program = '', ...rest] = words;
  if (inner.length > 0 && inner.length < words.length) {
    walk.commands.push({ words, because });
    return startWords(inner, because, walk, depth + 1);
  }
  if (shellNames.has(baseName(program))) {
    walk.commands.push({ words, because });
    return startShell(rest, because, walk, depth);
  }
  const readIn = program === '.' || program === 'source';
  const runner = runnerScript(words, walk);
  if (runner !== undefined || readIn) walk.commands.push({ words, because });
  if (runner !== undefined) return startText(runner.text, placeOf(runner), walk, depth);
  const isFollowed = followFile(readIn ? (rest[0] ?? '') : program, because, walk, depth);
  if (!isFollowed && !readIn) walk.commands.push({ words, because });
}

function startShell(rest: readonly string[], because: Evidence, walk: Walk, depth: number): void {
  const at = rest.findIndex((word) => !word.startsWith('-'));
  const target = rest[at];
  if (target === undefined) return;
  if (rest.slice(0, at).some((word) => /^-[a-z]*c$/.test(word))) return startText(target, because, walk, depth);
  if (!followFile(target.includes('/') ? target : `./${target}`, because, walk, depth))
    walk.unseen ??= { why: `\`${target}\` cannot be seen`, because };
}

function placeOf({ file, line, text }: { file: string; line: number | undefined; text: string }): Evidence {
  return { file, ...(line === undefined ? {} : { line }), says: text.slice(0, 70) };
}

function runnerScript(words: readonly string[], { stage, analysis }: Walk): ProjectScript | undefined {
  const folder = finalFolder(stage, analysis);
  if (folder === undefined || analysis.context === undefined) return undefined;
  const project = copiedProject(folder, chainCopies(stage, analysis), analysis.context);
  return projectScript([baseName(words[0]!), ...words.slice(1)], project);
}

/** Reads a script of the build context; true when there is a file of that name. */
function followFile(path: string, because: Evidence, walk: Walk, depth: number): boolean {
  const { analysis, stage } = walk;
  const { context } = analysis;
  const origin = context === undefined ? undefined : fileOf(path, stage, analysis);
  if (context === undefined || origin === undefined) return false;
  if (walk.seen.has(origin)) return true;
  walk.seen.add(origin);
  const text = context.read(origin);
  const isShell = text !== undefined && /^#! *\S*\/(?:env +)?(?:sh|bash|dash|ash)\b|^(?!#!)/.test(text);
  if (text === undefined || !isShell || /\.(?:py|js|mjs|cjs|rb|php|pl|jar|war)$/.test(origin)) {
    walk.commands.push({
      words: [path],
      because: { file: origin, line: 1, says: (text ?? '').split('\n', 1)[0]!.slice(0, 70) },
      file: origin,
    });
    return true;
  }
  startText(text, { file: origin, line: 1, says: text.split('\n', 1)[0]!.slice(0, 70) }, walk, depth);
  return true;
}

/** The context file that a program is, looked for on the path that images have when it is named without folder. */
function fileOf(path: string, stage: Stage, analysis: Analysis): string | undefined {
  const { context } = analysis;
  const folder = finalFolder(stage, analysis) ?? '/';
  const places = path.includes('/') ? [joinPath(folder, path)] : PATH.map((one) => joinPath(one, path));
  const copies = chainCopies(stage, analysis);
  for (const place of places) {
    const origin = originOf(place, copies, context!);
    if (origin !== undefined && !context!.isDirectory(origin)) return origin;
  }
  return undefined;
}

const PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** The working directory at the end of a stage. */
export function finalFolder(stage: Stage, analysis: Analysis): string | undefined {
  const last: Instruction = stage.instructions.at(-1)!;
  const { workdir } = analysis.scope(last);
  return workdir.known ? workdir.value : undefined;
}

function startText(text: string, because: Evidence, walk: Walk, depth: number): void {
  const result = parseText(text, 'bash');
  if (!result.known) {
    walk.unseen ??= { why: `its script is not understood: ${result.why}`, because };
    return;
  }
  for (const command of result.script.commands) {
    const line = because.file === undefined ? undefined : text.slice(0, command.range.start).split('\n').length;
    const words = command.words.map(({ literal, text: written }) => literal ?? written);
    const place =
      line === undefined || because.file === 'package.json'
        ? because
        : { ...because, line, says: words.join(' ').slice(0, 70) };
    if (words.length > 0) startWords(words, place, walk, depth + 1);
  }
}

/** Who a command is run as, by wrappers in it. */
export function stepsDown(words: readonly string[]): boolean {
  const { asUser } = unwrap(commandOf(words.map((word) => plainWord(word))));
  return asUser.kind !== 'unchanged' && !(asUser.kind === 'named' && asUser.name === 'root');
}
