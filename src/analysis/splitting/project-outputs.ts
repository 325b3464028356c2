/** What of a project's folder goes to the stage that runs, after the project was built there. */
import type { Pruned } from '../../knowledge/environment-recipe.js';
import { otherStart } from '../baring/other-starts.js';
import { copiedProject, contextCopy, isContextCopy } from '../copied-files.js';
import { isDockerfileName } from '../ignoring/sharing-dockerfiles.js';
import { baseName, joinPath, relativeTo } from '../image-paths.js';
import type { SourceText } from '../source-texts.js';
import { developmentNeed } from './development-need.js';
import type { EnvironmentFooting } from './environment-footing.js';
import { madeFolders, staysAsItIs } from './project-writes.js';
import { NOT_READ } from './runtime-files.js';
import { mayCover } from './stage-copies.js';

export interface ProjectOutputs {
  /** Files and folders in the project's; undefined: all of it. */
  readonly taken: readonly string[] | undefined;
  /** How packages are taken out that only building needs. */
  readonly prune: Pruned | undefined;
}

/** What the builds make, and what the program may read of the project. `isOne`: it is copied as a whole, or not at all. */
export function projectOutputs(footing: EnvironmentFooting, isOne: boolean): ProjectOutputs {
  const { builds, recipe, installs, image, sources, folder, analysis, last, stage } = footing;
  const [first] = installs;
  const running = sources.filter(({ path }) => runs(path, footing));
  const { workdir } = analysis.scope(last);
  const isThere = workdir.known && workdir.value === first!.call.folder;
  const canDoWithout = isThere && developmentNeed(footing, running) === 'none';
  const prune = canDoWithout
    ? recipe.prune?.({ manager: first!.operation.manager.id, ...first!.call, version: image.version })
    : undefined;
  const made = builds.map(({ outputs }) => outputs.folders);
  const isHere = [...builds, first!.call].every((one) => one.folder === folder);
  const isFromElsewhere = mayCover(
    folder,
    stage.instructions.filter(({ index }) => index <= last.index),
    analysis,
  );
  const isKnown =
    !isOne && isHere && !isFromElsewhere && !made.includes(undefined) && otherStart(sources) === undefined;
  const folders = isKnown ? madeFolders(footing) : undefined;
  if (folders === undefined) return { prune, taken: undefined };
  const taken = takenOf([...new Set([...folders, ...made.flatMap((one) => one ?? [])])], running, footing);
  const isAll = startsAre(taken, footing) && staysAsItIs(taken, footing);
  return { prune, taken: isAll ? taken : undefined };
}

/** Settings of tools name what only the tools read. */
function runs(path: string, { recipe }: EnvironmentFooting): boolean {
  return baseName(path) !== 'package.json' && !path.split('/').some((part) => recipe.files?.notRun.test(part) === true);
}

/** Of the project all but sources that are compiled, settings of tools, and documents; and what the builds make. */
function takenOf(
  made: readonly string[],
  running: readonly SourceText[],
  footing: EnvironmentFooting,
): readonly string[] {
  const { stage, folder, analysis, carried, recipe } = footing;
  const copies = stage.instructions.filter(isContextCopy).map((copy) => contextCopy(copy, analysis));
  const files = copiedProject(folder, copies, analysis.context!).list();
  const tops = [...new Set(files.map((path) => path.split('/')[0]!))].filter((top) => {
    if (made.includes(top)) return false;
    const isLeftOut = recipe.files?.notRun.test(top) === true || isDockerfileName(top) || isSource(top, files, footing);
    return !isLeftOut || isNamed(top, running, footing) || isReadBy(top, running, footing);
  });
  const all = new Set([...tops.sort(), ...made]);
  return [...all].filter((top) => joinPath(folder, top) !== carried.path);
}

/** What builds leave where the context comes from. */
const LEFT_BY_BUILDS: ReadonlySet<string> = new Set(['build', 'dist']);

/** True for documents, tests, and what only compilers read. */
function isSource(top: string, files: readonly string[], { recipe }: EnvironmentFooting): boolean {
  const isCompiled = (path: string): boolean => recipe.files?.compiled.test(path) === true;
  const below = files.filter((path) => path === top || path.startsWith(`${top}/`));
  if (below[0] === top) return (!top.startsWith('.') && NOT_READ.test(top)) || isCompiled(top);
  const isFolder = recipe.files?.sourceFolders.includes(top) === true || NOT_READ.test(top) || LEFT_BY_BUILDS.has(top);
  return isFolder || below.every(isCompiled);
}

/** True when code that runs, or a command that is started, names the file or folder, the file also without its ending. */
function isNamed(top: string, running: readonly SourceText[], { commands }: EnvironmentFooting): boolean {
  const name = [top, top.replace(/(?<=[^.])\.(?:[cm]?js|json)$/, '')]
    .map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const inCode = new RegExp(`["'\`/](?:${name})(?:/|["'\`])`);
  const inWord = new RegExp(`(?:^|[\\s=/])(?:${name})(?:/|$)`);
  return (
    running.some(({ text }) => inCode.test(text)) || commands.some(({ words }) => words.some((one) => inWord.test(one)))
  );
}

/** True when a package reads it that code or commands name. */
function isReadBy(top: string, running: readonly SourceText[], { recipe, commands }: EnvironmentFooting): boolean {
  const readers = recipe.files?.readBy.filter(({ files }) => files.test(top)) ?? [];
  const words = commands.flatMap((command) => command.words);
  return readers.some(
    ({ name }) => running.some(({ text }) => text.includes(name)) || words.some((word) => word.includes(name)),
  );
}

/** True when each file of the project that a command names will be there. */
function startsAre(taken: readonly string[], { commands, folder, recipe }: EnvironmentFooting): boolean {
  const { programs, moduleFlags = [] } = recipe.files ?? {};
  const named = commands.flatMap(({ words }) =>
    words.filter((word, index) => {
      const isPath = /^[\w@./-]+$/.test(word) && (word.includes('/') || programs?.test(word) === true);
      return isPath && !moduleFlags.includes(words[index - 1] ?? '');
    }),
  );
  return named.every((word) => {
    const path = relativeTo(folder, joinPath(folder, word));
    const [top = ''] = path?.split('/') ?? [];
    return top === '' || top === 'node_modules' || taken.includes(top);
  });
}
