/** Whether a build makes for itself what the ignore file would keep out. */
import type { CopyInstruction, Instruction, RunInstruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, destinationOf, isContextCopy } from '../copied-files.js';
import { membersOf } from '../effects/run-effects.js';
import type { Evidence } from '../fact.js';
import { baseName, isWithin, joinPath, relativeTo } from '../image-paths.js';
import { installOf } from '../installs.js';
import { stageOf } from '../stage-graph.js';
import type { ContextSource } from './context-sources.js';

/**
 * The first copy or mount that brings a context path into a stage which neither makes it nor takes it from another stage; undefined
 * when the build can do without the path on the host. `sources` are those of the Dockerfile.
 */
export function instructionThatNeeds(
  path: string,
  sources: readonly ContextSource[],
  analysis: Analysis,
): Evidence | undefined {
  const bringing = sources.filter(({ names }) => names.kind === 'folder' && isWithin(`/${names.path}`, `/${path}`));
  for (const instruction of new Set(bringing.map((source) => source.instruction))) {
    const doubt = doubtAbout(instruction, path, analysis);
    if (doubt !== undefined) return { at: instruction.span, says: doubt };
  }
  return undefined;
}

function doubtAbout(instruction: Instruction, path: string, analysis: Analysis): string | undefined {
  if (!isContextCopy(instruction)) return `may use \`${path}\` of the host`;
  const stage = stageOf(analysis.document, instruction);
  const places = imagePlaces(path, instruction, analysis);
  if (stage === undefined || places === undefined) return `copies \`${path}\` to a place that is not known`;
  const provided = places.every((place) => isProvided(place, stage, analysis));
  return provided ? undefined : `copies \`${path}\`, and nothing in its stage makes it`;
}

/** Where a copy puts a context path; undefined when that cannot be told. */
function imagePlaces(path: string, copy: CopyInstruction, analysis: Analysis): readonly string[] | undefined {
  const { sources } = contextCopy(copy, analysis);
  return sources?.flatMap(({ from, to, directory }) => {
    const below = directory ? relativeTo(`/${from}`, `/${path}`) : undefined;
    return below === undefined ? [] : [joinPath(to, below)];
  });
}

function isProvided(place: string, stage: Stage, analysis: Analysis): boolean {
  return lineage(stage, analysis).some((one) =>
    one.instructions.some((instruction) => {
      if (instruction.kind === 'run') return madeBy(instruction, analysis).includes(place);
      return instruction.kind === 'copy' && instruction.from !== undefined && brings(instruction, place, analysis);
    }),
  );
}

/** The stage, those it starts from, and those that start from it alone. */
function lineage(stage: Stage, { stages }: Analysis): readonly Stage[] {
  const line = [stage];
  for (let up = stages.parent(stage); up !== undefined; up = stages.parent(up)) line.push(up);
  for (let down = stages.children(stage); down.length === 1; down = stages.children(down[0]!)) line.push(down[0]!);
  return line;
}

/** A copy from elsewhere that lands on the place, or on a folder above it from a folder of the same place. */
function brings(copy: CopyInstruction, place: string, analysis: Analysis): boolean {
  const to = destinationOf(copy, analysis);
  if (to === undefined) return false;
  const name = baseName(place);
  return copy.sources.some(({ value }) => {
    const last = value.replace(/\/+$/, '').split('/').at(-1);
    if (last === name) return to === place || joinPath(to, name) === place;
    return isWithin(to, place) && value.replace(/\/+$/, '') === to;
  });
}

/** Absolute paths that the installs of a RUN make. */
function madeBy(run: RunInstruction, analysis: Analysis): readonly string[] {
  const script = analysis.script(run);
  if (script?.known !== true) return [];
  const members = membersOf(run, script.script, analysis);
  return analysis.operations(run).flatMap((operation) => {
    const { start, end } = operation.command.range;
    const part = members.find(({ member }) => member.range.start <= start && end <= member.range.end);
    const install = installOf(operation, { run, analysis, cwd: part?.cwd });
    if (install.kind !== 'project') return [];
    const made = install.inputs.separable ? install.inputs.makes : (operation.manager.dependencies?.makes ?? []);
    return made.map((path) => joinPath(install.folder, path));
  });
}
