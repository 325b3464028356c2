/** What the stage that runs copies from the one that builds. */
import { contextCopy, copiedProject, isContextCopy } from '../copied-files.js';
import { baseName, isWithin, joinPath } from '../image-paths.js';
import type { EnvironmentFooting } from './environment-footing.js';
import { stageNames } from './split-shape.js';

export interface CopyPlan {
  /** Files and folders of the project; undefined: all of it. */
  readonly taken: readonly string[] | undefined;
  /** False where no packages are left. */
  readonly carries: boolean;
  /** `--chown=app:app`. */
  readonly flag: string | undefined;
}

/** The copies from the other stage, those of packages apart; `before` the steps of the new stage, and `after`. */
export function copiedFolders(
  footing: EnvironmentFooting,
  { taken, carries, flag }: CopyPlan,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const { stage, analysis, carried, folder, wholeFolder } = footing;
  const { builder, keyword } = stageNames(stage, analysis);
  const owner = flag === undefined ? '' : `${flag} `;
  const copy = (from: readonly string[], to: string): string =>
    `${keyword('COPY')} ${owner}--from=${builder} ${from.join(' ')} ${to}`;
  const packages = copy([carried.path], carried.path);
  if (!wholeFolder) return isOverlaid(footing) ? { before: [], after: [packages] } : { before: [packages], after: [] };
  if (taken === undefined && isWithin(folder, carried.path)) return { before: [], after: [copy([folder], folder)] };
  if (taken === undefined) return { before: [packages], after: [copy([folder], folder)] };
  const isFile = (top: string): boolean => isPlainFile(top, footing);
  const files = taken.filter(isFile).map((top) => joinPath(folder, top));
  const folders = taken.filter((top) => !isFile(top)).map((top) => copy([joinPath(folder, top)], `./${top}`));
  const inProject = isWithin(folder, carried.path);
  const relative = copy([carried.path], `./${carried.path.slice(folder.length + 1)}`);
  const own = carries ? [inProject ? relative : packages] : [];
  const plain = files.length === 0 ? [] : [copy(files, './')];
  return inProject
    ? { before: [], after: [...plain, ...own, ...folders] }
    : { before: own, after: [...plain, ...folders] };
}

/** True when a copy of the project would lay packages of another machine over those that are carried. */
function isOverlaid({ analysis, carried }: EnvironmentFooting): boolean {
  const { context } = analysis;
  const name = `${baseName(carried.path)}/`;
  return context!.files().some(({ path }) => `/${path}`.includes(`/${name}`) && !context!.isIgnored(path));
}

/** True for a file of the context at the top of the project. */
function isPlainFile(top: string, { stage, analysis, folder }: EnvironmentFooting): boolean {
  const copies = stage.instructions.filter(isContextCopy).map((one) => contextCopy(one, analysis));
  const project = copiedProject(folder, copies, analysis.context!);
  return project.exists(top) && !project.isDirectory(top);
}
