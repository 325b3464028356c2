/** ARG and ENV with their values, as a build has them. */
import { expandVariables } from '../analysis/expand-variables.js';
import { known } from '../analysis/fact.js';

/** Values that the one who builds gives (`--build-arg`), by name. */
export type BuildArguments = ReadonlyMap<string, string>;

const NOWHERE = { at: { start: 0, end: 0 }, says: '' };

/** Variables in force, in the order in which they came. */
export class Variables {
  readonly #values: Map<string, string>;

  constructor(from: Iterable<readonly [string, string]> = []) {
    this.#values = new Map(from);
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  /** The last setting of a name stands last, as in what BuildKit gives to a RUN. */
  set(name: string, value: string): void {
    this.#values.delete(name);
    this.#values.set(name, value);
  }

  entries(): readonly (readonly [string, string])[] {
    return [...this.#values];
  }

  /**
   * The text with its variables replaced; one that nothing sets is empty. A form that is not understood stays, with the values of what it
   * names behind it: equal results then mean that BuildKit's are equal.
   */
  expand(text: string): string {
    const scope = (unset: string | undefined) => ({
      env: (name: string) => {
        const value = this.#values.get(name) ?? unset;
        return value === undefined ? undefined : known(value);
      },
      isArg: () => false,
    });
    for (const unset of [undefined, '']) {
      const fact = expandVariables(text, scope(unset), NOWHERE);
      if (fact.known) return fact.value;
    }
    const named = [...text.matchAll(/\w+/g)].flatMap(([name]) => this.#values.get(name) ?? []);
    return [text, ...named].join('\0');
  }
}
