import {
  mkdirSync,
  mkdtempSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  readdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pack } from 'tar-stream';
import { diskContext } from '../../../src/context/disk-context.js';
import { buildahLog, buildKitLog } from '../../../src/verify/machine/build-log.js';
import { answers, CommandEngine } from '../../../src/verify/machine/command-engine.js';
import { DIALECTS } from '../../../src/verify/machine/dialects.js';
import { readHistory, readImage } from '../../../src/verify/machine/image-configuration.js';
import { readFiles } from '../../../src/verify/machine/read-files.js';
import { runCommand } from '../../../src/verify/machine/run-command.js';
import { ScratchFolder } from '../../../src/verify/machine/scratch-folder.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'restow-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('an image as a tar stream', () => {
  test('files, links and what they hold', async () => {
    const archive = pack();
    archive.entry({ name: 'etc/', type: 'directory', mode: 0o755 });
    archive.entry({ name: 'etc/passwd', mode: 0o644 }, 'root:x:0:0::/:\n');
    archive.entry({ name: './run', mode: 0o4755, uid: 7, gid: 8 }, '#!/usr/bin/env  python3 -u\nprint()\n');
    archive.entry({ name: 'again', type: 'link', linkname: 'run' });
    archive.entry({ name: 'bin', type: 'symlink', linkname: 'usr/bin' });
    archive.entry({ name: '../../out', mode: 0o644 }, 'x');
    archive.finalize();
    const files = await readFiles(Readable.from(archive));
    expect(files.get('/etc')).toMatchObject({ kind: 'folder' });
    expect(files.get('/etc/passwd')?.text).toBe('root:x:0:0::/:\n');
    expect(files.get('/run')).toMatchObject({
      mode: 0o4755,
      user: 7,
      group: 8,
      shebang: ['/usr/bin/env', 'python3 -u'],
    });
    expect(files.get('/again')?.digest).toBe(files.get('/run')?.digest);
    expect(files.get('/bin')).toMatchObject({ kind: 'link', target: 'usr/bin' });
    expect(files.has('/out')).toBe(true);
  });

  test('that comes in single bytes is the same', async () => {
    const archive = pack();
    archive.entry({ name: 'run', mode: 0o755 }, `#!/bin/sh\n${'x'.repeat(2000)}`);
    archive.finalize();
    const parts: Buffer[] = [];
    for await (const part of archive) parts.push(part as Buffer);
    const whole = Buffer.concat(parts);
    const slow = await readFiles(Readable.from([...whole].map((byte) => Buffer.from([byte]))));
    expect(slow).toEqual(await readFiles(Readable.from([whole])));
    expect(slow.get('/run')?.shebang).toEqual(['/bin/sh']);
  });

  test('that is none is refused', async () => {
    await expect(readFiles(Readable.from([Buffer.alloc(2048, 'x')]))).rejects.toThrow();
  });
});

test('the log of a build: its steps, and those that were cached', () => {
  const log = buildKitLog();
  const names = [
    '#3 [internal] load .dockerignore',
    '#4 [stage-0 1/4] FROM docker.io/library/debian:12-slim',
    '#6 [stage-0 2/4] WORKDIR /a',
    '#6 CACHED',
    '#7 [build 3/4] RUN make',
    '#7 0.1 [1/2] of its own',
    '#7 [build 3/4] RUN make',
    '',
  ].map((line) => log.take(line));
  expect(names.filter(Boolean)).toEqual(['[stage-0 2/4] WORKDIR /a', '[build 3/4] RUN make']);
  expect(log.steps().map(({ cached }) => cached)).toEqual([true, false]);
  expect(log.last().at(-1)).toBe('#7 [build 3/4] RUN make');
});

test('the log of podman', () => {
  const log = buildahLog();
  const lines = [
    'STEP 1/3: FROM python:3.11-slim',
    '[1/2] STEP 2/3: RUN make',
    '--> Using cache 6b0fe9f4',
    '--> 6b0fe9f4',
    'STEP 3/3: COPY . .',
    '--> 34596a28',
  ];
  expect(lines.map((line) => log.take(line)).filter(Boolean)).toEqual(['[1: 2/3] RUN make', '[3/3] COPY . .']);
  expect(log.steps().map(({ cached }) => cached)).toEqual([true, false]);
});

