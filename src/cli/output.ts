/**
 * What the user gets to see of reports, in their order.
 * Responsible for: results in the form asked for, summary, complaints, and what the exit status must say. May not: decide where files are written.
 */
import { summaryLines } from '../report/summary-text.js';
import { visible } from '../report/visible.js';
import { diffHoldsSecret } from '../report/hidden.js';
import { colours } from '../report/colours.js';
import { patchesOf } from '../report/patches.js';
import type { ReportedError, ReportedFile, ReportedStep } from '../report/reported-file.js';
import type { Transform } from '../transform/transform.js';
import type { RewriteResult, Step } from '../engine/result.js';
import type { RewriteOptions } from './args.js';
import { formatOf, repositoryPath, type Format } from './formats.js';
import { gitAuthor } from './git-author.js';
import type { FileReport, IgnoreReport, Report } from './group.js';
import { Interruption } from './interruption.js';
import { writePatches } from './patch-folder.js';
import type { Place } from './place.js';
import { STANDARD_INPUT } from './standard-input.js';
import { version } from './version.js';
import { writeFileWhole } from './write-file.js';

/** Where output goes. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly outColor: boolean;
  readonly errColor: boolean;
  /** True when a person reads `out` on a terminal, which a text from a file must not steer. */
  readonly outIsTerminal: boolean;
  /** True when `err` is a terminal whose last line may be written again. */
  readonly showsProgress: boolean;
}

/** What the reports are printed against. */
export interface OutputOptions extends Pick<
  RewriteOptions,
  'write' | 'check' | 'format' | 'why' | 'quiet' | 'patches'
> {
  readonly cwd: string;
  /** All that may run, in order. */
  readonly transforms: readonly Transform[];
  /** Where the current folder lies in its git repository, as `FileChange` has it. */
  readonly repositoryPrefix: string | undefined;
}

/** A file to write when all are done. */
interface Writing {
  readonly absolute: string;
  readonly text: string;
  /** Its place among the files of a format that shows them at the end. */
  readonly entry: number;
  readonly path: string;
}

const REPEATED =
  'the diff repeats secrets of the file, or it would not apply; a terminal and the other formats show ***';

export class Output {
  failed = false;
  changed = false;
  /** True when the user stopped the writing. */
  interrupted = false;
  readonly #options: OutputOptions;
  readonly #terminal: Terminal;
  readonly #format: Format;
  readonly #files: ReportedFile[] = [];
  readonly #writings: Writing[] = [];
  readonly #outside: string[] = [];
  /** Ignore files as they lie on the disk. */
  readonly #ignoreFiles = new Map<string, string | undefined>();
  #count = 0;
  #leftAlone = 0;

  constructor(options: OutputOptions, terminal: Terminal) {
    this.#options = options;
    this.#terminal = terminal;
    this.#format = formatOf(options, terminal);
  }

  take(report: Report): void {
    if ('file' in report) this.#takeFile(report);
    else this.#takeIgnoreFile(report);
  }

  /** A path that could not be used at all. */
  error(path: string, message: string, line?: number): void {
    this.failed = true;
    this.#fault(path, { message, line, fails: true });
  }

