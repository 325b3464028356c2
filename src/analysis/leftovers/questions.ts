/** Calls that ask a question which nobody can answer during a build. */
import type { Instruction } from '../../document/document.js';
import type { AssumeYes } from '../../knowledge/package-manager.js';
import type { Analysis } from '../analysis.js';
import type { Operation } from '../operations.js';
import { hasErrexit } from './script-end.js';

/** A call that lacks the flag which answers it. */
export interface Question {
  readonly operation: Operation;
  readonly assumeYes: AssumeYes;
  /** True when the build goes on although the call stops at its question: with an answer more is done than before. */
  readonly failureIgnored: boolean;
}

/** The unanswered calls of an instruction, in source order. */
export function unansweredQuestions(instruction: Instruction, analysis: Analysis): readonly Question[] {
  return analysis.operations(instruction).flatMap((operation) => {
    const { assumeYes } = operation.manager;
    if (assumeYes === undefined || !assumeYes.on.includes(operation.action)) return [];
    if (assumeYes.except?.some((words) => isCalled(words, operation)) === true) return [];
    if (isAnswered(operation, assumeYes) || isConfigured(assumeYes, instruction, analysis)) return [];
    return [{ operation, assumeYes, failureIgnored: isFailureIgnored(operation, analysis) }];
  });
}

function isCalled(words: readonly string[], { subcommand }: Operation): boolean {
  return words.length === subcommand.length && words.every((word, index) => subcommand[index]!.literal === word);
}

function isAnswered(operation: Operation, assumeYes: AssumeYes): boolean {
  const { command, nestedIn } = operation;
  if ([command, ...nestedIn].some(({ pipe }) => pipe.index > 0)) return true;
  if (command.redirects.some(({ operator }) => operator.startsWith('<'))) return true;
  const said = operation.flags.flatMap(({ word, value }) => [
    word.literal ?? word.text,
    typeof value === 'object' ? (value.literal ?? '') : (value ?? ''),
  ]);
  if (said.some((text) => assumeYes.presentAs.includes(text))) return true;
  const letters = operation.flags.map(({ name }) => clusterLetters(name)).join('');
  return assumeYes.letters.some((wanted) => holdsAll(letters, wanted));
}

/** `-qy` → `qy`; `--yes` and `-y2` have no letters. */
function clusterLetters(flag: string): string {
  return /^-[A-Za-z]+$/.test(flag) ? flag.slice(1) : '';
}

function holdsAll(letters: string, wanted: string): boolean {
  const left = [...letters];
  return [...wanted].every((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** A setting that some instruction up to this one writes, or names. */
function isConfigured(assumeYes: AssumeYes, instruction: Instruction, analysis: Analysis): boolean {
  const { text } = analysis.document;
  const before = text.slice(0, instruction.span.end).toLowerCase();
  return assumeYes.settings.some((setting) => before.includes(setting.toLowerCase()));
}

function isFailureIgnored({ command, nestedIn, instruction }: Operation, analysis: Analysis): boolean {
  const result = analysis.script(instruction);
  if (result?.known !== true || nestedIn.length > 0) return true;
  if (command.within.some((nesting) => nesting !== 'and-branch')) return true;
  const { lists } = result.script;
  const at = lists.findIndex(({ span }) => span.start <= command.span.start && command.span.end <= span.end);
  const later = lists[at]?.members.some(({ operator, span }) => operator === '||' && span.start > command.span.start);
  if (later !== false) return true;
  return at < lists.length - 1 && !hasErrexit(result.script, analysis.scope(instruction));
}
