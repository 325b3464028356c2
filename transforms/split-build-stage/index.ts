/**
 * Splits a file into a stage that builds and a stage that runs.
 * Responsible for: where the stages part, and what the second one begins with. May not: know a language, a program or an image.
 */
import {
  defineTransform,
  fatStage,
  jsonWords,
  type Analysis,
  type Candidate,
  type Change,
  type Document,
  type Editor,
  type FatStage,
  type Instruction,
  type Split,
  type StageItem,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly fat: FatStage;
}

export const splitBuildStage = defineTransform({
  id: 'split-build-stage',
  title: 'What builds the program does not run with it',
  why: 'Compilers, sources and what was fetched for the build are most of the image, and none of it is needed to run the program.',
  applicability: 'behavioural',
  changes: {
    'base image': 'changed',
    'entry point': 'changed',
    command: 'changed',
    environment: 'changed',
    files: 'changed',
  },
  oneAtATime: true,
  skips: {
    'start-not-seen': {
      text: 'one stage stays, as what it starts cannot be followed: {why}',
      remedy: 'start the program itself, in the exec form',
    },
    'starts-more': {
      text: 'one stage stays: `{what}` is started, which is not what a step builds as far as can be told',
      remedy: 'start the program that is built, by its path',
    },
    'needs-not-known': {
      text: 'one stage stays, as what the program needs to run is not known: {why}',
      remedy: 'copy the program, and the libraries that it loads, into a stage of its own by hand',
    },
    'starts-programs': {
      text: 'one stage stays: the program starts others, which the image must have',
      remedy: 'install those in a stage of their own, and copy the program there by hand',
    },
    'no-runtime-image': {
      text: 'one stage stays: {why}',
      remedy: 'name the release in the tag of the base image, or write the second stage by hand',
    },
    'step-for-runtime': {
      text: 'one stage stays: the program may need what `{what}` leaves behind',
      remedy: 'keep to the folder of the project what only the build needs',
    },
    'setting-with-variable': {
      text: 'one stage stays: `{what}` refers to a variable that the stage which runs would not have',
      remedy: 'write the value in its place',
    },
    'health-check': {
      text: 'one stage stays: its health check needs programs that the stage which runs would not have',
      remedy: 'let whoever runs the container check it, or write the second stage by hand',
    },
    'environment-not-known': {
      text: 'one stage stays: {why}',
      remedy: 'let every install put packages into one folder that can be seen here, such as a virtual environment',
    },
    'fixed-place': {
      text: 'one stage stays: it is said where programs of packages lie, which would lie elsewhere',
      remedy: 'call them by their names, which PATH leads to',
    },
    'saves-little': {
      text: 'one stage stays, as the other would need all the same: no package is for building alone, and what the build makes is not known',
      remedy: 'list what only building needs as development packages, or write the second stage by hand',
    },
    'compiles-when-run': {
      text: 'one stage stays, as the program may compile when it runs: {what}',
      remedy: 'nothing need be done, or take out what compiles',
    },
    'builds-when-started': {
      text: 'one stage stays, as the program is built when the container starts: {what}',
      remedy: 'build it in a step, as with `RUN {instead}`, and start what that makes',
    },
    'compiles-beside': {
      text: 'one stage stays, as a step that belongs to what runs may compile: {what}',
      remedy: 'let a lock file say what that step installs, or install it in a stage of its own',
    },
    'another-user': {
      text: 'one stage stays: its user would have to be made in the stage which runs',
      remedy: 'take USER out, and add it again when the stages are apart',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    const fat = fatStage(analysis);
    if (fat !== undefined) yield { at: fat.stage.from.span, fat };
  },
  guards: [
    ({ fat: { plan } }) => {
      if (plan.kind === 'split') return undefined;
      const { reason, because, data } = plan;
      return { reason, because, data };
    },
  ],
  rewrite({ fat: { plan } }, editor: Editor, { document }): Change {
    if (plan.kind !== 'split') throw new Error('a guard lets nothing pass that stays');
    const { from, at, items } = plan;
    const as = document.style.keywordCase === 'lower' ? 'as' : 'AS';
    if (plan.as === undefined) editor.replaceArgument(from.image, `${from.image.value} ${as} ${plan.name}`);
    else editor.replaceArgument(plan.as, plan.name);
    if (plan.variables.length > 0) editor.insertAfter(from, plan.variables);
    for (const { above, text } of plan.copies) editor.insertBefore(above, [text]);
    if (plan.below !== undefined) editor.insertAfter(plan.below.last, [plan.below.text]);
    if (plan.start !== undefined) editor.replaceBody(plan.start.instruction, jsonWords(plan.start.words));
    const head = document.text.slice(from.span.start, from.image.span.start);
    const written = plan.as && document.text.slice(from.image.span.end, plan.as.span.start).trim();
    const name = plan.as === undefined ? '' : ` ${written ?? as} ${plan.as.value}`;
    const first = `${head}${plan.base}${name}`;
    if (at.place === 'above') {
      editor.insertBefore(at.anchor, [`${gapAbove(at.anchor, document)}${first}`]);
      for (const item of items) place(item, at.anchor, editor);
    } else {
      editor.insertAfter(at.anchor, [`${document.style.lineEnd}${first}`]);
      for (const item of items) placeBelow(item, at.anchor, editor);
    }
    return didOf(plan);
  },
});

/** Puts a part of the new stage behind those that are above `anchor` already. */
function place(item: StageItem, anchor: Instruction, editor: Editor): void {
  if (item.kind === 'text') editor.insertBefore(anchor, [item.text]);
  else if (item.kind === 'run') editor.insertRunBefore(anchor, item.commands);
  else editor.moveBehindInserted(item.instruction, anchor);
}

function placeBelow(item: StageItem, anchor: Instruction, editor: Editor): void {
  if (item.kind === 'text') editor.insertAfter(anchor, [item.text]);
  else if (item.kind === 'run') editor.insertAfter(anchor, [`RUN ${item.commands.join(' && ')}`]);
  else editor.moveAfter(item.instruction, anchor);
}

/** More names than this are counted. */
const MOST_NAMED = 8;

/** What was done, for the report. */
function didOf({ base, copied, carried, installed = [], isBuilt }: Split): Change {
  const named = (names: readonly string[]): string => names.map((one) => `\`${one}\``).join(', ');
  const files = copied.length === 0 ? '' : `, with ${named(copied)}, as it opens files`;
  const [one] = installed;
  const packages =
    one === undefined
      ? ''
      : installed.length > MOST_NAMED
        ? `; ${installed.length} packages of libraries and programs are installed there`
        : `; ${named(installed)} ${installed.length === 1 ? 'is' : 'are'} installed there`;
  if (carried === undefined)
    return {
      did: `the program runs on \`${base}\`${files}; what builds it stays behind${packages}`,
      saves: 'the tools of the build',
    };
  if (isBuilt === true) {
    const what = copied.length === 0 ? 'the whole folder of the project' : `its packages, ${named(copied)}`;
    return {
      did: `the program runs on \`${base}\` with ${what}; what builds it stays behind${packages}`,
      saves: 'packages and tools of the build',
    };
  }
  return {
    did: `the program runs on \`${base}\` with \`${carried}\`, where its packages are; what compiles them stays behind${packages}`,
    saves: 'the tools of the build',
  };
}

/** A blank line, where there is none yet. */
function gapAbove(anchor: Instruction, { text, instructions, style }: Document): string {
  const above = instructions[anchor.index - 1]!;
  return /^[ \t]*\r?\n/.test(text.slice(above.lines.end, anchor.lines.start)) ? '' : style.lineEnd;
}
