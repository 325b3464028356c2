/** What a container starts, as words that no shell has to read. */
import { projectScript } from '../../ecosystems/languages.js';
import type { CommandInstruction, Stage } from '../../document/document.js';
import type { ProjectFiles } from '../../knowledge/package-manager.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { baseName, joinPath } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { finalFolder, startInstructions } from '../stepping-down/started.js';
import { plainTextWords, plainWords } from './plain-command.js';
import { contextFile, projectBehind } from './stages-behind.js';

/** A start that needs no shell. */
export interface BareStart {
  readonly kind: 'bare';
  /** Program and arguments. */
  readonly words: readonly string[];
  readonly entrypoint: CommandInstruction | undefined;
  readonly command: CommandInstruction | undefined;
  /** True when the words are not those of the instructions: a runner of the project was followed. */
  readonly isFollowed: boolean;
  readonly because: readonly Evidence[];
}

/** A start that needs one. */
export interface ShellStart {
  readonly kind: 'shell';
  readonly what: string;
  readonly because: readonly Evidence[];
}

/** The start of a stage; undefined when the file brings none. */
export function bareStart(stage: Stage, analysis: Analysis): BareStart | ShellStart | undefined {
  const found = startInstructions(stage, analysis);
  if (found.length === 0) return undefined;
  const entrypoint = found.find(({ kind }) => kind === 'entrypoint');
  const command = found.find(({ kind }) => kind === 'cmd');
  const foreign = found.find((one) => one.stage !== stage.index);
  const read = found.map((one) => ({ one, words: wordsOf(one, analysis) }));
  const open = foreign ?? read.find(({ words }) => words === undefined)?.one ?? ignoredCommand(entrypoint, command);
  if (open !== undefined) return needsShell(open);
  const words = read.flatMap(({ words: own }) => own ?? []);
  if (words.length === 0) return undefined;
  const start = { kind: 'bare', words, entrypoint, command, isFollowed: false, because: found.map(lineOf) } as const;
  return shellScript(words[0]!, start, stage, analysis) ?? followed(start, stage, analysis);
}

/** A file of the project that a shell reads. */
function shellScript(
  program: string,
  { because }: BareStart,
  stage: Stage,
  analysis: Analysis,
): ShellStart | undefined {
  const folder = finalFolder(stage, analysis);
  const path = program.startsWith('/') ? program : folder === undefined ? undefined : joinPath(folder, program);
  const origin = path === undefined || !program.includes('/') ? undefined : contextFile({ stage, path }, analysis);
  const text = origin === undefined ? undefined : analysis.context?.read(origin);
  const isScript = text !== undefined && /^#! *\S*\/(?:env +)?\w*sh\b/.test(text);
  return isScript
    ? { kind: 'shell', what: program, because: [...because, { file: origin!, line: 1, says: text.split('\n', 1)[0]! }] }
    : undefined;
}

function wordsOf(one: CommandInstruction, analysis: Analysis): readonly string[] | undefined {
  if (one.exec !== undefined) return one.exec.map(({ value }) => value);
  const script = analysis.script(one);
  return script?.known === true ? plainWords(script.script) : undefined;
}

/** A CMD that is not looked at would become arguments of an ENTRYPOINT that loses its shell. */
function ignoredCommand(
  entrypoint: CommandInstruction | undefined,
  command: CommandInstruction | undefined,
): CommandInstruction | undefined {
  return entrypoint !== undefined && entrypoint.exec === undefined && command !== undefined ? entrypoint : undefined;
}

function needsShell(one: CommandInstruction): ShellStart {
  return { kind: 'shell', what: lineOf(one).says, because: [lineOf(one)] };
}

const DEEPEST = 4;

/** `npm start` as what the manifest has under that name. */
function followed(start: BareStart, stage: Stage, analysis: Analysis): BareStart | ShellStart {
  const folder = finalFolder(stage, analysis);
  const { words, entrypoint, command, because } = start;
  if (folder === undefined || analysis.context === undefined) return start;
  const project = projectBehind(folder, stage, analysis);
  let current: { readonly words: readonly string[]; readonly because: readonly Evidence[] } = { words, because };
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = behind(current.words, project);
    if (next === undefined) break;
    if ('why' in next || (entrypoint !== undefined && command !== undefined))
      return { kind: 'shell', what: current.words.join(' '), because: [...because, ...next.because] };
    current = { words: next.words, because: [...because, ...next.because] };
  }
  return current.words === words ? start : { ...start, ...current, isFollowed: true };
}

/** One step; undefined where no runner is called. */
function behind(
  words: readonly string[],
  project: ProjectFiles,
):
  | { readonly words: readonly string[]; readonly because: readonly Evidence[] }
  | { readonly why: 'shell'; readonly because: readonly Evidence[] }
  | undefined {
  const script = projectScript([baseName(words[0] ?? ''), ...words.slice(1)], project);
  if (script === undefined) return undefined;
  const { file, line, text } = script;
  const because = [{ file, ...(line === undefined ? {} : { line }), says: text.slice(0, 70) }];
  const own = plainTextWords(text);
  const isWhole = words.slice(1).every((word) => !word.startsWith('-') && !word.includes('='));
  const hasMore = words.length > (words[1] === 'run' || words[1] === 'run-script' ? 3 : 2);
  return own === undefined || !isWhole || hasMore ? { why: 'shell', because } : { words: own, because };
}
