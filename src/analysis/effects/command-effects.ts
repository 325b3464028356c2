/** What one simple command reads and writes. */
import type { RunInstruction } from '../../document/document.js';
import { footprints } from '../../knowledge/footprint.js';
import type { KnownCommand, Touched, TouchedPath } from '../../knowledge/known-command.js';
import type { Command, Redirect, Script, ShellWord } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Span } from '../../text/span.js';
import type { Analysis } from '../analysis.js';
import { baseName, isWithin, joinPath } from '../image-paths.js';
import { barrier, NO_EFFECTS, union, type Effects } from './effects.js';
import { knownCommand } from './known-commands.js';
import { operationEffects } from './operation-effects.js';
import { readCall } from './read-call.js';
import { ACCOUNTS, path, place as folderThere, setting, unlinked, WORKING_DIRECTORY, type Region } from './region.js';
import { readIntoShell } from './sourced-files.js';
import { touchedPaths, wholeValue, type WordPlace } from './word-paths.js';

/** Where a command runs. */
export interface CommandPlace extends WordPlace {
  readonly run: RunInstruction;
  readonly analysis: Analysis;
  readonly script: Script;
}

/** The effects of a command, and the folder that the next one runs in. */
export interface CommandResult {
  readonly effects: Effects;
  readonly cwd: string | undefined;
}

// Special built-ins that change only the shell itself (POSIX.1-2024, 2.15), and what a script uses to stop.
const SHELL_ONLY = new Set([
  ...['set', 'export', 'readonly', 'unset', 'umask', 'shift', 'exit', 'return', 'break', 'continue', 'local', 'shopt'],
  ...['read', 'ulimit', 'wait', 'declare', 'typeset', 'times'],
]);

/** Reads one command. What is not known may do anything. */
export function commandEffects(command: Command, place: CommandPlace): CommandResult {
  const redirected = commandRedirects(command, place);
  if (command.words.length === 0) return { effects: redirected, cwd: place.cwd };
  const { words, doubt } = unwrap(command);
  const name = executableName(words[0]);
  if (doubt !== undefined || name === undefined) return { effects: barrier(mayDoAnything(command)), cwd: place.cwd };
  if (name === 'cd') {
    const cwd = changedFolder(words, place);
    return { effects: union(redirected, folderEffects(cwd ?? nearestFolder(words[1], place), place)), cwd };
  }
  const own = namedEffects(name, words, command, place);
  return { effects: union(own, redirected), cwd: place.cwd };
}

function namedEffects(name: string, words: readonly ShellWord[], command: Command, place: CommandPlace): Effects {
  if (SHELL_ONLY.has(name)) return NO_EFFECTS;
  if (name === '.' || name === 'source') return readIntoShell(words[1], place) ?? barrier(mayDoAnything(command));
  const operation = place.analysis.operations(place.run).find(({ command: { span } }) => equal(span, command.span));
  if (operation !== undefined) return operationEffects(operation, place);
  const known = isOnPath(words[0]!) && !definesFunction(name, place.script) ? knownCommand(name) : undefined;
  return known === undefined ? barrier(mayDoAnything(command)) : callEffects(known, name, words, command, place);
}

