/** The files that a built program needs beside itself. */
import type { Instruction } from '../../document/document.js';
import { isDockerfileName } from '../ignoring/sharing-dockerfiles.js';
import { copiedProject, contextCopy, isContextCopy } from '../copied-files.js';
import { isWithin, joinPath } from '../image-paths.js';
import type { BuildRecipe } from '../../knowledge/build-recipe.js';
import { firstText, type SourceText } from '../source-texts.js';
import type { Footing } from './footing.js';
import { placeOfProgram } from './program-place.js';
import { pathsOfStart } from './start-paths.js';
import { stepResults } from './step-results.js';

export interface RuntimeFiles {
  readonly copies: readonly { readonly from: readonly string[]; readonly to: string }[];
  /** What is copied besides the program, for the report. */
  readonly shown: readonly string[];
}

/** The program itself; and of its folder what the code names, or, where it opens files, all that is not a source. */
export function runtimeFiles(footing: Footing): RuntimeFiles {
  const { started } = footing;
  const { path, carried } = started;
  const to = placeOfProgram(started);
  const named = pathsOfStart(footing);
  const opened = [...openedFiles(footing, named), ...namedElsewhere(footing, named)];
  const own = carried === path ? { from: [path], to } : { from: [carried], to: carried };
  return { copies: [own, ...opened], shown: opened.flatMap(({ from }) => from) };
}

/** What the start names outside of the folder it runs in, at its place. */
function namedElsewhere({ folder, started }: Footing, named: readonly string[]): RuntimeFiles['copies'] {
  const isThere = (path: string): boolean => folder !== '/' && isWithin(folder, path);
  const others = named.filter((path) => !isThere(path) && !isWithin(started.carried, path));
  return others
    .filter((path) => !others.some((other) => other !== path && isWithin(other, path)))
    .map((path) => ({ from: [path], to: path }));
}

/** At the top of a project: what is there for those who work on it. A name in the code is stronger. */
export const NOT_READ =
  /^(?:\.(?!env)[^/]*|[^/]*\.(?:md|rst|dockerfile)|licen[cs]e[^/]*|makefile|readme[^/]*|(?:docker-)?compose[^/]*\.ya?ml|jenkinsfile|procfile|tests?|__tests__|docs?|target)$/i;

function openedFiles(footing: Footing, named: readonly string[]): RuntimeFiles['copies'] {
  const { stage, started, folder } = footing;
  if (folder === '/' || isWithin(started.carried, folder)) return [];
  const project = copiedAfter(stage.from, footing);
  const files = project.filter((path) => !isDockerfileName(path) && !isSource(path, started.build.recipe));
  const { made, gone } = stepResults(footing);
  const late = copiedLate(footing);
  const isOfStart = (top: string): boolean =>
    late.has(top) || named.some((path) => isWithin(joinPath(folder, top), path) || path === folder);
  const tops = [...new Set(files.map((path) => path.split('/')[0]!))]
    .filter((top) => !gone.has(top) && joinPath(folder, top) !== started.carried)
    .filter((top) => isOfStart(top) || isRead(top, files, footing))
    .sort();
  const folders = [...tops.filter((top) => !files.includes(top)), ...[...made].filter((top) => !tops.includes(top))];
  const plain = tops.filter((top) => files.includes(top));
  return [
    ...(plain.length === 0 ? [] : [{ from: plain.map((top) => joinPath(folder, top)), to: './' }]),
    ...folders.map((top) => ({ from: [joinPath(folder, top)], to: `./${top}` })),
  ];
}

/** What of the folder is copied below the last step, so that no step can be what it is for. */
function copiedLate(footing: Footing): ReadonlySet<string> {
  const { instructions, from } = footing.stage;
  const last = instructions.findLast(({ kind }) => kind === 'run') ?? from;
  return new Set(copiedAfter(last, footing).map((path) => path.split('/')[0]!));
}

/** Files below the folder that copies behind an instruction bring from the context. */
function copiedAfter(above: Instruction, { stage, folder, analysis }: Footing): readonly string[] {
  const copies = stage.instructions.filter(isContextCopy).filter(({ index }) => index > above.index);
  const brought = copies.map((copy) => contextCopy(copy, analysis));
  return copiedProject(folder, brought, analysis.context!).list();
}

/** True for what the code names or the language's frameworks look for; where files are opened at all, for all but documents and tests. */
function isRead(top: string, files: readonly string[], { started, sources, folder, root }: Footing): boolean {
  const { recipe } = started.build;
  const code = sources.filter(({ path }) => isSource(path, recipe));
  const below = files.filter((path) => path === top || path.startsWith(`${top}/`));
  if (isNamed(top, code) || below.some((path) => recipe.reads?.test(path) === true)) return true;
  const isProject = isWithin(joinPath(folder, top), root);
  return !NOT_READ.test(top) && !isProject && firstText(sources, recipe.opens) !== undefined;
}

function isSource(path: string, { sources, sourceFolders }: BuildRecipe): boolean {
  return sources.some((ending) => path.endsWith(ending)) || sourceFolders.includes(path.split('/')[0]!);
}

/** True when the code names a file or folder of the project: it is opened by a call that is not known, perhaps. */
function isNamed(top: string, code: readonly SourceText[]): boolean {
  const texts = ['"', "'", '`'].flatMap((quote) => [`${quote}${top}`, `${quote}./${top}`, `${quote}/${top}`]);
  return firstText(code, texts) !== undefined;
}
