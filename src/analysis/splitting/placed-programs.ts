/** Where steps put a program after it was built: they copy, move or link it, or take it away. */
import type { RunInstruction } from '../../document/document.js';
import { has } from '../../knowledge/known-command.js';
import { STANDARD_FOLDERS } from '../../knowledge/standard-folders.js';
import type { Made } from '../../knowledge/build-recipe.js';
import type { Command, ShellWord } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { knownCommand } from '../effects/known-commands.js';
import { readCall } from '../effects/read-call.js';
import { folderOfCommand } from '../effects/run-effects.js';
import { wholeValue } from '../effects/word-paths.js';
import { baseName, isWithin, joinPath, relativeTo } from '../image-paths.js';
import { pathPattern } from '../path-pattern.js';
import type { UnplacedBuild, Build } from './built-programs.js';

/** The builds with all places that their programs come to lie at. */
export function placedBuilds(builds: readonly UnplacedBuild[], analysis: Analysis): readonly Build[] {
  return builds.map((build) => followed(build, analysis));
}

function followed(build: UnplacedBuild, analysis: Analysis): Build {
  let { made } = build;
  const placings: Command[] = [];
  for (const call of callsAfter(build, analysis)) {
    const next = afterCall(made, call, build);
    if (next === undefined) continue;
    made = next;
    placings.push(call.command);
  }
  return { ...build, made, placings };
}

/** A call of a program that is known to do something with files. */
interface FileCall {
  readonly command: Command;
  readonly name: string;
  /** Absolute paths; undefined for one that is not known. */
  readonly paths: readonly (string | undefined)[];
  /** True when the last word is written like a folder. */
  readonly intoFolder: boolean;
}

const PLACING: ReadonlySet<string> = new Set(['cp', 'mv', 'install', 'ln']);
/** Rights, and programs that make a program smaller where it lies (binutils; upx.github.io). */
const CHANGING: ReadonlySet<string> = new Set(['chmod', 'strip', 'upx']);
const TAKING: ReadonlySet<string> = new Set(['rm', 'unlink', 'mv']);

function callsAfter({ run, command }: UnplacedBuild, analysis: Analysis): readonly FileCall[] {
  const { instructions } = analysis.document.stages[run.stage!]!;
  const runs = instructions.filter((one): one is RunInstruction => one.kind === 'run' && one.index >= run.index);
  return runs.flatMap((one) => {
    const script = analysis.script(one);
    const commands = script?.known === true ? script.script.commands : [];
    return commands
      .filter(({ span }) => span.start > command.span.start)
      .flatMap((each) => fileCall(each, one, analysis) ?? []);
  });
}

function fileCall(command: Command, run: RunInstruction, analysis: Analysis): FileCall | undefined {
  const { words } = unwrap(command);
  const name = executableName(words[0]) ?? '';
  if (![PLACING, CHANGING, TAKING].some((names) => names.has(name))) return undefined;
  const script = analysis.script(run);
  const place = { run, analysis, script: script?.known === true ? script.script : undefined };
  const cwd = folderOfCommand(command, run, analysis);
  const valueOf = (word: ShellWord): string | undefined =>
    wholeValue(word, { ...place, cwd }) ?? (PLACING.has(name) && word.glob ? word.literal : undefined);
  const values = operandsOf(name, words)?.map(valueOf) ?? [undefined];
  const paths = values.map((value) => {
    if (value === undefined || (cwd === undefined && !value.startsWith('/'))) return undefined;
    return joinPath(cwd ?? '/', value);
  });
  return { command, name, paths, intoFolder: /(?:\/|^\.{1,2}|\/\.{1,2})$/.test(values.at(-1) ?? '') };
}

/** The words that are paths; undefined where flags make them something else. */
function operandsOf(name: string, words: readonly ShellWord[]): readonly ShellWord[] | undefined {
  const known = knownCommand(name);
  if (known === undefined) return words.slice(1).filter(({ text }) => !text.startsWith('-'));
  const call = readCall(name, words.slice(1), known, undefined);
  if (typeof call === 'string' || has(call, '-t', '--target-directory', '-d', '--directory', '-l')) return undefined;
  const operands = call.operands as readonly ShellWord[];
  return name === 'chmod' ? operands.slice(1) : operands;
}

/** The programs after a call; undefined for one that has nothing to do with them. */
function afterCall(made: readonly Made[], call: FileCall, build: UnplacedBuild): readonly Made[] | undefined {
  const { name, paths } = call;
  const isMade = (path: string | undefined): boolean => made.some((one) => one.kind === 'program' && one.path === path);
  if (CHANGING.has(name)) return paths.length > 0 && paths.every(isMade) ? made : undefined;
  const left = TAKING.has(name) ? made.filter(({ path }) => !paths.some((one) => isGone(path, one, call))) : made;
  const placed = PLACING.has(name) ? placedBy(call, made, build) : undefined;
  if (placed !== undefined) return [...placed, ...left];
  return left.length < made.length ? left : undefined;
}

/** True when a path that is taken away is that of the program, or of a folder above, or may be. */
function isGone(path: string, taken: string | undefined, { name, paths }: FileCall): boolean {
  if (taken === undefined) return false;
  return (name !== 'mv' || taken !== paths.at(-1)) && isWithin(taken, path);
}

/** The places that one program is put to; undefined for a call that puts something else. */
function placedBy(
  { command, paths, intoFolder, name }: FileCall,
  made: readonly Made[],
  build: UnplacedBuild,
): readonly Made[] | undefined {
  const [from, to, ...more] = paths;
  const isPlain = command.within.every((one) => one === 'and-branch' || one === 'subshell');
  if (from === undefined || to === undefined || more.length > 0 || !isPlain) return undefined;
  const own = made.find((one) => isFrom(one, from, build));
  if (own === undefined || own.within !== undefined) return undefined;
  const kind = own.kind === 'archive' ? 'archive' : 'program';
  const link = name === 'ln' ? { isLink: true as const } : {};
  const inside: Made = { path: joinPath(to, baseName(from)), kind, ...link };
  const isFolder = intoFolder || STANDARD_FOLDERS.has(to) || to === build.folder;
  return isFolder ? [inside] : [{ path: to, kind, ...link }, inside];
}

function isMatch(pattern: string, path: string): boolean {
  return pathPattern(pattern)?.test(path) === true;
}

/** True for the program or archive itself, and for one of a folder where builds make some, that the context does not have. */
function isFrom({ kind, path }: Made, from: string, { folder, project }: UnplacedBuild): boolean {
  if (kind === 'archive') return path === from || isMatch(path, from) || isMatch(from, path);
  if (kind === 'program') return path === from;
  const inside = relativeTo(folder, from);
  return kind === 'folder' && isWithin(path, from) && inside !== undefined && !project.exists(inside);
}
