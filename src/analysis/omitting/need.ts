/** Whether something needs a package of development after it would have been left out. */
import { SHELL_BUILTINS } from '../../distros/posix/shell-words.js';
import type { HealthcheckInstruction, Instruction, RunInstruction, Stage } from '../../document/document.js';
import { languages, projectScript } from '../../ecosystems/languages.js';
import type { ProjectFiles } from '../../knowledge/package-manager.js';
import type { Development } from '../../knowledge/production-install.js';
import { commandOf, plainWord } from '../../shell/made-command.js';
import { shellNames } from '../../shell/nested-script.js';
import { parseText } from '../../shell/parse-script.js';
import { unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { copiedProject, originOf } from '../copied-files.js';
import { knownCommand } from '../effects/known-commands.js';
import type { Evidence } from '../fact.js';
import { baseName, joinPath } from '../image-paths.js';
import { matchOperation } from '../match-operation.js';
import { everyManager, reachedCommands } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import { shortened } from '../shortened.js';
import { chainCopies } from '../starting/stage-chain.js';

/** A need of a package, or of what may be any. */
export interface Need {
  readonly reason: 'development-used' | 'may-be-used' | 'installed-again' | 'start-not-seen';
  readonly data: Readonly<Record<string, string>>;
  readonly because: readonly Evidence[];
}

/** Where a command runs, and what must not be missing. */
export interface Place {
  readonly stage: Stage;
  /** Absolute; undefined when it is not known. */
  readonly folder: string | undefined;
  readonly development: Development;
  readonly analysis: Analysis;
}

const DEEPEST = 6;

/** The first need of the steps and the health checks among these instructions. */
export function needOfSteps(after: readonly Instruction[], place: Omit<Place, 'folder'>): Need | undefined {
  for (const one of after) {
    const need = one.kind === 'run' || one.kind === 'healthcheck' ? needOfScript(one, place) : undefined;
    if (need !== undefined) return need;
  }
  return undefined;
}

function needOfScript(one: RunInstruction | HealthcheckInstruction, place: Omit<Place, 'folder'>): Need | undefined {
  const because = [lineOf(one)];
  const { workdir } = place.analysis.scope(one);
  const here: Place = { ...place, folder: workdir.known ? workdir.value : undefined };
  if (one.exec !== undefined)
    return needOfWords(
      one.exec.map(({ value }) => value),
      because,
      here,
    );
  if (one.kind === 'healthcheck' && one.none) return undefined;
  const script = place.analysis.script(one);
  if (script?.known !== true) return mayBeUsed(one.body.text, because);
  for (const { command } of reachedCommands(script.script)) {
    const need = needOfWords(
      command.words.map(({ literal, text }) => literal ?? text),
      because,
      here,
    );
    if (need !== undefined) return need;
  }
  return undefined;
}

/** The need of one command: of what it is, what it is given, and what it runs in turn. */
export function needOfWords(
  words: readonly string[],
  because: readonly Evidence[],
  place: Place,
  depth = 0,
): Need | undefined {
  const inner = unwrap(commandOf(words.map((word) => plainWord(word)))).words.map(({ literal }) => literal!);
  const [program] = inner;
  if (program === undefined) return undefined;
  const name = baseName(program);
  if (depth > DEEPEST) return mayBeUsed(inner.join(' '), because);
  if (shellNames.has(name) || name === '.' || name === 'source') return needOfShell(inner, because, place, depth);
  const call = matchOperation(commandOf(inner.map((word) => plainWord(word))), everyManager);
  if (call !== undefined) return needOfManager(call, inner, because, place, depth);
  const named = inner
    .slice(1)
    .map((word) => place.development.namedBy(word))
    .find((one) => one !== undefined);
  const isPlain = SHELL_BUILTINS.has(name) || knownCommand(name) !== undefined;
  if (isPlain) return undefined;
  if (named !== undefined) return used(named, inner, because);
  if (everyManager.interpreters.includes(name.replace(/[\d.]+$/, ''))) return needOfInterpreter(inner, because, place);
  return needOfProgram(inner, because, place, depth);
}

/** Files in it are looked through with all others; a module is a program. */
function needOfInterpreter(words: readonly string[], because: readonly Evidence[], place: Place): Need | undefined {
  const at = words.indexOf('-m');
  const module = at < 0 ? undefined : words[at + 1];
  return module === undefined || place.development.programOf(module) !== 'development'
    ? undefined
    : used(module, words, because);
}

function needOfProgram(
  words: readonly string[],
  because: readonly Evidence[],
  place: Place,
  depth: number,
): Need | undefined {
  const { development } = place;
  const name = baseName(words[0]!);
  const origin = development.programOf(name);
  if (origin === 'development') return used(name, words, because);
  const behind = development.runs(words);
  if (behind !== undefined) return needOfWords(behind, because, place, depth + 1);
  const builds = languages.some(({ buildTools }) => buildTools.includes(name));
  if (builds && words.slice(1).some((word) => word !== 'start')) return mayBeUsed(words.join(' '), because);
  if (origin === 'production') return undefined;
  return followedFile(words[0]!, place) === undefined
    ? mayBeUsed(words.join(' '), because)
    : needOfText(followedFile(words[0]!, place)!, place, depth);
}

type Call = NonNullable<ReturnType<typeof matchOperation>>;

/** Calls of package managers: of a script of the project, of an installed program, or for the same packages again. */
function needOfManager(
  call: Call,
  words: readonly string[],
  because: readonly Evidence[],
  place: Place,
  depth: number,
): Need | undefined {
  const { manager, action, operands, flags } = call;
  if (manager.scope === 'system' || action === 'query' || action === 'clean' || action === 'configure')
    return undefined;
  if (manager.production === undefined && action !== 'run') return undefined;
  const isGlobal = flags.some(({ name }) => ['-g', '--global'].includes(name)) || words.includes('global');
  if (action !== 'run') {
    const isLeftOut = flags.some(({ name }) => manager.production?.leftOutBy?.includes(name) === true);
    const again = !isGlobal && operands.length === 0 && !isLeftOut;
    return again ? { reason: 'installed-again', data: { what: shortened(words.join(' ')) }, because } : undefined;
  }
  const project = projectOf(place);
  const script = project && projectScript([baseName(words[0]!), ...words.slice(1)], project);
  if (script !== undefined)
    return needOfText({ text: script.text, file: script.file, line: script.line }, place, depth);
  const behind = place.development.runs([baseName(words[0]!), ...words.slice(1)]);
  return behind === undefined ? mayBeUsed(words.join(' '), because) : needOfWords(behind, because, place, depth + 1);
}

function projectOf({ folder, stage, analysis }: Place): ProjectFiles | undefined {
  const { context } = analysis;
  if (folder === undefined || context === undefined) return undefined;
  return copiedProject(folder, chainCopies(stage, analysis), context);
}

function needOfShell(
  words: readonly string[],
  because: readonly Evidence[],
  place: Place,
  depth: number,
): Need | undefined {
  const at = words.findIndex((word, index) => index > 0 && !word.startsWith('-'));
  const target = words[at];
  if (target === undefined) return words.length === 1 ? undefined : mayBeUsed(words.join(' '), because);
  const isText = words.slice(1, at).some((word) => /^-[a-z]*c$/.test(word));
  if (isText) return needOfText({ text: target, file: undefined, line: undefined }, place, depth, because);
  const file = followedFile(target, place);
  return file === undefined ? mayBeUsed(words.join(' '), because) : needOfText(file, place, depth);
}

interface ScriptText {
  readonly text: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/** A shell script of the project. */
function followedFile(path: string, { folder, stage, analysis }: Place): ScriptText | undefined {
  const { context } = analysis;
  if (context === undefined || folder === undefined) return undefined;
  const origin = originOf(joinPath(folder, path), chainCopies(stage, analysis), context);
  const text = origin === undefined ? undefined : context.read(origin);
  return text === undefined || !/^(?:#! *\S*\/(?:env +)?(?:ba|da|a)?sh\b|(?!#!))/.test(text)
    ? undefined
    : { text, file: origin, line: undefined };
}

/** A file of the project's folder as a path in the build context. */
function contextFile(file: string, { folder, stage, analysis }: Place): string {
  if (folder === undefined || analysis.context === undefined) return file;
  return originOf(joinPath(folder, file), chainCopies(stage, analysis), analysis.context) ?? file;
}

/** The need of a script of the project or of a string. */
export function needOfText(
  script: ScriptText,
  place: Place,
  depth = 0,
  because: readonly Evidence[] = [],
): Need | undefined {
  const { text, file, line } = script;
  const says = text.split('\n', 1)[0]!.slice(0, 70);
  const evidence =
    file === undefined ? because : [{ file: contextFile(file, place), ...(line === undefined ? {} : { line }), says }];
  const parsed = parseText(text, 'bash');
  if (!parsed.known) return mayBeUsed(text, evidence);
  for (const command of parsed.script.commands) {
    const need = needOfWords(
      command.words.map(({ literal, text: written }) => literal ?? written),
      evidence,
      place,
      depth + 1,
    );
    if (need !== undefined) return need;
  }
  return undefined;
}

function used(name: string, words: readonly string[], because: readonly Evidence[]): Need {
  return { reason: 'development-used', data: { name, what: shortened(words.join(' ')) }, because };
}

export function mayBeUsed(what: string, because: readonly Evidence[]): Need {
  return { reason: 'may-be-used', data: { what: shortened(what) }, because };
}
