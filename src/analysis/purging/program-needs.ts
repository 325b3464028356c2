/** Whether what runs in the container may compile. */
import type { Instruction, RunInstruction, Stage } from '../../document/document.js';
import { ecosystems } from '../../ecosystems/index.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import type { BuildPackages } from '../../knowledge/build-packages.js';
import { heirsOf, languageInstalls, startWords } from './compiling-steps.js';
import { firstMention } from './mentions.js';
import { baseName } from '../image-paths.js';

/** Why the packages must stay for the program, with what shows it. */
export interface ProgramNeed {
  readonly reason: 'context-missing' | 'used-by-program' | 'starts-no-program';
  readonly why: string;
  readonly because: readonly Evidence[];
}

/** Where build packages are, and which. */
export interface BuildTools {
  readonly stage: Stage;
  readonly packages: BuildPackages;
}

/** The first of what speaks against removing; undefined when nothing does. */
export function programNeed(
  install: BuildTools,
  row: readonly RunInstruction[],
  analysis: Analysis,
): ProgramNeed | undefined {
  const started = startsOf(install, analysis);
  return (
    idle(started, analysis) ??
    installing(started, analysis) ??
    compilingPackage(row, analysis) ??
    unseenScript(started, analysis) ??
    mentioned(install, started, analysis)
  );
}

// What somebody works in, and may build in.
const INTERACTIVE = new Set([
  'sh',
  'bash',
  'zsh',
  'fish',
  'ash',
  'dash',
  'tmux',
  'screen',
  'jupyter',
  'jupyter-lab',
  'sshd',
  'sleep',
  'tail',
  'irb',
  'pry',
  'iex',
  'ghci',
  'python',
  'python2',
  'python3',
  'node',
]);

/** What the stage and those that start from it start. */
function startsOf({ stage }: BuildTools, analysis: Analysis): readonly Instruction[] {
  const all = [stage, ...heirsOf(stage, analysis)].flatMap(({ instructions }) => instructions);
  return all.filter(({ kind }) => kind === 'cmd' || kind === 'entrypoint');
}

function idle(started: readonly Instruction[], analysis: Analysis): ProgramNeed | undefined {
  if (started.length === 0) return { reason: 'starts-no-program', why: 'no program is started', because: [] };
  const order = [...started].sort((one, other) => rank(one) - rank(other));
  const words = order.flatMap((one) => startWords(one, analysis));
  if (!isInteractive(words)) return undefined;
  return { reason: 'starts-no-program', why: 'it is started to work in', because: order.map(lineOf) };
}

/** CMD is given to ENTRYPOINT. */
function rank({ kind }: Instruction): number {
  return kind === 'entrypoint' ? 0 : 1;
}

function isInteractive(words: readonly string[]): boolean {
  const [first = '', second] = words;
  const name = baseName(first);
  return ALWAYS_IDLE.has(name) || (INTERACTIVE.has(name) && (second === undefined || /^-[il]+$/.test(second)));
}

const ALWAYS_IDLE = new Set(['jupyter', 'jupyter-lab', 'tmux', 'screen', 'sshd', 'sleep', 'tail']);

/** A container that installs packages of a language when it starts may compile them. */
function installing(started: readonly Instruction[], analysis: Analysis): ProgramNeed | undefined {
  const found = started.find((one) => {
    const [, ...rest] = startWords(one, analysis);
    return startWords(one, analysis).some((word) => installers.has(word)) && rest.some((word) => INSTALLS.test(word));
  });
  const why = 'the container installs packages when it starts';
  return found && { reason: 'used-by-program', why, because: [lineOf(found)] };
}

const installers = new Set(ecosystems.flatMap(({ managers }) => managers.flatMap(({ executables }) => executables)));

const INSTALLS = /^(?:install|ci|i|add|sync|update|upgrade)$/;

/** A script that the container starts with and that cannot be looked into. */
function unseenScript(started: readonly Instruction[], analysis: Analysis): ProgramNeed | undefined {
  const { context } = analysis;
  const files = context?.files().map(({ path }) => baseName(path)) ?? [];
  for (const one of started) {
    const script = startWords(one, analysis).find((word) => /\.(?:sh|bash)$/.test(word));
    if (script !== undefined && context !== undefined && !files.includes(baseName(script)))
      return {
        reason: 'used-by-program',
        why: `\`${script}\` cannot be seen, and may need them`,
        because: [lineOf(one)],
      };
  }
  return undefined;
}

/** Packages that compile something each time they are used, of any language. */
const compiling = new Set(
  ecosystems.flatMap(({ managers }) => managers.flatMap((manager) => manager.compilesWhenUsed ?? [])),
);

function compilingPackage(row: readonly RunInstruction[], analysis: Analysis): ProgramNeed | undefined {
  for (const run of row) {
    for (const { operands } of languageInstalls(run, analysis)) {
      const word = operands.find(({ literal, text }) => compiling.has(packageName(literal ?? text)));
      if (word !== undefined)
        return { reason: 'used-by-program', why: `\`${word.text}\` compiles when it is used`, because: [lineOf(run)] };
    }
  }
  return undefined;
}

/** `torch==2.1`, `fpm:1.2`, `jupyter[all]` without version and extras. */
function packageName(text: string): string {
  return (/^@?[\w./-]+/.exec(text)?.[0] ?? '').toLowerCase();
}

function mentioned(
  { packages }: BuildTools,
  started: readonly Instruction[],
  analysis: Analysis,
): ProgramNeed | undefined {
  const { context } = analysis;
  if (context === undefined)
    return {
      reason: 'context-missing',
      why: 'it cannot be seen whether the program compiles when it runs',
      because: [],
    };
  const names = started.flatMap((one) => startWords(one, analysis).map((word) => baseName(word)));
  const mention = firstMention(context, packages.programs, {
    compiling: [...compiling],
    installers: [...installers],
    started: names,
  });
  if (mention === undefined) return undefined;
  if (mention === 'unseen')
    return { reason: 'used-by-program', why: 'the project has too many files to look through', because: [] };
  return { reason: 'used-by-program', why: 'the program may need them when it runs', because: [mention] };
}

/** An instruction as evidence. */
export function lineOf({ span, keyword, body }: Instruction): Evidence {
  const text = body.text.replace(/\s+/g, ' ');
  return { at: span, says: `${keyword} ${text.length > 70 ? `${text.slice(0, 67)}...` : text}` };
}
