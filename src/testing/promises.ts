/**
 * What must hold for every rewrite, whatever it is about.
 * Responsible for: finding broken promises. May not: know the test runner, so that a command can ask too.
 */
import { analyze, type Analysis } from '../analysis/analysis.js';
import { parseDocument } from '../document/parse.js';
import type { RewriteResult } from '../engine/result.js';
import { outcomeLines } from '../report/outcome-text.js';
import { catalogueOf } from '../images/resolve.js';
import type { Transform } from '../transform/transform.js';
import type { CaseFolder } from './case-folder.js';
import { different } from './goldens.js';
import { caseContext, caseTransforms, runCase } from './run-case.js';
import { lostComments, reformattedLines, unreadableScripts } from './text-promises.js';

/** The promises that a case breaks, each as a sentence with what was found. Empty when all is well. */
export function brokenPromises(one: CaseFolder, result: RewriteResult, usual: readonly Transform[]): readonly string[] {
  return [
    ...resultFaults(result),
    ...scriptFaults(one, result),
    ...secondRunFaults(one, result, usual),
    ...twinFaults(one, result, usual),
    ...frozenFaults(one.before),
    ...frozenFaults(result.after),
  ];
}

function resultFaults({ before, after, ignoreFile, outcomes }: RewriteResult): readonly string[] {
  const applied = outcomes.filter(({ kind }) => kind === 'applied').length;
  const changed = after !== before || ignoreFile !== undefined;
  return [
    ...parseDocument(after).problems.map(({ message }) => `the result does not parse: ${message}`),
    ...outcomes.flatMap((outcome) =>
      outcome.kind === 'skipped' && outcome.reason === 'reverted'
        ? [`a change was taken back: ${outcome.message}`]
        : [],
    ),
    ...lostComments(before, after).map((comment) => `a comment is lost: #${comment}`),
    ...reformattedLines(before, after).map((line) => `a line is only written differently: ${line}`),
    ...(changed && applied === 0 ? ['something changed without an outcome that says so'] : []),
    ...(!changed && applied > 0 ? ['an outcome says that something changed, but nothing did'] : []),
  ];
}

function scriptFaults(one: CaseFolder, { before, after, ignoreFile }: RewriteResult): readonly string[] {
  const was = unreadableScripts(analysisOf(one, before));
  const is = unreadableScripts(analysisOf(one, after, ignoreFile));
  return is > was ? [`${is} scripts are not understood, ${was} were not before`] : [];
}

function secondRunFaults(one: CaseFolder, result: RewriteResult, usual: readonly Transform[]): readonly string[] {
  const again = runCase(one, usual, { text: result.after, ignore: result.ignoreFile });
  const analysis = analysisOf(one, result.after, result.ignoreFile);
  const candidates = caseTransforms(one, usual).flatMap((transform) => [...transform.find(analysis)]).length;
  return [
    ...different('a second run changes the Dockerfile', result.after, again.after),
    ...(again.ignoreFile === undefined
      ? []
      : different('a second run changes the ignore file', again.ignoreFile.before ?? '', again.ignoreFile.after)),
    ...again.outcomes.flatMap((outcome) =>
      outcome.kind === 'applied' ? [`a second run applies something: ${outcome.message}`] : [],
    ),
    ...(again.outcomes.length === candidates
      ? []
      : [`a second run finds ${candidates} candidates and has ${again.outcomes.length} outcomes`]),
  ];
}

/** The same file with other line ends, and with a BOM, has the same result with other line ends, and with a BOM. */
function twinFaults(one: CaseFolder, result: RewriteResult, usual: readonly Transform[]): readonly string[] {
  const twins: [string, (text: string) => string][] = [['a BOM', (text) => `\uFEFF${text}`]];
  // The body of a heredoc keeps its carriage returns, which a shell takes for part of its words.
  if (!one.before.includes('<<')) twins.push(['other line ends', otherLineEnds(one.before)]);
  return twins.flatMap(([what, twin]) => {
    const other = runCase(one, usual, { text: twin(one.before) });
    return [
      ...different(`with ${what} the result is another`, twin(result.after), other.after),
      ...different(`with ${what} the outcomes are others`, linesOf(result), linesOf(other)),
      ...different(
        `with ${what} the ignore file is another`,
        result.ignoreFile?.after ?? '',
        other.ignoreFile?.after ?? '',
      ),
    ];
  });
}

function otherLineEnds(text: string): (twin: string) => string {
  return text.includes('\r\n') ? (twin) => twin.replaceAll('\r\n', '\n') : (twin) => twin.replaceAll('\n', '\r\n');
}

/** Without sizes: the Dockerfile is part of the context, and a twin has more bytes. */
function linesOf({ outcomes }: RewriteResult): string {
  const lines = outcomeLines(outcomes, { why: true, color: false });
  return lines.join('\n').replace(/\d+(\.\d+)? [kMG]?B\b/g, 'SIZE');
}

/** Every object of a model is frozen. */
function frozenFaults(text: string): readonly string[] {
  const open: unknown[] = [parseDocument(text)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (!Object.isFrozen(next)) return [`a part of the model is not frozen: ${JSON.stringify(next).slice(0, 200)}`];
    open.push(...Object.values(next).filter((value) => value !== undefined));
  }
  return [];
}

function analysisOf(one: CaseFolder, text: string, ignore?: RewriteResult['ignoreFile']): Analysis {
  const { dockerfilePath = 'Dockerfile', digests, base, images } = one.options;
  return analyze({
    document: parseDocument(text),
    context: caseContext(one, { text, ignore }),
    dockerfilePath,
    digests,
    base,
    catalogue: catalogueOf(images ?? {}),
  });
}
