/** Whether the user wants to stop, for work that must not stop anywhere. */
import { setImmediate } from 'node:timers/promises';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** From now on signals that end the process are only noted. */
export class Interruption {
  #came = false;
  readonly #note = (): void => void (this.#came = true);

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.#note);
  }

  /** True when one came; asked between two pieces of work. */
  async came(): Promise<boolean> {
    await setImmediate();
    return this.#came;
  }

  /** From now on they end the process again. */
  end(): void {
    for (const signal of SIGNALS) process.off(signal, this.#note);
  }
}
