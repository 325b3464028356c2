/** How CMD, ENTRYPOINT and HEALTHCHECK are written on a base that has an ENTRYPOINT of its own. */
import type { CommandInstruction, HealthcheckInstruction } from '../../document/document.js';
import type { BareImage } from '../../knowledge/bare-image.js';
import { baseName } from '../image-paths.js';
import type { BareStart } from './bare-start.js';
import type { Steps } from './shell-needs.js';
import { jsonWords } from '../../text/json-words.js';

/** What becomes of the instructions that start something. */
export interface WrittenStart {
  /** New bodies of instructions. */
  readonly bodies: readonly {
    readonly instruction: CommandInstruction | HealthcheckInstruction;
    readonly body: string;
  }[];
  /** CMD above which the ENTRYPOINT of the base is taken away, as its words do not fit what CMD holds. */
  readonly withoutEntrypoint: CommandInstruction | undefined;
}

/** The least that has to change. With `asTheyAre` the words find their program on the new base too. */
export function writtenStart(
  start: BareStart,
  checks: Steps['checks'],
  image: BareImage,
  asTheyAre: boolean,
): WrittenStart {
  if (asTheyAre) return sameStart(start, checks);
  const own = ownStart(start, image);
  const asked = checks.flatMap(({ check, words }) => {
    const next = absolute(words, image);
    const isSame = check.exec !== undefined && next === words;
    return isSame ? [] : [{ instruction: check, body: `CMD ${jsonWords(next)}` }];
  });
  return { ...own, bodies: [...own.bodies, ...asked] };
}

function sameStart({ words, entrypoint, command, isFollowed }: BareStart, checks: Steps['checks']): WrittenStart {
  const first = entrypoint ?? command!;
  const taken =
    isFollowed || entrypoint === undefined || command === undefined ? words : (wordsOf(entrypoint) ?? words);
  const asked = checks.filter(({ check }) => check.exec === undefined);
  return {
    bodies: [
      ...bodyOf(first, taken, isFollowed),
      ...asked.map(({ check, words: own }) => ({ instruction: check, body: `CMD ${jsonWords(own)}` })),
    ],
    withoutEntrypoint: entrypoint === undefined ? command : undefined,
  };
}

function ownStart({ words, entrypoint, command, isFollowed }: BareStart, image: BareImage): WrittenStart {
  const first = entrypoint ?? command!;
  const isRuntime = image.programs.includes(baseName(words[0]!));
  if (entrypoint !== undefined) {
    const taken = isFollowed || command === undefined ? words : words.slice(0, wordsOf(entrypoint)?.length);
    return { bodies: bodyOf(first, absolute(taken, image), isFollowed), withoutEntrypoint: undefined };
  }
  if (!isRuntime) return { bodies: bodyOf(first, words, isFollowed), withoutEntrypoint: undefined };
  const given = image.entrypoint.slice(1);
  const fits = given.every((word, index) => words[index + 1] === word);
  if (fits) return { bodies: bodyOf(first, words.slice(image.entrypoint.length), true), withoutEntrypoint: undefined };
  return { bodies: bodyOf(first, absolute(words, image), isFollowed), withoutEntrypoint: first };
}

function wordsOf({ exec }: CommandInstruction): readonly string[] | undefined {
  return exec?.map(({ value }) => value);
}

function bodyOf(instruction: CommandInstruction, words: readonly string[], isNew: boolean): WrittenStart['bodies'] {
  const own = wordsOf(instruction);
  const isSame =
    !isNew && own !== undefined && own.length === words.length && own.every((word, at) => word === words[at]);
  return isSame ? [] : [{ instruction, body: jsonWords(words) }];
}

/** The program by its path where a name, or the path of the old base, would not find it. */
function absolute(words: readonly string[], { programs, findable, entrypoint }: BareImage): readonly string[] {
  const [program = '', ...rest] = words;
  const isRuntime = programs.includes(baseName(program));
  if (!isRuntime || findable.includes(program)) return words;
  return [entrypoint[0]!, ...rest];
}
