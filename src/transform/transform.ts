/**
 * The authoring API: what a transform is.
 * Responsible for: the types a transform is written against. May not: run anything.
 */
import type { Analysis } from '../analysis/analysis.js';
import type { Evidence } from '../analysis/fact.js';
import type { SmallBase } from '../knowledge/small-base.js';
import type { Span } from '../text/span.js';
import type { Editor } from './editor.js';
import type { SharedReason } from './shared-reasons.js';

/**
 * `safe`: the built filesystem and configuration stay the same but for caches, package lists, layer boundaries and times.
 * `behavioural`: what is installed or how it runs changes in a way most people want.
 * `display-only`: shown as a proposal, never written.
 */
export type Applicability = 'safe' | 'behavioural' | 'display-only';

/** A part of an image that a transform may change. `files`: what the image holds of the build context and of what was built from it. */
export type ImagePart =
  | 'base image'
  | 'entry point'
  | 'command'
  | 'environment'
  | 'user'
  | 'working directory'
  | 'ports'
  | 'volumes'
  | 'labels'
  | 'health check'
  | 'stop signal'
  | 'shell'
  | 'triggers'
  | 'author'
  | 'files';

/** What of the image is another on purpose. `added`: only what was not there before; `changed`: also what was. */
export type ImageChanges = Readonly<Partial<Record<ImagePart, 'added' | 'changed'>>>;

/** A place where a transform could act. Transforms extend it with what they found. */
export interface Candidate {
  /** What the outcome points at, in the current text. */
  readonly at: Span;
  /** Rules of checkers that ask for this change; a comment that ignores one above the instruction silences it. */
  readonly rules?: readonly string[];
}

/** A refusal: which reason, on what evidence; `data` fills `{name}` in the reason's text and remedy. */
export interface Refusal<R extends string> {
  readonly reason: R;
  readonly because?: readonly Evidence[];
  readonly data?: Readonly<Record<string, string>>;
}

/** Judges one candidate; undefined lets it pass. */
export type Guard<C extends Candidate, R extends string> = (candidate: C, analysis: Analysis) => Refusal<R> | undefined;

/** What a rewrite did, for the report. */
export interface Change {
  /** One sentence in the present tense, about this file: "manifests are copied before the sources". */
  readonly did: string;
  /** What it is expected to save: "about 20 MB", "one step that no longer reruns". */
  readonly saves?: string;
}

export interface SkipText {
  /** A fact about this file; `{name}` is filled from the refusal's data. */
  readonly text: string;
  /** What the reader can do to change it. */
  readonly remedy: string;
}

export interface Transform<C extends Candidate = Candidate, R extends string = string> {
  /** Verb-object in kebab-case; also the name of its folder. */
  readonly id: string;
  /** The end result in fewer than ten words, no period. */
  readonly title: string;
  /** One sentence: what the user gains. */
  readonly why: string;
  /** The ceiling; the editor can lower one occurrence. */
  readonly applicability: Applicability;
  /** What may be another in the image afterwards; whatever is not named stays the same, which `restow verify` holds it to. */
  readonly changes?: ImageChanges;
  /** True: only in the preset `max` or by `--only`. */
  readonly optIn?: true;
  /** The base that the user must aim for: for any other it finds nothing, though presets have it. */
  readonly base?: Exclude<SmallBase, 'slim'>;
  /** True when candidates depend on each other: one is applied, then the file is read again. */
  readonly oneAtATime?: true;
  /**
   * Rules of hadolint (`DL3025`) and BuildKit (`JSONArgsRecommended`) that ask for the same: where one is ignored, nothing is done. Where
   * a comment for it stands: above the instruction, or above any of the stage for a rule on the stage as a whole.
   */
  readonly rules?: Readonly<Record<string, 'instruction' | 'stage'>>;
  /** Every reason of its own that it can give. */
  readonly skips: Readonly<Record<R, SkipText>>;
  /** Where it could act. Narrow: what it does not yield is never reported. */
  find(analysis: Analysis): Iterable<C>;
  /** Whether it may act; the first refusal wins. */
  readonly guards: readonly Guard<C, NoInfer<R> | SharedReason>[];
  /** How it acts. Cannot refuse. */
  rewrite(candidate: C, editor: Editor, analysis: Analysis): Change;
}

/** Checks a transform's types; returns it as it is, usable in a list. */
export function defineTransform<C extends Candidate, R extends string>(transform: Transform<C, R>): Transform {
  return transform as unknown as Transform;
}
