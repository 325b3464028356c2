// Builds and runs every example before and after its rewrite, and compares. Needs a Docker engine; not part of `npm test`.
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLI = resolve('dist/cli.js');
const EXAMPLES = [
  { name: 'legacy-node', touch: 'server.js', comment: '//', install: 'npm install', ask: [['/health'], ['/prices']] },
  {
    name: 'legacy-flask',
    touch: 'app.py',
    comment: '#',
    install: 'pip install',
    ask: [['/health'], ['/'], ['/entries', { text: 'hello' }]],
  },
  {
    name: 'inference-service',
    touch: 'serve.py',
    comment: '#',
    install: 'pip install',
    ask: [['/health'], ['/predict', { inputs: [[1, 2]] }]],
  },
];

const faults = [];
const check = (what, fine) => {
  console.log(`  ${fine ? 'ok   ' : 'FAULT'} ${what}`);
  if (!fine) faults.push(what);
};

function docker(args) {
  const { status, stdout, stderr } = spawnSync('docker', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { ok: status === 0, out: stdout, err: stderr };
}

function build(tag, folder) {
  const start = Date.now();
  const { ok, out, err } = docker(['build', '--network=host', '--progress=plain', '-t', tag, folder]);
  if (!ok) console.log(err.split('\n').slice(-15).join('\n'));
  return { ok, log: out + err, seconds: (Date.now() - start) / 1000 };
}

/** True when the step whose command holds `text` came from the cache. */
function isCached(log, text) {
  const step = log.split('\n').find((line) => /^#\d+ \[.*\] RUN /.test(line) && line.includes(text));
  const number = step && /^#(\d+) /.exec(step)[1];
  return number !== undefined && log.includes(`#${number} CACHED`);
}

async function answers(tag, { ask }, port) {
  const run = spawn('docker', ['run', '--rm', '--network=host', '-e', `PORT=${port}`, '--name', tag, tag]);
  try {
    const got = [];
    for (const [path, body] of ask) got.push(await request(`http://127.0.0.1:${port}${path}`, body));
    const start = Date.now();
    docker(['stop', '-t', '10', tag]);
    return { got, stopped: (Date.now() - start) / 1000 };
  } finally {
    docker(['rm', '-f', tag]);
    run.kill();
  }
}

async function request(url, body) {
  const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  for (let tries = 0; ; tries++) {
    try {
      const response = await fetch(url, options);
      return `${response.status} ${await response.text()}`;
    } catch (error) {
      if (tries >= 60) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}

function configOf(tag) {
  const { Config } = JSON.parse(docker(['image', 'inspect', tag]).out)[0];
  const { User, Env, WorkingDir, ExposedPorts, Labels, Entrypoint } = Config;
  return JSON.stringify({ User, Env, WorkingDir, ExposedPorts, Labels, Entrypoint });
}

function sizeOf(tag) {
  return JSON.parse(docker(['image', 'inspect', tag]).out)[0].Size / 1e6;
}

async function judge(example, index) {
  console.log(example.name);
  const work = mkdtempSync(join(tmpdir(), 'restow-build-'));
  const [before, after] = ['before', 'after'].map((side) => ({
    folder: join(work, side),
    tag: `restow-${example.name}-${side}`,
  }));
  try {
    for (const { folder } of [before, after]) cpSync(join('examples', example.name), folder, { recursive: true });
    spawnSync('node', [CLI, '--write', '--quiet', after.folder], { stdio: 'inherit' });
    const first = [before, after].map(({ tag, folder }) => build(tag, folder));
    check(
      'both build',
      first.every(({ ok }) => ok),
    );
    const port = 18100 + index * 2;
    const was = await answers(before.tag, example, port);
    const is = await answers(after.tag, example, port + 1);
    check(`answers are the same: ${is.got.length}`, JSON.stringify(was.got) === JSON.stringify(is.got));
    check('configuration is the same', configOf(before.tag) === configOf(after.tag));
    check(`stops when told to (${was.stopped.toFixed(1)} s before, ${is.stopped.toFixed(1)} s after)`, is.stopped < 5);
    for (const { folder } of [before, after])
      appendFileSync(join(folder, example.touch), `\n${example.comment} changed\n`);
    const second = [before, after].map(({ tag, folder }) => build(tag, folder));
    check('before: the install reran', !isCached(second[0].log, example.install));
    check('after: the install is cached', isCached(second[1].log, example.install));
    const seconds = second.map((one) => one.seconds.toFixed(1));
    console.log(
      `  rebuild ${seconds[0]} s → ${seconds[1]} s, image ${sizeOf(before.tag).toFixed(0)} MB → ${sizeOf(after.tag).toFixed(0)} MB`,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
    docker(['image', 'rm', '-f', before.tag, after.tag]);
  }
}

if (!docker(['info']).ok) {
  console.log('no Docker engine answers here: nothing was built');
} else {
  for (const [index, example] of EXAMPLES.entries()) await judge(example, index);
  console.log(faults.length === 0 ? 'all is well' : `${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
