/**
 * The lossless model of one Dockerfile: types only.
 * Responsible for: what a Dockerfile is made of, with the place of every part. May not: know the shell, a tool or a disk.
 *
 * All spans are 0-based UTF-16 offsets in `Document.text`. Everything is readonly and deeply frozen.
 */
import type { MappedText } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';
import type { Style } from './style.js';

export interface Document {
  readonly text: string;
  /** The pieces of the text in order; they tile it: joining their slices gives the text back. */
  readonly items: readonly Item[];
  readonly directives: readonly Directive[];
  /** The escape character in force. */
  readonly escape: '\\' | '`';
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** Why BuildKit would refuse the file, or why it is not safe to rewrite. Empty when all is well. */
  readonly problems: readonly Problem[];
  readonly style: Style;
}

/** A piece of the file; `span` covers whole lines with their line ends. */
export type Item =
  | { readonly kind: 'directive'; readonly span: Span; readonly directive: Directive }
  | { readonly kind: 'comment'; readonly span: Span; readonly comment: Comment }
  | { readonly kind: 'blank'; readonly span: Span }
  | { readonly kind: 'instruction'; readonly span: Span; readonly instruction: Instruction };

/** A parser directive (`# syntax=…`, `# escape=…`, `# check=…`). */
export interface Directive {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

/** A comment line. `span` is from `#` to the end of the line, without the line end. `text` is what follows `#`, trimmed. */
export interface Comment {
  readonly span: Span;
  readonly text: string;
}

/** A reason to leave the whole file alone. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  /** `refused`: BuildKit would not build it. `empty`: no instructions. `uncertain`: two parsers read it differently. */
  readonly kind: 'refused' | 'empty' | 'uncertain';
}

/** A build stage: a FROM and what follows it up to the next FROM. */
export interface Stage {
  /** 0-based. */
  readonly index: number;
  readonly name: string | undefined;
  readonly from: FromInstruction;
  /** The stage's instructions, FROM first. */
  readonly instructions: readonly Instruction[];
}

/** A `--name=value` or `--name` word between keyword and arguments; quotes are taken off `value`. */
export interface Flag {
  readonly name: string;
  readonly value: string | undefined;
  readonly span: Span;
}

/** A here-document of RUN, COPY or ADD. */
export interface Heredoc {
  readonly name: string;
  /** False when the delimiter was quoted: no variables are expanded. */
  readonly expand: boolean;
  /** True for `<<-`: leading tabs are removed. */
  readonly chomp: boolean;
  readonly fileDescriptor: number;
  /** The body lines with their line ends, without the terminator line. */
  readonly bodySpan: Span;
  readonly body: string;
}

/** A word of an argument list: its value without quotes and escapes (as Docker reads it), and its place. */
export interface Argument {
  readonly value: string;
  readonly span: Span;
  /** True when it contains `$`, so the value is known only at build time. */
  readonly dynamic: boolean;
}

/** `name=value` of ENV, LABEL or ARG. */
export interface Pair {
  readonly name: string;
  /** Without quotes, variables not expanded; undefined for `ARG name`. */
  readonly value: string | undefined;
  readonly span: Span;
}

interface InstructionBase {
  /** Place in `Document.instructions`. A trigger of ONBUILD has the index of its ONBUILD. */
  readonly index: number;
  /** Index of its stage, undefined before the first FROM. */
  readonly stage: number | undefined;
  /** As written: `RUN`, `run`, … */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** From the keyword's first character to the end of the last line's text (heredoc terminator included), no line end. */
  readonly span: Span;
  /** Whole lines: indentation before, line end after. */
  readonly lines: Span;
  readonly flags: readonly Flag[];
  /** What stands after keyword and flags, joined as BuildKit joins it. Heredoc bodies are not in it. */
  readonly body: MappedText;
  readonly heredocs: readonly Heredoc[];
  /** Comment lines directly above, with no blank line between. */
  readonly leadingComments: readonly Comment[];
  /** Comment lines inside its continuations. */
  readonly innerComments: readonly Comment[];
}

export interface FromInstruction extends InstructionBase {
  readonly kind: 'from';
  /** The image reference as written, variables not expanded. */
  readonly image: Argument;
  readonly as: Argument | undefined;
}
export interface RunInstruction extends InstructionBase {
  readonly kind: 'run';
  /** Words of the JSON form; undefined for the shell form. */
  readonly exec: readonly Argument[] | undefined;
}
/** CMD, ENTRYPOINT, SHELL. */
export interface CommandInstruction extends InstructionBase {
  readonly kind: 'cmd' | 'entrypoint' | 'shell';
  readonly exec: readonly Argument[] | undefined;
}
export interface HealthcheckInstruction extends InstructionBase {
  readonly kind: 'healthcheck';
  /** `HEALTHCHECK NONE`. */
  readonly none: boolean;
  readonly exec: readonly Argument[] | undefined;
  /** What stands after `CMD`. */
  readonly command: MappedText | undefined;
}
export interface CopyInstruction extends InstructionBase {
  readonly kind: 'copy' | 'add';
  readonly exec: readonly Argument[] | undefined;
  /** Sources that are paths or URLs; heredoc sources are in `heredocs`. */
  readonly sources: readonly Argument[];
  readonly destination: Argument;
  /** Value of `--from`. */
  readonly from: string | undefined;
}
export interface PairsInstruction extends InstructionBase {
  readonly kind: 'env' | 'label' | 'arg';
  readonly pairs: readonly Pair[];
  /** `ENV name value`, the old form. */
  readonly legacy: boolean;
}
export interface OnbuildInstruction extends InstructionBase {
  readonly kind: 'onbuild';
  readonly trigger: Instruction;
}
/** Instructions whose arguments are plain words. */
export interface PlainInstruction extends InstructionBase {
  readonly kind: 'workdir' | 'user' | 'expose' | 'volume' | 'stopsignal' | 'maintainer';
  readonly args: readonly Argument[];
}
export interface UnknownInstruction extends InstructionBase {
  readonly kind: 'unknown';
}

export type Instruction =
  | FromInstruction
  | RunInstruction
  | CommandInstruction
  | HealthcheckInstruction
  | CopyInstruction
  | PairsInstruction
  | OnbuildInstruction
  | PlainInstruction
  | UnknownInstruction;

export type InstructionKind = Instruction['kind'];
