/** Everything in a stage that a shell, or another program of the system, has to do. */
import { GIVES_FILES, MAKES_FOLDERS } from '../../distros/posix/rights.js';
import type { HealthcheckInstruction, Instruction, RunInstruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { baseName } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { shortened } from '../shortened.js';
import type { BareTarget } from './bare-target.js';
import { ACCOUNT_MAKERS } from '../stepping-down/account.js';
import { executableName } from '../../shell/unwrap.js';
import { plainTextWords } from './plain-command.js';
import { settledStep, type SettledStep } from './settled-steps.js';

/** One of them. */
export interface ShellNeed {
  /** Keyword and what stands behind it, shortened. */
  readonly what: string;
  readonly because: Evidence;
  /** True for a step that only makes an account and its folders, which any base would have its own way for. */
  readonly isMinor?: boolean;
}

/** What the steps and settings of a stage come to on another base. */
export interface Steps {
  readonly needs: readonly ShellNeed[];
  readonly settled: readonly SettledStep[];
  /** Health checks that need no shell, with the words that they start. */
  readonly checks: readonly { readonly check: HealthcheckInstruction; readonly words: readonly string[] }[];
}

/** Judges each instruction; `target` undefined: nothing is known to be there. */
export function stepsOf(stage: Stage, target: BareTarget | undefined, program: string, analysis: Analysis): Steps {
  const needs: ShellNeed[] = [];
  const settled: SettledStep[] = [];
  const checks: { check: HealthcheckInstruction; words: readonly string[] }[] = [];
  const has = (name: string): boolean => target?.image.packages.includes(name) === true;
  for (const one of stage.instructions) {
    if (one.kind === 'run') {
      const step = settledStep(one, has, analysis);
      if (step === undefined) needs.push({ ...needOf(one), isMinor: makesOnlyAccounts(one, analysis) });
      else settled.push(step);
    } else if (one.kind === 'healthcheck') {
      const words = one.none ? [] : checkWords(one, target, program);
      if (words === undefined) needs.push(needOf(one));
      else if (words.length > 0) checks.push({ check: one, words });
    } else if (one.kind === 'shell' || one.kind === 'onbuild') needs.push(needOf(one));
  }
  return { needs, settled, checks };
}

/** The words of a check that starts the runtime, or the program itself; undefined for every other. */
function checkWords(
  check: HealthcheckInstruction,
  target: BareTarget | undefined,
  program: string,
): readonly string[] | undefined {
  const words = check.exec?.map(({ value }) => value) ?? plainTextWords(check.command?.text ?? '', { orFail: true });
  const name = words?.[0] ?? '';
  const isThere =
    target?.image.programs.includes(baseName(name)) === true || (target?.isBuilt === true && name === program);
  return isThere ? words : undefined;
}

function makesOnlyAccounts(run: RunInstruction, analysis: Analysis): boolean {
  const script = analysis.script(run);
  const commands = script?.known === true ? script.script.commands : [];
  return commands.length > 0 && commands.every((command) => ABOUT_ACCOUNTS.has(executableName(command.words[0]) ?? ''));
}

const ABOUT_ACCOUNTS = new Set([...ACCOUNT_MAKERS, ...GIVES_FILES, ...MAKES_FOLDERS]);

export function needOf(one: Instruction): ShellNeed {
  return { what: shortened(`${one.keyword} ${one.body.text.replace(/\s+/g, ' ')}`), because: lineOf(one) };
}
