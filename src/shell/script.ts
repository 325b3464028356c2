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
  | {
      readonly known: false;
      readonly why: string;
      /**
       * `syntax`: no shell would run it. `disputed`: some shells would, others call it wrong. `unsupported`: it may be right, but it
       * is not understood here.
       */
      readonly kind: 'syntax' | 'disputed' | 'unsupported';
      readonly span: Span;
    };

/** `posix`: run by sh. `bash`: run by bash (or another shell with its syntax). */
export type Dialect = 'posix' | 'bash';

export interface Script {
  readonly source: MappedText;
  readonly dialect: Dialect;
  /** Top-level and-or lists in order: `a && b; c` has two. */
  readonly lists: readonly AndOrList[];
  /**
   * Every simple command in it, at any depth, in source order, wrappers not taken off. The string of `sh -c '…'` is one
   * word here; `nestedScripts` reads it.
   */
  readonly commands: readonly Command[];
  /**
   * Every variable that the shell itself expands anywhere in it (commands, conditions, heredocs), sorted, each once.
   * Not the ones that programs read from their environment, nor those in a string for another shell.
   */
  readonly variables: readonly string[];
}

/** `first && second || third`, ended by a newline, `;`, `&` or the end. */
export interface AndOrList {
  readonly members: readonly ListMember[];
  /** What ends it; it is not in `range`. */
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
  /** From `!` or `time`, if there, to the end of the pipeline. Bodies of heredocs lie after it. */
  readonly range: Span;
  readonly span: Span;
}

export type PipelineMember =
  | { readonly kind: 'command'; readonly command: Command }
  | {
      readonly kind: 'compound';
      /** The construct's name: `if`, `for`, `while`, `until`, `case`, `subshell`, `group`, `function`, `test`, … */
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
  /** True when a `||` behind it, or behind what it stands in, takes over when it fails; `|| exit 1` and `|| false` do not. */
  readonly excused: boolean;
  /** Position in its pipeline. */
  readonly pipe: { readonly index: number; readonly length: number };
}

/**
 * One construct around a command. `or-branch`: right of `||`; `and-branch`: right of `&&`. `subshell`: also a compound
 * command that is a member of a pipeline. `substitution`: in `$( )`, back quotes or a process substitution.
 */
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
  /** Variables it expands, in order, when it is dynamic; each once. A leading `~` counts as `HOME`. */
  readonly variables: readonly string[];
  /** True when it has an unquoted glob character; `literal` then is the pattern. */
  readonly glob: boolean;
  /** True when it has a command substitution, arithmetic, or an expansion with an operator we do not model. */
  readonly computed: boolean;
  /** Text and plain variables that make up its value, in order; undefined when `computed`. */
  readonly pieces: readonly WordPiece[] | undefined;
  readonly range: Span;
  readonly span: Span;
}

/** `quoted` false on a variable: its value is split at blanks and globbed by the shell. */
export type WordPiece =
  | { readonly kind: 'text'; readonly value: string; readonly quoted: boolean }
  | { readonly kind: 'variable'; readonly name: string; readonly quoted: boolean };

export interface Assignment {
  readonly name: string;
  /** An empty word for `NAME=`; a computed one for an array. */
  readonly value: ShellWord | undefined;
  /** True for `NAME+=value`. */
  readonly append: boolean;
  readonly range: Span;
  readonly span: Span;
}

export interface Redirect {
  /** `>`, `>>`, `<`, `<<`, `<<<`, `>&`, `&>`, … */
  readonly operator: string;
  /** Number before the operator; undefined when it is not written. */
  readonly descriptor: number | undefined;
  readonly target: ShellWord | undefined;
  /** Body of a here-document inside the script, its terminator line left out. */
  readonly heredoc: HeredocBody | undefined;
  readonly range: Span;
  readonly span: Span;
}

export interface HeredocBody {
  /** True when the delimiter is quoted: nothing is expanded. */
  readonly quoted: boolean;
  readonly range: Span;
  readonly span: Span;
}
