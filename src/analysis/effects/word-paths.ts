/** The paths that words of a call stand for. */
import { TOPMOST, type FlagValue, type TouchedPath } from '../../knowledge/known-command.js';
import type { Script, ShellWord } from '../../shell/script.js';
import type { Analysis } from '../analysis.js';
import type { Instruction } from '../../document/document.js';
import { joinPath } from '../image-paths.js';
import { scriptVariables } from './script-variables.js';

/** Where a word stands. */
export interface WordPlace {
  readonly run: Instruction;
  readonly analysis: Analysis;
  readonly script: Script | undefined;
  /** Absolute; undefined when not known. */
  readonly cwd: string | undefined;
  /** How many variables of the script stand for one another to get here. */
  readonly depth?: number;
}

/** An absolute path, and whether it depends on the working directory. */
export interface KnownPath {
  readonly path: string;
  readonly relative: boolean;
}

/** A value whose beginning is known. `whole` is false when more follows. */
interface Value {
  readonly text: string;
  readonly whole: boolean;
}

/**
 * The absolute paths of something touched (several where the caller's home may be one of several); undefined when they are not
 * known. Of a word that is known only in part, and of a pattern, the folder that it lies in for certain counts, on the
 * assumption that no variable holds `..`.
 */
export function touchedPaths(touched: TouchedPath, place: WordPlace): readonly KnownPath[] | undefined {
  if (typeof touched === 'string' || 'text' in touched) return placed(touched, place);
  const folders = placed(touched.in, place);
  if (touched.path === TOPMOST) return folders?.map(({ path }) => ({ path: topmost(path), relative: false }));
  const inside = folders?.map(({ path, relative }) => ({
    relative,
    found: placed(touched.path, { ...place, cwd: path }),
  }));
  if (inside === undefined || inside.some(({ found }) => found === undefined)) return undefined;
  return inside.flatMap(({ relative, found }) => found!.map((one) => ({ ...one, relative: relative && one.relative })));
}

/** The whole value of a word; undefined when part of it is not known, or it is a pattern. */
export function wholeValue(word: ShellWord, place: WordPlace): string | undefined {
  const value = valueOf(word, place);
  return value?.whole === true ? value.text : undefined;
}

function topmost(path: string): string {
  return `/${path.split('/')[1] ?? ''}`;
}

function placed(touched: FlagValue, place: WordPlace): readonly KnownPath[] | undefined {
  if (typeof touched === 'string') return pathsOf({ text: touched, whole: true }, place, true);
  const value = valueOf(touched, place);
  return value && pathsOf(value, place, false);
}

function pathsOf(value: Value, place: WordPlace, expandsHome: boolean): readonly KnownPath[] | undefined {
  const literal = value.whole ? value.text : folderOf(value.text);
  if (literal === undefined) return undefined;
  if (expandsHome && /^~(\/|$)/.test(literal))
    return homesOf(place).map((home) => ({ path: joinPath(home, `.${literal.slice(1)}`), relative: false }));
  if (literal.startsWith('/')) return [{ path: joinPath('/', literal), relative: false }];
  return place.cwd === undefined ? undefined : [{ path: joinPath(place.cwd, literal), relative: true }];
}

/** The folder of a path that goes on in an unknown way; undefined when nothing of it is known. */
function folderOf(text: string): string | undefined {
  if (text === '') return undefined;
  return text.slice(0, text.lastIndexOf('/') + 1) || '.';
}

/** The value of a word as far as it is known; undefined when not even its beginning is. */
function valueOf(word: FlagValue, place: WordPlace): Value | undefined {
  if (typeof word === 'string') return { text: word, whole: true };
  const { pieces, glob, literal, text } = word as ShellWord;
  if (pieces === undefined) return literal === undefined ? prefixOf(text) : { text: literal, whole: true };
  let value = '';
  for (const piece of pieces) {
    const next = piece.kind === 'text' ? { text: piece.value, whole: true } : variableValue(piece.name, place);
    const split = piece.kind === 'variable' && !piece.quoted && /[\s*?[]/.test(next?.text ?? '');
    if (next === undefined || split) return value === '' ? undefined : { text: value, whole: false };
    const pattern = glob && piece.kind === 'text' && !piece.quoted ? next.text.search(/[*?[{]/) : -1;
    if (pattern >= 0) return { text: value + next.text.slice(0, pattern) || './', whole: false };
    value += next.text;
    if (!next.whole) return { text: value, whole: false };
  }
  return { text: value, whole: true };
}

/** The plain beginning of a word with a substitution in it. */
function prefixOf(text: string): Value | undefined {
  const plain = /^"?([\w./+@:-]*)[$`]/.exec(text)?.[1];
  return plain === undefined || plain === '' ? undefined : { text: plain, whole: false };
}

const DEEPEST = 5;

function variableValue(name: string, place: WordPlace): Value | undefined {
  const depth = (place.depth ?? 0) + 1;
  const own = place.script && scriptVariables(place.script).get(name);
  if (own !== undefined) {
    if (own.kind === 'temporary') return { text: '/tmp/', whole: false };
    return own.kind === 'unknown' || depth > DEEPEST ? undefined : ownValue(own.word, name, { ...place, depth });
  }
  const scope = place.analysis.scope(place.run);
  const value = scope.env(name);
  if (value?.known === true) return { text: value.value, whole: true };
  if (name !== 'HOME' || value !== undefined) return undefined;
  const { user } = scope;
  return user.known && user.value === 'root' ? { text: '/root', whole: true } : undefined;
}

/** The value that a script gives to a variable; what it says of the variable itself means the value from before. */
function ownValue(word: ShellWord, name: string, place: WordPlace): Value | undefined {
  return word.variables.includes(name) ? undefined : valueOf(word, place);
}

/** Homes the caller may have; the whole of /home besides /root when the user is not known. */
export function homesOf({ run, analysis }: Pick<WordPlace, 'run' | 'analysis'>): readonly string[] {
  const { user } = analysis.scope(run);
  const home = analysis.scope(run).env('HOME');
  if (home?.known) return [home.value];
  if (!user.known || home !== undefined) return ['/root', '/home'];
  return [user.value === 'root' ? '/root' : `/home/${user.value}`];
}
