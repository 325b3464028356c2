/** The options of `restow replay`: how they are written, and what they mean. */
import { UsageError } from './exit-status.js';
import type { OptionText } from './options.js';

/** What `restow replay` was asked for, besides what a rewrite takes. */
export interface ReplayOptions {
  readonly dockerfile: string;
  readonly format: (typeof REPLAY_FORMATS)[number];
  /** How many commits at most. */
  readonly commits: number;
  /** A revision: only what came after it. */
  readonly from: string | undefined;
  /** The stage that is built; undefined: the last. */
  readonly target: string | undefined;
  /** By name; undefined: it has another value in every build. */
  readonly buildArguments: ReadonlyMap<string, string | undefined>;
}

const text = { requiresArg: true, type: 'string' } as const;

/** As the parser takes them. */
export const REPLAY_OPTIONS = {
  commits: { requiresArg: true, type: 'number', describe: 'how many commits, the newest; default: 200' },
  from: { ...text, describe: 'what came after this tag, branch or commit' },
  target: { ...text, describe: 'the stage that is built; default: the last' },
  'build-arg': { ...text, array: true, describe: 'NAME=VALUE; NAME alone has another value in every build' },
} as const satisfies Readonly<Record<string, OptionText>>;

/** How the report can be shown. */
export const REPLAY_FORMATS = ['text', 'json'] as const;

const COMMITS = 200;
/** More than this many commits since a revision are not gone through. */
const MOST_COMMITS = 100_000;

/** Parsed arguments, of which only those above are looked at. */
type ParsedOptions = Readonly<Record<string, unknown>>;

/** Reads them. Throws UsageError for what cannot be. */
export function replayOptions(parsed: ParsedOptions, words: readonly string[]): ReplayOptions {
  const [dockerfile] = words;
  if (dockerfile === undefined || words.length !== 1) throw new UsageError('replay takes one Dockerfile');
  const from = parsed['from'] as string | undefined;
  const commits = (parsed['commits'] as number | undefined) ?? (from === undefined ? COMMITS : MOST_COMMITS);
  if (!Number.isInteger(commits) || commits < 1) throw new UsageError('--commits takes a whole number above 0');
  return {
    dockerfile,
    format: parsed['format'] as ReplayOptions['format'],
    commits,
    from,
    target: parsed['target'] as string | undefined,
    buildArguments: buildArguments((parsed['build-arg'] as readonly string[] | undefined) ?? []),
  };
}

function buildArguments(given: readonly string[]): ReplayOptions['buildArguments'] {
  return new Map(
    given.map((one) => {
      const equals = one.indexOf('=');
      return equals < 0 ? [one, undefined] : [one.slice(0, equals), one.slice(equals + 1)];
    }),
  );
}
