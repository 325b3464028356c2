/**
 * The report in the Static Analysis Results Interchange Format.
 * Source: SARIF 2.1.0 (OASIS standard, 2020); section numbers below are its.
 */
import type { Applicability } from '../transform/transform.js';
import type { Outcome } from '../transform/outcome.js';
import { outcomeSentences } from './outcome-text.js';
import type { InRepository, ReportedFile } from './reported-file.js';
import { fingerprints } from './sarif-fingerprints.js';
import { fixesOf } from './sarif-fixes.js';
import { artifactLocation, message, ROOT } from './sarif-parts.js';
import { visible } from './visible.js';

/** What is said of a transform, whose outcomes are the results. */
export interface SarifRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly applicability: Applicability;
  /** In Markdown: what it does, why, and what it promises. */
  readonly page: string;
  /** The documentation that it rests on: an address of the web; undefined: none is named. */
  readonly rests?: string | undefined;
}

export interface SarifOptions {
  /** Of restow. */
  readonly version: string;
  readonly rules: readonly SarifRule[];
  /** Also what was left alone, as results that are no failures. */
  readonly why: boolean;
  /** Changes to make; not where they are made already. */
  readonly fixes: boolean;
  readonly inRepository: InRepository;
}

/** A log with one run. What was changed and what is suggested are results, what could not be used are notifications. */
export function sarifLog(files: readonly ReportedFile[], options: SarifOptions): object {
  const { rules } = options;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'restow', semanticVersion: options.version, rules: rules.map(ruleOf) } },
        invocations: [invocationOf(files, options.inRepository)],
        originalUriBaseIds: { [ROOT]: { description: message('the root of the repository') } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => resultsOf(file, options)),
      },
    ],
  };
}

function ruleOf({ id, title, why, applicability, page, rests }: SarifRule): object {
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: message(title),
    fullDescription: message(why),
    ...(rests === undefined ? {} : { helpUri: rests }),
    help: { ...message(page), markdown: message(page).text },
    defaultConfiguration: { level: 'note' },
    properties: { applicability },
  };
}

function invocationOf(files: readonly ReportedFile[], inRepository: InRepository): object {
  const notifications = files.flatMap(({ real, error }) => {
    if (error === undefined) return [];
    const region = error.line === undefined ? {} : { region: { startLine: error.line } };
    const locations = [{ physicalLocation: { ...artifactLocation(inRepository(real)), ...region } }];
    return [{ level: error.fails ? 'error' : 'note', message: message(error.message), locations }];
  });
  const executionSuccessful = !files.some(({ error }) => error?.fails);
  return { executionSuccessful, ...(notifications.length > 0 && { toolExecutionNotifications: notifications }) };
}

function resultsOf(file: ReportedFile, options: SarifOptions): readonly object[] {
  const path = options.inRepository(file.real);
  const fingerprint = fingerprints(path, file);
  const shown = file.outcomes.filter(({ kind }) => options.why || kind !== 'skipped');
  return shown.map((outcome) => {
    const { transform, line, column } = outcome;
    const region = { startLine: line, startColumn: column };
    return {
      ruleId: transform,
      ruleIndex: options.rules.findIndex(({ id }) => id === transform),
      ...severity(outcome),
      message: message(outcomeSentences(outcome, file.path).join('\n')),
      locations: [{ physicalLocation: { ...artifactLocation(path), region } }],
      ...related(path, outcome, options),
      partialFingerprints: { 'restowPlace/v1': fingerprint(outcome) },
      ...(options.fixes && outcome.kind === 'applied' ? fixesOf(file, transform, options.inRepository) : {}),
      properties: propertiesOf(outcome),
    };
  });
}

/** An opportunity to improve; a proposal that someone must judge; no problem at all (3.27.9, 3.27.10). */
function severity({ kind }: Outcome): object {
  if (kind === 'applied') return { kind: 'fail', level: 'note' };
  return { kind: kind === 'suggested' ? 'review' : 'informational', level: 'none' };
}

function related(dockerfile: string, outcome: Outcome, options: SarifOptions): object {
  if (outcome.kind !== 'skipped' || outcome.because.length === 0) return {};
  const locations = outcome.because.map(({ file, line, says }, id) => {
    const region = line === undefined ? {} : { region: { startLine: line } };
    const location = artifactLocation(file === undefined ? dockerfile : options.inRepository(file));
    return { id, physicalLocation: { ...location, ...region }, message: message(visible(says)) };
  });
  return { relatedLocations: locations };
}

function propertiesOf(outcome: Outcome): object {
  if (outcome.kind === 'skipped') return { reason: outcome.reason, remedy: outcome.remedy };
  const { applicability } = outcome;
  return outcome.kind === 'applied' && outcome.saves !== undefined
    ? { applicability, saves: outcome.saves }
    : { applicability };
}
