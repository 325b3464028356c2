/** The shape of what is known of programs that fetch files, and of programs in pipes behind them. */
import type { CommandCall } from './known-command.js';

/** A program that fetches files. */
export interface Downloader {
  readonly names: readonly string[];
  /** Flags with which it only tells about itself. */
  readonly informs: readonly string[];
  /**
   * What a call is for. `file`: it fetches something and writes it to a file; `output`: to its standard output. `other`: it sends
   * something, or only asks. Total.
   */
  purpose(call: CommandCall): 'file' | 'output' | 'other';
  /** The flag that makes it fail when the server answers with an error; undefined: it fails by itself. */
  readonly failFlag?: FailFlag;
}

/** A flag in its two forms. `presentAs`: flags that do the same. */
export interface FailFlag {
  readonly letter: string;
  readonly long: string;
  readonly presentAs: readonly string[];
}

/** A program as one member of a pipe, by the words behind its name (quotes removed; undefined where only the build knows one). */
export interface PipeMember {
  readonly names: readonly string[];
  /** True when the call reads all that it is given, so that what stands before it is never cut off. Total. */
  readsAll(words: readonly (string | undefined)[]): boolean;
  /** True when it fails on nothing, on what ends too early, and on what is not of its kind: as the last, it hides no failure. */
  readonly notices: boolean;
  /** True when it ends with a status other than 0 only where something went wrong. */
  readonly passes: boolean;
}
