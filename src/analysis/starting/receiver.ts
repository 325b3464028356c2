/** Who gets the words of a start command: nobody, an ENTRYPOINT, or a CMD that would be appended. */
import type { Argument, CommandInstruction } from '../../document/document.js';
import type { EntrypointKind } from '../../knowledge/image-family.js';
import { commandOf, plainWord } from '../../shell/made-command.js';
import { unwrap } from '../../shell/unwrap.js';
import { wrapperNames } from '../../shell/wrappers.js';
import type { Analysis } from '../analysis.js';
import { isProgram } from './known-programs.js';
import { passesOn } from './passing-script.js';
import { commandGivenTo, entrypointInForce, type ShellStart } from './start-command.js';
import { baseName } from '../image-paths.js';

/** True for programs that just run the command given to them (`tini`, `env`). */
export function isWrapperProgram(name: string): boolean {
  return wrapperNames.has(baseName(name));
}

/**
 * `nobody`: the words are run as they are. `looks`: something may look at them, `why` says what as a clause, so they must stay those of a
 * shell. `arguments`: `program` takes the words, those of the shell too, for its arguments.
 */
export type Receiver =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'looks'; readonly why: string }
  | { readonly kind: 'arguments'; readonly program: string };

const NOBODY: Receiver = { kind: 'nobody' };

const OF_IMAGE: Readonly<Record<EntrypointKind, Receiver>> = {
  none: NOBODY,
  'passes-on': NOBODY,
  inspects: looks('the ENTRYPOINT of the base image looks at the first word'),
  program: { kind: 'arguments', program: 'of the base image' },
};

/** Who gets the words of a CMD, or, for an ENTRYPOINT, whose words it would get. */
export function receiverOf(start: ShellStart, analysis: Analysis): Receiver {
  const { instruction, stage } = start;
  const { document, stages } = analysis;
  if (instruction.kind === 'entrypoint')
    return commandGivenTo(stage, document, stages) === undefined
      ? NOBODY
      : looks('a shell-form ENTRYPOINT ignores CMD, and the exec form would get it as arguments');
  const entrypoint = entrypointInForce(stage, stages);
  if (entrypoint !== undefined) return entrypointReceiver(entrypoint, start, analysis);
  const image = analysis.image(stage);
  return image.known
    ? OF_IMAGE[image.value.entrypoint]
    : looks('the base image may have an ENTRYPOINT that looks at it');
}

function looks(why: string): Receiver {
  return { kind: 'looks', why };
}

function entrypointReceiver({ exec }: CommandInstruction, start: ShellStart, analysis: Analysis): Receiver {
  if (exec === undefined || exec.length === 0) return NOBODY;
  const words = receivingWords(exec);
  const [program = '', ...more] = words;
  if (words.length === 0 || (more.length === 0 && passesOn(program, start, analysis))) return NOBODY;
  const name = baseName(program);
  if (isProgram(name) && !isWrapperProgram(name)) return { kind: 'arguments', program: `\`${program}\`` };
  return looks(`the ENTRYPOINT \`${program}\` gets it as arguments`);
}

/** The words of an ENTRYPOINT without the wrappers that just run what follows; empty when that is CMD itself. */
function receivingWords(entrypoint: readonly Argument[]): readonly string[] {
  const command = plainWord('command', entrypoint[0]!.span);
  const words = [...entrypoint.map((word) => plainWord(word.value, word.span)), command];
  const left = unwrap(commandOf(words));
  return left.words.filter((word) => word !== command).map(({ literal }) => literal!);
}
