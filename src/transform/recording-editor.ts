/** The Editor that transforms get: it turns verbs into edits of the text. */
import type { Argument, Document, Instruction, RunInstruction } from '../document/document.js';
import { addedFlags, appendedCommand, newRun } from '../printer/continuation.js';
import { printKeyword } from '../printer/keyword.js';
import { addedToList } from '../printer/word-list.js';
import type { ListMember, Script, ShellWord } from '../shell/script.js';
import type { Edit } from '../text/edit.js';
import type { Carried } from '../text/offset-map.js';
import type { Span } from '../text/span.js';
import { joinedRuns } from './join-runs.js';
import { block, blockText, missingLineEnd, keptComments, removalSpan } from './blocks.js';
import type { Editor, RunCut, RunShapes } from './editor.js';
import { withLines } from '../text/add-lines.js';
import type { Applicability } from './transform.js';

/** What one candidate asked for. */
export interface Recording {
  readonly edits: readonly Edit[];
  readonly carried: readonly Carried[];
  /** The ignore file's new text, when it was touched. */
  readonly ignoreText: string | undefined;
  readonly downgraded: { readonly applicability: Applicability; readonly why: string } | undefined;
}

/** Instructions that stand together without blank lines when something joins them. */
const SETTINGS: ReadonlySet<string> = new Set(['arg', 'env', 'label']);

