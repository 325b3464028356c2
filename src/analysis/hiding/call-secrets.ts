/** Secrets that are words of calls. */
import type { Instruction } from '../../document/document.js';
import { isPlaceholder } from '../../knowledge/secret-names.js';
import { PASSWORD_READERS, SECRET_WORDS, type SecretWord } from '../../knowledge/secret-words.js';
import type { Command, Script, ShellWord } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Span } from '../../text/span.js';
import type { Analysis } from '../analysis.js';
import { reachedCommands } from '../operations.js';

/** Their places in the Dockerfile. */
export function callSecrets(instruction: Instruction, analysis: Analysis): readonly Span[] {
  const script = analysis.script(instruction);
  if (script?.known !== true) return [];
  const words = reachedCommands(script.script).flatMap(({ command }) => secretsOf(command));
  return [...words, ...pipedPasswords(script.script)].flatMap(({ word, from }) => placeIn(word, from));
}

/** A secret from an offset of its word's value on. */
interface Found {
  readonly word: ShellWord;
  readonly from: number;
}

function secretsOf(command: Command): readonly Found[] {
  const { words } = unwrap(command);
  const program = executableName(words[0]) ?? '';
  const shapes = SECRET_WORDS.filter(({ programs }) => programs.includes(program));
  return shapes.flatMap((shape) => foundBy(shape, words.slice(1)));
}

function foundBy(shape: SecretWord, words: readonly ShellWord[]): readonly Found[] {
  const operands = words.filter(({ literal }) => literal?.startsWith('-') !== true);
  const named = (shape.words ?? []).every((form, index) => form.test(operands[index]?.literal ?? ''));
  if (!named) return [];
  const found = shape.flags === undefined ? ofOperand(shape, operands) : ofFlags(shape, words);
  return found.flatMap((one) => behindColon(shape, one));
}

function ofOperand({ operand = 0 }: SecretWord, operands: readonly ShellWord[]): readonly Found[] {
  const word = operands[operand];
  return word === undefined ? [] : [{ word, from: 0 }];
}

function ofFlags({ flags = [], attached }: SecretWord, words: readonly ShellWord[]): readonly Found[] {
  return words.flatMap((word, index) => {
    const value = word.literal ?? '';
    const flag = flags.find((one) => value.startsWith(one));
    if (flag === undefined) return [];
    const isLong = flag.startsWith('--');
    const from = flag.length + (isLong ? 1 : 0);
    if (value.length > flag.length && (!isLong || value[flag.length] === '=')) return [{ word, from }];
    const next = words[index + 1];
    return value !== flag || attached || next === undefined ? [] : [{ word: next, from: 0 }];
  });
}

function behindColon(shape: SecretWord, { word, from }: Found): readonly Found[] {
  if (shape.behindColon !== true) return [{ word, from }];
  const colon = (word.literal ?? '').indexOf(':', from);
  return colon < 0 ? [] : [{ word, from: colon + 1 }];
}

/** `echo name:password | chpasswd` */
function pipedPasswords({ lists }: Script): readonly Found[] {
  return lists
    .flatMap(({ members }) => members)
    .flatMap(({ pipeline }) => {
      const commands = pipeline.flatMap((one) => (one.kind === 'command' ? [one.command] : []));
      const reader = commands.findIndex(({ words }) => PASSWORD_READERS.includes(executableName(words[0]) ?? ''));
      const given = commands[reader - 1]?.words.slice(1) ?? [];
      return given.flatMap((word) => behindColon({ programs: [], behindColon: true }, { word, from: 0 }));
    });
}

/** Where it stands as written; the whole word when quotes or escapes stand in between. */
function placeIn({ literal, text, span }: ShellWord, from: number): readonly Span[] {
  const value = literal?.slice(from) ?? '';
  if (literal === undefined || isPlaceholder(value)) return [];
  const at = text.lastIndexOf(value);
  const isWhole = at < 0 || span.end - span.start !== text.length;
  return [isWhole ? span : { start: span.start + at, end: span.start + at + value.length }];
}
