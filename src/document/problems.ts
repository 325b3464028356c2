/**
 * What BuildKit would refuse in a well-cut file.
 * Source: frontend/dockerfile/instructions/parse.go and commands_run*.go of BuildKit v0.25 (2025).
 */
import type { Instruction, InstructionKind, Problem } from './document.js';

const FLAGS: Partial<Record<InstructionKind, readonly string[]>> = {
  from: ['platform'],
  run: ['mount', 'network', 'device'],
  copy: ['chown', 'from', 'chmod', 'link', 'exclude', 'parents'],
  add: ['chown', 'chmod', 'link', 'keep-git-dir', 'checksum', 'unpack', 'exclude'],
  healthcheck: ['interval', 'timeout', 'start-period', 'start-interval', 'retries'],
};

const STAGE_NAME = /^[a-z][a-z0-9\-_.]*$/;

/** Problems of the whole list: nothing to build, or an instruction before the first stage. */
export function fileProblems(instructions: readonly Instruction[]): readonly Problem[] {
  if (instructions.length === 0)
    return [{ span: { start: 0, end: 0 }, message: 'the file has no instructions', kind: 'empty' }];
  const stray = instructions.find((instruction) => instruction.kind !== 'arg');
  if (stray !== undefined && stray.kind !== 'from')
    return [refused(stray, `no build stage in current context: ${stray.keyword} stands before the first FROM`)];
  if (stray === undefined) return [refused(instructions[0]!, 'no build stage: there is no FROM')];
  return [];
}

/** Problems of one instruction: unknown flags, missing arguments. */
export function instructionProblems(instruction: Instruction): readonly Problem[] {
  const messages = [...flagProblems(instruction), ...argumentProblems(instruction)];
  return messages.map((message) => refused(instruction, message));
}

function refused(instruction: Instruction, message: string): Problem {
  return { span: instruction.span, message, kind: 'refused' };
}

function* flagProblems(instruction: Instruction): Iterable<string> {
  const allowed = FLAGS[instruction.kind] ?? [];
  for (const flag of instruction.flags) {
    if (!allowed.includes(flag.name)) yield `unknown flag: --${flag.name}`;
  }
}

function* argumentProblems(instruction: Instruction): Iterable<string> {
  const { keyword } = instruction;
  switch (instruction.kind) {
    case 'from':
      if (instruction.as !== undefined && !STAGE_NAME.test(instruction.as.value.toLowerCase()))
        yield `invalid name for build stage: ${instruction.as.value}`;
      return;
    case 'workdir':
    case 'user':
    case 'stopsignal':
    case 'maintainer':
      if (instruction.args.length === 0) yield `${keyword} requires exactly one argument`;
      return;
    case 'run':
    case 'cmd':
    case 'entrypoint':
    case 'shell':
    case 'expose':
    case 'volume':
    case 'arg':
      if (instruction.body.text === '' && instruction.heredocs.length === 0) yield* missing(instruction.kind, keyword);
      if (instruction.kind === 'shell' && (instruction.exec ?? []).length === 0) yield 'SHELL requires the JSON form';
      return;
    case 'onbuild':
      yield* triggerProblems(instruction.trigger);
      return;
    default:
  }
}

function* missing(kind: InstructionKind, keyword: string): Iterable<string> {
  if (kind !== 'cmd' && kind !== 'run' && kind !== 'entrypoint') yield `${keyword} requires at least one argument`;
}

function* triggerProblems(trigger: Instruction): Iterable<string> {
  if (trigger.kind === 'onbuild') yield 'Chaining ONBUILD via `ONBUILD ONBUILD` is not allowed';
  if (trigger.kind === 'from' || trigger.kind === 'maintainer')
    yield `${trigger.keyword} is not allowed as an ONBUILD trigger`;
  for (const problem of instructionProblems(trigger)) yield problem.message;
}
