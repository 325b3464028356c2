/** The report as data: docs/report.schema.json describes it. */
import type { Outcome } from '../transform/outcome.js';

/** One file of the report. */
export interface JsonFile {
  readonly path: string;
  readonly changed: boolean;
  readonly before?: string;
  readonly after?: string;
  readonly outcomes: readonly Outcome[];
  readonly error?: { readonly message: string; readonly line?: number };
}

/** The whole report. Ignore files that change are files of it too, without outcomes. */
export interface JsonReport {
  readonly version: 1;
  readonly files: readonly JsonFile[];
  readonly summary: JsonSummary;
}

export interface JsonSummary {
  readonly files: number;
  readonly changed: number;
  readonly applied: number;
  readonly suggested: number;
  readonly skipped: number;
  readonly errors: number;
}

/** Counts and wraps the files. */
export function jsonReport(files: readonly JsonFile[]): JsonReport {
  const count = (kind: Outcome['kind']): number =>
    files.reduce((sum, { outcomes }) => sum + outcomes.filter((one) => one.kind === kind).length, 0);
  const summary = {
    files: files.length,
    changed: files.filter(({ changed }) => changed).length,
    applied: count('applied'),
    suggested: count('suggested'),
    skipped: count('skipped'),
    errors: files.filter(({ error }) => error !== undefined).length,
  };
  return { version: 1, files, summary };
}
