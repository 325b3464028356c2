/** What is completed, for any shell. */
import type { CommandText, OptionText } from '../options.js';

/** What stands behind an option: nothing, one of some words, several of some with commas between, a path, or something else. */
export type Value =
  | { readonly kind: 'none' | 'folder' | 'file' | 'other' }
  | { readonly kind: 'one' | 'several'; readonly words: readonly string[] };

export interface CompletedOption {
  /** With its dashes: `--write`. */
  readonly flag: string;
  /** The short form: `-w`. */
  readonly short: string | undefined;
  readonly value: Value;
  readonly describe: string;
}

export interface CompletedCommand {
  readonly name: string;
  /** What may stand behind it; empty: paths, or nothing. */
  readonly words: readonly string[];
  readonly describe: string;
}

export interface Completed {
  readonly commands: readonly CompletedCommand[];
  readonly options: readonly CompletedOption[];
}

/** Commands and options with the words that complete them; `ids` are those of the transforms. */
export function completed(
  commands: readonly CommandText[],
  options: Readonly<Record<string, OptionText>>,
  ids: readonly string[],
): Completed {
  return {
    commands: commands.map(({ name, choices = [], describe }) => ({
      ...{ name, describe, words: choices === 'transforms' ? ids : choices },
    })),
    options: [
      ...Object.entries(options).flatMap(([name, option]) => optionsOf(name, option, ids)),
      { flag: '--help', short: '-h', value: { kind: 'none' }, describe: 'how restow is used' },
      { flag: '--version', short: undefined, value: { kind: 'none' }, describe: 'the version of restow' },
    ],
  };
}

function optionsOf(name: string, option: OptionText, ids: readonly string[]): readonly CompletedOption[] {
  const short = option.alias === undefined ? undefined : `-${option.alias}`;
  const own = { flag: `--${name}`, short, value: valueOf(option, ids), describe: option.describe };
  if (option.negated === undefined) return [own];
  return [own, { flag: `--no-${name}`, short: undefined, value: { kind: 'none' }, describe: option.negated }];
}

function valueOf({ type, choices, value }: OptionText, ids: readonly string[]): Value {
  if (choices !== undefined) return { kind: 'one', words: choices };
  if (type === 'boolean') return { kind: 'none' };
  if (value === 'transforms') return { kind: 'several', words: ids };
  return { kind: value === 'folder' || value === 'file' ? value : 'other' };
}

/** A text in single quotes, for bash and zsh. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
