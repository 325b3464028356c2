/** Variables that the program of a container should be run with, and whether they can be set. */
import type { Instruction, Stage } from '../../document/document.js';
import { ecosystems } from '../../ecosystems/index.js';
import type { RunningPrograms, RuntimeVariable } from '../../knowledge/running-programs.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { firstText, sourceTexts } from '../source-texts.js';
import { aboveStart, type NewPlace } from '../starting/above-start.js';
import { chainInstructions } from '../starting/stage-chain.js';
import { leafStages } from '../stepping-down/account.js';
import { startedBy, startInstructions, type StartedCommand } from '../stepping-down/started.js';
import { languageOf } from '../../ecosystems/languages.js';
import { baseName } from '../image-paths.js';

export type UnsetReason =
  | 'start-not-seen'
  | 'builds-at-start'
  | 'read-by-program'
  | 'chosen-by-package'
  | 'context-missing'
  | 'context-incomplete';

/** Variables of one stage that belong into one instruction, in order. */
export interface RuntimeVariables {
  readonly stage: Stage;
  readonly variables: readonly RuntimeVariable[];
  readonly plan:
    | { readonly kind: 'set'; readonly at: NewPlace }
    | {
        readonly kind: 'leave';
        readonly reason: UnsetReason;
        readonly because: readonly Evidence[];
        readonly data: Readonly<Record<string, string>>;
      };
}

/** Of every image that is run, those that the file does not set itself. */
export function runtimeVariables(analysis: Analysis): readonly RuntimeVariables[] {
  return leafStages(analysis).flatMap((stage) => ofStage(stage, analysis));
}

function ofStage(stage: Stage, analysis: Analysis): readonly RuntimeVariables[] {
  if (startInstructions(stage, analysis).length === 0) return [];
  const started = startedBy(stage, analysis);
  const language = started.known ? languageStarted(started.commands) : languageOfImage(stage, analysis);
  const chain = chainInstructions(stage, analysis);
  const missing = (language?.variables ?? []).filter(({ name }) => !isSet(name, chain, analysis));
  return (['always', 'running'] as const).flatMap((needed) => {
    const variables = missing.filter((one) => one.needed === needed);
    if (variables.length === 0) return [];
    if (!started.known)
      return [{ stage, variables, plan: leave('start-not-seen', started.because, { why: started.why }) }];
    if (needed === 'always') return [{ stage, variables, plan: { kind: 'set', at: top(stage) } as const }];
    return [{ stage, variables, plan: runningPlan(stage, variables, started.commands, language!, analysis) }];
  });
}

/** The language of the program that is started last, wrappers and shells apart. */
function languageStarted(commands: readonly StartedCommand[]): RunningPrograms | undefined {
  const found = commands.flatMap(({ words }) => {
    return languageOf(baseName(words[0] ?? '')) ?? [];
  });
  return found.at(-1);
}

function languageOfImage(stage: Stage, analysis: Analysis): RunningPrograms | undefined {
  const image = analysis.image(stage);
  const brings = image.known ? image.value.brings : [];
  return ecosystems.find(({ managers }) => managers.some(({ id }) => brings.includes(id)))?.running;
}

/** True also where it is an argument, or a step exports it. */
function isSet(name: string, chain: readonly Instruction[], analysis: Analysis): boolean {
  const last = chain.at(-1)!;
  if (analysis.scope(last).env(name) !== undefined || analysis.scope(last).isArg(name)) return true;
  return chain.some(({ body }) => body.text.split(/\W+/).includes(name));
}

/** Below the settings at the top of the stage. */
function top({ instructions }: Stage): NewPlace {
  const [from, ...rest] = instructions;
  const next = rest.find(({ kind }) => !SETTINGS.has(kind));
  return next === undefined ? { place: 'below', anchor: from! } : { place: 'above', anchor: next };
}

const SETTINGS: ReadonlySet<string> = new Set(['arg', 'env', 'label', 'maintainer']);

function runningPlan(
  stage: Stage,
  variables: readonly RuntimeVariable[],
  commands: readonly StartedCommand[],
  language: RunningPrograms,
  { context }: Analysis,
): RuntimeVariables['plan'] {
  const builds = commands.find(({ words }) =>
    words.some((word) => language.building.includes(word) || language.buildTools.includes(word)),
  );
  if (builds !== undefined)
    return leave('builds-at-start', [builds.because], { what: builds.words.slice(0, 4).join(' ') });
  const why = 'it cannot be seen what reads it';
  if (context === undefined) return leave('context-missing', [], { why });
  const sources = sourceTexts(context);
  if (sources === undefined) return leave('context-incomplete', [], { why });
  const manifests = sources.filter(({ path }) => path.endsWith('package.json'));
  const code = sources.filter(({ path }) => !path.endsWith('package.json'));
  for (const { name, chosenBy, readAs } of variables) {
    const read = firstText(code, [name, ...readAs]);
    if (read !== undefined) return leave('read-by-program', [read], { name });
    const chosen = firstText(
      manifests,
      chosenBy.map((one) => `"${one}"`),
    );
    if (chosen !== undefined) return leave('chosen-by-package', [chosen], { name });
    const script = firstText(manifests, [name]);
    if (script !== undefined) return leave('read-by-program', [script], { name });
  }
  return { kind: 'set', at: aboveStart(stage) };
}

function leave(
  reason: UnsetReason,
  because: readonly Evidence[],
  data: Readonly<Record<string, string>>,
): Extract<RuntimeVariables['plan'], { kind: 'leave' }> {
  return { kind: 'leave', reason, because, data };
}
