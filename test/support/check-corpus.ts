/** Runs the transforms over a folder of Dockerfiles and judges what comes out: `npm run corpus`. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from '../../src/document/parse.js';
import type { RewriteResult } from '../../src/engine/result.js';
import { rewrite } from '../../src/engine/rewrite.js';
import { presets, transforms } from '../../transforms/index.js';
import { reportJudge } from './check-reports.js';
import { installsWithoutLists, newFaults } from './list-flow.js';
import { listedContext, rewriteFaults } from './listed-project.js';
import { lostComments } from '../../src/testing/text-promises.js';

/** Says what is wrong with a rewrite, one line each. `again` is the text after a second run. */
type Check = (before: string, after: string, again: () => string) => readonly string[];

const textChecks: Readonly<Record<string, Check>> = {
  parses: (_, after) => parseDocument(after).problems.map(() => 'is no longer understood'),
  stable: (_, after, again) => (again() === after ? [] : ['changes again']),
  comments: (before, after) => lostComments(before, after).map((comment) => `lost # ${comment}`),
  'apt-lists': (before, after) => newFaults(installsWithoutLists(before), installsWithoutLists(after)),
};

/** Whether the JSON report and the SARIF log are what their schemas ask for, also where nothing changed. */
const REPORTS = 'reports';

/** Names of all checks. */
export const checks: readonly string[] = [...Object.keys(textChecks), REPORTS];

export interface CorpusRun {
  /** A folder of Dockerfiles, at any depth, or a `.json.gz` of name → text. */
  readonly path: string;
  readonly checks: readonly string[];
  readonly preset: keyof typeof presets;
  /** Ids, instead of a preset. */
  readonly only: readonly string[];
}

/** The lines to print; `faults` is how many there were. */
export function checkedCorpus({ path, checks: names, preset, only }: CorpusRun): { lines: string[]; faults: number } {
  const chosen = only.length === 0 ? presets[preset] : transforms.filter(({ id }) => only.includes(id));
  const run = (text: string): RewriteResult => rewrite({ text, transforms: chosen });
  const judge = reportJudge();
  const found = new Map(names.map((name) => [name, [] as string[]]));
  let files = 0;
  let changed = 0;
  for (const [name, text] of dockerfilesOf(path)) {
    const result = run(text);
    const { after } = result;
    files++;
    if (found.has(REPORTS)) found.get(REPORTS)!.push(...judge(name, result));
    if (after === text) continue;
    changed++;
    for (const check of names.filter((one) => one !== REPORTS))
      found
        .get(check)!
        .push(...textChecks[check]!(text, after, () => run(after).after).map((says) => `${name}: ${says}`));
  }
  const lines = [...found].flatMap(([check, faults]) => [
    `${check}: ${faults.length}`,
    ...faults.slice(0, 20).map((one) => `  ${one}`),
  ]);
  const faults = [...found.values()].reduce((sum, { length }) => sum + length, 0);
  return { lines: [`${files} files, ${changed} changed`, ...lines], faults };
}

/**
 * Rewrites Dockerfiles in contexts of which only the names of the files are known: once with empty files, once with the least that tools take for
 * manifests. `lists` is a `.jsonl.gz` of `{ dockerfile, files }`, where `dockerfile` is a name in the folder.
 */
export function checkedProjects({ path, preset, lists }: Pick<CorpusRun, 'path' | 'preset'> & { lists: string }): {
  lines: string[];
  faults: number;
} {
  const lines = gunzipSync(readFileSync(lists)).toString().trim().split('\n');
  const found = lines.flatMap((line) => {
    const { dockerfile, files } = JSON.parse(line) as { dockerfile: string; files: readonly string[] };
    const text = readFileSync(join(path, dockerfile), 'utf8');
    return (['empty', 'least'] as const).flatMap((filling) =>
      faultsOf(() => rewriteFaults(text, listedContext(text, files, filling), presets[preset])).map(
        (fault) => `  ${dockerfile} (${filling}): ${fault}`,
      ),
    );
  });
  return { lines: [`${lines.length} projects, ${found.length} faults`, ...found.slice(0, 50)], faults: found.length };
}

function faultsOf(check: () => readonly string[]): readonly string[] {
  try {
    return check();
  } catch (error) {
    return [`throws ${String(error)}`];
  }
}

/**
 * For each transform: how many files it changed, and its most common reasons to leave one alone, with the number of places. `lists` as for `checkedProjects`, with the least
 * that tools take for manifests; without it no file has a project.
 */
export function corpusStats({
  path,
  preset,
  only,
  lists,
}: Pick<CorpusRun, 'path' | 'preset' | 'only'> & { lists?: string | undefined }): readonly string[] {
  const chosen = only.length === 0 ? presets[preset] : transforms.filter(({ id }) => only.includes(id));
  const changed = new Map<string, number>();
  const skips = new Map<string, Map<string, number>>(chosen.map(({ id }) => [id, new Map()]));
  let files = 0;
  const projects = lists === undefined ? undefined : projectsOf(lists);
  for (const [name, text] of dockerfilesOf(path)) {
    const names = projects?.get(basename(name));
    if (projects !== undefined && names === undefined) continue;
    const context = names && listedContext(text, names, 'least');
    const { outcomes } = rewrite({ text, context, dockerfilePath: 'Dockerfile', transforms: chosen });
    files++;
    const applied = new Set(outcomes.filter(({ kind }) => kind === 'applied').map(({ transform }) => transform));
    for (const id of applied) changed.set(id, (changed.get(id) ?? 0) + 1);
    for (const outcome of outcomes) {
      if (outcome.kind !== 'skipped') continue;
      const reasons = skips.get(outcome.transform)!;
      reasons.set(outcome.reason, (reasons.get(outcome.reason) ?? 0) + 1);
    }
  }
  return [
    `${files} files`,
    ...chosen.flatMap(({ id }) => [`${id}: ${changed.get(id) ?? 0} files changed`, ...mostCommon(skips.get(id)!)]),
  ];
}

function projectsOf(lists: string): ReadonlyMap<string, readonly string[]> {
  const lines = gunzipSync(readFileSync(lists)).toString().trim().split('\n');
  return new Map(
    lines.map((line) => {
      const { dockerfile, files } = JSON.parse(line) as { dockerfile: string; files: readonly string[] };
      return [dockerfile, files];
    }),
  );
}

const SHOWN = 10;

function mostCommon(reasons: ReadonlyMap<string, number>): readonly string[] {
  const sorted = [...reasons].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  return sorted.map(([reason, count]) => `  ${String(count).padStart(5)}  ${reason}`);
}

function* dockerfilesOf(path: string): Iterable<readonly [string, string]> {
  if (statSync(path).isFile()) {
    yield* Object.entries(JSON.parse(gunzipSync(readFileSync(path)).toString()) as Record<string, string>);
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && /dockerfile/i.test(entry.name))
      yield [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')];
}