describe('what an engine prints of an image', () => {
  test('with null for what is not there', () => {
    const Config = { Cmd: ['a'], Entrypoint: null, Env: ['A=1=2', 'B'], ExposedPorts: { '80/tcp': {} }, Labels: null };
    const image = readImage(JSON.stringify([{ Size: 5, RootFS: { Layers: ['x', 'y'] }, Config }]), []);
    expect(image).toMatchObject({ bytes: 5, layers: 2 });
    expect(image.settings).toMatchObject({
      command: ['a'],
      entryPoint: [],
      environment: { A: '1=2', B: '' },
      ports: ['80/tcp'],
      workingDirectory: '/',
    });
  });

  test('the history, the oldest first', () => {
    const lines = '{"CreatedBy":"RUN b","Size":"20"}\n{"CreatedBy":"COPY a","Size":"10"}\n';
    const list = '[{"CreatedBy":"RUN b","size":20},{"CreatedBy":"COPY a","size":10}]\n';
    expect(readHistory(list)).toEqual(readHistory(lines));
    expect(readHistory(lines)).toEqual([
      { createdBy: 'COPY a', bytes: 10 },
      { createdBy: 'RUN b', bytes: 20 },
    ]);
  });
});

describe('another program', () => {
  test('gives its texts line by line, and how it ended', async () => {
    const seen: string[] = [];
    const ran = await runCommand('sh', ['-c', 'echo a; echo b >&2; printf c; exit 3'], {
      onLine: (line) => seen.push(line),
    });
    expect(ran).toEqual({ code: 3, out: 'a\nc', err: 'b\n', timedOut: false });
    expect(seen.sort()).toEqual(['a', 'b', 'c']);
  });

  test('that is not there says so', async () => {
    expect(await runCommand('restow-no-such-program', [])).toMatchObject({ code: null });
  });

  test('is ended when it takes too long', async () => {
    expect(await runCommand('sleep', ['60'], { timeout: 0.1 })).toMatchObject({ code: null, timedOut: true });
  });

  test('is ended when the run is interrupted', async () => {
    const interruption = new AbortController();
    const running = runCommand('sleep', ['60'], { signal: interruption.signal });
    interruption.abort();
    await expect(running).rejects.toThrow('abort');
  });
});

describe('the copies of a context', () => {
  function scratch(files: Readonly<Record<string, string>>, dockerfilePath: string | undefined = 'Dockerfile') {
    const root = join(folder, 'context');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const context = diskContext(root, { dockerfilePath });
    return { root, made: new ScratchFolder({ runName: 'restow-test', root, context, dockerfilePath }) };
  }

  test('hold what the build sees, with the text of the state, and leave the original alone', () => {
    const { root, made } = scratch({
      Dockerfile: 'FROM a\n',
      '.dockerignore': 'big\n!big/but',
      'big/file': 'x',
      'big/but': 'y',
      a: 'a',
    });
    const copy = made.copy('one', { text: 'FROM b\n', ignoreFile: undefined });
    expect(readFileSync(copy.dockerfile, 'utf8')).toBe('FROM b\n');
    expect(existsSync(join(copy.context, 'big/file'))).toBe(false);
    expect(readFileSync(join(copy.context, 'big/but'), 'utf8')).toBe('y');
    expect(made.size(copy)).toEqual({ files: 4, bytes: 'FROM b\n'.length + 'big\n!big/but'.length + 2 });
    expect(made.append(copy, 'a', '!')).toBe(true);
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('a');
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toBe('FROM a\n');
    made.remove();
    expect(existsSync(copy.context)).toBe(false);
  });

  test('a link that leads to a file of the user is not written through', () => {
    const { root, made } = scratch({ Dockerfile: 'FROM a\n' });
    writeFileSync(join(folder, 'mine'), 'mine');
    symlinkSync(join(folder, 'mine'), join(root, 'link'));
    const copy = made.copy('one', { text: 'FROM a\n', ignoreFile: undefined });
    expect(made.append(copy, 'link', '!')).toBe(false);
    expect(made.append(copy, '../../context/Dockerfile', '!')).toBe(false);
    expect(readFileSync(join(folder, 'mine'), 'utf8')).toBe('mine');
    made.remove();
  });

  test('an ignore file that is made, and what is then sent', () => {
    const { root, made } = scratch({ Dockerfile: 'FROM a\n', notes: 'n', a: 'a' });
    const state = { text: 'FROM a\n', ignoreFile: { path: '.dockerignore', text: 'notes\n' } };
    expect(readFileSync(join(made.copy('one', state).context, '.dockerignore'), 'utf8')).toBe('notes\n');
    expect(made.sentFiles(state).map(({ path }) => path)).toEqual(['.dockerignore', 'Dockerfile', 'a']);
    expect(readdirSync(root).sort()).toEqual(['Dockerfile', 'a', 'notes']);
    made.remove();
  });
});

