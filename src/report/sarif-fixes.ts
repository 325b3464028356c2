/** What a result's fix changes. */
import { holdsSecret } from './hidden.js';
import { replacementsOf, type Replacement } from './replacements.js';
import type { InRepository, ReportedFile } from './reported-file.js';
import { artifactLocation, message } from './sarif-parts.js';

/**
 * The fix for what one transform did: all that was done up to it, since it judged the file as the transforms before had left it. So a fix
 * leads from the file as it is to one that restow has checked. `artifactChanges` as in SARIF 2.1.0, 3.55.
 * Without a fix where it would repeat a secret of the file.
 */
export function fixesOf(
  file: ReportedFile,
  transform: string,
  inRepository: InRepository,
): { fixes?: readonly object[] } {
  const { before = '', real, steps, secrets } = file;
  const done = steps.slice(0, steps.findLastIndex((step) => step.transform === transform) + 1);
  const ignore = done.findLast((step) => step.ignoreFile !== undefined)?.ignoreFile;
  const earlier = [...new Set(done.map((step) => step.transform))].filter((one) => one !== transform);
  const after = earlier.length === 0 ? '' : `, after ${earlier.join(', ')}`;
  const replacements = replacementsOf(before, done.at(-1)?.after ?? before);
  if (replacements.some(({ text }) => holdsSecret(text, secrets))) return {};
  const artifactChanges = [
    ...change(inRepository(real), replacements),
    ...(ignore === undefined
      ? []
      : change(inRepository(ignore.real), replacementsOf(ignore.original ?? '', ignore.after))),
  ];
  return { fixes: [{ description: message(`${transform}${after}`), artifactChanges }] };
}

function change(path: string, replacements: readonly Replacement[]): readonly object[] {
  return replacements.length === 0 ? [] : [{ ...artifactLocation(path), replacements: replacements.map(replacement) }];
}

function replacement({ region, text }: Replacement): object {
  return { deletedRegion: region, ...(text === '' ? {} : { insertedContent: { text } }) };
}
