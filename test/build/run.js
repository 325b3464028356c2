// Builds and runs every example, or those that are named, before and after its rewrite, and compares. Needs a Docker engine; not part of `npm test`.
import { randomUUID } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, engineAnswers, filesOf, inspect, isInterrupted, remove, run } from './docker.js';
import { serve } from './serve.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const CLI = join(ROOT, 'dist', 'cli.js');

/**
 * `touch` is the source file that changes, `installs` the steps that must then come from the cache (the first is the
 * dependencies'), `leavesTools` says that the build gets a stage of its own (`atMost`: the part of the image that may be left), `adds` those that the rewrite puts in, `stays` those that were refused and so run again, `buildArgs` what a pipeline gives anew each time.
 */
const EXAMPLES = [
  {
    name: 'legacy-node',
    touch: 'server.js',
    comment: '//',
    installs: ['npm install', 'apt-get update'],
    stays: ['cd tools && npm install'],
    buildArgs: ['BUILD_DATE', 'GIT_SHA'],
    ask: [['/health'], ['/prices'], ['/']],
  },
  {
    name: 'legacy-flask',
    touch: 'app.py',
    comment: '#',
    installs: ['pip install', 'apt-get update'],
    stays: [],
    buildArgs: [],
    ask: [['/health'], ['/'], ['/static/style.css'], ['/entries', { text: 'hello' }]],
  },
  {
    name: 'inference-service',
    touch: 'serve.py',
    comment: '#',
    installs: ['pip install', 'apt-get install'],
    stays: [],
    buildArgs: [],
    ask: [['/health'], ['/predict', { inputs: [[1, 2]] }]],
  },
  {
    name: 'legacy-wheels',
    touch: 'app.py',
    comment: '#',
    installs: ['pip install'],
    stays: [],
    buildArgs: [],
    ask: [['/health'], ['/driver']],
  },
  {
    name: 'legacy-go',
    leavesTools: true,
    touch: 'main.go',
    comment: '//',
    installs: [],
    adds: ['go mod download'],
    stays: ['go build'],
    buildArgs: [],
    ask: [['/health'], ['/name?of=a']],
  },
  {
    name: 'legacy-maven',
    leavesTools: true,
    // The runtime of Java is most of what is left.
    atMost: 0.6,
    touch: 'src/main/java/org/example/quotes/Quotes.java',
    comment: '//',
    installs: [],
    adds: ['dependency:go-offline'],
    stays: ['mvn package'],
    buildArgs: [],
    ask: [['/health'], ['/quotes'], ['/']],
  },
  {
    name: 'legacy-rust',
    leavesTools: true,
    touch: 'src/main.rs',
    comment: '//',
    installs: [],
    adds: ['cargo fetch'],
    stays: ['cargo build'],
    buildArgs: [],
    ask: [['/health'], ['/sky']],
  },
];

const faults = [];

/** Prints one finding; `found` is shown when it is not `fine`. */
function check(what, fine, found = '') {
  console.log(`  ${fine ? 'ok   ' : 'FAULT'} ${what}${fine || found === '' ? '' : `: ${found}`}`);
  if (!fine) faults.push(what);
}

const same = (left, right) => JSON.stringify(left) === JSON.stringify(right);

/** The names that differ between two records. */
function differing(left, right) {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((name) => !same(left[name], right[name]));
}

/** The image's configuration but for Cmd, User and what the base image sets; the order of Env has no meaning. */
function comparable({ Cmd: _, User: __, ...config }, base) {
  return { ...config, Env: (config.Env ?? []).filter((one) => !(base.Env ?? []).includes(one)).sort() };
}

/** The configuration of the image that the last stage of a Dockerfile starts from. */
async function baseConfig(folder) {
  const text = readFileSync(join(folder, 'Dockerfile'), 'utf8');
  const [, image] = [...text.matchAll(/^FROM\s+(\S+)/gim)].at(-1);
  return (await inspect(image)).config;
}

/** True when the program itself gets the signals: no shell, or a shell that gives its place to it. */
function isDirect(cmd) {
  return cmd?.[0] !== '/bin/sh' || cmd[2].startsWith('exec ');
}

async function checkRewrite({ folder }, original) {
  const written = await run('node', [CLI, '--write', '--quiet', folder]);
  check('restow --write succeeds', written.code === 0, written.err);
  const isOther =
    readFileSync(join(folder, 'Dockerfile'), 'utf8') !== readFileSync(join(original, 'Dockerfile'), 'utf8');
  check('the Dockerfile is another one', isOther);
  const again = await run('node', [CLI, '--check', '--quiet', folder]);
  check('a second run finds nothing to change', again.code === 0, again.out + again.err);
}

async function checkAnswers(before, after, { ask }) {
  const was = await serve(before, ask);
  const is = await serve(after, ask);
  const fine = was.answers.every((answer) => answer.startsWith('2'));
  check(`before: ${ask.length} requests are answered`, fine, was.answers.join(', '));
  check('after: the answers are the same', same(was.answers, is.answers), is.answers.join(', '));
  check(`after: process 1 does not run as root (uid ${is.uid}, before ${was.uid})`, is.uid !== 0);
  const seconds = `${was.seconds.toFixed(1)} s before, ${is.seconds.toFixed(1)} s after`;
  check(`after: SIGTERM ends it (${seconds})`, is.code === 0 || is.code === 143, `exit code ${is.code}`);
}

