/** Folders of manual pages that a small image leaves out, and that what is done on it looks for. */
import { manualsUse } from '../../distros/debian/manual-pages.js';
import type { Instruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { lineOf } from '../purging/program-needs.js';
import { needsOf } from '../shrinking/manuals-need.js';
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
  const needs = steps.flatMap((one) => (one.kind === 'run' ? needsOf(one, analysis) : []));
  const unmet = needs.find(({ folders }) => folders === undefined);
  if (unmet !== undefined) return refused(unmet.what, unmet.because);
  const name = names.find((one) => {
    const use = manualsUse(one, release);
    return use !== undefined && use.folders === undefined;
  });
  return name === undefined
    ? [...new Set(needs.flatMap(({ folders }) => folders ?? []))]
    : refused(name, [lineOf(stage.from)]);
}

function refused(what: string, because: readonly Evidence[]): Whole {
  return whole('no-runtime-image', because, {
    why: `\`${what}\` needs the manual pages or their folders, which the small image leaves out`,
  });
}
