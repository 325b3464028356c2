/** Annotations of a GitHub workflow. */
import type { Outcome } from '../transform/outcome.js';
import { outcomeSentences } from './outcome-text.js';
import type { InRepository, ReportedFile } from './reported-file.js';
import { visible } from './visible.js';

export interface GithubOptions {
  /** Also what was left alone. */
  readonly why: boolean;
  readonly inRepository: InRepository;
}

/**
 * The workflow commands that annotate one file, a line each: a notice for what could be changed, with `why` for what is left alone
 * too, an error for what cannot be used.
 * Source: GitHub Docs, "Workflow commands for GitHub Actions" (2025).
 */
export function githubAnnotations(file: ReportedFile, { why, inRepository }: GithubOptions): string {
  const at = inRepository(file.real);
  const outcomes = file.outcomes.filter(({ kind }) => why || kind !== 'skipped');
  return [...outcomes.map((outcome) => notice(at, file.path, outcome)), ...complaint(at, file)]
    .map((line) => `${line}\n`)
    .join('');
}

function notice(file: string, dockerfile: string, outcome: Outcome): string {
  const { transform, line, column } = outcome;
  const properties = { file, line: String(line), col: String(column), title: `restow: ${transform}` };
  return command('notice', properties, outcomeSentences(outcome, dockerfile).join('\n'));
}

function complaint(file: string, { error }: ReportedFile): readonly string[] {
  if (error === undefined) return [];
  const line = error.line === undefined ? {} : { line: String(error.line) };
  const message = visible(error.fails ? error.message : `left alone: ${error.message}`);
  return [command(error.fails ? 'error' : 'warning', { file, ...line, title: 'restow' }, message)];
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(value)}`);
  return `::${name} ${written.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.split('\n').map(visible).join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
