/** Judges the reports on a rewrite: by schemas and forms, by the secrets in them, and by what the fixes of the SARIF log lead to. */
import type { RewriteResult } from '../../src/engine/result.js';
import { replacementsOf } from '../../src/report/replacements.js';
import { applyReplacements } from './apply-fix.js';
import { formFaults, formsOf } from './report-forms.js';
import { jsonValidator, sarifValidator, schemaFaults } from './report-schemas.js';

/** A function that says what is wrong with the reports on a file, one line each. */
export function reportJudge(): (name: string, result: RewriteResult) => readonly string[] {
  const [json, sarif] = [jsonValidator(), sarifValidator()];
  return (name, result) => {
    const forms = formsOf(result);
    const faults = [
      ...schemaFaults(json, JSON.parse(forms.json)),
      ...schemaFaults(sarif, JSON.parse(forms.sarif)),
      ...formFaults(forms),
      ...leaks(forms, result),
      ...result.steps.flatMap(({ after }) => fixFaults(result.before, after)),
    ];
    return faults.map((fault) => `${name}: ${fault}`);
  };
}

/** Secrets of the file that a form repeats; plain words may stand there for something else. */
function leaks(forms: Readonly<Record<string, string>>, { secrets }: RewriteResult): readonly string[] {
  const told = (secrets?.texts ?? []).filter((text) => !/^[a-z]+$/i.test(text));
  return Object.entries(forms).flatMap(([form, text]) =>
    told.filter((secret) => text.includes(secret)).map((secret) => `${form} repeats ${secret}`),
  );
}

function fixFaults(before: string, after: string): readonly string[] {
  const replacements = replacementsOf(before, after).map(({ region, text }) => ({
    deletedRegion: region,
    insertedContent: { text },
  }));
  return applyReplacements(before, replacements) === after ? [] : ['a fix leads elsewhere'];
}
