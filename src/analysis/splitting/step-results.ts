/** What steps make and take away in the folder that a built program runs in, besides the build itself. */
import type { Instruction, RunInstruction } from '../../document/document.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import { contextCopy, destinationOf, isContextCopy, copiedProject } from '../copied-files.js';
import { MAKES_FOLDERS } from '../../distros/posix/rights.js';
import { membersOf } from '../effects/run-effects.js';
import type { Region } from '../effects/region.js';
import { baseName, isWithin, joinPath, relativeTo } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { shortened } from '../shortened.js';
import { firstText } from '../source-texts.js';
import { whole, type Footing, type Whole } from './footing.js';

export interface StepResults {
  /** Names in the folder of folders that steps make. */
  readonly made: ReadonlySet<string>;
  /** Names in the folder that steps take away. */
  readonly gone: ReadonlySet<string>;
}

/** Total. */
export function stepResults(footing: Footing): StepResults {
  const gone = new Set(runsOf(footing).flatMap((run) => namedBy(run, TAKING, footing)));
  const made = runsOf(footing).flatMap((run) => namedBy(run, MAKES_FOLDERS, footing));
  const { path, build } = footing.started;
  const isOfBuild = (top: string): boolean =>
    isWithin(joinPath(footing.folder, top), path) || build.recipe.sourceFolders.includes(top);
  const topsOf = (paths: readonly string[]): readonly string[] => paths.flatMap((one) => topOf(one, footing) ?? []);
  const whole = new Set([...gone].flatMap((one) => relativeTo(footing.folder, one) ?? []));
  return { made: new Set(topsOf(made).filter((top) => !whole.has(top) && !isOfBuild(top))), gone: whole };
}

/** Files that steps leave and the program may look for; undefined without any. */
export function resultsRefusal(footing: Footing): Whole | undefined {
  const { started, sources } = footing;
  const { recipe, folder } = started.build;
  const opens = firstText(sources, recipe.opens) !== undefined;
  for (const run of runsOf(footing)) {
    const folders = namedBy(run, MAKES_FOLDERS, footing);
    const left = writesOf(run, footing).filter(({ path }) => !folders.includes(path) && isResult(path, footing));
    const isLooked = left.some(({ path }) => opens || firstText(sources, [baseName(path)]) !== undefined);
    if (isLooked) return whole('step-for-runtime', [lineOf(run)], { what: shortened(run.body.text) });
  }
  const elsewhere = folder === footing.folder ? undefined : firstText(sources, [`${folder}/`]);
  if (elsewhere !== undefined) return whole('step-for-runtime', [elsewhere], { what: `the files in ${folder}` });
  return copyRefusal(footing);
}

/** A copy to where only builds work, of files that the code names. */
function copyRefusal({ stage, folder, started, sources, analysis }: Footing): Whole | undefined {
  const inProject = (path: string): boolean => [folder, started.build.folder].some((one) => isWithin(one, path));
  const copy = stage.instructions.filter(isContextCopy).find((one) => {
    const to = destinationOf(one, analysis);
    const files = contextCopy(one, analysis).sources ?? [];
    if (to === undefined || inProject(to)) return false;
    return files.some(({ to: path, directory }) => !directory && firstText(sources, [baseName(path)]) !== undefined);
  });
  return copy && whole('step-for-runtime', [lineOf(copy)], { what: copy.body.text });
}

function runsOf({ stage }: Footing): readonly RunInstruction[] {
  return stage.instructions.filter((one: Instruction): one is RunInstruction => one.kind === 'run');
}

type PathRegion = Extract<Region, { readonly path: string }>;

/** What commands of a step write that are no calls of package managers. */
function writesOf(run: RunInstruction, { analysis }: Footing): readonly PathRegion[] {
  const script = analysis.script(run);
  if (script?.known !== true) return [];
  const calls = analysis.operations(run).map(({ command }) => command.span);
  return membersOf(run, script.script, analysis)
    .filter(({ member: { span } }) => !calls.some((call) => span.start <= call.start && call.end <= span.end))
    .flatMap(({ effects }) => effects.writes)
    .filter((one): one is PathRegion => 'path' in one && one.kind !== 'parents');
}

/** True for a file in the folder that is no source, and that the context does not have. */
function isResult(path: string, footing: Footing): boolean {
  const { stage, analysis, folder, started } = footing;
  const top = topOf(path, footing);
  const inside = relativeTo(folder, path);
  if (top === undefined || inside === undefined || path === started.path) return false;
  const { sources, sourceFolders } = started.build.recipe;
  if (sourceFolders.includes(top) || sources.some((ending) => path.endsWith(ending))) return false;
  const copies = stage.instructions.filter(isContextCopy).map((copy) => contextCopy(copy, analysis));
  const project = copiedProject(folder, copies, analysis.context!);
  return !project.exists(inside) && !stepResults(footing).gone.has(top);
}

function topOf(path: string, { folder }: Footing): string | undefined {
  const inside = folder === '/' ? undefined : relativeTo(folder, path);
  return inside === undefined || inside === '' ? undefined : inside.split('/')[0];
}

const TAKING: ReadonlySet<string> = new Set(['rm', 'rmdir', 'mv', 'unlink']);

/** Absolute paths that a step gives to programs of some names. */
function namedBy(run: RunInstruction, programs: ReadonlySet<string>, { analysis, folder }: Footing): readonly string[] {
  const script = analysis.script(run);
  const { workdir } = analysis.scope(run);
  if (script?.known !== true) return [];
  const base = workdir.known ? workdir.value : folder;
  return script.script.commands.flatMap((command) => {
    const { words } = unwrap(command);
    if (!programs.has(executableName(words[0]) ?? '')) return [];
    const operands = words.slice(1).map(({ text, literal }) => literal ?? text);
    return operands.filter((one) => !one.startsWith('-')).map((one) => joinPath(base, one));
  });
}
