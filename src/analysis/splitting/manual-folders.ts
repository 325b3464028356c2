/** Folders of manual pages that a small image leaves out, and that what is done on it looks for. */
import type { Instruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { lineOf } from '../purging/program-needs.js';
import { foldersMeeting, needsOf, usesBy } from '../shrinking/manuals-need.js';
import { whole, type Whole } from './footing.js';

/** What is done on the small image: steps, and packages of the system that are installed by their names. */
export interface DoneThere {
  readonly stage: Stage;
  readonly steps: readonly Instruction[];
  readonly names: readonly string[];
  /** Debian's number. */
  readonly release: string | undefined;
}

/** The folders that steps need, absolute (an install by name makes its own); or what needs more than folders. */
export function manualFolders(
  { stage, steps, names, release }: DoneThere,
  analysis: Analysis,
): readonly string[] | Whole {
  const needs = [
    ...steps.flatMap((one) => (one.kind === 'run' ? needsOf(one, analysis) : [])),
    ...names.flatMap((name) =>
      usesBy(name, release, [lineOf(stage.from)]).filter(({ folders }) => folders === undefined),
    ),
  ];
  const folders = foldersMeeting(needs);
  if (!('what' in folders)) return folders;
  return whole('no-runtime-image', folders.because, {
    why: `\`${folders.what}\` needs the manual pages or their folders, which the small image leaves out`,
  });
}
