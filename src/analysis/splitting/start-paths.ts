/** Files of the project that the start of a container, or a variable for it, names. */
import type { PairsInstruction } from '../../document/document.js';
import { contextCopy, copiedProject, isContextCopy } from '../copied-files.js';
import { joinPath } from '../image-paths.js';
import { startedBy } from '../stepping-down/started.js';
import type { Footing } from './footing.js';

/** Absolute paths of files and folders that copies from the context bring, in the order in which they are named. */
export function pathsOfStart(footing: Footing): readonly string[] {
  const { stage, analysis } = footing;
  const copies = stage.instructions.filter(isContextCopy).map((copy) => contextCopy(copy, analysis));
  const image = copiedProject('/', copies, analysis.context!);
  const paths = namesOfStart(footing).filter((path) => path !== '/' && image.exists(path.slice(1)));
  return [...new Set(paths)];
}

/** What words of the start and values of variables stand for if they are paths, absolute. */
export function namesOfStart({ stage, analysis, folder, started }: Footing): readonly string[] {
  const commands = startedBy(stage, analysis);
  const words = commands.known ? commands.commands.flatMap((command) => command.words) : [];
  const settings = stage.instructions.filter((one): one is PairsInstruction => one.kind === 'env');
  const values = settings.flatMap(({ pairs }) => pairs.map(({ value }) => value ?? ''));
  const parts = [...words, ...values].flatMap((word) => word.split(/[=:,\s]/)).filter((part) => /^[\w./]/.test(part));
  return parts.map((part) => joinPath(folder, part)).filter((path) => path !== started.path);
}
