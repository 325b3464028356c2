// npm run bench -- DIR: how fast the command is over the Dockerfiles of a folder, and on one small file. Needs dist/.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLI = resolve('dist/cli.js');
const folder = resolve(process.argv[2] ?? 'examples');
const MEMORY = join(tmpdir(), `restow-bench-memory-${process.pid}`);

/** Wall seconds and peak memory of one call. */
function timed(args) {
  const report = `process.on('exit',()=>require('fs').writeFileSync(${JSON.stringify(MEMORY)},String(process.resourceUsage().maxRSS)))`;
  const start = performance.now();
  const { status } = spawnSync(
    'node',
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(`import{createRequire}from'module';const require=createRequire(process.cwd()+'/x');${report}`)}`,
      CLI,
      ...args,
    ],
    { stdio: 'ignore' },
  );
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: Number(readFileSync(MEMORY, 'utf8')) / 1024,
    status,
  };
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

function wall(command, args, runs) {
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      spawnSync(command, args, { stdio: 'ignore' });
      return performance.now() - start;
    }),
  );
}

function batch(files) {
  for (const jobs of ['1', 'default']) {
    const { seconds, megabytes } = timed(['--quiet', ...(jobs === '1' ? ['--jobs', '1'] : []), '--no-context', folder]);
    const rate = (files / seconds).toFixed(0);
    console.log(`jobs ${jobs.padEnd(8)} ${seconds.toFixed(2)} s, ${rate} files/s, peak ${megabytes.toFixed(0)} MB`);
  }
}

/** Milliseconds a file of each phase, in this process. */
async function phases(paths) {
  const { parseDocument, rewrite, presets, unifiedDiff } = await import('../../dist/index.js');
  const measure = (name, work) => {
    const start = performance.now();
    const results = work();
    console.log(`  ${name.padEnd(28)} ${((performance.now() - start) / paths.length).toFixed(3)} ms`);
    return results;
  };
  const texts = measure('read', () => paths.map((path) => readFileSync(path, 'utf8')));
  measure('parse', () => texts.map(parseDocument));
  const plain = (transforms) => () => texts.map((text) => rewrite({ text, transforms }));
  for (const one of presets.recommended) measure(`${one.id} alone`, plain([one]));
  const results = measure('the recommended preset', plain(presets.recommended));
  measure('diff', () => results.map(({ before, after }) => unifiedDiff({ path: 'Dockerfile', before, after })));
}

function dockerfilesBelow(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /ockerfile/.test(entry.name) && !entry.name.endsWith('.dockerignore'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size < 1024 * 1024);
}

function longFile(work) {
  const steps = [
    'RUN apt-get update && apt-get install -y curl',
    'ENV A=$A:b',
    'COPY a /b',
    'RUN make \\',
    '  # note',
    '  all',
    'LABEL a=b',
  ];
  const lines = Array.from({ length: 10_000 }, (_, index) => steps[index % steps.length]);
  const path = join(work, 'Dockerfile');
  writeFileSync(path, ['FROM debian:12', ...lines, ''].join('\n'));
  const { seconds, megabytes } = timed(['--quiet', '--no-context', path]);
  console.log(`a file of 10,000 lines: ${seconds.toFixed(2)} s, peak ${megabytes.toFixed(0)} MB`);
}

/** How long a large build context takes to be listed, and to be judged for an ignore file. Both are to stay below 3 s. */
async function largeContext(work) {
  const { diskContext, rewrite, transforms } = await import('../../dist/index.js');
  const root = join(work, 'large');
  for (let folder = 0; folder < 2000; folder++) {
    const path = join(root, `src/part-${folder % 50}/module-${folder}`);
    mkdirSync(path, { recursive: true });
    for (let file = 0; file < 100; file++) writeFileSync(join(path, `file-${file}.dat`), '');
  }
  writeFileSync(join(root, '.env'), 'KEY=1');
  const context = diskContext(root, { dockerfilePath: 'Dockerfile', history: false });
  const start = performance.now();
  const files = context.files().length;
  const listed = performance.now();
  const [ignore] = transforms.filter(({ id }) => id === 'write-dockerignore');
  const text = 'FROM node:20\nCOPY . /app\nCMD ["node", "/app/server.js"]\n';
  rewrite({ text, context, dockerfilePath: 'Dockerfile', transforms: [ignore] });
  const seconds = [listed - start, performance.now() - listed].map((time) => (time / 1000).toFixed(2));
  console.log(`a context of ${files} files: listed in ${seconds[0]} s, its ignore file in ${seconds[1]} s`);
}

const paths = dockerfilesBelow(folder);
const work = mkdtempSync(join(tmpdir(), 'restow-bench-'));
try {
  console.log(
    `${paths.length} files in ${folder}, node ${execFileSync('node', ['--version'], { encoding: 'utf8' }).trim()}`,
  );
  batch(paths.length);
  await phases(paths);
  const small = join(work, 'small.Dockerfile');
  writeFileSync(
    small,
    'FROM node:20\nWORKDIR /app\nCOPY . .\nRUN apt-get update && apt-get install -y curl\nCMD node server.js\n',
  );
  const [bare, one] = [wall('node', ['-e', '0'], 15), wall('node', [CLI, '--no-context', small], 15)];
  console.log(
    `one small file: ${one.toFixed(0)} ms, bare node ${bare.toFixed(0)} ms, difference ${(one - bare).toFixed(0)} ms`,
  );
  longFile(work);
  await largeContext(work);
} finally {
  rmSync(work, { recursive: true, force: true });
  rmSync(MEMORY, { force: true });
}
