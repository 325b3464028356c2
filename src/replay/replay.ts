/**
 * Builds every commit of a history in thought, with one Dockerfile and with another.
 * Responsible for: the files of each commit, and what comes of them. May not: read a disk, run git, or print.
 *
 * The Dockerfiles and their ignore files are those that are given, at every commit: what the history says of them is left out.
 */
import { parseIgnoreFile } from '../context/ignore-file.js';
import type { Commit, CommitLog, FileChange, TreeEntry } from '../context/git-commits.js';
import type { Document } from '../document/document.js';
import { BuildCache, missingSource, type Verdict } from './build-cache.js';
import { buildPlan, type BuildPlan } from './build-plan.js';
import { clean, hasWildcard, type ContextSource } from './content.js';
import { VisibleTree, type VisibleEntry } from './visible-tree.js';

/** Stands for what git itself keeps in the context: it is written anew with every commit. */
export const GIT_FILE = '.git/index';

/** A Dockerfile with its ignore file; paths are relative to the context. */
export interface Recipe {
  readonly document: Document;
  /** Undefined: it does not lie in the context. */
  readonly path: string | undefined;
  readonly ignoreFile: { readonly path: string; readonly text: string } | undefined;
}

export interface ReplayInput {
  readonly history: CommitLog;
  readonly before: Recipe;
  readonly after: Recipe;
  /** `--build-arg` by name; undefined: it has another value in every build. */
  readonly buildArguments: ReadonlyMap<string, string | undefined>;
  /** `--target`: the stage that is built; undefined: the last. */
  readonly target?: string | undefined;
  /** True for a path that is in the context and not in git: it is there at every commit, and the same. */
  readonly isUntracked: (path: string) => boolean;
  /** True when `.git` lies in the context: something in it is new at every commit. */
  readonly hasGitFolder: boolean;
}

/** One commit; verdicts by the order of the plan's steps. */
export interface ReplayedBuild {
  readonly commit: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly before: readonly Verdict[];
  readonly after: readonly Verdict[];
}

/** A commit that one of the two Dockerfiles does not build. */
export interface FailedBuild {
  readonly commit: string;
  /** Seconds since 1970. */
  readonly time: number;
  /** What is not there. */
  readonly missing: string;
}

export interface Replay {
  /** Steps of the two Dockerfiles, of stages that are built. */
  readonly before: BuildPlan['steps'];
  readonly after: BuildPlan['steps'];
  /** The commits in order, without the first that builds when there is nothing before it. */
  readonly builds: readonly ReplayedBuild[];
  readonly failed: readonly FailedBuild[];
  /** How many of `builds` change nothing but the Dockerfile and its ignore file. */
  readonly onlyRecipe: number;
}

/** Replays a history. Never throws for what it holds. */
export function replay(input: ReplayInput): Replay {
  const { base, commits } = input.history;
  const run = new Run(input);
  if (base !== undefined) run.begin([...base].map(([path, entry]) => ({ path, entry })));
  for (const commit of commits) run.take(commit);
  return run.result();
}

/** Both sides, commit after commit. */
class Run {
  readonly #fixed: ReadonlySet<string>;
  readonly #before: Side;
  readonly #after: Side;
  readonly #builds: ReplayedBuild[] = [];
  readonly #failed: FailedBuild[] = [];
  #onlyRecipe = 0;
  /** True once something was built, so that there is a cache. */
  #warm = false;

  constructor(input: ReplayInput) {
    const paths = [input.before, input.after].flatMap(({ path, ignoreFile }) => [path, ignoreFile?.path]);
    this.#fixed = new Set(paths.filter((path) => path !== undefined));
    this.#before = new Side(input.before, input);
    this.#after = new Side(input.after, input);
  }

  /** Builds what was there before the first commit, if it can be built. */
  begin(changes: readonly FileChange[]): void {
    this.#put(changes);
    if (this.#missing() === undefined) this.#build('', 0);
  }

  take({ id, time, changes }: Commit): void {
    const counted = this.#put(changes);
    const missing = this.#missing();
    if (missing !== undefined) {
      this.#failed.push({ commit: id, time, missing });
      return;
    }
    const wasWarm = this.#warm;
    const build = this.#build(id, time);
    if (!wasWarm) return;
    this.#builds.push(build);
    if (counted === 0) this.#onlyRecipe++;
  }

  result(): Replay {
    return {
      before: this.#before.steps,
      after: this.#after.steps,
      builds: this.#builds,
      failed: this.#failed,
      onlyRecipe: this.#onlyRecipe,
    };
  }

  /** The number of changes that count. */
  #put(changes: readonly FileChange[]): number {
    const counted = changes.filter(({ path }) => !this.#fixed.has(path));
    for (const { path, entry } of counted) for (const side of [this.#before, this.#after]) side.put(path, entry);
    return counted.length;
  }

  #missing(): string | undefined {
    return this.#before.missing() ?? this.#after.missing();
  }

  #build(commit: string, time: number): ReplayedBuild {
    this.#warm = true;
    return { commit, time, before: this.#before.build(commit), after: this.#after.build(commit) };
  }
}

/** One Dockerfile with its cache and the files it sees. */
class Side {
  readonly #recipe: Recipe;
  readonly #input: ReplayInput;
  readonly #tree: VisibleTree;
  readonly #cache = new BuildCache();
  #plan: BuildPlan;

  constructor(recipe: Recipe, input: ReplayInput) {
    this.#recipe = recipe;
    this.#input = input;
    this.#tree = new VisibleTree(parseIgnoreFile(recipe.ignoreFile?.text ?? ''));
    this.#plan = this.#planFor('');
    const { path, document, ignoreFile } = recipe;
    if (path !== undefined) this.#tree.set(path, { identity: document.text });
    if (ignoreFile !== undefined) this.#tree.set(ignoreFile.path, { identity: ignoreFile.text });
  }

  get steps(): BuildPlan['steps'] {
    return this.#plan.steps;
  }

  put(path: string, entry: TreeEntry | undefined): void {
    this.#tree.set(path, entry && visibleEntry(entry, this.#input.history.links));
  }

  /** A path that a build would fail for. */
  missing(): string | undefined {
    return missingSource(this.#plan, (source) => this.#digest(source));
  }

  build(commit: string): readonly Verdict[] {
    const { buildArguments, hasGitFolder } = this.#input;
    if (hasGitFolder) this.#tree.set(GIT_FILE, { identity: commit });
    if ([...buildArguments.values()].includes(undefined)) this.#plan = this.#planFor(commit);
    return this.#cache.build(this.#plan, (source) => this.#digest(source));
  }

  #planFor(commit: string): BuildPlan {
    const given = [...this.#input.buildArguments].map(([name, value]) => [name, value ?? `at ${commit}`] as const);
    return buildPlan(this.#recipe.document, new Map(given), this.#input.target);
  }

  #digest(source: ContextSource): string | undefined {
    const digest = this.#tree.digest(source);
    if (digest !== undefined || hasWildcard(source.path)) return digest;
    return this.#input.isUntracked(clean(source.path)) ? 'not in git' : undefined;
  }
}

function visibleEntry({ mode, hash }: TreeEntry, links: ReadonlyMap<string, string>): VisibleEntry {
  return { identity: `${mode} ${hash}`, link: mode === '120000' ? links.get(hash) : undefined };
}