describe('docker, by its command', () => {
  /** A program called docker that writes down how it is called, and answers as told. */
  function engine(script: string, more: object = {}, name = 'docker') {
    const dialect = DIALECTS.find((one) => one.program === name)!;
    const log = join(folder, 'calls');
    const program = join(folder, name);
    writeFileSync(program, `#!/bin/sh\necho "$*" >>'${log}'\n${script}\n`, { mode: 0o755 });
    expect(statSync(program).mode & 0o111).not.toBe(0);
    const options = {
      runName: 'restow-verify-1',
      signal: new AbortController().signal,
      buildArguments: ['--build-arg=A=1'],
      network: undefined,
      timeout: 10,
      temporary: folder,
      ...more,
    };
    const calls = (): readonly string[] => readFileSync(log, 'utf8').trimEnd().split('\n');
    return { made: new CommandEngine({ ...dialect, program }, options), calls, dialect: { ...dialect, program } };
  }

  test('builds with the arguments of the user, and without a cache when asked', async () => {
    const { made, calls } = engine("printf '#5 [2/2] RUN x\\n#5 CACHED\\n' >&2");
    const steps: string[] = [];
    const build = await made.build({ dockerfile: '/d', context: '/c', image: 'i', cold: true }, (step) =>
      steps.push(step),
    );
    expect(build).toMatchObject({ built: true, steps: [{ name: '[2/2] RUN x', cached: true }] });
    expect(steps).toEqual(['[2/2] RUN x']);
    expect(calls()[0]).toContain('--no-cache --build-arg=A=1 -t i -f /d /c');
  });

  test('says when a build took too long', async () => {
    const { made } = engine('exec sleep 60', { timeout: 0.2 });
    const build = await made.build({ dockerfile: '/d', context: '/c', image: 'i', cold: false }, () => undefined);
    expect(build.built).toBe(false);
    expect(build.log.at(-1)).toContain('--timeout');
  });

  test('runs without rights, with ports of its own', async () => {
    const { made, calls } = engine('');
    await made.start({ image: 'i', name: 'n', ports: [80], confined: true, watchHealth: false });
    expect(calls()[0]).toBe(
      'run --detach --name n --publish=127.0.0.1::80 --read-only --tmpfs=/tmp --cap-drop=ALL --security-opt=no-new-privileges i',
    );
  });

  test('a container that does not start is no fault of the engine', async () => {
    const { made } = engine('echo \'exec: "x": not found\' >&2; exit 127');
    const start = made.start({ image: 'i', name: 'n', ports: [], confined: false, watchHealth: false });
    await expect(start).rejects.toThrow('not found');
  });

  test('removes all that has the name of the run', async () => {
    const { made, calls } = engine(
      'case "$1" in ps) echo c1;; esac; case "$2" in ls) echo restow-verify-1-x:latest;; esac',
    );
    await made.removeAll();
    expect(calls()).toContain('rm --force --volumes c1');
    expect(calls()).toContain('image rm --force restow-verify-1-x:latest');
    expect(calls().at(-1)).toContain('description~=restow-verify-1');
  });

  test('without buildx it is not there', async () => {
    const { dialect } = engine('[ "$1" = info ]');
    expect(await answers(dialect, new AbortController().signal)).toBe(false);
    expect(await answers(engine('exit 0').dialect, new AbortController().signal)).toBe(true);
  });

  test('podman builds in a temporary folder of the run, and is asked for each health check', async () => {
    const script = `case "$1" in build) echo "STEP 2/2: RUN $TMPDIR";; container) echo '{"Running":true,"ExitCode":0}';; esac`;
    const { made, calls } = engine(script, {}, 'podman');
    const build = await made.build({ dockerfile: '/d', context: '/c', image: 'i', cold: false }, () => undefined);
    expect(build.steps).toEqual([{ name: `[2/2] RUN ${folder}`, cached: false }]);
    await made.start({ image: 'i', name: 'n', ports: [], confined: false, watchHealth: true });
    expect(await made.state('n')).toEqual({ running: true, exitCode: 0, health: 'healthy' });
    expect(calls()).toContain('healthcheck run n');
  });
});
