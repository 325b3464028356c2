/** The files that a built program needs beside itself. */
import { isDockerfileName } from '../ignoring/sharing-dockerfiles.js';
import { copiedProject, contextCopy, isContextCopy } from '../copied-files.js';
import { baseName, joinPath } from '../image-paths.js';
import type { BuildRecipe } from '../../knowledge/build-recipe.js';
import { firstText, type SourceText } from '../source-texts.js';
import type { Footing } from './footing.js';

export interface RuntimeFiles {
  readonly copies: readonly { readonly from: readonly string[]; readonly to: string }[];
  /** What is copied besides the program, for the report. */
  readonly shown: readonly string[];
}

/** The program itself; and of its folder what the code names, or, where it opens files, all that is not a source. */
export function runtimeFiles(footing: Footing): RuntimeFiles {
  const { started } = footing;
  const { path, byName } = started;
  const to = byName
    ? `/usr/local/bin/${baseName(path)}`
    : path.includes('*')
      ? path.slice(0, path.lastIndexOf('/') + 1)
      : path;
  const opened = openedFiles(footing);
  return { copies: [{ from: [path], to }, ...opened], shown: opened.flatMap(({ from }) => from) };
}

/** Names that no program reads: documents, tests, settings of other tools, what builds leave. */
export const NOT_READ =
  /(?:^|\/)(?:\.[^/]*|[^/]*\.(?:md|rst|dockerfile)|licen[cs]e[^/]*|makefile|readme[^/]*|(?:docker-)?compose[^/]*\.ya?ml|jenkinsfile|procfile|tests?|__tests__|docs?|target|build|dist)(?:\/|$)/i;

function openedFiles({ stage, started, folder, sources, analysis }: Footing): RuntimeFiles['copies'] {
  const { recipe } = started.build;
  if (folder === '/') return [];
  const copies = stage.instructions.filter(isContextCopy).map((copy) => contextCopy(copy, analysis));
  const files = copiedProject(folder, copies, analysis.context!).list();
  const read = files.filter((path) => !NOT_READ.test(path) && !isDockerfileName(path) && !isSource(path, recipe));
  const opensAny = firstText(sources, recipe.opens) !== undefined;
  const code = sources.filter(({ path }) => isSource(path, recipe));
  const tops = [...new Set(read.map((path) => path.split('/')[0]!))]
    .sort()
    .filter((top) => opensAny || isNamed(top, code));
  const folders = tops.filter((top) => read.some((path) => path.startsWith(`${top}/`)));
  const plain = tops.filter((top) => !folders.includes(top));
  return [
    ...(plain.length === 0 ? [] : [{ from: plain.map((top) => joinPath(folder, top)), to: './' }]),
    ...folders.map((top) => ({ from: [joinPath(folder, top)], to: `./${top}` })),
  ];
}

function isSource(path: string, { sources, sourceFolders }: BuildRecipe): boolean {
  return sources.some((ending) => path.endsWith(ending)) || sourceFolders.includes(path.split('/')[0]!);
}

/** True when the code names a file or folder of the project: it is opened by a call that is not known, perhaps. */
function isNamed(top: string, code: readonly SourceText[]): boolean {
  const texts = ['"', "'", '`'].flatMap((quote) => [`${quote}${top}`, `${quote}./${top}`, `${quote}/${top}`]);
  return firstText(code, texts) !== undefined;
}
