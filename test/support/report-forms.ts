/** Every form of a result, and what is wrong with one as its readers take it. */
import type { RewriteResult } from '../../src/engine/result.js';
import { unifiedDiff } from '../../src/report/diff.js';
import { githubAnnotations } from '../../src/report/github.js';
import { htmlReport } from '../../src/report/html.js';
import { jsonReport } from '../../src/report/json.js';
import { markdownReport } from '../../src/report/markdown.js';
import { outcomeLines } from '../../src/report/outcome-text.js';
import type { ReportedFile } from '../../src/report/reported-file.js';
import { sarifLog, type SarifOptions } from '../../src/report/sarif.js';
import { paintDiff } from '../../src/cli/paint-diff.js';
import { transforms } from '../../transforms/index.js';

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
export function reported(
  path: string,
  { before, after, outcomes, steps, notes, refused, secrets }: RewriteResult,
): ReportedFile {
  const original = steps.find(({ ignoreFile }) => ignoreFile !== undefined)?.ignoreFile?.before;
  const shown = steps.map(({ ignoreFile, ...step }) =>
    ignoreFile === undefined ? step : { ...step, ignoreFile: { ...ignoreFile, real: ignoreFile.path, original } },
  );
  const error = refused === undefined ? {} : { error: { ...refused, fails: true } };
  return {
    path,
    real: path,
    changed: before !== after,
    before,
    after,
    outcomes,
    notes,
    steps: shown,
    secrets,
    ...error,
  };
}

/** Names of all forms but the diff that is to be applied. */
export type FormName = 'terminal' | 'diff' | 'json' | 'sarif' | 'github' | 'markdown' | 'html';

/** What is printed in each form, with all that each can hold. */
export function formsOf(result: RewriteResult): Readonly<Record<FormName, string>> {
  const file = reported('Dockerfile', result);
  const { before, after, outcomes, secrets } = result;
  return {
    terminal: outcomeLines(outcomes, { why: true, color: false }).join('\n'),
    diff: paintDiff(unifiedDiff({ path: 'Dockerfile', before, after }), false, secrets),
    json: JSON.stringify(jsonReport([file], { texts: true })),
    sarif: JSON.stringify(sarifLog([file], WHOLE_LOG)),
    github: githubAnnotations(file, { why: true, inRepository: (path) => path }),
    markdown: markdownReport([file], { purposes: new Map(), why: true }),
    html: htmlReport([file], { version: '1.2.3' }),
  };
}

/** What is wrong with the form of what is printed, one line each; JSON and SARIF are judged by their schemas. */
export function formFaults({ github, markdown, html }: Readonly<Record<FormName, string>>): readonly string[] {
  const annotations = github.split('\n').filter((line) => line !== '' && !ANNOTATION.test(line));
  return [
    ...annotations.map((line) => `github: ${line.slice(0, 80)}`),
    ...tagFaults(html).map((fault) => `html: ${fault}`),
    ...tagFaults(withoutCode(markdown)).map((fault) => `markdown: ${fault}`),
  ];
}

/** A workflow command as the runner reads it: properties without `,`, `:` and line ends, and a message on one line. */
const ANNOTATION = /^::(?:notice|warning|error) file=[^,:\s]+(?:,(?:line|col|title)=[^,:\r]+)*::[^\r\p{Cc}]+$/u;

/** Tags that nothing closes (HTML, "Void elements"). */
const VOID = new Set(['meta', 'br']);
const TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?>|<!--(?: )?-->|<!doctype html>|</gi;

/** Tags that are not closed or not opened, and a `<` that begins none. */
function tagFaults(text: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [whole, end, name] of text.matchAll(TAG)) {
    if (whole === '<') faults.push('< begins no tag');
    if (name === undefined || VOID.has(name)) continue;
    if (end !== '/') open.push(name);
    else if (open.pop() !== name) faults.push(`</${name}> closes another one`);
  }
  return [...faults, ...open.map((name) => `<${name}> is not closed`)];
}

/** Markdown without code spans and escaped characters, in which a `<` means nothing (CommonMark 0.31, 6.1 and 2.4). */
function withoutCode(markdown: string): string {
  return markdown.replace(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '');
}
