/** Judges the reports on a rewrite: by their schemas, and by what the fixes of the SARIF log lead to. */
import type { RewriteResult } from '../../src/engine/result.js';
import { jsonReport } from '../../src/report/json.js';
import type { ReportedFile } from '../../src/report/reported-file.js';
import { replacementsOf } from '../../src/report/replacements.js';
import { sarifLog, type SarifOptions } from '../../src/report/sarif.js';
import { transforms } from '../../transforms/index.js';
import { applyReplacements } from './apply-fix.js';
import { jsonValidator, sarifValidator, schemaFaults } from './report-schemas.js';

const rules = transforms.map((transform) => ({ ...transform, page: transform.why }));
/** Everything that a log can hold. */
export const WHOLE_LOG: SarifOptions = {
  version: '1.2.3',
  rules,
  why: true,
  fixes: true,
  inRepository: (path) => path,
};

/** A result as formats see it, of a file at a path in the current folder. */
export function reported(path: string, { before, after, outcomes, steps, refused }: RewriteResult): ReportedFile {
  const original = steps.find(({ ignoreFile }) => ignoreFile !== undefined)?.ignoreFile?.before;
  const shown = steps.map(({ ignoreFile, ...step }) =>
    ignoreFile === undefined ? step : { ...step, ignoreFile: { ...ignoreFile, real: ignoreFile.path, original } },
  );
  const error = refused === undefined ? {} : { error: { ...refused, fails: true } };
  return { path, real: path, changed: before !== after, before, after, outcomes, steps: shown, ...error };
}

/** A function that says what is wrong with the reports on a file, one line each. */
export function reportJudge(): (name: string, result: RewriteResult) => readonly string[] {
  const [json, sarif] = [jsonValidator(), sarifValidator()];
  return (name, result) => {
    const files = [reported('Dockerfile', result)];
    const faults = [
      ...schemaFaults(json, jsonReport(files, { texts: true })),
      ...schemaFaults(sarif, sarifLog(files, WHOLE_LOG)),
      ...result.steps.flatMap(({ after }) => fixFaults(result.before, after)),
    ];
    return faults.map((fault) => `${name}: ${fault}`);
  };
}

function fixFaults(before: string, after: string): readonly string[] {
  const replacements = replacementsOf(before, after).map(({ region, text }) => ({
    deletedRegion: region,
    insertedContent: { text },
  }));
  return applyReplacements(before, replacements) === after ? [] : ['a fix leads elsewhere'];
}
