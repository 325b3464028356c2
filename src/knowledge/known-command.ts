/**
 * The shape of what we know of a program that is no package manager: which files one call reads and writes.
 * Responsible for: types. May not: hold knowledge of one program.
 */

/** A word of a call. `literal` is undefined when its value is known only in the build; its path may be known all the same. */
export interface CallWord {
  readonly text: string;
  readonly literal: string | undefined;
}

/** The value of a flag: a word of its own, or the text that is attached to the flag. */
export type FlagValue = CallWord | string;

/** One call with its flags told apart from its operands. */
export interface CommandCall {
  readonly name: string;
  readonly flags: readonly { readonly name: string; readonly value: FlagValue | undefined }[];
  readonly operands: readonly CallWord[];
  /** The words of the `echo` or `printf` whose output it is given; undefined when it is given something else or nothing. */
  readonly given: readonly CallWord[] | undefined;
}

/**
 * A file or folder with all that is in it: a word of the call or text, absolute, relative to the working directory, or below
 * `~/`. `in` with `path`: relative to another folder than the working directory.
 */
export type TouchedPath = FlagValue | { readonly in: FlagValue; readonly path: FlagValue };

/** As `path` of a touched path: the topmost folder that `in` lies in. */
export const TOPMOST = '//';

/** What a call reads and writes. What is written counts as read. */
export interface Touched {
  readonly reads?: readonly TouchedPath[];
  readonly writes?: readonly TouchedPath[];
  /** True when it changes users or groups. */
  readonly accounts?: true;
  /** True when it may touch all that the distribution's packages own. */
  readonly system?: true;
  /** True when it fetches something from the network. */
  readonly network?: true;
  /** True when it makes the folders above what it writes; the folder above must be there otherwise. */
  readonly makesFolders?: true;
  /** An archive that it takes apart and leaves as it is. */
  readonly unpacks?: FlagValue;
  /** Symbolic links that it makes. */
  readonly links?: readonly { readonly at: TouchedPath; readonly to: FlagValue }[];
}

/** A program. With a flag that is not listed a call may do anything. */
export interface KnownCommand {
  readonly names: readonly string[];
  /** Flags without a value. Single letters may be clustered: `-xzf`. */
  readonly flags?: readonly string[];
  /** Flags whose value is attached, follows `=`, or is the next word. */
  readonly flagsWithValue?: readonly string[];
  /** True when no flag changes what kind of thing it does: any is passed over, and what may be its value counts as an operand. */
  readonly anyFlags?: true;
  /** Flags whose value can only be attached (`-i.bak`); without one it is undefined. */
  readonly flagsWithAttachedValue?: readonly string[];
  /** True when its flags and operands follow rules of its own: every word counts as an operand. */
  readonly wordsAsTheyAre?: true;
  /** True when its first word is a cluster of flags even without a dash: `tar xzf`. */
  readonly firstWordIsFlags?: true;
  /** What a call touches; a text says why it may do anything ("its program is not known"). */
  touches(call: CommandCall): Touched | string;
}

/** The values of the named flags, in order. */
export function valuesOf(call: CommandCall, ...names: readonly string[]): readonly FlagValue[] {
  return call.flags.flatMap(({ name, value }) => (names.includes(name) && value !== undefined ? [value] : []));
}

/** True when one of the flags is given. */
export function has(call: CommandCall, ...names: readonly string[]): boolean {
  return call.flags.some(({ name }) => names.includes(name));
}

/** The text of a value when it is known. */
export function literalOf(value: FlagValue | undefined): string | undefined {
  return typeof value === 'object' ? value.literal : value;
}
