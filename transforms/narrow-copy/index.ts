/**
 * Copies what is needed of a project in place of all of it.
 * Responsible for: the text of the copies. May not: decide what is needed.
 */
import {
  defineTransform,
  narrowCopies,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type NarrowCopy,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly found: NarrowCopy;
}

export const narrowCopy = defineTransform({
  id: 'narrow-copy',
  title: 'Only what is needed of the project is copied',
  why: 'A change to what nothing reads runs no step again, and what is added to the project later does not get into the image unseen.',
  applicability: 'behavioural',
  changes: { files: 'changed' },
  optIn: true,
  oneAtATime: true,
  skips: {
    'all-needed': { text: 'everything is copied, as all of it is needed', remedy: 'nothing need be done' },
    'step-not-understood': {
      text: 'everything is copied, as it is not known what `{what}` reads of it',
      remedy: 'copy what it needs by hand',
    },
    'start-not-seen': {
      text: 'everything is copied, as the program cannot be followed: {why}',
      remedy: 'copy what it needs by hand',
    },
    'reads-more': {
      text: 'everything is copied, as {what} may read more than can be told',
      remedy: 'copy what it needs by hand',
    },
    'package-not-known': {
      text: 'everything is copied, as it is not known what `{what}` reads of a project',
      remedy: 'copy what it needs by hand',
    },
    'odd-names': {
      text: 'everything is copied, as it would take many lines, or names that cannot be written plainly: {what}',
      remedy: 'copy what is needed by hand',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    for (const found of narrowCopies(analysis)) yield { at: found.instruction.span, found };
  },
  guards: [({ found: { plan } }) => (plan.kind === 'leave' ? plan : undefined)],
  rewrite({ found: { instruction, plan } }, editor: Editor): Change {
    if (plan.kind === 'leave') throw new Error('a guard lets nothing pass that stays');
    const [first = '', ...more] = plan.texts;
    editor.replaceArgument({ value: '', span: instruction.span, dynamic: false }, first);
    if (more.length > 0) editor.insertAfter(instruction, more);
    const left = plan.left.slice(0, 4).map((name) => `\`${name}\``);
    const others = plan.left.length > 4 ? ` and ${plan.left.length - 4} others` : '';
    return {
      did: `only what is needed is copied: ${left.join(', ')}${others} ${plan.left.length === 1 ? 'is' : 'are'} not`,
    };
  },
});
