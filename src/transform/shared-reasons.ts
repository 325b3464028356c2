import type { SkipText } from './transform.js';

/** Reasons that several transforms give, with one text each. */
export const sharedReasons = {
  'script-not-understood': {
    text: 'the shell script is not understood: {why}',
    remedy: 'simplify the script, or make this change by hand',
  },
  'context-missing': {
    text: 'the build context is not at hand, so {why}',
    remedy: 'run restow on the file in its project, or name the context with --context',
  },
  'context-incomplete': {
    text: 'the build context could not be read whole, so {why}',
    remedy: 'make the context smaller or readable, or name another with --context',
  },
  'in-onbuild': {
    text: 'it is an ONBUILD trigger, which runs in builds that are not seen here',
    remedy: 'make this change by hand if every child image allows it',
  },
} as const satisfies Record<string, SkipText>;

export type SharedReason = keyof typeof sharedReasons;