/** Instructions that make one paragraph: steps, or settings. */
function belongTogether(a: Instruction, b: Instruction): boolean {
  return (a.kind === 'run' && b.kind === 'run') || (SETTINGS.has(a.kind) && SETTINGS.has(b.kind));
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

  insertRunBefore(anchor: Instruction, commands: readonly string[]): void {
    const keyword = printKeyword('RUN', this.#document.style);
    this.insertBefore(anchor, [newRun(this.#document, keyword, commands)]);
  }

  insertBefore(anchor: Instruction, texts: readonly string[]): void {
    const { lineEnd } = this.#document.style;
    this.#insert(block(this.#document, anchor).start, texts.map((text) => text + lineEnd).join(''));
  }

  insertAfter(anchor: Instruction, texts: readonly string[]): void {
    const { lineEnd } = this.#document.style;
    const at = anchor.lines.end;
    const missing = missingLineEnd(this.#document.text.slice(0, at), this.#document);
    this.#insert(at, missing + texts.join(lineEnd) + (missing === '' ? lineEnd : ''));
  }

  moveBefore(moved: readonly Instruction[], anchor: Instruction, cut?: RunCut): void {
    const above = this.#paragraphAbove(moved, anchor);
    const to = above ?? block(this.#document, anchor).start;
    this.#move(moved, { to, gap: above === undefined ? this.#gapAt(to, anchor) : '' }, cut);
  }

  moveBehindInserted(moved: Instruction, anchor: Instruction): void {
    this.#move([moved], { to: block(this.#document, anchor).start, gap: '' });
  }

  moveAfter(moved: Instruction, anchor: Instruction): void {
    const at = anchor.lines.end;
    const missing = missingLineEnd(this.#document.text.slice(0, at), this.#document);
    if (missing !== '') this.#insert(at, missing);
    this.#move([moved], { to: at, gap: '' });
  }

  remove(instruction: Instruction): void {
    const kept = keptComments(this.#document, instruction.innerComments, instruction.lines);
    const bare = kept === '' && instruction.leadingComments.length === 0;
    this.#replace(bare ? removalSpan(this.#document, instruction.lines) : instruction.lines, kept);
  }

  removeAll(instructions: readonly Instruction[]): void {
    const { items } = this.#document;
    const { start } = instructions[0]!.lines;
    const behindMark = start === 0 && this.#document.text.startsWith('\uFEFF') ? 1 : start;
    const whole = { start: behindMark, end: instructions.at(-1)!.lines.end };
    const comments = [
      ...items.flatMap((item) => (item.kind === 'comment' ? [item.comment] : [])),
      ...instructions.flatMap(({ innerComments }) => innerComments),
    ].sort((a, b) => a.span.start - b.span.start);
    const kept = keptComments(this.#document, comments, whole);
    this.#replace(kept === '' ? removalSpan(this.#document, whole) : whole, kept);
  }

  replaceBody(instruction: Instruction, body: string): void {
    const { segments, origin } = instruction.body;
    const last = segments.at(-1);
    const span = { start: segments[0]?.source ?? origin, end: last ? last.source + last.length : origin };
    this.#replaceKeepingComments(instruction, span, body);
  }

  replaceArgument(argument: Argument, text: string): void {
    this.#replace(argument.span, text);
  }

  addFlag(instruction: Instruction, flag: string): void {
    this.#insert((instruction.flags.at(-1)?.span ?? instruction.keywordSpan).end, ` ${flag}`);
  }

  addFlags(instruction: Instruction, flags: readonly string[]): void {
    this.#insert(
      (instruction.flags.at(-1)?.span ?? instruction.keywordSpan).end,
      addedFlags(this.#document, instruction, flags),
    );
  }

  appendCommand(run: RunInstruction, script: Script, command: string, after?: ListMember): void {
    const member = after ?? script.lists.at(-1)!.members.at(-1)!;
    this.#insert(member.span.end, appendedCommand(this.#document, run, command));
  }

  joinRuns(first: RunInstruction, second: RunInstruction, shape: RunShapes, place: 'first' | 'second' = 'first'): void {
    const { at, text, pieces, removed } = joinedRuns(this.#document, { first, second, shape }, place);
    const edit = this.#replace(at, text);
    for (const piece of pieces) this.#carried.push({ edit, ...piece });
    this.#replace(removed, '');
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

  insertWordsAfter(run: RunInstruction, word: ShellWord, texts: readonly string[]): void {
    const blanks = this.#document.text.slice(this.#blanksBefore(word.span.start), word.span.start);
    const commented = run.innerComments.some(
      ({ span }) => span.start < word.span.start && span.end > word.span.start - blanks.length,
    );
    const gap = blanks.includes('\n') && !commented ? blanks : ' ';
    this.#insert(word.span.end, texts.map((text) => gap + text).join(''));
  }

  addToList(run: RunInstruction, list: readonly ShellWord[], texts: readonly string[]): void {
    for (const { span, text } of addedToList(this.#document, run, { list, texts })) {
      if (span.start === span.end) this.#insert(span.start, text);
      else this.#replace(span, text);
    }
  }

  removeWord(run: Instruction, word: ShellWord): void {
    const start = this.#blanksBefore(word.span.start);
    this.#replaceKeepingComments(run, { start, end: word.span.end }, '');
  }

  replaceWord(word: ShellWord, text: string): void {
    this.#replace(word.span, text);
  }

  replacePart(part: Span, text: string): void {
    this.#replace(part, text);
  }

  insertWordBefore(word: ShellWord, text: string): void {
    this.#insert(word.span.start, `${text} `);
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

  #move(moved: readonly Instruction[], { to, gap }: { to: number; gap: string }, cut?: RunCut): void {
    const parts = moved.map((instruction) => this.#part(instruction, cut));
    const texts = parts.map(({ goes }) => blockText(this.#document, goes));
    const edit = this.#insert(to, texts.join('') + gap);
    let at = 0;
    parts.forEach(({ goes }, index) => {
      this.#carried.push({ edit, at, source: goes.start, length: goes.end - goes.start });
      at += texts[index]!.length;
    });
    const whole = parts.filter(({ stays }) => stays === '').map(({ out }) => out);
    for (const span of joined(whole)) this.#replace(removalSpan(this.#document, span), '');
    for (const { out, stays } of parts) if (stays !== '') this.#replace(out, stays);
  }

  /** End of the RUN, or setting, above the blank line above `anchor`, where one of its kind without a comment joins it. */
  #paragraphAbove([first]: readonly Instruction[], anchor: Instruction): number | undefined {
    const above = this.#document.instructions[anchor.index - 1];
    if (this.#edits.length > 0 || first === undefined || first.leadingComments.length > 0) return undefined;
    if (above === undefined || above.stage !== anchor.stage || !belongTogether(first, above)) return undefined;
    const between = this.#document.text.slice(above.lines.end, block(this.#document, anchor).start);
    return between !== '' && between.trim() === '' ? above.lines.end : undefined;
  }

  /** A blank line where one stands above: what is put there is then a paragraph of its own. */
  #gapAt(offset: number, anchor: Instruction): string {
    const { text, style } = this.#document;
    const apart = /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, offset - 40), offset));
    return apart && !SETTINGS.has(anchor.kind) ? style.lineEnd : '';
  }

  /** What goes when an instruction is moved, what is taken out for it, and what stays in its place. */
  #part(instruction: Instruction, cut?: RunCut): { goes: Span; out: Span; stays: string } {
    const whole = block(this.#document, instruction);
    if (cut?.run !== instruction) return { goes: whole, out: whole, stays: '' };
    const { text } = this.#document;
    const before = cut.list[cut.list.indexOf(cut.member) - 1]!;
    const gap = { start: before.span.end, end: cut.member.span.start };
    const comments = keptComments(this.#document, instruction.innerComments, gap);
    const flags = instruction.flags.map(({ span }) => `${text.slice(span.start, span.end)} `).join('');
    const indent = text.slice(instruction.lines.start, instruction.span.start).replace('\uFEFF', '');
    const stays = `${comments}${indent}${instruction.keyword} ${flags}${cut.carry}`;
    const goes = { start: whole.start, end: before.span.end };
    return { goes, out: { start: whole.start, end: gap.end }, stays };
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

/** Spans that follow each other without a gap, as one; given in order. */
function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last?.end === span.start) whole[whole.length - 1] = { start: last.start, end: span.end };
    else whole.push(span);
  }
  return whole;
}

function skipBlanksBack(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at;
}
