import type { Action } from './command-grammar.js';

/**
 * A folder with what a manager fetched or compiled, which its later calls work from: too much to keep in an image, too useful to throw
 * away in a stage that only builds.
 */
export interface Store {
  /** In words, for messages: `Go's modules`. */
  readonly label: string;
  /** Where it lies: in the folder that a variable names, or in another when it is not set; `~` is the home of who calls. */
  readonly in: { readonly variable: string | undefined; readonly otherwise: string };
  /** Folders below, to be mounted. */
  readonly folders: readonly string[];
  /** True when a step of its own can fill it: then the layer keeps it. False for what only builds make. */
  readonly fetched: boolean;
  /** `locked`: two builds at once would spoil it. */
  readonly sharing: 'shared' | 'locked';
  /** Calls that fill it or work from it. */
  readonly usedBy: readonly Action[];
  /** Variables that put it elsewhere, or make calls work from it alone. */
  readonly movedBy: readonly string[];
  /** Flags that put it elsewhere. */
  readonly movedByFlags: readonly string[];
  /** Words of calls that put results of the project there, for later steps to take. */
  readonly resultsOf: readonly string[];
  /** Flags of calls that work from it alone: with a mount they would fail once it is emptied. */
  readonly neededByFlags: readonly string[];
}
