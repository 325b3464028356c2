/** The port that an image says it answers on. */
import type { Instruction, Stage } from '../../document/document.js';
import { ecosystems } from '../../ecosystems/index.js';
import type { Analysis } from '../analysis.js';
import { expandVariables } from '../expand-variables.js';
import { baseName } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { firstText, sourceTexts } from '../source-texts.js';
import { chainInstructions } from '../starting/stage-chain.js';
import { startedBy, type StartedCommand } from '../stepping-down/started.js';
import type { HealthCheck } from './health-checks.js';
import { chainOrigins } from './own-sources.js';

type Unserved = Extract<HealthCheck['plan'], { kind: 'leave' }>;

const serving = ecosystems.flatMap((one) => one.serving ?? []);

/** The one TCP port of EXPOSE, in digits; where there is none, or more than one, the one that the start command or a variable tells. */
export function servedPort(stage: Stage, analysis: Analysis): { readonly port: string } | Unserved {
  const exposing = chainInstructions(stage, analysis).filter(({ kind }) => kind === 'expose');
  const exposed = new Set(exposing.flatMap((one) => portsOf(one, analysis)));
  const [port, ...more] = [...exposed];
  if (port !== undefined && port !== '' && more.length === 0) return { port };
  const told = toldPorts(stage, analysis);
  const [only, ...others] = [...told].filter((one) => exposed.size === 0 || exposed.has('') || exposed.has(one));
  if (only !== undefined && others.length === 0) return { port: only };
  const reason = port === undefined ? 'no-port' : 'several-ports';
  return { kind: 'leave', reason, because: exposing.map(lineOf), data: {} };
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

/** Ports that the options of what is started name, or else the variables that its sources take a port from. */
function toldPorts(stage: Stage, analysis: Analysis): ReadonlySet<string> {
  const started = startedBy(stage, analysis);
  const ofOptions = started.known ? started.commands.flatMap(optionPorts) : [];
  return new Set(ofOptions.length > 0 ? ofOptions : variablePorts(stage, analysis));
}

function optionPorts({ words }: StartedCommand): readonly string[] {
  return serving.flatMap(({ portOptions }) =>
    Object.entries(portOptions).flatMap(([program, options]) => {
      const at = words.findIndex((word) => baseName(word) === program);
      return at < 0 ? [] : valuesOf(words.slice(at + 1), options).flatMap(numberOf);
    }),
  );
}

/** `--port 80`, `--port=80`, `-p80` */
function valuesOf(words: readonly string[], options: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    const option = options.find((one) => word === one || word.startsWith(`${one}=`));
    if (option !== undefined) return [word === option ? (words[index + 1] ?? '') : word.slice(option.length + 1)];
    const attached = options.find((one) => /^-\w$/.test(one) && word.startsWith(one));
    return attached === undefined ? [] : [word.slice(attached.length)];
  });
}

function numberOf(value: string): readonly string[] {
  const port = /(?:^|:)(\d{2,5})$/.exec(value)?.[1];
  return port === undefined ? [] : [port];
}

function variablePorts(stage: Stage, analysis: Analysis): readonly string[] {
  const all = analysis.context === undefined ? [] : (sourceTexts(analysis.context) ?? []);
  const sources = chainOrigins(all, stage, analysis);
  const read = serving.flatMap(({ portVariables }) =>
    Object.entries(portVariables).flatMap(([name, texts]) => (firstText(sources, texts) === undefined ? [] : name)),
  );
  const pairs = chainInstructions(stage, analysis).flatMap((one) => (one.kind === 'env' ? one.pairs : []));
  const last = new Map(pairs.map(({ name, value }) => [name, value ?? '']));
  return read.flatMap((name) => numberOf(last.get(name) ?? ''));
}
