/** What a result's fix changes. */
import { replacementsOf, type Replacement } from './replacements.js';
import type { InRepository, ReportedFile } from './reported-file.js';
import { artifactLocation, message } from './sarif-parts.js';

/**
 * The fix for what one transform did: all that was done up to it, since it judged the file as the transforms before had left it. So a fix
 * leads from the file as it is to one that restow has checked. `artifactChanges` as in SARIF 2.1.0, 3.55.
 */
export function fixOf(file: ReportedFile, transform: string, inRepository: InRepository): object {
  const { before = '', real, steps } = file;
  const done = steps.slice(0, steps.findLastIndex((step) => step.transform === transform) + 1);
  const ignore = done.findLast((step) => step.ignoreFile !== undefined)?.ignoreFile;
  const earlier = [...new Set(done.map((step) => step.transform))].filter((one) => one !== transform);
  const after = earlier.length === 0 ? '' : `, after ${earlier.join(', ')}`;
  return {
    description: message(`${transform}${after}`),
    artifactChanges: [
      ...change(inRepository(real), before, done.at(-1)?.after ?? before),
      ...(ignore === undefined ? [] : change(inRepository(ignore.real), ignore.original ?? '', ignore.after)),
    ],
  };
}

function change(path: string, before: string, after: string): readonly object[] {
  const replacements = replacementsOf(before, after);
  return replacements.length === 0 ? [] : [{ ...artifactLocation(path), replacements: replacements.map(replacement) }];
}

function replacement({ region, text }: Replacement): object {
  return { deletedRegion: region, ...(text === '' ? {} : { insertedContent: { text } }) };
}
