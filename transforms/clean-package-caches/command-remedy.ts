/** Leaves something out by commands at the end of the layer. */
import {
  cleanupCalls,
  endingDoubt,
  laterUses,
  type Analysis,
  type CommandRemedy,
  type Remaining,
} from '../../src/transform/index.js';
import { refuse, type Plan } from './plan.js';

const MOST_EVIDENCE = 3;

export function planCommands(remedy: CommandRemedy, remaining: Remaining, analysis: Analysis): Plan {
  const { instruction } = remaining;
  const uses = laterUses(remaining, analysis);
  if (uses.length > 0) {
    const because = uses.slice(0, MOST_EVIDENCE).map((use) => use.because);
    return refuse('lists-used-later', remaining, { why: because[0]!.says, because });
  }
  const script = analysis.script(instruction);
  if (instruction.kind !== 'run' || script?.known !== true)
    return refuse('script-shape', remaining, { why: 'it is not shell' });
  const doubt = endingDoubt(script.script, analysis.scope(instruction));
  if (doubt !== undefined) return refuse('script-shape', remaining, { why: doubt });
  const calls = cleanupCalls(remedy, remaining, analysis);
  if (!calls.known) {
    const reason = calls.kind === 'moved' ? 'cache-directory-moved' : 'script-shape';
    return refuse(reason, remaining, { why: calls.why });
  }
  return {
    works: true,
    apply: (editor) => calls.commands.forEach((command) => editor.appendCommand(instruction, script.script, command)),
  };
}
