/**
 * What every instruction reads and writes.
 * Responsible for: a model that is wide where it does not know. May not: know a tool by name (see src/distros, src/ecosystems).
 */
import type { CopyInstruction, Instruction, PairsInstruction, PlainInstruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, destinationOf } from '../copied-files.js';
import { expandVariables } from '../expand-variables.js';
import { joinPath } from '../image-paths.js';
import { barrier, NO_EFFECTS, type Effects } from './effects.js';
import { ACCOUNTS, path, setting, unlinked, WORKING_DIRECTORY, variable, type Region } from './region.js';
import { runEffects } from './run-effects.js';
import { variablesIn } from './variables.js';

/** The effects of one instruction on the image and on what comes after it. */
export function instructionEffects(instruction: Instruction, analysis: Analysis): Effects {
  const reads = variablesIn(instruction.body.text).map(variable);
  switch (instruction.kind) {
    case 'run':
      return runEffects(instruction, analysis);
    case 'copy':
    case 'add':
      return copyEffects(instruction, analysis, reads);
    case 'env':
    case 'arg':
    case 'label':
      return { reads, writes: pairRegions(instruction) };
    case 'workdir':
      return workdirEffects(instruction, analysis, reads);
    case 'user':
      return { reads, writes: [setting('user')] };
    case 'shell':
      return { reads, writes: [setting('shell')] };
    case 'cmd':
    case 'healthcheck':
      return { reads: [...reads, setting('shell')], writes: [setting(instruction.kind)] };
    case 'entrypoint':
      return { reads: [...reads, setting('shell')], writes: [setting('entrypoint'), setting('cmd')] };
    case 'volume':
      return volumeEffects(instruction, reads);
    case 'expose':
    case 'stopsignal':
    case 'maintainer':
      return { reads, writes: [setting(instruction.kind)] };
    case 'onbuild':
      return { ...NO_EFFECTS, writes: [setting('list of triggers')] };
    default:
      return barrier(`\`${instruction.keyword}\` may do anything`);
  }
}

function pairRegions(instruction: PairsInstruction): readonly Region[] {
  const region = instruction.kind === 'label' ? (name: string) => setting(`label ${name}`) : variable;
  return instruction.pairs.map(({ name }) => region(name));
}

function copyEffects(instruction: CopyInstruction, analysis: Analysis, variables: readonly Region[]): Effects {
  const to = destinationOf(instruction, analysis);
  if (to === undefined) return barrier(`the folder that \`${instruction.keyword}\` writes to is not known`);
  const owner = instruction.flags.find(({ name }) => name === 'chown')?.value;
  const owned = owner !== undefined;
  const reads = [...variables];
  if (!instruction.destination.value.startsWith('/')) reads.push(setting(WORKING_DIRECTORY));
  if (owned) reads.push(ACCOUNTS);
  const places = contextCopy(instruction, analysis).sources?.map((source) => source.to) ?? [to];
  const parents = places.map((at) => ({ kind: 'parents', path: unlinked(at), owner: ownerName(owner) }) as const);
  return { reads, writes: [...places.map((at) => (owned ? path(at) : filesAt(at))), ...parents] };
}

function filesAt(at: string): Region {
  return { kind: 'files', path: unlinked(at) };
}

/** Names that mean the same owner are the same. */
function ownerName(owner: string | undefined): string {
  return owner === undefined || ROOT.has(owner) ? 'root' : `chown ${owner}`;
}

const ROOT = new Set(['root', '0', 'root:root', '0:0', 'root:0', '0:root']);

function workdirEffects(instruction: PlainInstruction, analysis: Analysis, variables: readonly Region[]): Effects {
  const value = instruction.args[0]?.value ?? '';
  const scope = analysis.scope(instruction);
  const expanded = expandVariables(value, scope, { at: instruction.span, says: value });
  const relative = !(expanded.known && expanded.value.startsWith('/'));
  const base = relative ? scope.workdir : { known: true as const, value: '/' };
  if (!expanded.known || !base.known)
    return { reads: [...variables, setting(WORKING_DIRECTORY)], writes: [setting(WORKING_DIRECTORY), path('/')] };
  const at = unlinked(joinPath(base.value, expanded.value));
  const reads = relative ? [...variables, setting(WORKING_DIRECTORY)] : variables;
  const made: readonly Region[] = [
    { kind: 'folder', path: at },
    { kind: 'parents', path: at, owner: 'root' },
  ];
  return { reads, writes: [setting(WORKING_DIRECTORY), ...made] };
}

function volumeEffects(instruction: PlainInstruction, reads: readonly Region[]): Effects {
  const dynamic = instruction.args.some((argument) => argument.dynamic);
  const paths = dynamic ? [path('/')] : instruction.args.map(({ value }) => path(joinPath('/', value)));
  return { reads, writes: [setting('list of volumes'), ...paths] };
}
