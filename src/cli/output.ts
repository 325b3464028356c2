/** Prints reports as they come, writes files when asked to, and remembers what the exit status must say. */
import { unifiedDiff } from '../report/diff.js';
import { jsonReport, type JsonFile } from '../report/json.js';
import { provenanceOf } from '../report/provenance.js';
import { summaryLines } from '../report/summary-text.js';
import { visible } from '../report/visible.js';
import { colours } from '../report/colours.js';
import type { RewriteResult } from '../engine/result.js';
import type { RewriteOptions } from './args.js';
import { paintDiff } from './paint-diff.js';
import type { FileReport, GroupReport, IgnoreReport } from './group.js';
import { writeFileWhole } from './write-file.js';

/** Where output goes. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly outColor: boolean;
  readonly errColor: boolean;
}

export class Output {
  failed = false;
  changed = false;
  readonly #options: RewriteOptions;
  readonly #terminal: Terminal;
  readonly #json: JsonFile[] = [];

  constructor(options: RewriteOptions, terminal: Terminal) {
    this.#options = options;
    this.#terminal = terminal;
  }

  take({ files, ignoreFiles }: GroupReport): void {
    for (const report of files) this.#takeFile(report);
    for (const report of ignoreFiles) this.#takeIgnoreFile(report);
  }

  /** A path that could not be used at all. */
  error(path: string, message: string, line?: number): void {
    this.failed = true;
    this.#complain(path, message, line);
    this.#json.push(failedFile(path, message, line));
  }

  finish(): void {
    if (this.#options.format === 'json') this.#terminal.out(`${JSON.stringify(jsonReport(this.#json), null, 2)}\n`);
  }

  #takeFile({ file, error, result }: FileReport): void {
    if (error !== undefined) {
      if (error.kind === 'unreadable' || file.named) return this.error(file.path, error.message, error.line);
      this.#complain(file.path, `left alone: ${error.message}`, error.line);
      this.#json.push(failedFile(file.path, error.message, error.line));
    }
    if (result === undefined) return;
    const { before, after } = result;
    this.#change({ path: file.path, absolute: file.absolute, before, after }, result);
    this.#json.push(this.#jsonFile(file.path, before, after, result.outcomes));
    this.#brokenManifests(result);
    this.#summarise(file.path, result);
  }

  #takeIgnoreFile(report: IgnoreReport): void {
    if (report.before === report.after) return;
    this.#change(report);
    this.#json.push(this.#jsonFile(report.path, report.before, report.after, []));
  }

  #jsonFile(path: string, before: string | undefined, after: string, outcomes: JsonFile['outcomes']): JsonFile {
    const changed = before !== after;
    const texts = this.#options.write || !changed ? {} : { ...(before === undefined ? {} : { before }), after };
    return { path, changed, ...texts, outcomes };
  }

  #change({ path, absolute, before, after }: IgnoreReport, result?: RewriteResult): void {
    if (before === after) return;
    this.changed = true;
    const { write, check, format } = this.#options;
    if (write && absolute !== '-') return this.#write(path, absolute, after);
    if (write) this.#terminal.out(after);
    else if (check) this.#terminal.out(`${visible(path)}\n`);
    else if (format === 'diff') this.#printDiff(path, before, after, result);
  }

  #write(path: string, absolute: string, text: string): void {
    const message = writeFileWhole(absolute, text);
    if (message !== undefined) this.error(path, message);
  }

  #printDiff(path: string, before: string | undefined, after: string, result?: RewriteResult): void {
    const provenance = result && provenanceOf(result.steps);
    const diff = unifiedDiff({ path, before, after, ...(provenance === undefined ? {} : { provenance }) });
    this.#terminal.out(this.#terminal.outColor ? paintDiff(diff) : diff);
  }

  #brokenManifests({ outcomes }: RewriteResult): void {
    for (const outcome of outcomes) {
      if (outcome.kind !== 'skipped' || outcome.reason !== 'manifest-unreadable') continue;
      const [proof] = outcome.because;
      this.error(proof?.file ?? 'the build context', 'is not what its name says: it cannot be parsed', proof?.line);
    }
  }

  #summarise(path: string, { outcomes }: RewriteResult): void {
    const { quiet, why, check } = this.#options;
    if (quiet || check) return;
    const lines = summaryLines({ path, outcomes }, { why, color: this.#terminal.errColor });
    if (lines.length > 0) this.#terminal.err(`${lines.join('\n')}\n`);
  }

  #complain(path: string, message: string, line?: number): void {
    const place = line === undefined ? visible(path) : `${visible(path)}:${line}`;
    this.#terminal.err(`${colours(this.#terminal.errColor).red('restow:')} ${place}: ${visible(message)}\n`);
  }
}

/** A file without a result, with the reason. */
function failedFile(path: string, message: string, line: number | undefined): JsonFile {
  return { path, changed: false, outcomes: [], error: { message, ...(line === undefined ? {} : { line }) } };
}
