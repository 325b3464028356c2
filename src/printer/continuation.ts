/**
 * How a command is appended to a RUN in the layout that the RUN, or else the file, already has.
 * Responsible for: text that did not exist before, in the style of the file. May not: print again what is there.
 */
import type { Document, Instruction, RunInstruction } from '../document/document.js';

/** Lines that are written anew are no longer than that where they can be broken. */
export const WIDTH = 100;

/** The text that adds flags behind the keyword (and the flags that are there), before the blank that follows it. */
export function addedFlags(document: Document, instruction: Instruction, flags: readonly string[]): string {
  const { text, style } = document;
  const [first = ''] = text.slice(instruction.span.start, instruction.span.end).split('\n', 1);
  const inline = flags.map((flag) => ` ${flag}`).join('');
  if (first.trimEnd().length + inline.length <= WIDTH) return inline;
  const broken = ` ${style.escape}${style.lineEnd}`;
  return ` ${flags.join(`${broken}${style.indent}`)}${broken}${style.indent.slice(1)}`;
}

/** A RUN of commands of which each must succeed for the next to run: on one line, or one a line where that is too long. */
export function newRun({ style }: Document, keyword: string, commands: readonly string[]): string {
  const inline = `${keyword} ${commands.join(' && ')}`;
  if (inline.length <= WIDTH) return inline;
  const { lineEnd, escape, operatorAt, indent } = style;
  const between = operatorAt === 'end' ? ` && ${escape}${lineEnd}${indent}` : ` ${escape}${lineEnd}${indent}&& `;
  return `${keyword} ${commands.map((one) => folded(one, `${escape}${lineEnd}${indent}${indent}`)).join(between)}`;
}

/** A command of more than two lines' length, broken between words; words in quotes are left whole. */
function folded(command: string, lineBreak: string): string {
  if (command.length <= 2 * WIDTH || /["'`]/.test(command)) return command;
  const lines: string[] = [];
  for (const word of command.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join(` ${lineBreak}`);
}

/** The text that adds `&& command` after the last command of a RUN. */
export function appendedCommand(document: Document, run: RunInstruction, command: string): string {
  const inline = ` && ${command}`;
  if (run.heredocs.length > 0) return inline;
  const written = document.text.slice(run.span.start, run.span.end);
  const severalLines = written.includes('\n');
  if (!severalLines && written.length + inline.length <= WIDTH) return inline;
  const { lineEnd, escape, operatorAt } = document.style;
  const indent = ownIndent(document, run) ?? document.style.indent;
  const operator = severalLines ? (ownOperatorPlace(document, run) ?? operatorAt) : operatorAt;
  if (operator === 'end') return ` && ${escape}${lineEnd}${indent}${command}`;
  return ` ${escape}${lineEnd}${indent}&& ${command}`;
}

/**
 * What stands between the last command of a RUN and a script that is joined to it by `&&`: comment lines (each from its `#`) and the
 * line break in the layout of the RUN. `severalLines`: the joined script has line ends of its own.
 */
export function joint(
  document: Document,
  run: RunInstruction,
  joined: { readonly length: number; readonly severalLines: boolean; readonly comments: readonly string[] },
): string {
  const written = document.text.slice(run.span.start, run.span.end);
  const oneLine = !/\n|&&/.test(written) && !joined.severalLines && joined.comments.length === 0;
  if (oneLine && written.length + joined.length + 4 <= WIDTH) return ' && ';
  const { lineEnd, escape, operatorAt } = document.style;
  const indent = ownIndent(document, run) ?? document.style.indent;
  const comments = joined.comments.map((comment) => `${indent}${comment}${lineEnd}`).join('');
  if ((ownOperatorPlace(document, run) ?? operatorAt) === 'end') return ` && ${escape}${lineEnd}${comments}${indent}`;
  return ` ${escape}${lineEnd}${comments}${indent}&& `;
}

interface ContinuedLine {
  readonly text: string;
  readonly before: string;
}

function continuedLines(document: Document, run: RunInstruction): readonly ContinuedLine[] {
  const lines = run.body.segments.map(({ source, length }) => document.text.slice(source, source + length));
  return lines.slice(1).map((text, index) => ({ text, before: lines[index]! }));
}

function startsMember({ text, before }: ContinuedLine): boolean {
  return text.trimStart().startsWith('&&') || before.trimEnd().endsWith('&&') || before.trimEnd().endsWith(';');
}

/** The indent of the lines on which commands of a RUN begin. */
export function ownIndent(document: Document, run: RunInstruction): string | undefined {
  const line = continuedLines(document, run).findLast(startsMember);
  return line && line.text.slice(0, line.text.length - line.text.trimStart().length);
}

function ownOperatorPlace(document: Document, run: RunInstruction): 'end' | 'start' | undefined {
  for (const { text, before } of continuedLines(document, run)) {
    if (text.trimStart().startsWith('&&')) return 'start';
    if (before.trimEnd().endsWith('&&')) return 'end';
  }
  return undefined;
}
