/**
 * What the user gets to see of reports, in their order.
 * Responsible for: diff, names, JSON, summary, complaints, and what the exit status must say. May not: decide where files are written.
 */
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
import type { Place } from './place.js';
import { STANDARD_INPUT } from './standard-input.js';
import { writeFileWhole } from './write-file.js';

/** Where output goes. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly outColor: boolean;
  readonly errColor: boolean;
  /** True when a person reads `out` on a terminal, which a text from a file must not steer. */
  readonly outIsTerminal: boolean;
}

/** What the reports are printed against. */
export interface OutputOptions extends Pick<RewriteOptions, 'write' | 'check' | 'format' | 'why' | 'quiet'> {
  /** Where the current folder lies in its git repository, as `FileChange` has it. */
  readonly repositoryPrefix: string | undefined;
}

interface Writing {
  readonly path: string;
  readonly absolute: string;
  readonly text: string;
  /** Of its entry in the JSON report. */
  readonly entry: number;
}

export class Output {
  failed = false;
  changed = false;
  readonly #options: OutputOptions;
  readonly #terminal: Terminal;
  readonly #json: JsonFile[] = [];
  readonly #writings: Writing[] = [];
  readonly #outside: string[] = [];

  constructor(options: OutputOptions, terminal: Terminal) {
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

  /** Writes what is to be written. Only now: no rewrite may see what another one of the same run did to the disk. */
  finish(): void {
    for (const writing of this.#writings) this.#write(writing);
    this.#noteOutside();
    this.#noteNothing();
    if (this.#options.format === 'json') this.#terminal.out(`${JSON.stringify(jsonReport(this.#json), null, 2)}\n`);
  }

  #takeFile({ file, error, result, note }: FileReport): void {
    if (note !== undefined && !this.#options.quiet) this.#complain(file.path, note);
    if (error !== undefined) {
      if (error.kind !== 'refused' || file.named) return this.error(file.path, error.message, error.line);
      this.#complain(file.path, `left alone: ${error.message}`, error.line);
      this.#json.push(failedFile(file.path, error.message, error.line));
    }
    if (result === undefined) return;
    const { before, after } = result;
    const isFilter = file === STANDARD_INPUT && this.#options.write;
    const hasTexts = isFilter || !this.#options.write;
    this.#json.push(jsonFile(file.path, before, after, result.outcomes, hasTexts));
    if (isFilter) this.#giveBack(before, after);
    else this.#change(file.path, file.real, before, after, result);
    this.#brokenManifests(result);
    this.#summarise(file.path, result);
  }

  #takeIgnoreFile({ path, absolute, before, after }: IgnoreReport): void {
    if (before === after) return;
    this.#json.push(jsonFile(path, before, after, [], !this.#options.write));
    this.#change(path, { path, absolute }, before, after);
  }

  /** As a filter: what came in goes out, changed or not. */
  #giveBack(before: string, after: string): void {
    if (before !== after) this.changed = true;
    if (this.#options.format === 'diff') this.#terminal.out(after);
  }

  #change(path: string, real: Place, before: string | undefined, after: string, result?: RewriteResult): void {
    if (before === after) return;
    this.changed = true;
    const { write, check, format } = this.#options;
    if (write) this.#writings.push({ path, absolute: real.absolute, text: after, entry: this.#json.length - 1 });
    else if (format === 'json') return;
    else if (check) this.#terminal.out(`${visible(path)}\n`);
    else this.#printDiff(real.path, before, after, result);
  }

  #write({ path, absolute, text, entry }: Writing): void {
    const message = writeFileWhole(absolute, text);
    if (message === undefined) return;
    this.failed = true;
    this.#complain(path, message);
    this.#json[entry] = { ...this.#json[entry]!, changed: false, error: { message } };
  }

  #printDiff(path: string, before: string | undefined, after: string, result?: RewriteResult): void {
    if (path.startsWith('../')) this.#outside.push(path);
    const { repositoryPrefix } = this.#options;
    const provenance = result && provenanceOf(result.steps);
    const diff = unifiedDiff({ path, before, after, repositoryPrefix, ...(provenance && { provenance }) });
    const { outColor, outIsTerminal } = this.#terminal;
    this.#terminal.out(outColor || outIsTerminal ? paintDiff(diff, outColor) : diff);
  }

  #noteOutside(): void {
    const [first, ...others] = this.#outside;
    if (first === undefined || this.#options.quiet) return;
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    this.#complain(first, `lies outside of the current folder, so git apply will refuse this diff${more}`);
  }

  #noteNothing(): void {
    const { quiet, check, format, why } = this.#options;
    if (this.changed || this.failed || quiet || check || format === 'json') return;
    const skipped = this.#json.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
    const files = this.#json.length === 1 ? '1 file' : `${this.#json.length} files`;
    const hint = why || skipped === 0 ? '' : `; ${skipped} left alone, --why tells`;
    this.#terminal.err(`nothing to change in ${files}${hint}\n`);
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

function jsonFile(
  path: string,
  before: string | undefined,
  after: string,
  outcomes: JsonFile['outcomes'],
  hasTexts: boolean,
): JsonFile {
  const changed = before !== after;
  const texts = hasTexts && changed ? { ...(before === undefined ? {} : { before }), after } : {};
  return { path, changed, ...texts, outcomes };
}
