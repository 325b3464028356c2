/** Tells the flags of a call from its operands, as the program does. */
import type { CommandCall, FlagValue, KnownCommand } from '../../knowledge/known-command.js';
import type { ShellWord } from '../../shell/script.js';

type Flags = CommandCall['flags'][number][];

/** What one word is: flags (and whether the value of the last is the next word), or why it is not known. */
type Reading = { readonly flags: Flags; readonly takesNext?: boolean } | string;

/** Reads the words after the program's name; a text says why they are not understood ("its flag `-x` is not known"). */
export function readCall(
  name: string,
  words: readonly ShellWord[],
  known: KnownCommand,
  given: readonly ShellWord[] | undefined,
): CommandCall | string {
  const flags: Flags = [];
  const operands: ShellWord[] = [];
  let plain = known.wordsAsTheyAre === true;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const cluster = at === 0 && known.firstWordIsFlags === true && !word.text.startsWith('-');
    if (plain || !(cluster || looksLikeFlag(word))) {
      operands.push(word);
      continue;
    }
    if (word.literal === '--') {
      plain = true;
      continue;
    }
    const reading = cluster ? oldCluster(word, words.slice(at + 1), known) : readFlag(word, known);
    if (typeof reading === 'string') return reading;
    flags.push(...reading.flags);
    if (cluster) at += reading.flags.filter(({ value }) => value !== undefined).length;
    else if (reading.takesNext === true) {
      at += 1;
      flags.push({ name: flags.pop()!.name, value: words[at] });
    }
  }
  return { name, flags, operands, given };
}

function looksLikeFlag({ text, literal }: ShellWord): boolean {
  return (literal ?? text).startsWith('-') && literal !== '-';
}

function readFlag(word: ShellWord, known: KnownCommand): Reading {
  const { literal } = word;
  if (known.anyFlags) return { flags: [{ name: literal ?? word.text, value: undefined }] };
  if (literal === undefined) return dynamicFlag(word, known);
  const equals = literal.startsWith('--') ? literal.indexOf('=') : -1;
  const name = equals < 0 ? literal : literal.slice(0, equals);
  const value = equals < 0 ? undefined : literal.slice(equals + 1);
  if (known.flagsWithAttachedValue?.includes(name)) return { flags: [{ name, value }] };
  if (known.flagsWithValue?.includes(name)) return { flags: [{ name, value }], takesNext: value === undefined };
  if (known.flags?.includes(name)) return { flags: [{ name, value }] };
  return literal.startsWith('--') ? unknownFlag(name) : readCluster(literal.slice(1), known);
}

/** `--name=$VALUE`: the value is not known, and matters only where it may be a path. */
function dynamicFlag({ text }: ShellWord, known: KnownCommand): Reading {
  const name = /^(--[a-z0-9-]+)=/.exec(text)?.[1];
  if (name === undefined || !known.flagsWithValue?.includes(name)) return `its flag \`${text}\` is not known`;
  return { flags: [{ name, value: { text: text.slice(name.length + 1), literal: undefined } }] };
}

function readCluster(letters: string, known: KnownCommand): Reading {
  const flags: Flags = [];
  for (let at = 0; at < letters.length; at++) {
    const name = `-${letters[at]!}`;
    const rest = letters.slice(at + 1);
    if (known.flagsWithAttachedValue?.includes(name)) {
      return { flags: [...flags, { name, value: rest === '' ? undefined : rest }] };
    }
    if (known.flagsWithValue?.includes(name)) {
      const value: FlagValue | undefined = rest === '' ? undefined : rest;
      return { flags: [...flags, { name, value }], takesNext: value === undefined };
    }
    if (known.flags?.includes(name) !== true) return unknownFlag(name);
    flags.push({ name, value: undefined });
  }
  return { flags };
}

/** `tar xzf a.tgz`: each letter that takes a value takes one of the words that follow, in order. */
function oldCluster(word: ShellWord, following: readonly ShellWord[], known: KnownCommand): Reading {
  const values = [...following];
  const flags: Flags = [];
  for (const letter of word.literal ?? '$') {
    const name = `-${letter}`;
    const takes = known.flagsWithValue?.includes(name) === true;
    if (!takes && known.flags?.includes(name) !== true) return unknownFlag(name);
    flags.push({ name, value: takes ? values.shift() : undefined });
  }
  return { flags };
}

function unknownFlag(name: string): string {
  return `its flag \`${name}\` is not known`;
}
