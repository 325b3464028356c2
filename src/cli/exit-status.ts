/** What the process says to the one who called it. */
export const exitStatus = {
  /** Done, also when there is something to change. */
  done: 0,
  /** `--check`: something would change. */
  wouldChange: 1,
  /** Wrong usage, or input that could not be used. */
  badInput: 2,
} as const;

/** Wrong usage: the message is for the user, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
