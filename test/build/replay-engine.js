// Responsible for the builds of a history with BuildKit, and for the simulator as a module. May not judge what comes back.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';

/** True when an engine answers. */
export async function engineAnswers() {
  return (await run('docker', ['info']).catch(() => ({ code: 1 }))).code === 0;
}

function run(program, args) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
    child.on('error', fail).on('close', (code) => done({ code, err }));
  });
}

/** Checks every commit out, puts the recipe's files in place and builds: for each the steps as `stepsOf` gives them. */
export async function buildsOf({ repository, folder, commits, recipe, args }) {
  const builds = [];
  for (const [index, { id }] of commits.entries()) {
    execFileSync('git', ['-C', repository, 'checkout', '-q', '--force', id]);
    for (const [path, text] of Object.entries(recipe)) writeFileSync(join(folder, path), text);
    builds.push(await build(folder, args[index] ?? {}));
    for (const path of Object.keys(recipe)) rmSync(join(folder, path));
  }
  return builds;
}

async function build(folder, buildArgs) {
  const given = Object.entries(buildArgs).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]);
  const { code, err } = await run('docker', [
    ...['buildx', 'build', '--network=host', '--progress=rawjson', '--output=type=cacheonly', ...given, folder],
  ]);
  if (code !== 0) throw new Error(`${folder} does not build:\n${err.split('\n').slice(-5).join('\n')}`);
  return stepsOf(err);
}

/** The steps of a log in raw JSON: `{ stage, number, text, cached }`; `stage` is empty where there is but one. */
export function stepsOf(log) {
  const vertices = new Map();
  for (const line of log.split('\n').filter((one) => one.startsWith('{')))
    for (const vertex of JSON.parse(line).vertexes ?? [])
      vertices.set(vertex.digest, { ...vertices.get(vertex.digest), ...vertex });
  return [...vertices.values()].flatMap(({ name, cached = false }) => {
    const [, stage = '', number, text] = /^\[(?:(\S+) )? *(\d+)\/\d+\] (.*)$/s.exec(name) ?? [];
    return number === undefined ? [] : [{ stage, number: Number(number), text, cached }];
  });
}

/** `replayAsCommitted` of test/support. */
export async function asCommitted(folder, args) {
  const outfile = resolve('node_modules/.cache/restow/replay-as-committed.js');
  mkdirSync(resolve(outfile, '..'), { recursive: true });
  await bundle({
    entryPoints: ['test/support/replay-as-committed.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const { replayAsCommitted } = await import(pathToFileURL(outfile).href);
  return replayAsCommitted(folder, args);
}
