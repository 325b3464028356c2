/**
 * Mends instructions that do not do what they are written for.
 * Responsible for: what is written in their place. May not: decide what was meant.
 */
import {
  defineTransform,
  repairs,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type Repair,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly found: Repair;
}

const DID: Readonly<Record<Repair['kind'], (what: string) => string>> = {
  list: () => 'the list is written as JSON, as Docker took it for plain text',
  repeated: (what) => `the ${what} goes, as only the last one of the stage counts`,
  interactive: (what) => `\`${what}\`, which is made for people, gives way to the program for scripts`,
  root: (what) => `\`${what}\` goes, as the step runs as root`,
  records: (what) => `no login records are made for user ${what}: they would be as long as the number is high`,
  'folder-again': (what) => `\`cd ${what}\` goes, as the step runs there`,
  'folder-first': (what) => `the step runs in \`${what}\`, which the WORKDIR below names anyway`,
  'folder-lost': (what) => `\`WORKDIR ${what}\` in place of a RUN that only changes its own folder`,
  'idle-stage': (what) => `remove the stage \`${what}\`, which no other uses`,
};

const BEHAVIOURAL: Partial<Readonly<Record<Repair['kind'], string>>> = {
  list: 'what is started, mounted or copied is another',
  root: 'the command sees the variables of the step',
  records: 'a log file is shorter',
};

export const repairInstructions = defineTransform({
  id: 'repair-instructions',
  title: 'Instructions do what they are written for',
  why: 'A list that is no JSON, or a second CMD, is built without a word and found out when the container does not start.',
  applicability: 'safe',
  changes: {
    'entry point': 'changed',
    command: 'changed',
    'health check': 'changed',
    volumes: 'changed',
    files: 'changed',
  },
  skips: {
    'variable-in-list': {
      text: 'the list stays as it is: `{what}` has a variable, which nobody would fill in a JSON list',
      remedy: 'write the command without brackets, or start a shell with -c',
    },
    'downloads-may-stay': {
      text: '`{what}` stays, as the image may not be set up to throw away what the program for scripts downloads',
      remedy: 'name an image whose distribution is known',
    },
    'user-not-known': {
      text: '`{what}` stays, as it is not known who runs the step',
      remedy: 'write USER root above the step',
    },
    'variables-kept-out': {
      text: '`{what}` stays, as it keeps variables of the file from the command',
      remedy: 'take it away if the command may see them',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const found of repairs(analysis)) yield { at: found.at, found };
  },
  guards: [({ found: { plan } }) => (plan.kind === 'leave' ? plan : undefined)],
  rewrite({ found }, editor: Editor): Change {
    const { kind, plan, instruction, what } = found;
    const changes = BEHAVIOURAL[kind];
    if (changes !== undefined) editor.downgrade('behavioural', changes);
    if (plan.kind === 'show') editor.downgrade('display-only', plan.why);
    if (plan.kind === 'remove') editor.remove(instruction);
    if (plan.kind === 'texts') {
      if (plan.above.length > 0) editor.insertBefore(instruction, plan.above);
      for (const { at, text } of plan.texts) editor.replaceArgument({ value: '', span: at, dynamic: false }, text);
    }
    if (plan.kind === 'command') {
      editor.removeMember(plan.run, plan.list.members, plan.member);
      if (plan.moved !== undefined) editor.moveBefore([plan.moved], plan.run);
    }
    return { did: DID[kind](what) };
  },
});
