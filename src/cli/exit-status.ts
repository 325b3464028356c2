/** What the process says to the one who called it. */
export const exitStatus = {
  /** Done, also when there is something to change. */
  done: 0,
  /** `--check`: something would change. */
  wouldChange: 1,
  /** `verify`: the rewrite fails where the original does not. */
  notVerified: 1,
  /** Wrong usage, or input that could not be used. */
  badInput: 2,
  /** Interrupted while files were written or images built: 128 and the number of SIGINT, as shells have it. */
  interrupted: 130,
} as const;

/** Wrong usage: the message is for the user, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What is said of an error that only a fault of ours can cause: in one line, with the place. */
export function faultMessage(error: unknown): string {
  const [first = '', place = ''] = String((error as Error)?.stack ?? error).split('\n');
  return `a fault of restow, please report it: ${first} ${place.trim()}`.trimEnd();
}
