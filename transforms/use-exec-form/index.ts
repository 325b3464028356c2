import {
  defineTransform,
  jsonWords,
  shellStarts,
  startPlan,
  windowsSign,
  type Analysis,
  type Argument,
  type Candidate,
  type Change,
  type CommandInstruction,
  type Refusal,
  type SharedReason,
  type StartPlan,
} from '../../src/transform/index.js';

interface StartCandidate extends Candidate {
  readonly instruction: CommandInstruction;
  readonly inOnbuild: boolean;
  /** Why the script is not understood; then there is no plan. */
  readonly unread?: string;
  readonly plan?: StartPlan;
}

type Reason = Extract<StartPlan, { kind: 'refused' }>['reason'];

/** Lets the program get the signals that are meant for it. */
export const useExecForm = defineTransform<StartCandidate, Reason>({
  id: 'use-exec-form',
  title: 'The program itself is started and gets the signals',
  why: '`docker stop` reaches the program, which can finish its work, and no shell runs beside it.',
  applicability: 'behavioural',
  changes: { 'entry point': 'changed', command: 'changed' },
  rules: { DL3025: 'instruction', JSONArgsRecommended: 'instruction' },
  skips: {
    'script-needs-shell': {
      text: 'the command needs its shell to the end: {what}',
      remedy: 'put the commands into a script that ends in `exec` and the program',
    },
    'json-not-valid': {
      text: '`{what}` looks like a JSON array and is none, so Docker gives it to the shell as it stands',
      remedy: 'put every word in double quotes with commas between them, and nothing behind the last bracket',
    },
    'arguments-of-entrypoint': {
      text: 'the ENTRYPOINT {what} takes this CMD, with the words of the shell in front, for its arguments',
      remedy: 'write CMD as a JSON array of the arguments that are meant',
    },
    'shell-builtin': {
      text: '`{what}` is a command of the shell itself',
      remedy: 'start a program, or leave it as it is',
    },
    'starts-background-process': {
      text: 'the shell looks after more than one process: `{what}` may keep running beside the last command',
      remedy: 'run one process a container, or start them from an init such as tini',
    },
    'command-not-known': {
      text: 'which program is started is not known here: `{what}`',
      remedy: 'name the program, or put `exec` in front of it by hand',
    },
  },
  *find(analysis: Analysis): Iterable<StartCandidate> {
    for (const start of shellStarts(analysis)) {
      const { instruction } = start;
      const script = analysis.script(instruction);
      if (script === undefined) continue;
      const common = { at: instruction.span, instruction, inOnbuild: false };
      const unread = script.known ? windowsSign(start, analysis) : script.why;
      if (unread !== undefined) yield { ...common, unread };
      const plan = script.known && unread === undefined ? startPlan(start, script.script, analysis) : undefined;
      if (plan !== undefined) yield { ...common, plan };
    }
    yield* triggers(analysis);
  },
  guards: [
    ({ inOnbuild }) => (inOnbuild ? { reason: 'in-onbuild' } : undefined),
    ({ unread }) => (unread === undefined ? undefined : { reason: 'script-not-understood', data: { why: unread } }),
    ({ plan, at, instruction }): Refusal<Reason | SharedReason> | undefined =>
      plan?.kind === 'refused'
        ? { reason: plan.reason, because: [{ at, says: instruction.body.text }], data: { what: plan.what } }
        : undefined,
  ],
  rewrite({ plan, instruction }, editor, analysis): Change {
    if (plan?.kind === 'json') {
      editor.replaceBody(instruction, printJson(plan.words, analysis));
      return { did: `\`${plan.words[0]}\` is started itself, with no shell between it and the signals` };
    }
    const { before, because } = plan as Extract<StartPlan, { kind: 'exec' }>;
    editor.insertWordBefore(before, 'exec');
    return {
      did: `the shell gives its place to \`${before.text}\`, which then gets the signals (not JSON, because ${because})`,
    };
  },
});

function* triggers({ document }: Analysis): Iterable<StartCandidate> {
  for (const instruction of document.instructions) {
    if (instruction.kind !== 'onbuild') continue;
    const { trigger } = instruction;
    if ((trigger.kind === 'cmd' || trigger.kind === 'entrypoint') && trigger.exec === undefined)
      yield { at: instruction.span, instruction: trigger, inOnbuild: true };
  }
}

/** The words as a JSON array, with blanks after commas unless the file writes it otherwise. */
function printJson(words: readonly string[], analysis: Analysis): string {
  return jsonWords(words, isTight(analysis) ? ',' : ', ');
}

function isTight({ document }: Analysis): boolean {
  const gaps = document.instructions.flatMap((one) => {
    const words: readonly Argument[] | undefined = 'exec' in one ? one.exec : undefined;
    return (words ?? []).slice(1).map((word, index) => document.text.slice(words![index]!.span.end, word.span.start));
  });
  return gaps.length > 0 && gaps.every((gap) => gap === ',');
}
