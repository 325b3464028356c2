/** A line at the foot of a terminal that says how far a long run is. */
import type { Terminal } from './output.js';

/** Before that nobody wonders; and how often the line changes. In milliseconds. */
const PATIENCE = 1000;
const PAUSE = 100;
const ERASE = '\r\u001b[K';

export class Progress {
  readonly #say: (text: string) => void;
  readonly #total: number;
  readonly #now: () => number;
  #due: number;
  #done = 0;
  #isShown = false;

  /** `now` in milliseconds. */
  constructor(say: (text: string) => void, total: number, now: () => number = Date.now) {
    this.#say = say;
    this.#total = total;
    this.#now = now;
    this.#due = now() + PATIENCE;
  }

  /** One more file is done. */
  step(): void {
    this.#done++;
    const now = this.#now();
    if (now < this.#due || this.#done >= this.#total) return;
    this.#due = now + PAUSE;
    this.#isShown = true;
    this.#say(`${ERASE}restow: ${this.#done} of ${this.#total} files`);
  }

  /** Makes room for something else. */
  clear(): void {
    if (this.#isShown) this.#say(ERASE);
    this.#isShown = false;
  }
}

/** The terminal, whose texts take the place of the line. */
export function besideProgress(terminal: Terminal, progress: Progress): Terminal {
  const cleared =
    (print: (text: string) => void) =>
    (text: string): void => {
      progress.clear();
      print(text);
    };
  return { ...terminal, out: cleared(terminal.out), err: cleared(terminal.err) };
}
