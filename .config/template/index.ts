import { defineTransform, type Candidate, type Instruction } from '../../src/transform/index.js';

interface Place extends Candidate {
  readonly instruction: Instruction;
}

/** What it makes true, and how it goes about it. */
export const newTransform = defineTransform<Place, 'not-written-yet'>({
  id: 'new-transform',
  title: 'What is true afterwards',
  why: 'What the user gains, in one sentence.',
  applicability: 'safe',
  skips: {
    'not-written-yet': { text: 'a fact about this file', remedy: 'what the reader can do about it' },
  },
  *find({ document }) {
    for (const instruction of document.instructions)
      if (instruction.kind === 'maintainer') yield { at: instruction.span, instruction };
  },
  guards: [() => ({ reason: 'not-written-yet' })],
  rewrite({ instruction }, editor) {
    editor.remove(instruction);
    return { did: 'what was done to this file' };
  },
});
