/** The port that an image says it answers on. */
import type { Instruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { expandVariables } from '../expand-variables.js';
import { lineOf } from '../purging/program-needs.js';
import { chainInstructions } from '../starting/stage-chain.js';
import type { HealthCheck } from './health-checks.js';

type Unserved = Extract<HealthCheck['plan'], { kind: 'leave' }>;

/** The one TCP port of EXPOSE, in digits. */
export function servedPort(stage: Stage, analysis: Analysis): { readonly port: string } | Unserved {
  const exposing = chainInstructions(stage, analysis).filter(({ kind }) => kind === 'expose');
  const because = exposing.map(lineOf);
  const ports = new Set(exposing.flatMap((one) => portsOf(one, analysis)));
  const [port, ...more] = [...ports];
  if (port === undefined) return { kind: 'leave', reason: 'no-port', because, data: {} };
  if (more.length > 0 || port === '') return { kind: 'leave', reason: 'several-ports', because, data: {} };
  return { port };
}

/** Empty for what is no single number that is known. */
function portsOf(instruction: Instruction, analysis: Analysis): readonly string[] {
  if (instruction.kind !== 'expose') return [];
  return instruction.args.flatMap(({ value, span }) => {
    const known = expandVariables(value, analysis.scope(instruction), { at: span, says: value });
    const [port = '', protocol = 'tcp'] = (known.known ? known.value : '').split('/');
    if (protocol.toLowerCase() !== 'tcp') return [];
    return [/^\d{1,5}$/.test(port) ? port : ''];
  });
}
