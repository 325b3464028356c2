// Compares what `restow replay` says with what BuildKit does: the examples' steps, commit by commit. Needs a Docker engine; not part of `npm test`.
// npm run test:replay [-- EXAMPLE...]
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asCommitted, buildsOf, engineAnswers } from './replay-engine.js';
import { EXAMPLES, RECIPES, sequencesOf } from './replay-edits.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const CLI = join(ROOT, 'dist', 'cli.js');
const total = { sequences: 0, builds: 0, steps: 0, perhaps: 0, faults: 0 };

const git = (folder, ...words) =>
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...words],
    {
      encoding: 'utf8',
    },
  ).trim();

/** What an edit may do to a project; every text carries the token, so that no earlier run has built it. */
function editor(folder, token) {
  const place = (path) => join(folder, path);
  return {
    token,
    read: (path) => readFileSync(place(path), 'utf8'),
    write(path, text) {
      mkdirSync(dirname(place(path)), { recursive: true });
      writeFileSync(place(path), text);
    },
    remove: (path) => rmSync(place(path), { recursive: true }),
    rename: (from, to) => renameSync(place(from), place(to)),
    link: (path, target) => symlinkSync(target, place(path)),
    executable: (path) => chmodSync(place(path), 0o755),
    args: {},
  };
}

/** Makes a repository of an example with one commit for each edit: the commits with the sequences that they belong to. */
function makeHistory(example, sequences, side) {
  const repository = mkdtempSync(join(tmpdir(), 'restow-replay-'));
  const folder = example.below === undefined ? repository : join(repository, example.below);
  if (example.sequences === undefined) cpSync(join(ROOT, 'examples', example.name), folder, { recursive: true });
  git(repository, 'init', '-q');
  const project = editor(folder, `${side}-${randomUUID()}`);
  const commits = [];
  const commit = (sequence) => {
    git(repository, 'add', '-A', '-f');
    git(repository, 'commit', '-q', '--allow-empty', '-m', sequence);
    commits.push({ id: git(repository, 'rev-parse', 'HEAD'), sequence, args: { ...project.args } });
  };
  example.mark(project);
  commit('start');
  for (const { name, edits } of sequences)
    for (const [index, edit] of edits.entries()) {
      edit(project, index);
      commit(name);
    }
  return { repository, folder, commits };
}

/** The files that a side of a replay builds with, by path. */
function recipeOf(folder, side) {
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 };
  const { files } = JSON.parse(execFileSync('node', [CLI, '--quiet', '--format', 'json', 'Dockerfile'], options));
  const chosen = files.map(({ path, before, after }) => [path, side === 'before' ? before : after]);
  return Object.fromEntries(chosen.filter(([, text]) => text !== undefined));
}

/** What replay says of each commit: its steps with `number`, `stage` and `verdict`. */
function predicted(folder, side, example) {
  const given = example.buildArgs.flatMap((name) => ['--build-arg', name]);
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 };
  const args = [CLI, 'replay', 'Dockerfile', '--commits', '1000', '--format', 'json', ...given];
  const report = JSON.parse(execFileSync('node', args, options));
  const verdictOf = (row, index) =>
    row.rebuilt.includes(index) ? 'rebuilt' : row.perhaps.includes(index) ? 'perhaps' : 'cached';
  return new Map(
    report.builds.map((build) => [
      build.commit,
      report[side].byStep.map((step, index) => ({ ...step, verdict: verdictOf(build[side], index) })),
    ]),
  );
}

/** The step of the engine that a step of ours is: unnamed stages are called `stage-N` where there are several. */
function engineStep(steps, { stage, number }) {
  const names = /^\d+$/.test(stage) ? [`stage-${stage}`, ''] : [stage];
  return steps.find((step) => step.number === number && names.includes(step.stage));
}

/** Compares one build; a step that BuildKit does not show is the same as another one. */
function compare(title, ours, theirs) {
  total.builds++;
  for (const step of ours) {
    total.steps++;
    const found = engineStep(theirs, step);
    if (step.verdict === 'perhaps') total.perhaps++;
    const fine =
      found === undefined
        ? step.verdict !== 'rebuilt'
        : step.verdict === 'perhaps' || (step.verdict === 'cached') === found.cached;
    if (fine) continue;
    total.faults++;
    const says = found === undefined ? 'does not show it' : found.cached ? 'took it from the cache' : 'rebuilt it';
    console.log(
      `  FAULT ${title}: step ${step.stage} ${step.number} is said to be ${step.verdict}, BuildKit ${says}: ${found?.text ?? ''}`,
    );
  }
}

async function judgeSide(example, side) {
  const sequences = sequencesOf(example);
  const { repository, folder, commits } = makeHistory(example, sequences, side);
  try {
    const recipe = recipeOf(folder, side);
    const said = predicted(folder, side, example);
    const varying = commits.map((_, index) =>
      Object.fromEntries(example.buildArgs.map((name) => [name, `${index}-${randomUUID()}`])),
    );
    const built = await buildsOf({ repository, folder, commits, recipe, args: varying });
    // BuildKit's first build stands for all that came before.
    for (const [index, { id, sequence }] of commits.entries())
      if (said.has(id)) compare(`${example.name} ${side}: ${sequence}`, said.get(id), built[index]);
    if (said.size < commits.length - 1) throw new Error(`${said.size} of ${commits.length - 1} commits are replayed`);
  } finally {
    rmSync(repository, { recursive: true, force: true });
  }
  return sequences.length;
}

async function judgeExample(example) {
  for (const side of ['before', 'after']) total.sequences += (await judgeSide(example, side)) / 2;
}

/** Sequences in which the Dockerfile, the ignore file or a build argument is what changes. */
async function judgeRecipes(example) {
  const { repository, folder, commits } = makeHistory(example, example.sequences, 'recipes');
  try {
    const args = commits.map((commit) => commit.args);
    const said = await asCommitted(folder, args);
    const built = await buildsOf({ repository, folder, commits, recipe: {}, args });
    for (const [index, { sequence }] of commits.entries())
      if (index > 0) compare(`${example.name} recipe: ${sequence}`, said[index], built[index]);
    total.sequences += example.sequences.length;
  } finally {
    rmSync(repository, { recursive: true, force: true });
  }
}

async function judgeAll() {
  const wanted = process.argv.slice(2);
  const chosen = (list) => list.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const [list, judge] of [
    [EXAMPLES, judgeExample],
    [RECIPES, judgeRecipes],
  ])
    for (const example of chosen(list)) {
      const { faults, builds } = total;
      await judge(example);
      console.log(
        `${total.faults === faults ? 'ok   ' : 'FAULT'} ${example.title ?? example.name}: ${total.builds - builds} builds`,
      );
    }
  const { sequences, builds, steps, perhaps, faults } = total;
  console.log(`${sequences} sequences, ${builds} builds, ${steps} steps, ${perhaps} of them perhaps; ${faults} differ`);
  process.exitCode = faults === 0 ? 0 : 1;
}

if (await engineAnswers()) await judgeAll();
else console.log('skipped: `docker info` fails, so no Docker engine answers here and nothing was built');
