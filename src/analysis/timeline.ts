/** A value that changes from instruction to instruction; asked for in time that does not grow with the file. */
export class Timeline<T> {
  readonly #indexes: number[] = [];
  readonly #values: T[] = [];

  /** `seed` holds before any instruction. */
  constructor(seed?: T) {
    if (seed === undefined) return;
    this.#indexes.push(-1);
    this.#values.push(seed);
  }

  /** The value from the instruction after `index` on; `index` must not be lower than any before. */
  set(index: number, value: T): void {
    this.#indexes.push(index);
    this.#values.push(value);
  }

  /** The value just before the instruction at `index`; undefined when none was set. */
  at(index: number): T | undefined {
    const place = this.#lastBefore(index);
    return place < 0 ? undefined : this.#values[place];
  }

  /** True when a value was set before the instruction at `index`. */
  has(index: number): boolean {
    return this.#lastBefore(index) >= 0;
  }

  #lastBefore(index: number): number {
    let low = -1;
    let high = this.#indexes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#indexes[middle]! < index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
