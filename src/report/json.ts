/** The report as data: docs/report.schema.json describes it. */
import type { Note } from '../engine/result.js';
import type { Outcome } from '../transform/outcome.js';
import { countKinds, type ReportedFile } from './reported-file.js';

/** One file of the report. */
export interface JsonFile {
  readonly path: string;
  readonly changed: boolean;
  readonly before?: string;
  readonly after?: string;
  /** The texts hold secrets, and are left out. */
  readonly withheld?: true;
  readonly outcomes: readonly Outcome[];
  /** What is neither a change nor a refusal: comments to restow that count for nothing. */
  readonly notes?: readonly Note[];
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

/** Counts and wraps the files; their texts are left out where the files themselves were written. */
export function jsonReport(files: readonly ReportedFile[], { texts }: { readonly texts: boolean }): JsonReport {
  const summary = {
    files: files.length,
    changed: files.filter(({ changed }) => changed).length,
    ...countKinds(files),
    errors: files.filter(({ error }) => error !== undefined).length,
  };
  return { version: 1, files: files.map((file) => jsonFile(file, texts)), summary };
}

function jsonFile(
  { path, changed, before, after, outcomes, notes = [], error, secrets }: ReportedFile,
  wanted: boolean,
): JsonFile {
  const texts = wanted && secrets === undefined;
  return {
    path,
    changed,
    ...(texts && changed && before !== undefined ? { before } : {}),
    ...(texts && changed && after !== undefined ? { after } : {}),
    ...(wanted && changed && !texts ? { withheld: true } : {}),
    outcomes,
    ...(notes.length === 0 ? {} : { notes }),
    ...(error === undefined ? {} : { error: errorOf(error) }),
  };
}

function errorOf({ message, line }: { message: string; line?: number | undefined }): NonNullable<JsonFile['error']> {
  return line === undefined ? { message } : { message, line };
}
