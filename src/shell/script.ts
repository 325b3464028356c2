/**
 * The parsed shell of one instruction: types only.
 * Responsible for: what a script is made of, with the place of every part in the Dockerfile. May not: know a tool by name.
 *
 * `span`s are offsets in the Dockerfile; `range`s are offsets in `Script.source.text`. Both 0-based, half-open.
 */
import type { MappedText } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';

/** A script, or why it is not understood. Nothing is known of an unknown script: it may do anything. */
export type ScriptResult =
  | { readonly known: true; readonly script: Script }
  | { readonly known: false; readonly why: string; readonly span: Span };

/** `posix`: run by sh. `bash`: run by bash (or another shell with its syntax). */
export type Dialect = 'posix' | 'bash';

export interface Script {
  readonly source: MappedText;
  readonly dialect: Dialect;
  /** Top-level and-or lists in order: `a && b; c` has two. */
  readonly lists: readonly AndOrList[];
  /** Every simple command in it, at any depth, in source order, wrappers not taken off. */
  readonly commands: readonly Command[];
}

/** `first && second || third`, ended by a newline, `;`, `&` or the end. */
export interface AndOrList {
  readonly members: readonly ListMember[];
  /** What ends it. */
  readonly terminator: ';' | '&' | 'newline' | 'end';
  readonly range: Span;
  readonly span: Span;
}

export interface ListMember {
  /** The operator before it; undefined for the first. Its `operatorSpan` covers just `&&` or `||`. */
  readonly operator: '&&' | '||' | undefined;
  readonly operatorRange: Span | undefined;
  readonly operatorSpan: Span | undefined;
  readonly negated: boolean;
  /** The pipeline's members: simple commands or compound ones. */
  readonly pipeline: readonly PipelineMember[];
  readonly range: Span;
  readonly span: Span;
}

export type PipelineMember =
  | { readonly kind: 'command'; readonly command: Command }
  | {
      readonly kind: 'compound';
      /** The construct's name: `if`, `for`, `while`, `case`, `subshell`, `group`, `function`, `test`, … */
      readonly construct: string;
      /** Every simple command inside it. */
      readonly commands: readonly Command[];
      readonly redirects: readonly Redirect[];
      readonly range: Span;
      readonly span: Span;
    };

/** One simple command as written (before wrappers such as `sudo` are taken off, see `unwrap`). */
export interface Command {
  /** Name and arguments. Empty when the command is only assignments or redirections. */
  readonly words: readonly ShellWord[];
  /** `NAME=value` before the name. */
  readonly assignments: readonly Assignment[];
  readonly redirects: readonly Redirect[];
  readonly range: Span;
  readonly span: Span;
  /** How it is reached, outermost first; empty for a top-level command of an unconditional list. */
  readonly within: readonly Nesting[];
  /** Position in its pipeline. */
  readonly pipe: { readonly index: number; readonly length: number };
}

/** One construct around a command. `or-branch`: right of `||`; `and-branch`: right of `&&`. */
export type Nesting =
  | 'and-branch'
  | 'or-branch'
  | 'negated'
  | 'background'
  | 'subshell'
  | 'group'
  | 'condition'
  | 'branch'
  | 'loop'
  | 'function'
  | 'substitution';

export interface ShellWord {
  /** As written. */
  readonly text: string;
  /** The value when it can be told from the text alone (quotes removed), else undefined. */
  readonly literal: string | undefined;
  /** Variables it expands, in order, when it is dynamic; each once. */
  readonly variables: readonly string[];
  /** True when it has an unquoted glob character; `literal` then is the pattern. */
  readonly glob: boolean;
  /** True when it has a command substitution, arithmetic, or an expansion with an operator we do not model. */
  readonly computed: boolean;
  readonly range: Span;
  readonly span: Span;
}

export interface Assignment {
  readonly name: string;
  readonly value: ShellWord | undefined;
  readonly span: Span;
}

export interface Redirect {
  /** `>`, `>>`, `<`, `<<`, `<<<`, `>&`, `&>`, … */
  readonly operator: string;
  readonly target: ShellWord | undefined;
  readonly span: Span;
}
