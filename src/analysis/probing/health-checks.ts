/** Images that are run and that nobody asks whether they are well, and how they could be asked. */
import type { Instruction, Stage } from '../../document/document.js';
import type { Address } from '../../knowledge/serving-programs.js';
import type { Analysis } from '../analysis.js';
import { chainOrigins } from './own-sources.js';
import type { Evidence } from '../fact.js';
import { lineOf } from '../purging/program-needs.js';
import { sourceTexts } from '../source-texts.js';
import { aboveStart, type NewPlace } from '../starting/above-start.js';
import { chainInstructions } from '../starting/stage-chain.js';
import { leafStages } from '../stepping-down/account.js';
import { startedBy, startInstructions, type StartedCommand } from '../stepping-down/started.js';
import { endingCommand } from './ending-commands.js';
import { healthPath } from './health-path.js';
import { probeCommand } from './probe-command.js';
import { servedPort } from './served-port.js';

export type UncheckedReason =
  | 'start-not-seen'
  | 'comes-to-an-end'
  | 'no-port'
  | 'several-ports'
  | 'base-not-known'
  | 'context-missing'
  | 'context-incomplete';

export interface HealthCheck {
  readonly stage: Stage;
  readonly plan:
    /** `doubt`: why it is only shown. */
    | {
        readonly kind: 'add';
        readonly text: string;
        readonly at: NewPlace;
        readonly because: string;
        readonly doubt: string | undefined;
      }
    | {
        readonly kind: 'leave';
        readonly reason: UncheckedReason;
        readonly because: readonly Evidence[];
        readonly data: Readonly<Record<string, string>>;
      };
}

/** Of every image that starts something and has no HEALTHCHECK, nor inherits one. */
export function healthChecks(analysis: Analysis): readonly HealthCheck[] {
  return leafStages(analysis)
    .filter(
      (stage) =>
        startInstructions(stage, analysis).length > 0 &&
        chainInstructions(stage, analysis).every((one) => one.kind !== 'healthcheck' && !isTrigger(one)),
    )
    .map((stage) => ({ stage, plan: planFor(stage, analysis) }));
}

function isTrigger(instruction: Instruction): boolean {
  return instruction.kind === 'onbuild' && instruction.trigger.kind === 'healthcheck';
}

function planFor(stage: Stage, analysis: Analysis): HealthCheck['plan'] {
  const image = analysis.image(stage);
  if (!image.known) return leave('base-not-known', [lineOf(stage.from)]);
  const ports = servedPort(stage, analysis);
  if ('reason' in ports) return ports;
  const started = startedBy(stage, analysis);
  if (!started.known) return leave('start-not-seen', started.because, { why: started.why });
  const ends = endingCommand(started.commands);
  if (ends !== undefined) return leave('comes-to-an-end', [ends.because], { what: ends.words.slice(0, 4).join(' ') });
  return withSources(stage, ports.port, started.commands, analysis);
}

function withSources(
  stage: Stage,
  port: string,
  commands: readonly StartedCommand[],
  analysis: Analysis,
): HealthCheck['plan'] {
  const why = 'it cannot be seen which path answers';
  if (analysis.context === undefined) return leave('context-missing', [], { why });
  const all = sourceTexts(analysis.context);
  if (all === undefined) return leave('context-incomplete', [], { why });
  const sources = chainOrigins(all, stage, analysis);
  const found = healthPath({ sources, port, commands, chain: chainInstructions(stage, analysis) });
  const address: Address = { port, variable: found.variable, path: found.path };
  const probe = probeCommand(address, stage, analysis);
  const keyword = analysis.document.style.keywordCase === 'lower' ? 'healthcheck' : 'HEALTHCHECK';
  const command = probe ?? `["<a program of the image>", "http://127.0.0.1:${port}${found.path}"]`;
  return {
    kind: 'add',
    text: `${keyword} --timeout=5s --start-period=30s CMD ${command}`,
    at: aboveStart(stage),
    because: found.because,
    doubt: found.doubt ?? (probe === undefined ? 'the image has no program that could ask' : undefined),
  };
}

function leave(
  reason: UncheckedReason,
  because: readonly Evidence[],
  data: Readonly<Record<string, string>> = {},
): Extract<HealthCheck['plan'], { kind: 'leave' }> {
  return { kind: 'leave', reason, because, data };
}
