/** Files of the project that the start of a container, or a variable for it, names. */
import type { PairsInstruction } from '../../document/document.js';
import { contextCopy, copiedProject, isContextCopy } from '../copied-files.js';
import { isWithin, joinPath } from '../image-paths.js';
import { expandedStart } from './start-words.js';
import type { Footing } from './footing.js';

/** Absolute paths of files and folders that copies from the context bring, in the order in which they are named. */
export function pathsOfStart(footing: Footing): readonly string[] {
  const { stage, analysis, root } = footing;
  const copies = stage.instructions.filter(isContextCopy).map((copy) => contextCopy(copy, analysis));
  const image = copiedProject('/', copies, analysis.context!);
  const words = pathsIn(wordsOfStart(footing), footing);
  // Of a variable that names the project, or a folder around it, it is the build that makes use.
  const values = pathsIn(valuesOf(footing), footing).filter((path) => !isWithin(path, root));
  const paths = [...words, ...values].filter((path) => path !== '/' && image.exists(path.slice(1)));
  return [...new Set(paths)];
}

/** What words of the start and values of variables stand for if they are paths, absolute. */
export function namesOfStart(footing: Footing): readonly string[] {
  return pathsIn([...wordsOfStart(footing), ...valuesOf(footing)], footing);
}

function wordsOfStart({ stage, analysis }: Footing): readonly string[] {
  const commands = expandedStart(stage, analysis);
  return commands.known ? commands.commands.flatMap(({ words }) => words) : [];
}

function valuesOf({ stage, started }: Footing): readonly string[] {
  const isForBuild = (name: string): boolean =>
    started.build.recipe.variables.some((beginning) => name.startsWith(beginning));
  const settings = stage.instructions.filter((one): one is PairsInstruction => one.kind === 'env');
  return settings.flatMap(({ pairs }) => pairs.flatMap(({ name, value }) => (isForBuild(name) ? [] : (value ?? ''))));
}

function pathsIn(words: readonly string[], { folder, started }: Footing): readonly string[] {
  const parts = words.flatMap((word) => word.split(/[=:,\s]/)).filter((part) => /^[\w./]/.test(part));
  return parts.map((part) => joinPath(folder, part)).filter((path) => path !== started.path);
}
