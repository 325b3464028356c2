/**
 * BuildKit's cache over a row of builds, none of which is forgotten.
 * Responsible for: which steps of a build are taken from the cache. May not: know where files come from.
 *
 * A step is found by what it does, by the step below it, and by the content of the files that it copies or mounts, whoever made them
 * (BuildKit, solver/edge.go and solver/llbsolver/ops, 2026-08-21). What a RUN makes is not known here. So a step has two keys: one in which
 * files of another stage are new whenever anything that went into them is, and one in which they are always the same. A build whose first
 * key was there before is in the cache for sure; one whose second key was not is not; in between lies what depends on what a RUN made.
 */
import { createHash } from 'node:crypto';
import type { BuildPlan, PlannedStage, Step } from './build-plan.js';
import type { ContextSource } from './content.js';

/** `perhaps`: rebuilt, unless what it takes from a rebuilt stage came out the same. */
export type Verdict = 'cached' | 'rebuilt' | 'perhaps';

/** Tells the digest of a source's files; undefined when there are none. */
export type ContentDigest = (source: ContextSource) => string | undefined;

/** The two keys of a step or of a stage's files. */
interface Keys {
  readonly sure: string;
  readonly perhaps: string;
}

export class BuildCache {
  readonly #sure = new Set<string>();
  readonly #perhaps = new Set<string>();

  /**
   * Builds, and remembers the steps for the builds to come. The verdicts are in the order of the plan's steps. No source may be missing.
   */
  build({ stages }: BuildPlan, digest: ContentDigest): readonly Verdict[] {
    const ends = new Map<number, Keys>();
    return stages.flatMap((stage) => this.#buildStage(stage, ends, digest));
  }

  #buildStage({ index, base, steps }: PlannedStage, ends: Map<number, Keys>, digest: ContentDigest): Verdict[] {
    let below = 'stage' in base ? ends.get(base.stage)! : same(hash('image', base.image));
    const verdicts = steps.map((step) => {
      const own = keysOf(step, step.linked ? same('') : below, ends, digest);
      below = step.linked ? joined(below, own) : own;
      return this.#lookUp(own);
    });
    ends.set(index, below);
    return verdicts;
  }

  #lookUp({ sure, perhaps }: Keys): Verdict {
    const verdict = this.#sure.has(sure) ? 'cached' : this.#perhaps.has(perhaps) ? 'perhaps' : 'rebuilt';
    this.#sure.add(sure);
    this.#perhaps.add(perhaps);
    return verdict;
  }
}

/** The path of the first source that is not there: the build would fail before any step runs. */
export function missingSource({ steps }: BuildPlan, digest: ContentDigest): string | undefined {
  for (const { inputs } of steps)
    for (const input of inputs)
      if (input.kind === 'context' && digest(input.source) === undefined) return input.source.path;
  return undefined;
}

function keysOf(
  { definition, inputs }: Step,
  below: Keys,
  ends: ReadonlyMap<number, Keys>,
  digest: ContentDigest,
): Keys {
  const contents = inputs.map((input) =>
    input.kind === 'context' ? same(digest(input.source)!) : { sure: ends.get(input.stage)!.sure, perhaps: '' },
  );
  return {
    sure: hash(definition, below.sure, ...contents.map(({ sure }) => sure)),
    perhaps: hash(definition, below.perhaps, ...contents.map(({ perhaps }) => perhaps)),
  };
}

function joined(left: Keys, right: Keys): Keys {
  return { sure: hash('link', left.sure, right.sure), perhaps: hash('link', left.perhaps, right.perhaps) };
}

function same(key: string): Keys {
  return { sure: key, perhaps: key };
}

/** Of a list of texts; where one ends and the next begins counts. */
function hash(...texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 27);
}
