/** Finds the step after which something fails. */

/**
 * The number (1 to `count`) of the first state that fails, when state 0 does not and state `count` does. Asks about
 * log2(count) of them.
 */
export async function firstFailing(count: number, fails: (state: number) => Promise<boolean>): Promise<number> {
  let [fine, bad] = [0, count];
  while (bad - fine > 1) {
    const middle = Math.floor((fine + bad) / 2);
    if (await fails(middle)) bad = middle;
    else fine = middle;
  }
  return bad;
}
