/** Folders of packages that link to an interpreter, and how they come to the one of another base. */
import { languageOf } from '../../ecosystems/languages.js';
import type { BareImage } from '../../knowledge/bare-image.js';
import type { MovableEnvironment } from '../../knowledge/running-programs.js';
import type { CopyInstruction, Instruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { destinationOf } from '../copied-files.js';
import { baseName, isWithin, joinPath } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import type { BareStart } from './bare-start.js';
import { clothed, type Clothed } from './clothed.js';
import { stagesBehind } from './stages-behind.js';

/** A step that gives an environment the interpreter of the base. */
export interface Adoption {
  readonly kind: 'adopt';
  /** The last instruction of the stage that makes the environment. */
  readonly below: Instruction;
  readonly commands: readonly string[];
}

/** What becomes of packages: nothing is to do where there are none. */
export type Adopting = Adoption | Clothed | undefined;

/** The folder of an environment whose programs are started, absolute; undefined where none is. */
export function environmentOf(stage: Stage, { words }: BareStart, analysis: Analysis): string | undefined {
  const [program = ''] = words;
  const bins = program.includes('/') ? [program.slice(0, program.lastIndexOf('/'))] : pathOf(stage, analysis);
  const bin = bins.find((one) => one.startsWith('/') && one.endsWith('/bin') && !SYSTEM.test(one));
  return bin?.slice(0, -'/bin'.length);
}

const SYSTEM = /^(?:\/usr(?:\/local)?)?\/s?bin$/;

function pathOf(stage: Stage, analysis: Analysis): readonly string[] {
  const path = analysis.scope(stage.instructions.at(-1)!).env('PATH');
  return path?.known === true ? path.value.split(':') : [];
}

/** Judges the packages of a language for a base with its interpreter. */
export function adopting(stage: Stage, start: BareStart, image: BareImage, analysis: Analysis): Adopting {
  const environment = languageOf(baseName(image.programs[0]!))?.environment;
  if (environment === undefined) return undefined;
  const folder = environmentOf(stage, start, analysis);
  if (folder === undefined) return besideInterpreter(stage, environment, analysis);
  const copy = stage.instructions.find(
    (one): one is CopyInstruction => one.kind === 'copy' && brings(one, folder, analysis),
  );
  const builder = copy?.from === undefined ? undefined : analysis.stages.named(copy.from, stage);
  if (copy === undefined || builder === undefined)
    return clothed('libraries-missing', [lineOf(stage.from)], {
      what: `\`${folder}\`, which no stage of the file makes`,
    });
  const refusal = builderRefusal(builder, { stage, folder, image, environment }, analysis);
  const [interpreter = ''] = image.entrypoint;
  return (
    refusal ?? {
      kind: 'adopt',
      below: builder.instructions.at(-1)!,
      commands: environment.adopt(folder, interpreter),
    }
  );
}

/** True for a copy of the very folder to the same path. */
function brings(copy: CopyInstruction, folder: string, analysis: Analysis): boolean {
  const [only, ...more] = copy.sources;
  const isSame = only !== undefined && more.length === 0 && joinPath('/', only.value) === folder;
  return copy.from !== undefined && isSame && destinationOf(copy, analysis) === folder;
}

/** Packages that an install puts among the files of the old interpreter. */
function besideInterpreter(stage: Stage, { makers }: MovableEnvironment, analysis: Analysis): Clothed | undefined {
  const runs = stagesBehind(stage, analysis).flatMap(({ instructions }) => instructions);
  const install = runs.find((one) =>
    analysis.operations(one).some(({ manager, action }) => manager.scope === 'language' && action === 'install'),
  );
  return (
    install &&
    clothed('libraries-missing', [lineOf(install)], {
      what: `packages that are installed beside the interpreter, and not in a folder of their own (\`${makers[0]}\`)`,
    })
  );
}

interface Wanted {
  readonly stage: Stage;
  readonly folder: string;
  readonly image: BareImage;
  readonly environment: MovableEnvironment;
}

function builderRefusal(builder: Stage, wanted: Wanted, analysis: Analysis): Clothed | undefined {
  const { folder, image, environment } = wanted;
  const because = [lineOf(builder.from)];
  const refuse = (what: string): Clothed => clothed('libraries-missing', because, { what: `\`${folder}\`: ${what}` });
  const base = analysis.image(builder);
  const last = builder.instructions.at(-1)!;
  const { user, shell } = analysis.scope(last);
  if (!base.known || !image.version.every((number, index) => base.value.version[index] === number))
    return refuse('it is made with another version');
  if (!isMade(builder, folder, environment, analysis)) return refuse('no step is seen to make it');
  if (!user.known || user.value !== 'root' || shell.kind !== 'shell') return refuse('it is made by another user');
  return isUsedElsewhere(builder, wanted, analysis) ? refuse('other stages use it too') : undefined;
}

/** `python -m venv /opt/venv`: a word that makes such folders, and the folder. */
function isMade(builder: Stage, folder: string, { makers }: MovableEnvironment, analysis: Analysis): boolean {
  return stagesBehind(builder, analysis).some(({ instructions }) =>
    instructions.some((one) => {
      const script = one.kind === 'run' ? analysis.script(one) : undefined;
      const commands = script?.known === true ? script.script.commands : [];
      return commands.some(({ words }) => {
        const texts = words.map(({ literal }) => literal ?? '');
        return texts.some((text) => makers.includes(baseName(text))) && texts.some((text) => text === folder);
      });
    }),
  );
}

function isUsedElsewhere(builder: Stage, { stage, folder }: Wanted, analysis: Analysis): boolean {
  const { document, stages } = analysis;
  if (stages.children(builder).length > 0) return true;
  return document.stages.some(
    (other) =>
      other !== stage &&
      other.instructions.some(
        (one) =>
          one.kind === 'copy' &&
          one.from !== undefined &&
          stages.named(one.from, other) === builder &&
          one.sources.some(
            ({ value }) => isWithin(folder, joinPath('/', value)) || isWithin(joinPath('/', value), folder),
          ),
      ),
  );
}
