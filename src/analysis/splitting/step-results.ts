/** What steps make and take away in the folder that a built program runs in, besides the build itself. */
import { contextCopy, destinationOf, isContextCopy, copiedProject } from '../copied-files.js';
import { baseName, isWithin, joinPath, relativeTo } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { shortened } from '../shortened.js';
import { firstText, type SourceText } from '../source-texts.js';
import { madeFolders, runsOf, takenAway, topOf, writesOf } from './folder-changes.js';
import { namesOfStart } from './start-paths.js';
import { isRelocated } from './program-place.js';
import { whole, type Footing, type Whole } from './footing.js';

export interface StepResults {
  /** Names in the folder of folders that steps make. */
  readonly made: ReadonlySet<string>;
  /** Names in the folder that steps take away. */
  readonly gone: ReadonlySet<string>;
}

/** Total. */
export function stepResults(footing: Footing): StepResults {
  const gone = takenAway(footing);
  const made = runsOf(footing).flatMap((run) => madeFolders(run, footing));
  const { path, build } = footing.started;
  const isOfBuild = (top: string): boolean =>
    [path, footing.root].some((one) => isWithin(joinPath(footing.folder, top), one)) ||
    build.recipe.sourceFolders.includes(top);
  const topsOf = (paths: readonly string[]): readonly string[] => paths.flatMap((one) => topOf(one, footing) ?? []);
  return { made: new Set(topsOf(made).filter((top) => !gone.has(top) && !isOfBuild(top))), gone };
}

/** Files that steps leave and the program may look for; undefined without any. */
export function resultsRefusal(footing: Footing): Whole | undefined {
  const { started, sources, builds } = footing;
  const { recipe } = started.build;
  const opens = firstText(sources, recipe.opens) !== undefined;
  const isResult = resultTest(footing);
  const named = namesOfStart(footing);
  const placings = builds.flatMap((build) => build.placings);
  for (const run of runsOf(footing)) {
    const folders = madeFolders(run, footing);
    const left = writesOf(run, footing.analysis, placings).filter(
      ({ path }) => !folders.includes(path) && isResult(path),
    );
    const isLooked = left.some(
      ({ path }) => opens || named.includes(path) || firstText(sources, [baseName(path)]) !== undefined,
    );
    if (isLooked) return whole('step-for-runtime', [lineOf(run)], { what: shortened(run.body.text) });
  }
  return askingRefusal(footing) ?? elsewhereRefusal(footing) ?? copyRefusal(footing);
}

/** Code that looks for what built it, or for itself where it does not lie. */
function askingRefusal(footing: Footing): Whole | undefined {
  const { recipe } = footing.started.build;
  const { started } = footing;
  const asks = firstText(codeOf(footing), recipe.finds ?? []);
  if (asks !== undefined) return whole('needs-not-known', [asks], { why: 'it asks where the tools lie that built it' });
  const isMoved = started.made.isLink === true || isRelocated(started);
  const itself = isMoved ? firstText(codeOf(footing), recipe.findsItself ?? []) : undefined;
  return itself && whole('needs-not-known', [itself], { why: 'it asks where it lies itself' });
}

/** What may stand before a path that begins at the root; behind a name it goes on: `src/app/`. What a compose file mounts there needs nothing of it. */
const BEFORE_PATHS: readonly string[] = ['"', "'", '`', ' ', '\n', '\t', '=', '(', '[', '>', ',', '//'];

function elsewhereRefusal({ root, folder, started, sources }: Footing): Whole | undefined {
  const absolute = BEFORE_PATHS.map((before) => `${before}${root}/`);
  const finds = root === folder ? [] : [...absolute, ...(started.build.recipe.findsSources ?? [])];
  const elsewhere = firstText(sources, finds);
  return elsewhere && whole('step-for-runtime', [elsewhere], { what: `the files in ${root}` });
}

function codeOf({ sources, started }: Footing): readonly SourceText[] {
  return sources.filter(({ path }) => started.build.recipe.sources.some((ending) => path.endsWith(ending)));
}

/** A copy to where only builds work, of files that the code names. */
function copyRefusal({ stage, folder, root, sources, analysis }: Footing): Whole | undefined {
  const inProject = (path: string): boolean => [folder, root].some((one) => isWithin(one, path));
  const copy = stage.instructions.filter(isContextCopy).find((one) => {
    const to = destinationOf(one, analysis);
    const files = contextCopy(one, analysis).sources ?? [];
    if (to === undefined || inProject(to)) return false;
    return files.some(({ to: path, directory }) => !directory && firstText(sources, [baseName(path)]) !== undefined);
  });
  return copy && whole('step-for-runtime', [lineOf(copy)], { what: copy.body.text });
}

/** A test that is true for a file in the folder that is no source, and that the context does not have. */
function resultTest(footing: Footing): (path: string) => boolean {
  const { stage, analysis, folder, started } = footing;
  const { sources, sourceFolders } = started.build.recipe;
  const copies = stage.instructions.filter(isContextCopy).map((copy) => contextCopy(copy, analysis));
  const project = copiedProject(folder, copies, analysis.context!);
  const gone = takenAway(footing);
  return (path) => {
    const top = topOf(path, footing);
    const inside = relativeTo(folder, path);
    if (top === undefined || inside === undefined || isWithin(started.carried, path)) return false;
    const isSource = sourceFolders.includes(top) || sources.some((ending) => path.endsWith(ending));
    return !isSource && !project.exists(inside) && !gone.has(top);
  };
}
