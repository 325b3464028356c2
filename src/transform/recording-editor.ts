/** The Editor that transforms get: it turns verbs into edits of the text. */
import type { Document, Instruction, RunInstruction } from '../document/document.js';
import { appendedCommand } from '../printer/continuation.js';
import type { Command, ListMember, Script, ShellWord } from '../shell/script.js';
import type { Edit } from '../text/edit.js';
import type { Carried } from '../text/offset-map.js';
import type { Span } from '../text/span.js';
import { block, blockText, keptComments, removalSpan } from './blocks.js';
import type { Editor } from './editor.js';
import { withLines } from './ignore-lines.js';
import type { Applicability } from './transform.js';

/** What one candidate asked for. */
export interface Recording {
  readonly edits: readonly Edit[];
  readonly carried: readonly Carried[];
  /** The ignore file's new text, when it was touched. */
  readonly ignoreText: string | undefined;
  readonly downgraded: { readonly applicability: Applicability; readonly why: string } | undefined;
}

/** Records edits of one document. `ignoreText` is the ignore file as it stands, undefined when there is none. */
export class RecordingEditor implements Editor {
  readonly #document: Document;
  readonly #edits: Edit[] = [];
  readonly #carried: Carried[] = [];
  #ignoreText: string | undefined;
  #ignoreTouched = false;
  #downgraded: Recording['downgraded'];

  constructor(document: Document, ignoreText: string | undefined) {
    this.#document = document;
    this.#ignoreText = ignoreText;
  }

  recording(): Recording {
    return {
      edits: this.#edits,
      carried: this.#carried,
      ignoreText: this.#ignoreTouched ? this.#ignoreText : undefined,
      downgraded: this.#downgraded,
    };
  }

  insertBefore(anchor: Instruction, texts: readonly string[]): void {
    const { lineEnd } = this.#document.style;
    this.#insert(block(this.#document, anchor).start, texts.map((text) => text + lineEnd).join(''));
  }

  insertAfter(anchor: Instruction, texts: readonly string[]): void {
    const { lineEnd } = this.#document.style;
    const at = anchor.lines.end;
    const open = this.#document.text[at - 1] !== '\n';
    const lines = open ? texts.map((text) => lineEnd + text) : texts.map((text) => text + lineEnd);
    this.#insert(at, lines.join(''));
  }

  moveBefore(moved: readonly Instruction[], anchor: Instruction): void {
    const blocks = moved.map((instruction) => block(this.#document, instruction));
    const texts = blocks.map((span) => blockText(this.#document, span));
    const edit = this.#insert(block(this.#document, anchor).start, texts.join(''));
    let at = 0;
    blocks.forEach((span, index) => {
      this.#carried.push({ edit, at, source: span.start, length: span.end - span.start });
      at += texts[index]!.length;
    });
    for (const span of blocks) this.#replace(removalSpan(this.#document, span), '');
  }

  remove(instruction: Instruction): void {
    const kept = keptComments(this.#document, instruction.innerComments, instruction.lines);
    const bare = kept === '' && instruction.leadingComments.length === 0;
    this.#replace(bare ? removalSpan(this.#document, instruction.lines) : instruction.lines, kept);
  }

  replaceBody(instruction: Instruction, body: string): void {
    const { segments, origin } = instruction.body;
    const last = segments.at(-1);
    const span = { start: segments[0]?.source ?? origin, end: last ? last.source + last.length : origin };
    this.#replaceKeepingComments(instruction, span, body);
  }

  addFlag(instruction: Instruction, flag: string): void {
    this.#insert((instruction.flags.at(-1)?.span ?? instruction.keywordSpan).end, ` ${flag}`);
  }

  splitRun(run: RunInstruction, list: readonly ListMember[], member: ListMember): void {
    const { text, style } = this.#document;
    const before = list[list.indexOf(member) - 1]!;
    const gap = { start: before.span.end, end: member.span.start };
    const flags = run.flags.map(({ span }) => `${text.slice(span.start, span.end)} `).join('');
    const comments = keptComments(this.#document, run.innerComments, gap);
    const indent = text.slice(run.lines.start, run.span.start);
    this.#replace(gap, `${style.lineEnd}${comments}${indent.replace('\uFEFF', '')}${run.keyword} ${flags}`);
  }

  appendCommand(run: RunInstruction, script: Script, command: string): void {
    const last = script.lists.at(-1)!.members.at(-1)!;
    this.#insert(last.span.end, appendedCommand(this.#document, run, command));
  }

  removeMember(run: RunInstruction, list: readonly ListMember[], member: ListMember): void {
    const index = list.indexOf(member);
    const before = list[index - 1];
    const after = list[index + 1];
    const span =
      before === undefined
        ? { start: member.span.start, end: after?.span.start ?? member.span.end }
        : { start: before.span.end, end: member.span.end };
    this.#replaceKeepingComments(run, span, '');
  }

  insertWordAfter(word: ShellWord, text: string): void {
    this.#insert(word.span.end, ` ${text}`);
  }

  removeWord(run: Instruction, word: ShellWord): void {
    const start = this.#blanksBefore(word.span.start);
    this.#replaceKeepingComments(run, { start, end: word.span.end }, '');
  }

  replaceWord(word: ShellWord, text: string): void {
    this.#replace(word.span, text);
  }

  prefixCommand(command: Command, text: string): void {
    this.#insert(command.span.start, `${text} `);
  }

  addIgnoreLines(lines: readonly string[]): void {
    this.replaceIgnoreFile(withLines(this.#ignoreText, lines));
  }

  replaceIgnoreFile(text: string): void {
    if (text === this.#ignoreText) return;
    this.#ignoreText = text;
    this.#ignoreTouched = true;
  }

  downgrade(applicability: Applicability, why: string): void {
    this.#downgraded = { applicability, why };
  }

  #insert(at: number, text: string): Edit {
    return this.#replace({ start: at, end: at }, text);
  }

  #replace(span: Span, text: string): Edit {
    const edit = { span, text };
    this.#edits.push(edit);
    return edit;
  }

  #replaceKeepingComments(instruction: Instruction, span: Span, text: string): void {
    const comments = keptComments(this.#document, instruction.innerComments, span);
    if (comments !== '') this.#insert(instruction.lines.start, comments);
    this.#replace(span, text);
  }

  /** Start of the blanks before `offset`, going back over continuations and the comment lines in them. */
  #blanksBefore(offset: number): number {
    const { text, escape } = this.#document;
    let at = skipBlanksBack(text, offset);
    while (text[at - 1] === '\n') {
      const line = text.lastIndexOf('\n', at - 2) + 1;
      const content = text.slice(line, at).trimEnd();
      if (content.trimStart().startsWith('#') || content.trim() === '') at = line;
      else if (content.endsWith(escape)) at = skipBlanksBack(text, line + content.length - 1);
      else break;
    }
    return at;
  }
}

function skipBlanksBack(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at;
}
