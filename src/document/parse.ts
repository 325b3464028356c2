/**
 * Text to Document. Total: any text has a model; what is wrong with it is in `problems`.
 * Responsible for: putting scan, instructions, stages and style together. May not: read a disk or know the shell.
 */
import { buildInstruction } from './build-instruction.js';
import type { Comment, Document, FromInstruction, Instruction, Item, Problem, Stage } from './document.js';
import { deepFreeze } from './freeze.js';
import { inferStyle } from './infer-style.js';
import { fileProblems, instructionProblems } from './problems.js';
import { scan, type RawItem, type Scan } from './scan.js';

/** Parses the text of a Dockerfile (a BOM may be part of it). The result is deeply frozen. */
export function parseDocument(text: string): Document {
  const scanned = scan(text);
  const problems: Problem[] = [...scanned.problems];
  const { items, instructions } = readItems(scanned, problems);
  problems.push(...fileProblems(instructions));
  return deepFreeze({
    text,
    items,
    directives: scanned.directives,
    escape: scanned.escape,
    instructions,
    stages: stagesOf(instructions),
    problems: problems.sort((a, b) => a.span.start - b.span.start),
    style: inferStyle(text, instructions, scanned.directives),
  });
}

/** The text of a document: the slices of its items, joined. */
export function print(document: Document): string {
  return document.items.map(({ span }) => document.text.slice(span.start, span.end)).join('');
}

function readItems(scanned: Scan, problems: Problem[]): { items: Item[]; instructions: Instruction[] } {
  const items: Item[] = [];
  const instructions: Instruction[] = [];
  let above: Comment[] = [];
  let stages = 0;
  for (const raw of scanned.items) {
    if (raw.kind !== 'instruction') {
      if (raw.kind === 'comment') above.push(raw.comment);
      else above = [];
      items.push(plainItem(raw, scanned));
      continue;
    }
    if (/^from[ \t\v\f\r]/i.test(raw.raw.joined.text)) stages++;
    const stage = stages === 0 ? undefined : stages - 1;
    const place = { index: instructions.length, stage, leadingComments: above, escape: scanned.escape };
    const built = buildInstruction(raw.raw, place);
    problems.push(...built.problems, ...instructionProblems(built.instruction));
    instructions.push(built.instruction);
    items.push({ kind: 'instruction', span: raw.span, instruction: built.instruction });
    above = [];
  }
  return { items, instructions };
}

function plainItem(raw: Exclude<RawItem, { kind: 'instruction' }>, scanned: Scan): Item {
  if (raw.kind === 'directive') return { kind: 'directive', span: raw.span, directive: scanned.directives[raw.index]! };
  return raw;
}

function stagesOf(instructions: readonly Instruction[]): readonly Stage[] {
  const stages: { from: FromInstruction; instructions: Instruction[] }[] = [];
  for (const instruction of instructions) {
    if (instruction.kind === 'from') stages.push({ from: instruction, instructions: [] });
    stages.at(-1)?.instructions.push(instruction);
  }
  return stages.map((stage, index) => ({ ...stage, index, name: stage.from.as?.value }));
}