/** `path owner:group mode` without the owner, which is what the rewrite changes. */
function withoutOwner(files) {
  return files.map((file) => file.replace(/ \S+:\S+ (\d+)$/, ' $1'));
}

const TOOLS = 'for tool in gcc cc make go cargo rustc mvn gradle javac; do command -v $tool; done; true';

/** An image without a shell has none of them either. */
async function checkToolsAreGone(tag, before, after, atMost = 0.4) {
  const found = await run('docker', ['run', '--rm', '--network=none', '--entrypoint', 'sh', tag, '-c', TOOLS]);
  check('after: no compiler and no build tool is there', found.out.trim() === '', found.out);
  check(`after: at least ${100 - atMost * 100}% smaller`, after < before * atMost, `${before} → ${after}`);
}

async function checkImages(
  { tag: before, folder: original },
  { tag: after, folder: rewritten },
  { leavesTools, atMost },
) {
  const was = await inspect(before);
  const is = await inspect(after);
  const [from, to] = [await baseConfig(original), await baseConfig(rewritten)];
  const { Env: had, ...left } = comparable(was.config, from);
  const { Env: has, ...right } = comparable(is.config, to);
  const others = [...differing(left, right), ...had.filter((one) => !has.includes(one))];
  const added = has.filter((one) => !had.includes(one)).join(', ');
  check(
    `configuration but Cmd and User is the same, with ${added || 'nothing'} set besides`,
    others.length === 0,
    others.join(', '),
  );
  check(`Cmd is direct: ${JSON.stringify(is.config.Cmd)}`, isDirect(is.config.Cmd));
  const folder = was.config.WorkingDir;
  const [files, now] = [await filesOf(before, folder), await filesOf(after, folder)].map(withoutOwner);
  const lost = leavesTools ? [] : files.filter((file) => !now.includes(file) && !file.startsWith('Dockerfile '));
  const gained = now.filter((file) => !files.includes(file));
  check(
    `${leavesTools ? 'only' : `the ${files.length}`} files of ${folder} but the Dockerfile are there, with their mode`,
    lost.length + gained.length === 0,
    [...lost.slice(0, 5).map((file) => `- ${file}`), ...gained.slice(0, 5).map((file) => `+ ${file}`)],
  );
  if (leavesTools) await checkToolsAreGone(after, was.bytes, is.bytes, atMost);
  return `image ${(was.bytes / 1e6).toFixed(0)} MB → ${(is.bytes / 1e6).toFixed(0)} MB`;
}

/** Checks that the first RUN with each of `texts` was, or was not, taken from the cache. */
function checkSteps(side, { steps }, texts, cached) {
  for (const text of texts) {
    const step = steps.find((one) => /^run /i.test(one.text) && one.text.includes(text));
    const found = step === undefined ? 'no such step' : step.text;
    check(`${side}: \`${text}\` ${cached ? 'is cached' : 'ran again'}`, step?.cached === cached, found);
  }
}

/** Changes a source file, and what a pipeline gives anew, and builds again: the log's steps and the seconds. */
function rebuild({ side, folder, rebuilt }, example, token) {
  // Each side has a text of its own: with one for both, a step of the first would be in the cache of the second.
  const change = `${side}-${token}`;
  appendFileSync(join(folder, example.touch), `\n${example.comment} ${change}\n`);
  return build(rebuilt, folder, Object.fromEntries(example.buildArgs.map((name) => [name, change])));
}

async function checkRebuild(before, after, example, token) {
  const was = await rebuild(before, example, token);
  const is = await rebuild(after, example, token);
  checkSteps('before', was, [...example.installs, ...example.stays], false);
  checkSteps('after', is, [...example.installs, ...(example.adds ?? [])], true);
  checkSteps('after', is, example.stays, false);
  return `rebuild ${was.seconds.toFixed(1)} s → ${is.seconds.toFixed(1)} s`;
}

async function judge(example) {
  // Without a new name and a new text each time, the cache of an earlier run would answer.
  const token = randomUUID();
  const work = mkdtempSync(join(tmpdir(), 'restow-build-'));
  const [before, after] = ['before', 'after'].map((side) => {
    const tag = `restow-${example.name}-${token.slice(0, 8)}-${side}`;
    return { side, folder: join(work, side), tag, rebuilt: `${tag}-rebuilt` };
  });
  try {
    for (const { folder } of [before, after]) cpSync(join(ROOT, 'examples', example.name), folder, { recursive: true });
    await checkRewrite(after, before.folder);
    const given = Object.fromEntries(example.buildArgs.map((name) => [name, `first-${token}`]));
    for (const { tag, folder } of [before, after]) await build(tag, folder, given);
    await checkAnswers(before.tag, after.tag, example);
    const sizes = await checkImages(before, after, example);
    const times = await checkRebuild(before, after, example, token);
    console.log(`  ${times}, ${sizes}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
    await remove(
      [],
      [before, after].flatMap(({ tag, rebuilt }) => [tag, rebuilt]),
    );
  }
}

async function judgeAll() {
  const wanted = process.argv.slice(2);
  for (const example of EXAMPLES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    if (isInterrupted()) break;
    console.log(example.name);
    await judge(example).catch((error) => check(isInterrupted() ? 'interrupted' : error.message, false));
  }
  console.log(faults.length === 0 ? 'all is well' : `faults: ${faults.length}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (await engineAnswers()) await judgeAll();
else console.log('skipped: `docker info` fails, so no Docker engine answers here and nothing was built');
