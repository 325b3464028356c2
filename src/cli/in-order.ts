/** Brings what comes of numbered lists, each in its own order, into the order of the lists. */
export class InOrder<T> {
  readonly #waiting = new Map<number, T[]>();
  readonly #closed = new Set<number>();
  readonly #give: (one: T) => void;
  #next = 0;

  /** `give` is called for each, in order, as soon as all before it were given. */
  constructor(give: (one: T) => void) {
    this.#give = give;
  }

  /** The next of a list, counted from 0. */
  put(list: number, one: T): void {
    if (list === this.#next) return this.#give(one);
    const waiting = this.#waiting.get(list);
    if (waiting === undefined) this.#waiting.set(list, [one]);
    else waiting.push(one);
  }

  /** A list has no more. */
  close(list: number): void {
    this.#closed.add(list);
    while (this.#closed.delete(this.#next)) {
      this.#next++;
      for (const one of this.#waiting.get(this.#next) ?? []) this.#give(one);
      this.#waiting.delete(this.#next);
    }
  }
}
