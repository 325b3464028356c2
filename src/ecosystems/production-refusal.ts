import type { Unable } from '../knowledge/production-install.js';

/** Why an install cannot be changed: a clause, and the 1-based line of a file that shows it. */
export function unable(reason: Unable['reason'], says: string, file?: string, line?: number): Unable {
  return {
    possible: false,
    reason,
    says,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  };
}
