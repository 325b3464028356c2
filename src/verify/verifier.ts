/** The whole verification: from a Dockerfile and transforms to a report. */
import { withIgnoreFile } from '../context/overlay-context.js';
import type { BuildContext } from '../context/build-context.js';
import { rewrite } from '../engine/rewrite.js';
import type { RewriteInput, RewriteResult } from '../engine/result.js';
import type { Transform } from '../transform/transform.js';
import { behaviourReport } from './behaviour-report.js';
import { BehaviourTrial, lastLines } from './behaviour-trial.js';
import { staticFailures, type CheckInput, type Look } from './checks.js';
import { chooseEdits } from './choose-edits.js';
import { compareFiles } from './compare-files.js';
import { withCulprits } from './find-culprits.js';
import type { Both } from './image.js';
import type { State } from './machine/machine.js';
import { measuresOf, rebuild } from './measure.js';
import { CHECKS, type Check, type Failure, type VerifyReport } from './report.js';
import { originalFault, type Observation, type Smoke } from './smoke.js';
import { stateAfter } from './states.js';
import { Workbench, type Built, type VerifyPorts } from './workbench.js';

/** What is verified. */
export interface VerifyInput {
  /** As the report names it. */
  readonly path: string;
  readonly text: string;
  readonly context: BuildContext;
  /** In the context, if it lies there. */
  readonly dockerfilePath: string | undefined;
  readonly allow: 'safe' | 'behavioural';
  /** The small base to aim for. */
  readonly base?: RewriteInput['base'];
  /** What is known of images. */
  readonly catalogue?: RewriteInput['catalogue'];
  readonly target: string | undefined;
  readonly builtinFrontend: boolean;
  /** Undefined: what the image itself says. */
  readonly smoke: Smoke | undefined;
  /** Seconds; undefined: as is usual for what is tried. */
  readonly wait: number | undefined;
  /** Files to touch, relative to the context; undefined: chosen. */
  readonly source: string | undefined;
  readonly manifest: string | undefined;
  /** False: nothing is touched and built again. */
  readonly rebuilds: boolean;
  /** A number that no other run has. */
  readonly mark: number;
}

/** The original, which is built and tried once however many rewrites are verified. */
interface Original {
  readonly built: Built;
  readonly look: Look;
  readonly trial: BehaviourTrial;
  readonly seen: Observation | undefined;
}

/** One rewrite, and what is known of its steps. */
interface Subject {
  readonly result: RewriteResult;
  readonly transforms: readonly Transform[];
  readonly original: Original;
  /** Names of its images begin with it. */
  readonly name: string;
}

/** What the checks found in one state. */
interface Judgement {
  readonly failures: readonly Failure[];
  readonly settings: VerifyReport['settings'];
  readonly seen: Observation | undefined;
}

export class Verifier {
  readonly #input: VerifyInput;
  readonly #bench: Workbench;
  #builtOriginal: Promise<Built> | undefined;
  #original: Promise<Original> | undefined;
  #count = 0;

  constructor(input: VerifyInput, ports: VerifyPorts) {
    this.#input = input;
    this.#bench = new Workbench(ports, input);
  }

  /** What the transforms make of the Dockerfile. Nothing is built. */
  rewriteWith(transforms: readonly Transform[]): RewriteResult {
    const { text, context, dockerfilePath, allow, base, catalogue } = this.#input;
    return rewrite({ text, context, dockerfilePath, transforms, allow, base, catalogue });
  }

  /** Builds both, compares them, and finds who is guilty of what is wrong. `dropped` are told of in the report. */
  async verify(transforms: readonly Transform[], dropped: readonly string[] = []): Promise<VerifyReport> {
    const result = this.rewriteWith(transforms);
    const empty = { ...this.#empty(result), dropped };
    if (result.refused !== undefined) return { ...empty, status: 'original-fails', because: result.refused.message };
    if (result.steps.length === 0) return { ...empty, status: 'unchanged' };
    const built = await (this.#builtOriginal ??= this.#bench.build('original', stateAfter(result, 0), true));
    const { build } = built;
    if (!build.built)
      return { ...empty, status: 'original-fails', because: 'the original does not build', log: build.log };
    const original = await (this.#original ??= this.#lookAtOriginal(built));
    const fault = original.seen && originalFault(original.trial.smoke, original.seen);
    if (fault !== undefined) {
      const log = lastLines(original.seen?.output ?? '');
      return { ...empty, status: 'original-fails', because: `the original does not pass: ${fault}`, log };
    }
    const name = this.#count++ === 0 ? 'rewrite' : `rewrite-${this.#count}`;
    return this.#verifyRewrite({ result, transforms, original, name }, empty);
  }

  #empty({ steps }: RewriteResult): VerifyReport {
    return {
      version: 1,
      path: this.#input.path,
      engine: this.#bench.ports.engine.name,
      status: 'verified',
      transforms: [...new Set(steps.map(({ transform }) => transform))],
      dropped: [],
      failures: [],
      rebuilds: { original: [], rewrite: [] },
      settings: [],
      notes: [],
    };
  }

  async #lookAtOriginal(built: Built): Promise<Original> {
    const look = await this.#bench.look(built.image);
    const trial = new BehaviourTrial(this.#bench.ports, this.#input, look.image.settings);
    const seen = this.#bench.ports.engine.runs ? await trial.one(built.image) : undefined;
    return { built, look, trial, seen };
  }

  async #verifyRewrite(subject: Subject, empty: VerifyReport): Promise<VerifyReport> {
    const { result, name } = subject;
    const state = stateAfter(result, result.steps.length);
    const built = await this.#bench.build(name, state, true);
    const judged = await this.#judge(subject, built, result.steps.length, CHECKS);
    const report = built.build.built ? await this.#measured(subject, built, judged, empty) : empty;
    const failures = await withCulprits([...judged.failures, ...report.failures], result, async (count, check) => {
      const between = await this.#stateBetween(subject, count);
      const { failures } = await this.#judge(subject, between, count, [check]);
      return failures.length > 0;
    });
    return { ...report, settings: judged.settings, failures, status: failures.length === 0 ? 'verified' : 'failed' };
  }

  readonly #between = new Map<string, Promise<Built>>();

  #stateBetween({ result, name }: Subject, count: number): Promise<Built> {
    const key = `${name}-step-${count}`;
    const built = this.#between.get(key) ?? this.#bench.build(key, stateAfter(result, count), false);
    this.#between.set(key, built);
    return built;
  }