function equal(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** A function takes the place of a program. */
function definesFunction(name: string, script: Script): boolean {
  const parts = script.lists.flatMap(({ members }) => members.flatMap(({ pipeline }) => pipeline));
  return parts.some(
    (part) => part.kind === 'compound' && part.construct === 'function' && functionName(part, script) === name,
  );
}

function functionName({ range }: { readonly range: Span }, { source }: Script): string | undefined {
  return /^(?:function\s+)?([\w.-]+)/.exec(source.text.slice(range.start, range.end))?.[1];
}

/** A program of that name in a folder of the project may be another. */
function isOnPath({ literal }: ShellWord): boolean {
  return literal !== undefined && /^(?:\/(?:usr\/)?(?:local\/)?s?bin\/)?[^/]+$/.test(literal);
}

function mayDoAnything(command: Command, why?: string): string {
  const shown = command.words
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ');
  const named = `\`${shown.length > 60 ? `${shown.slice(0, 57)}...` : shown}\` may do anything`;
  return why === undefined ? named : `${named}: ${why}`;
}

/** The effects of a command's redirections alone. */
export function commandRedirects({ redirects }: Command, place: CommandPlace): Effects {
  return sum(redirects.map((redirect) => redirectEffects(redirect, place)));
}

function sum(parts: readonly Effects[]): Effects {
  return parts.reduce(union, NO_EFFECTS);
}

/** Where `cd` leads; undefined when that is not known, or it goes back to where it came from. */
function changedFolder(words: readonly ShellWord[], place: CommandPlace): string | undefined {
  const [, to, ...more] = words;
  const target = to === undefined || more.length > 0 ? undefined : wholeValue(to, place);
  if (target === undefined || target.startsWith('-')) return undefined;
  if (target.startsWith('/')) return joinPath('/', target);
  return place.cwd === undefined ? undefined : joinPath(place.cwd, target);
}

// No path that `joinPath` gives.
const ANYWHERE = '//';

/** The folder that one that is known only in part lies in; undefined for the home of the user. */
function nearestFolder(to: ShellWord | undefined, place: CommandPlace): string | undefined {
  if (to === undefined || to.text.startsWith('-')) return undefined;
  return touchedPaths(to, place)?.[0]?.path ?? ANYWHERE;
}

/** A folder to change to must be there; that of WORKDIR is, where the same WORKDIR is in force. */
function folderEffects(folder: string | undefined, place: CommandPlace): Effects {
  if (folder === ANYWHERE) return { reads: [path('/')], writes: [] };
  if (folder === undefined || folderThere(folder).length === 0) return NO_EFFECTS;
  const { workdir } = place.analysis.scope(place.run);
  const made = workdir.known && isWithin(folder, workdir.value);
  return { reads: [setting(WORKING_DIRECTORY), ...(made ? [] : folderThere(folder))], writes: [] };
}

function callEffects(
  known: KnownCommand,
  name: string,
  words: readonly ShellWord[],
  command: Command,
  place: CommandPlace,
): Effects {
  const call = readCall(name, words.slice(1), known, givenTo(command, place.script));
  const touched = typeof call === 'string' ? call : known.touches(call);
  if (typeof touched === 'string') return barrier(mayDoAnything(command, touched));
  const effects = touchedEffects(touched, words[0]!.text, place);
  return words.some(isRelativePattern) ? union(effects, { reads: [setting(WORKING_DIRECTORY)], writes: [] }) : effects;
}

/** A pattern that stands for what is in the working directory. */
function isRelativePattern({ glob, text }: ShellWord): boolean {
  return glob && !/^["']?[/$]/.test(text);
}

/** The words of the `echo` whose output the command reads. */
function givenTo(command: Command, script: Script): readonly ShellWord[] | undefined {
  if (command.pipe.index === 0) return undefined;
  const before = script.commands
    .filter(({ pipe, range }) => pipe.length > 1 && range.end <= command.range.start)
    .at(-1);
  const told = before?.pipe.index === command.pipe.index - 1 && ECHOES.has(before.words[0]?.literal ?? '');
  return told ? before.words.slice(1).filter(({ text }) => !/^-[neE]+$/.test(text)) : undefined;
}

const ECHOES = new Set(['echo', 'printf']);

function touchedEffects(touched: Touched, name: string, place: CommandPlace): Effects {
  const system = touched.system === true ? footprints.system : { reads: [], writes: [] };
  const reads = regionsOf([...(touched.reads ?? []), ...system.reads], place);
  const writes = regionsOf([...(touched.writes ?? []), ...system.writes], place);
  const unknown = reads.unknown ?? writes.unknown;
  if (unknown !== undefined) return barrier(`\`${name}\` is given \`${unknown}\`, a path that is not known`);
  const accounts = touched.accounts === true || touched.system === true ? [ACCOUNTS] : [];
  const above = foldersAbove(writes.paths, touched.makesFolders === true, place);
  const frame = reads.relative || writes.relative ? [setting(WORKING_DIRECTORY)] : [];
  return {
    reads: [...reads.regions, ...writes.regions, ...above.reads, ...frame],
    writes: [...writes.regions, ...above.writes, ...accounts],
    ...linksOf(touched, place),
    ...(touched.network === true ? { network: true } : {}),
  };
}

/** The folders above what is written: made for the one who runs the command, or there. */
function foldersAbove(paths: readonly string[], makes: boolean, place: CommandPlace): Effects {
  const folders = [...new Set(paths.map((one) => joinPath(one, '..')))];
  if (!makes) return sum(folders.map((folder) => folderEffects(folder, place)));
  const { user } = place.analysis.scope(place.run);
  const owner = user.known ? user.value : 'not known';
  return { reads: [], writes: folders.map((folder) => ({ kind: 'parents', path: unlinked(folder), owner })) };
}

/** A link may be made at the path or, when that is a folder, in it. */
function linksOf({ links = [] }: Touched, place: CommandPlace): Pick<Effects, 'links'> {
  if (links.length === 0) return {};
  const found = links.flatMap(({ at, to }) => {
    const [where] = touchedPaths(at, place) ?? [];
    if (where === undefined) return [];
    const beside = touchedPaths({ in: joinPath(where.path, '..'), path: to }, place)?.[0]?.path;
    const inside = touchedPaths({ in: where.path, path: to }, place)?.[0]?.path;
    if (beside === undefined || inside === undefined) return [];
    return [
      { at: unlinked(where.path), to: unlinked(beside) },
      { at: unlinked(joinPath(where.path, baseName(inside))), to: unlinked(inside) },
    ];
  });
  return { links: found };
}

interface Regions {
  readonly regions: readonly Region[];
  readonly paths: readonly string[];
  readonly relative: boolean;
  /** The first whose place is not known, as written. */
  readonly unknown: string | undefined;
}

function regionsOf(touched: readonly TouchedPath[], place: CommandPlace): Regions {
  const found = touched.map((one) => touchedPaths(one, place));
  const missing = found.findIndex((paths) => paths === undefined);
  const paths = found.flatMap((one) => one ?? []);
  const files = paths.filter((one) => !NO_FILES.has(one.path)).map((one) => one.path);
  return {
    regions: files.map(path),
    paths: files,
    relative: paths.some(({ relative }) => relative),
    unknown: missing < 0 ? undefined : textOf(touched[missing]!),
  };
}

function textOf(touched: TouchedPath): string {
  if (typeof touched === 'string') return touched;
  return 'text' in touched ? touched.text : textOf(touched.path);
}

const NO_FILES = new Set([
  '/dev/null',
  '/dev/stdout',
  '/dev/stderr',
  '/dev/stdin',
  '/dev/tty',
  '/dev/urandom',
  '/dev/zero',
]);

function redirectEffects({ operator, target }: Redirect, place: CommandPlace): Effects {
  if (operator.startsWith('<<') || operator.endsWith('&')) return NO_EFFECTS;
  const found = target && regionsOf([target], place);
  if (found === undefined || found.unknown !== undefined) return barrier('it redirects to a file that is not known');
  const frame = found.relative ? [setting(WORKING_DIRECTORY)] : [];
  const above = operator === '<' ? NO_EFFECTS : foldersAbove(found.paths, false, place);
  return { reads: [...found.regions, ...above.reads, ...frame], writes: operator === '<' ? [] : found.regions };
}
