/** Which build packages can be removed in the layer that installs them, and how. */
import type { Instruction, RunInstruction } from '../../document/document.js';
import { unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { isContextCopy } from '../copied-files.js';
import { conflict } from '../effects/effects.js';
import type { Evidence } from '../fact.js';
import { joinOf, type JoinShape } from '../joining/join-shape.js';
import { endingDoubt } from '../leftovers/script-end.js';
import { isBroad } from '../ordering/copies.js';
import { buildInstalls, type BuildInstall } from './build-installs.js';
import { compilingSteps, type CompilingSteps } from './compiling-steps.js';
import { lineOf, programNeed } from './program-needs.js';

export type KeepReason =
  | 'compilers-in-image'
  | 'nothing-compiles'
  | 'used-later'
  | 'used-by-program'
  | 'sources-between'
  | 'not-interchangeable'
  | 'cannot-be-joined'
  | 'script-shape'
  | 'starts-no-program'
  | 'context-missing';

/** An install with what becomes of its build packages. */
export interface Purge {
  readonly install: BuildInstall;
  readonly step:
    /** The install goes down to the step that compiles, so that the packages can be removed there. */
    | { readonly kind: 'join'; readonly second: RunInstruction; readonly shape: JoinShape }
    /** Everything is in one step: it ends in these calls. */
    | { readonly kind: 'remove'; readonly commands: readonly string[] }
    | {
        readonly kind: 'keep';
        readonly reason: KeepReason;
        readonly because: readonly Evidence[];
        readonly data: Readonly<Record<string, string>>;
      };
}

/** Every install of build packages that reaches an image. */
export function purges(analysis: Analysis): readonly Purge[] {
  return buildInstalls(analysis).map((install) => ({ install, step: stepFor(install, analysis) }));
}

function stepFor(install: BuildInstall, analysis: Analysis): Purge['step'] {
  const refusal = imageRefusal(install, analysis) ?? shapeRefusal(install, analysis);
  if (refusal !== undefined) return refusal;
  const steps = compilingSteps(install, analysis);
  const { run } = install;
  if (steps.elsewhere !== undefined)
    return keep('used-later', [lineOf(steps.elsewhere)], { why: needOf(steps.elsewhere) });
  if (!steps.inSameRun && steps.below.length === 0) return keep('nothing-compiles', [lineOf(run)], {});
  return (
    rowRefusal(install, steps, analysis) ??
    programRefusal(install, steps, analysis) ??
    nextStep(install, steps, analysis)
  );
}

function needOf({ kind }: Instruction): string {
  if (kind === 'run') return 'another step may compile';
  if (kind === 'onbuild') return 'a trigger may compile in builds that are not seen here';
  return 'the container is started or checked with a program that goes with them';
}

/** `apt-get` fits an image only when the image is known, and removing what the image brought would save nothing. */
function imageRefusal({ stage }: BuildInstall, analysis: Analysis): Purge['step'] | undefined {
  const image = analysis.image(stage);
  const why = image.known ? 'the base image brings compilers itself' : image.why;
  if (image.known && image.value.compilers === false) return undefined;
  const said =
    image.known && image.value.compilers === undefined
      ? 'it is not known whether the base image brings compilers'
      : why;
  return keep('compilers-in-image', [lineOf(stage.from)], { why: said });
}

function shapeRefusal({ run, script, operations }: BuildInstall, analysis: Analysis): Purge['step'] | undefined {
  const other = operations.some(({ command }) => unwrap(command).asUser.kind !== 'unchanged');
  const doubt = other ? 'it installs by way of another user' : endingDoubt(script, analysis.scope(run));
  const odd = run.heredocs.length > 0 ? 'it is a here-document' : doubt;
  return odd === undefined ? undefined : keep('script-shape', [lineOf(run)], { why: odd });
}

/** The most steps that may be joined to one: more are worth caching apart. */
const LONGEST_ROW = 3;

function rowRefusal(install: BuildInstall, { below }: CompilingSteps, analysis: Analysis): Purge['step'] | undefined {
  const row = [install.run, ...below];
  const last = row.at(-1)!;
  if (below.length > LONGEST_ROW)
    return keep('used-later', below.map(lineOf), { why: `${below.length} steps may compile` });
  const broad = analysis.document.instructions
    .slice(install.run.index, last.index)
    .find((one) => isContextCopy(one) && isBroad(one, analysis, new Set()));
  if (broad !== undefined) return keep('sources-between', [lineOf(broad), lineOf(last)], {});
  return obstacle(row, analysis) ?? unjoinable(row, analysis);
}

/** Something between the steps that one above it cannot go down past. */
function obstacle(row: readonly RunInstruction[], analysis: Analysis): Purge['step'] | undefined {
  const last = row.at(-1)!;
  for (const one of row.slice(0, -1)) {
    for (const between of analysis.document.instructions.slice(one.index + 1, last.index)) {
      const why = row.includes(between as RunInstruction)
        ? undefined
        : conflict(analysis.effects(one), analysis.effects(between));
      if (why !== undefined) return keep('not-interchangeable', [lineOf(one), lineOf(between)], { why });
    }
  }
  return undefined;
}

function unjoinable(row: readonly RunInstruction[], analysis: Analysis): Purge['step'] | undefined {
  for (const [index, first] of row.entries()) {
    for (const second of row.slice(index + 1)) {
      const why = plainJoinDoubt(first, second, analysis);
      if (why !== undefined) return keep('cannot-be-joined', [lineOf(first), lineOf(second)], { why });
    }
  }
  return undefined;
}

/** Why the two would not be one list of commands joined by `&&`. */
function plainJoinDoubt(first: RunInstruction, second: RunInstruction, analysis: Analysis): string | undefined {
  const joinable = joinOf(first, second, analysis);
  if (!joinable.possible) return joinable.why;
  if (joinable.shape.first !== 'plain' || joinable.shape.second !== 'plain')
    return 'one of them would have to be put into parentheses';
  const script = analysis.script(second);
  return script?.known === true ? endingDoubt(script.script, analysis.scope(second)) : 'its script is not understood';
}

function programRefusal(
  install: BuildInstall,
  { below }: CompilingSteps,
  analysis: Analysis,
): Purge['step'] | undefined {
  const need = programNeed(install, [install.run, ...below], analysis);
  return need && keep(need.reason, need.because, { why: need.why });
}

function nextStep(install: BuildInstall, { below }: CompilingSteps, analysis: Analysis): Purge['step'] {
  const [second] = below;
  if (second === undefined) return { kind: 'remove', commands: removalOf(install) };
  const joinable = joinOf(install.run, second, analysis);
  if (joinable.possible) return { kind: 'join', second, shape: joinable.shape };
  return keep('cannot-be-joined', [lineOf(second)], { why: joinable.why });
}

function removalOf({ packages, words }: BuildInstall): readonly string[] {
  return packages.removal(words.map(({ text }) => text)).map((call) => call.join(' '));
}

function keep(reason: KeepReason, because: readonly Evidence[], data: Readonly<Record<string, string>>): Purge['step'] {
  return { kind: 'keep', reason, because, data };
}
