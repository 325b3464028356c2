/** Reads BuildKit's progress in its plain form, line by line. */
import type { BuildStep } from '../container-engine.js';

const STEP = /^#(\d+) \[([^\]]*\d+\/\d+)\] (.*)$/;
const CACHED = /^#(\d+) CACHED$/;
const LAST_LINES = 25;

export class BuildLog {
  readonly #steps = new Map<string, { readonly name: string; cached: boolean }>();
  #last: string[] = [];

  /** Takes a line; gives the name of a step that it begins. */
  take(line: string): string | undefined {
    if (line.trim() !== '') this.#last = [...this.#last.slice(1 - LAST_LINES), line];
    const cached = CACHED.exec(line)?.[1];
    if (cached !== undefined) {
      const step = this.#steps.get(cached);
      if (step !== undefined) step.cached = true;
      return undefined;
    }
    const [, number, place, text] = STEP.exec(line) ?? [];
    if (number === undefined || this.#steps.has(number) || text!.startsWith('FROM ')) return undefined;
    const name = `[${place}] ${text}`;
    this.#steps.set(number, { name, cached: false });
    return name;
  }

  steps(): readonly BuildStep[] {
    return [...this.#steps.values()];
  }

  /** The last lines that are not empty. */
  last(): readonly string[] {
    return this.#last;
  }
}