  /** What of the checks fails in a state that was built, or that could not be. */
  async #judge(subject: Subject, { build, image }: Built, count: number, checks: readonly Check[]): Promise<Judgement> {
    if (!build.built) {
      const says = 'it does not build, the original does';
      return { failures: [{ check: 'build', says, log: build.log }], settings: [], seen: undefined };
    }
    const { look, built, trial, seen } = subject.original;
    const looks = { original: look, rewrite: await this.#bench.look(image) };
    const { failures, settings } = await this.#compare(subject, looks, count);
    const asked = failures.filter(({ check }) => checks.includes(check));
    if (seen === undefined || !checks.includes('behaviour')) return { failures: asked, settings, seen: undefined };
    const both = { original: seen, rewrite: await trial.one(image) };
    const faults = await trial.failures(both, built.image);
    return { failures: [...asked, ...faults], settings, seen: both.rewrite };
  }

  /** Looks at base images only when something is found that they may explain. */
  async #compare(subject: Subject, looks: Both<Look>, count: number): Promise<ReturnType<typeof staticFailures>> {
    const input = this.#checkInput(subject, count);
    const { failures, ...first } = staticFailures(looks, input);
    if (failures.length === 0) return { failures, ...first };
    const rewritten = await this.#bench.base(stateAfter(subject.result, count));
    const isInFiles = failures.some(({ check }) => check === 'libraries' || check === 'interpreters');
    const base = isInFiles && rewritten !== undefined ? await this.#bench.look(rewritten) : undefined;
    const isInSettings = failures.some(({ check }) => check === 'configuration');
    const bases = isInSettings ? await this.#baseSettings(subject, rewritten) : undefined;
    return staticFailures(looks, { ...input, bases, base });
  }

  async #baseSettings({ result }: Subject, rewritten: string | undefined): Promise<CheckInput['bases']> {
    const original = await this.#bench.base(stateAfter(result, 0));
    if (original === undefined || rewritten === undefined) return undefined;
    const { engine } = this.#bench.ports;
    return { original: (await engine.image(original)).settings, rewrite: (await engine.image(rewritten)).settings };
  }

  #checkInput({ result, transforms }: Subject, count: number): CheckInput {
    const { dockerfilePath, context, target } = this.#input;
    const { scratch } = this.#bench.ports;
    const kept = new Set(scratch.sentFiles(stateAfter(result, count)).map(({ path }) => path));
    const rewritten = [dockerfilePath, result.ignoreFile?.path, context.ignoreFile()?.path];
    return {
      steps: result.steps.slice(0, count),
      changes: new Map(transforms.map(({ id, changes }) => [id, changes ?? {}])),
      target,
      bases: undefined,
      base: undefined,
      project: scratch
        .sentFiles(stateAfter(result, 0))
        .map((file) => ({ ...file, newlyIgnored: !kept.has(file.path) })),
      rewritten: rewritten.filter((path) => path !== undefined),
    };
  }

  /** Sizes, times, files and what both did. Of a rewrite that fails only what is known already. */
  async #measured(
    { original, result }: Subject,
    built: Built,
    { seen, failures }: Judgement,
    empty: VerifyReport,
  ): Promise<VerifyReport> {
    const look = await this.#bench.look(built.image);
    const state = stateAfter(result, result.steps.length);
    const { scratch, engine } = this.#bench.ports;
    const images = { original: original.built.image, rewrite: built.image };
    const both = original.seen && seen && { original: original.seen, rewrite: seen };
    const measures = {
      original: measuresOf(original.built, original.look, scratch.size(original.built.copy)),
      rewrite: measuresOf(built, look, scratch.size(built.copy)),
    };
    const isFine = failures.length === 0;
    const confined = both !== undefined && isFine ? await original.trial.confined(images) : undefined;
    const behaviour = both && behaviourReport(original.trial.smoke, both, confined);
    const touched = this.#input.rebuilds && isFine ? await this.#rebuild(original.built, built, state) : undefined;
    const unseen = behaviour === undefined ? [`${engine.name} runs no containers: what they do was not compared`] : [];
    return {
      ...empty,
      measures,
      files: compareFiles({ original: original.look.files, rewrite: look.files }),
      ...(behaviour === undefined ? {} : { behaviour }),
      rebuilds: touched?.rebuilds ?? empty.rebuilds,
      failures: touched?.failures ?? [],
      notes: [...unseen, ...(touched?.notes ?? [])],
    };
  }

  #rebuild(original: Built, rewritten: Built, { text, ignoreFile }: State): ReturnType<typeof rebuild> {
    const { context, source, manifest, mark } = this.#input;
    const seen = ignoreFile === undefined ? context : withIgnoreFile(context, ignoreFile);
    const chosen = chooseEdits(seen, text);
    const edits = { source: source ?? chosen.source, manifest: manifest ?? chosen.manifest };
    return rebuild(this.#bench, { original, rewrite: rewritten }, edits, mark + this.#count);
  }
}
