/** The report as the text of a pull request. */
import type { Outcome, OutcomeEvidence, SkippedOutcome } from '../transform/outcome.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { countKinds, type ReportedFile } from './reported-file.js';

/** What a transform is good for, in one sentence, by id. */
export type Purposes = ReadonlyMap<string, string>;

export interface MarkdownOptions {
  readonly purposes: Purposes;
  /** Also files of which everything was left alone. */
  readonly why: boolean;
}

/** What changed in which file and why, what is suggested, and what was left alone. */
export function markdownReport(files: readonly ReportedFile[], options: MarkdownOptions): string {
  const changed = files.filter((file) => file.changed);
  const shown = files.filter((file) => isShown(file, options));
  const blocks = [
    '## restow',
    headline(changed.length),
    ...shown.flatMap((file) => fileBlocks(file, options.purposes)),
    ...errorBlocks(files),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function headline(changed: number): string {
  if (changed === 0) return 'Nothing to change.';
  return `${changed === 1 ? 'One file changes' : `${changed} files change`}. What each transform is for stands behind its name.`;
}

function isShown({ changed, outcomes }: ReportedFile, { why }: MarkdownOptions): boolean {
  return changed || outcomes.some(({ kind }) => kind === 'suggested' || (why && kind === 'skipped'));
}

function fileBlocks(file: ReportedFile, purposes: Purposes): readonly string[] {
  const { path, before, outcomes } = file;
  const { applied } = countKinds([file]);
  const count = applied === 1 ? '1 change' : `${applied} changes`;
  const state = outcomes.length > 0 ? count : before === undefined ? 'new' : 'changed';
  return [
    `### ${markdownCode(path)}: ${state}`,
    ...changes(outcomes, purposes),
    ...suggestions(outcomes),
    ...leftAlone(file),
  ];
}

/** Outcomes of each transform together, in the order of the first of each. */
function byTransform(outcomes: readonly Outcome[]): readonly (readonly [Outcome, ...Outcome[]])[] {
  const groups = new Map<string, [Outcome, ...Outcome[]]>();
  for (const outcome of outcomes) {
    const group = groups.get(outcome.transform);
    if (group === undefined) groups.set(outcome.transform, [outcome]);
    else group.push(outcome);
  }
  return [...groups.values()];
}

function changes(outcomes: readonly Outcome[], purposes: Purposes): readonly string[] {
  const groups = byTransform(outcomes.filter(({ kind }) => kind === 'applied'));
  return groups.length === 0 ? [] : [groups.map((group) => changeItem(group, purposes)).join('\n')];
}

function changeItem(group: readonly [Outcome, ...Outcome[]], purposes: Purposes): string {
  const { transform } = group[0];
  const purpose = purposes.get(transform);
  const rows = group.map((outcome) => {
    const saves = outcome.kind === 'applied' && outcome.saves !== undefined ? ` (${markdownText(outcome.saves)})` : '';
    return `  - line ${outcome.line}: ${markdownText(outcome.message)}${saves}`;
  });
  return [`- **${transform}**${purpose === undefined ? '' : `: ${markdownText(purpose)}`}`, ...rows].join('\n');
}

function suggestions(outcomes: readonly Outcome[]): readonly string[] {
  const rows = outcomes.flatMap((outcome) =>
    outcome.kind === 'suggested'
      ? [
          `- line ${outcome.line}, **${outcome.transform}**: ${markdownText(outcome.message)}`,
          `  - not done because ${markdownText(outcome.why)}`,
        ]
      : [],
  );
  return rows.length === 0 ? [] : ['Suggested, and left to you:', rows.join('\n')];
}

function leftAlone({ path, outcomes }: ReportedFile): readonly string[] {
  const skipped = outcomes.filter((outcome) => outcome.kind === 'skipped');
  if (skipped.length === 0) return [];
  const rows = skipped.map((outcome) => skippedRows(outcome, path));
  return [`<details><summary>Left alone: ${skipped.length}</summary>`, rows.join('\n'), '</details>'];
}

function skippedRows({ line, transform, message, because, remedy }: SkippedOutcome, dockerfile: string): string {
  return [
    `- line ${line}, **${transform}**: ${markdownText(message)}`,
    ...because.map((one) => `  - because ${evidence(one, dockerfile)}`),
    `  - to change that: ${markdownText(remedy)}`,
  ].join('\n');
}

function evidence({ file, line, says }: OutcomeEvidence, dockerfile: string): string {
  const place = [file ?? dockerfile, ...(line === undefined ? [] : [line])].join(':');
  return `${markdownCode(place)} says ${markdownCode(says)}`;
}

function errorBlocks(files: readonly ReportedFile[]): readonly string[] {
  const rows = files.flatMap(({ path, error }) => {
    if (error === undefined) return [];
    const place = error.line === undefined ? path : `${path}:${error.line}`;
    return [`- ${markdownCode(place)}: ${markdownText(error.message)}`];
  });
  return rows.length === 0 ? [] : ['### Not looked at', rows.join('\n')];
}
