/** What one case comes to, as text: `npm run case -- <transform>/<case>`. */
import type { RewriteResult } from '../../src/engine/result.js';
import { unifiedDiff } from '../../src/report/diff.js';
import { outcomeLines } from '../../src/report/outcome-text.js';
import { presets, transforms } from '../../transforms/index.js';
import { readCase, type CaseFolder } from '../../src/testing/case-folder.js';
import { brokenPromises } from '../../src/testing/promises.js';
import { runCase } from '../../src/testing/run-case.js';

/**
 * Diff, outcomes, what differs from the wished for result, and broken promises of a case. `name` is `<transform>/<case>` or
 * `pipeline/<case>`, also as a path. Throws for a folder that is not a case.
 */
export function shownCase(name: string): string {
  const [id = '', folder = ''] = name.replace(/\/+$/, '').split('/').slice(-2);
  const usual = id === 'pipeline' ? presets.recommended : transforms.filter((transform) => transform.id === id);
  if (usual.length === 0) throw new Error(`there is no transform ${id}`);
  const root = id === 'pipeline' ? 'test/pipeline' : `test/cases/${id}`;
  const one = readCase(`${root}/${folder}`, root);
  const result = runCase(one, usual);
  return [
    shownResult(result),
    ...against(one, result.after),
    ...brokenPromises(one, result, usual).map((fault) => `BROKEN: ${fault}`),
  ].join('\n');
}

/** A result as diffs and outcomes. */
export function shownResult({ before, after, ignoreFile, refused, outcomes }: RewriteResult): string {
  const changes = [
    { path: 'Dockerfile', before, after },
    ...(ignoreFile === undefined ? [] : [{ ...ignoreFile, before: ignoreFile.before ?? '' }]),
  ];
  return [
    ...(refused === undefined ? [] : [`refused: line ${refused.line}: ${refused.message}`]),
    ...changes.map(unifiedDiff),
    ...outcomeLines(outcomes, { why: true, color: false }),
  ].join('\n');
}

function against({ before, after = before }: CaseFolder, found: string): readonly string[] {
  return after === found
    ? []
    : ['NOT AS WISHED:', unifiedDiff({ path: 'after.Dockerfile', before: after, after: found })];
}
