/** Who gets the words of a start command: nobody, an ENTRYPOINT, or a CMD that would be appended. */
import { wrapperNames } from '../../shell/wrappers.js';
import type { CommandInstruction } from '../../document/document.js';
import type { EntrypointKind } from '../../knowledge/image-family.js';
import type { Analysis } from '../analysis.js';
import { commandGivenTo, entrypointInForce, type ShellStart } from './start-command.js';

/** True for programs that just run the command given to them (`tini`, `env`). */
export function isWrapperProgram(name: string): boolean {
  return wrapperNames.has(name.slice(name.lastIndexOf('/') + 1));
}

const REASONS: Readonly<Record<EntrypointKind, string | undefined>> = {
  none: undefined,
  'passes-on': undefined,
  inspects: 'the ENTRYPOINT of the base image looks at the first word',
  program: 'the ENTRYPOINT of the base image takes it as arguments',
};

/** Why the words must stay those of a shell, as a clause; undefined when another form changes nothing for others. */
export function receiverOf({ instruction, stage }: ShellStart, analysis: Analysis): string | undefined {
  const { document, stages } = analysis;
  if (instruction.kind === 'entrypoint')
    return commandGivenTo(stage, document, stages) === undefined
      ? undefined
      : 'a shell-form ENTRYPOINT ignores CMD, and the exec form would get it as arguments';
  const entrypoint = entrypointInForce(stage, stages);
  if (entrypoint !== undefined) return entrypointNeed(entrypoint);
  const image = analysis.image(stage);
  return image.known ? REASONS[image.value.entrypoint] : 'the base image may have an ENTRYPOINT that looks at it';
}

function entrypointNeed(entrypoint: CommandInstruction): string | undefined {
  const words = entrypoint.exec;
  if (words === undefined || words.length === 0) return undefined;
  return isWrapperProgram(words[0]!.value) ? undefined : `the ENTRYPOINT \`${words[0]!.value}\` gets it as arguments`;
}
