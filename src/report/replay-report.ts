/** A replay as data: docs/replay.schema.json describes it. */
import type { CountedSide } from '../replay/counts.js';
import type { Replay } from '../replay/replay.js';
import type { Verdict } from '../replay/build-cache.js';

/** Indexes into `byStep` of the same side. */
export interface ReportedVerdicts {
  readonly rebuilt: readonly number[];
  /** Rebuilt, unless what they copy from another stage came out the same. */
  readonly perhaps: readonly number[];
}

export interface ReplayReport {
  readonly version: 1;
  /** As it was named. */
  readonly dockerfile: string;
  readonly context: string;
  readonly before: CountedSide;
  readonly after: CountedSide;
  /** Oldest first. */
  readonly builds: readonly {
    readonly commit: string;
    /** ISO 8601, UTC. */
    readonly time: string;
    readonly before: ReportedVerdicts;
    readonly after: ReportedVerdicts;
  }[];
  readonly failed: readonly { readonly commit: string; readonly time: string; readonly missing: string }[];
  /** What the numbers do not say, one sentence each. */
  readonly notes: readonly string[];
}

/** What a report is made from. */
export interface ReplayReportInput extends Pick<ReplayReport, 'dockerfile' | 'context' | 'before' | 'after' | 'notes'> {
  readonly result: Pick<Replay, 'builds' | 'failed'>;
}

/** Puts the report together. */
export function replayReport({ result, ...parts }: ReplayReportInput): ReplayReport {
  const builds = result.builds.map(({ commit, time, before, after }) => ({
    commit,
    time: shownTime(time),
    before: reported(before),
    after: reported(after),
  }));
  const failed = result.failed.map(({ commit, time, missing }) => ({ commit, time: shownTime(time), missing }));
  const { dockerfile, context, before, after, notes } = parts;
  return { version: 1, dockerfile, context, before, after, builds, failed, notes };
}

function shownTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function reported(verdicts: readonly Verdict[]): ReportedVerdicts {
  const places = (wanted: Verdict): number[] => verdicts.flatMap((verdict, at) => (verdict === wanted ? [at] : []));
  return { rebuilt: places('rebuilt'), perhaps: places('perhaps') };
}