  /** What the user should know of a path, and what is no fault. */
  note(path: string, message: string, line?: number): void {
    if (!this.#options.quiet) this.#complain(path, message, line);
  }

  /** Writes what is to be written. Only now: no rewrite may see what another one of the same run did to the disk. */
  async finish(): Promise<void> {
    await this.#writeAll();
    if (this.#options.patches !== undefined) this.#writePatches(this.#options.patches);
    this.#noteOutside();
    this.#noteNothing();
    if (this.#format.whole !== undefined) this.#terminal.out(this.#format.whole(this.#files));
  }

  #takeFile({ file, error, result, note, ignoreFile }: FileReport): void {
    if (note !== undefined) this.note(file.path, note);
    if (error !== undefined) {
      if (error.kind !== 'refused' || file.named) return this.error(file.path, error.message, error.line);
      this.#fault(file.path, { message: error.message, line: error.line, fails: false });
    }
    if (result === undefined) return;
    const { before, after, outcomes, notes } = result;
    const steps = result.steps.map((step) => this.#stepOf(step, ignoreFile));
    const texts = { before, after, outcomes, steps, notes, secrets: result.secrets };
    const shown = { path: file.path, real: file.real.path, changed: before !== after, ...texts };
    for (const { message, line } of notes) this.note(file.path, message, line);
    if (file === STANDARD_INPUT && this.#options.write) this.#giveBack(shown);
    else this.#show(shown, file.real.absolute);
    this.#brokenManifests(result);
    this.#summarise(shown);
  }

  #takeIgnoreFile({ path, absolute, before, after }: IgnoreReport): void {
    if (before === after) return;
    this.#show({ path, real: path, changed: true, before, after, outcomes: [], steps: [] }, absolute);
  }

  #stepOf({ ignoreFile, ...step }: Step, place: Place | undefined): ReportedStep {
    if (ignoreFile === undefined || place === undefined) return step;
    const { before, after } = ignoreFile;
    if (!this.#ignoreFiles.has(place.absolute)) this.#ignoreFiles.set(place.absolute, before);
    return {
      ...step,
      ignoreFile: { real: place.path, original: this.#ignoreFiles.get(place.absolute), before, after },
    };
  }

  /** As a filter: what came in goes out, changed or not. */
  #giveBack(file: ReportedFile & { readonly after: string }): void {
    if (file.changed) this.changed = true;
    if (this.#options.format === 'diff') this.#terminal.out(file.after);
    else this.#print(file);
  }

  #show(file: ReportedFile & { readonly after: string }, absolute: string): void {
    const { path, real, after } = file;
    if (file.changed) {
      this.changed = true;
      if (real.startsWith('../')) this.#outside.push(real);
      if (this.#options.write) this.#writings.push({ path, absolute, text: after, entry: this.#files.length });
    }
    this.#print(file);
  }

  /** Shows a file now or at the end, as the format is. */
  #print(file: ReportedFile): void {
    this.#count++;
    this.#leftAlone += file.outcomes.length;
    if (this.#format.whole !== undefined || this.#options.patches !== undefined) this.#files.push(file);
    const text = this.#format.file?.(file) ?? '';
    if (text !== '') this.#terminal.out(text);
    if (this.#options.format === 'diff' && !this.#terminal.outIsTerminal && diffHoldsSecret(text, file.secrets))
      this.note(file.path, REPEATED);
  }

  /** Each file whole or not at all, also when the user wants to stop. */
  async #writeAll(): Promise<void> {
    if (this.#writings.length === 0) return;
    const interruption = new Interruption();
    let written = 0;
    for (const writing of this.#writings) {
      this.interrupted ||= await interruption.came();
      const failure = this.interrupted ? 'is not written: interrupted' : writeFileWhole(writing.absolute, writing.text);
      if (failure === undefined) written++;
      else this.#unwritten(writing, failure);
    }
    interruption.end();
    if (this.interrupted)
      this.#terminal.err(`restow: interrupted: ${written} of ${this.#writings.length} files are written\n`);
  }

  #unwritten({ path, entry }: Writing, message: string): void {
    this.failed = true;
    if (!this.interrupted) this.#complain(path, message);
    const file = this.#files[entry];
    if (file !== undefined) this.#files[entry] = { ...file, changed: false, error: { message, fails: true } };
  }

  /** Of what lies in the repository; the rest is complained of. Their names are told as git tells those of its own. */
  #writePatches(folder: string): void {
    const { cwd, transforms, repositoryPrefix, format } = this.#options;
    const inRepository = repositoryPath(repositoryPrefix);
    const options = { transforms, author: gitAuthor(cwd), version, inRepository };
    for (const { path, failure } of writePatches(folder, patchesOf(this.#files, options), cwd)) {
      if (failure !== undefined) this.error(path, failure);
      else if (format === 'diff') this.#terminal.out(`${visible(path)}\n`);
    }
    for (const { path, real, changed } of this.#files)
      if (changed && inRepository(real).startsWith('../'))
        this.#complain(path, 'lies outside of the repository: no patch has it');
  }

  #fault(path: string, error: ReportedError): void {
    const { message, line, fails } = error;
    if (this.#format.hasSummary) this.#complain(path, fails ? message : `left alone: ${message}`, line);
    this.#print({ path, real: path, changed: false, outcomes: [], steps: [], error });
  }

  #noteOutside(): void {
    const [first, ...others] = this.#outside;
    const { quiet, write, check, patches, format } = this.#options;
    if (first === undefined || quiet || write || check || patches !== undefined || format !== 'diff') return;
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    this.#complain(first, `lies outside of the current folder, so git apply will refuse this diff${more}`);
  }

  #noteNothing(): void {
    const { quiet, check, format, why } = this.#options;
    if (this.changed || this.failed || quiet || check || format !== 'diff') return;
    const files = this.#count === 1 ? '1 file' : `${this.#count} files`;
    const hint = why || this.#leftAlone === 0 ? '' : `; ${this.#leftAlone} left alone, --why tells`;
    this.#terminal.err(`nothing to change in ${files}${hint}\n`);
  }

  #brokenManifests({ outcomes }: RewriteResult): void {
    for (const outcome of outcomes) {
      if (outcome.kind !== 'skipped' || outcome.reason !== 'manifest-unreadable') continue;
      const [proof] = outcome.because;
      this.error(proof?.file ?? 'the build context', 'is not what its name says: it cannot be parsed', proof?.line);
    }
  }

  #summarise({ path, outcomes }: ReportedFile): void {
    const { quiet, why, check } = this.#options;
    if (quiet || check || !this.#format.hasSummary) return;
    const lines = summaryLines({ path, outcomes }, { why, color: this.#terminal.errColor });
    if (lines.length > 0) this.#terminal.err(`${lines.join('\n')}\n`);
  }

  #complain(path: string, message: string, line?: number): void {
    const place = line === undefined ? visible(path) : `${visible(path)}:${line}`;
    this.#terminal.err(`${colours(this.#terminal.errColor).red('restow:')} ${place}: ${visible(message)}\n`);
  }
}
