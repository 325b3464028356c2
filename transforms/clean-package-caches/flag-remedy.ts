/** Leaves something out by a flag of the calls that would leave it. */
import {
  flagDoubt,
  laterUses,
  usesWithin,
  type Analysis,
  type Editor,
  type FlagRemedy,
  type ListMember,
  type Operation,
  type Remaining,
  type RunInstruction,
} from '../../src/transform/index.js';
import { refuse, type Plan } from './plan.js';

export function planFlag(remedy: FlagRemedy, remaining: Remaining, analysis: Analysis): Plan {
  const doubt = flagDoubt(remedy, remaining, analysis);
  if (doubt !== undefined) {
    const data = { manager: remaining.manager.id, flag: remedy.flag, why: doubt.why };
    const refusal = { reason: 'flag-not-known' as const, data, because: doubt.because };
    return { works: false, refusal, final: doubt.lacking && remedy.lackingLeavesNothing === true };
  }
  const calls = callsToFlag(remedy, remaining, analysis);
  if (typeof calls === 'string') return refuse('script-shape', remaining, { why: calls });
  const needless = remaining.leavers.filter(({ action }) => action === remedy.makesNeedless);
  const removals = needless.map((operation) => removalOf(operation, analysis));
  if (removals.includes(undefined))
    return refuse('script-shape', remaining, { why: 'a call cannot be taken out of it' });
  return {
    works: true,
    apply: (editor) => {
      for (const operation of calls) addFlag(operation, remedy, editor);
      for (const remove of removals) remove?.(editor);
    },
  };
}

/** The calls that get the flag, or why the flag would not do. */
function callsToFlag(remedy: FlagRemedy, remaining: Remaining, analysis: Analysis): readonly Operation[] | string {
  const own = remaining.leavers.filter(({ action }) => remedy.on.includes(action));
  if (remedy.makesNeedless === undefined) return own;
  const uses = [...usesWithin(remaining, analysis), ...laterUses(remaining, analysis)];
  const calls = new Set(own);
  for (const { operation: use } of uses) {
    if (use === undefined || use.instruction.kind !== 'run') return 'a later step may need what the flag leaves out';
    if (!remedy.on.includes(use.action) || isTrigger(use, analysis))
      return 'a later step needs what the flag leaves out';
    if (!use.flags.some(({ name }) => remedy.presentAs.includes(name))) calls.add(use);
  }
  return [...calls];
}

function isTrigger({ instruction }: Operation, analysis: Analysis): boolean {
  return analysis.document.instructions[instruction.index] !== instruction;
}

function addFlag(operation: Operation, remedy: FlagRemedy, editor: Editor): void {
  const [replaced, ...more] = operation.flags.filter(({ name }) => remedy.replaces.includes(name));
  if (replaced === undefined) editor.insertWordAfter(operation.subcommand.at(-1) ?? operation.executable, remedy.flag);
  else editor.replaceWord(replaced.word, remedy.flag);
  for (const { word } of more) editor.removeWord(operation.instruction, word);
}

/** How a call is taken out whole: with one `&&`, or with its RUN. Undefined where that would change what the rest means. */
function removalOf(
  { command, instruction, nestedIn }: Operation,
  analysis: Analysis,
): ((editor: Editor) => void) | undefined {
  const script = analysis.script(instruction);
  if (instruction.kind !== 'run' || script?.known !== true || nestedIn.length > 0) return undefined;
  const { lists } = script.script;
  const list = lists.find(({ members }) => members.some((member) => isJust(member, command)));
  const at = list?.members.findIndex((member) => isJust(member, command)) ?? -1;
  if (list === undefined) return undefined;
  if (lists.length === 1 && list.members.length === 1) return (editor) => editor.remove(instruction);
  return removalFromList(instruction, list.members, at);
}

function removalFromList(
  run: RunInstruction,
  members: readonly ListMember[],
  at: number,
): ((editor: Editor) => void) | undefined {
  const { operator } = members[at]!;
  const next = members[at + 1]?.operator;
  const joined = (operator === undefined || operator === '&&') && (next === undefined || next === '&&');
  if (!joined || members.length < 2) return undefined;
  return (editor) => editor.removeMember(run, members, members[at]!);
}

function isJust(member: ListMember, command: Operation['command']): boolean {
  const [first, ...more] = member.pipeline;
  return more.length === 0 && !member.negated && first?.kind === 'command' && first.command === command;
}
