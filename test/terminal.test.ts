/** What a person at a terminal, a pipe and a signal get. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CLI, Sandbox } from './support/command.js';

const GOOD = 'FROM python:3.11\nRUN pip install flask\n';
const BETTER = 'FROM python:3.11\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n';

let sandbox: Sandbox;

beforeAll(() => {
  execFileSync('node', ['.config/build.js']);
});
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => {
  sandbox.remove();
});

describe('one project with many files', () => {
  test('shows each file when it is done, and stops when nobody reads', async () => {
    for (let index = 0; index < 400; index++)
      sandbox.put(`${index}.Dockerfile`, GOOD.replace('flask', `flask==${index}`));
    const child = spawn('node', [CLI, '--jobs', '1'], { cwd: sandbox.folder });
    let told = 0;
    child.stderr.on('data', (text: Buffer) => (told += text.toString().split('1 change').length - 1));
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    child.stdout.destroy();
    const [status] = (await once(child, 'close')) as [number];
    expect(first.toString()).toContain('--- a/0.Dockerfile');
    expect(status).toBe(0);
    expect(told).toBeLessThan(400);
  });
});

describe('writing', () => {
  test('goes on when nobody reads', async () => {
    for (let index = 0; index < 40; index++) sandbox.put(`${index}/Dockerfile`, GOOD);
    const args = [CLI, '--write', '--no-context', '--format', 'github', '--jobs', '1'];
    const child = spawn('node', args, { cwd: sandbox.folder });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [status] = (await once(child, 'close')) as [number];
    expect(status).toBe(0);
    for (let index = 0; index < 40; index++) expect(sandbox.read(`${index}/Dockerfile`)).toBe(BETTER);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('leaves every file whole and nothing else at %s', async (signal) => {
    const paths = Array.from({ length: 300 }, (_, index) => `${index}.Dockerfile`);
    for (const path of paths) sandbox.put(path, GOOD);
    const child = spawn('node', [CLI, '--write', '--no-context'], { cwd: sandbox.folder });
    let told = '';
    child.stderr.on('data', (text: Buffer) => (told += text.toString()));
    const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    const isWriting = (): boolean => paths.some((path) => sandbox.read(path) !== GOOD);
    while (!isWriting() && child.exitCode === null) await setTimeout(1);
    child.kill(signal);
    const [status] = await closed;
    const written = paths.filter((path) => sandbox.read(path) === BETTER).length;
    expect(paths.filter((path) => ![GOOD, BETTER].includes(sandbox.read(path)))).toEqual([]);
    expect(readdirSync(sandbox.folder).sort()).toEqual([...paths].sort());
    expect(status).toBe(written === 300 ? 0 : 130);
    if (written < 300) expect(told).toContain(`restow: interrupted: ${written} of 300 files are written\n`);
  });
});

describe('colours', () => {
  test('are there when asked for, and never in a pipe by themselves', () => {
    sandbox.put('Dockerfile', GOOD);
    expect(sandbox.restow(['--color']).out).toContain('\u001b[32m+RUN');
    expect(sandbox.restow(['--color'], '', sandbox.folder, { NO_COLOR: '1' }).out).toContain('\u001b[32m+RUN');
    for (const args of [[], ['--no-color']]) {
      const { out, err } = sandbox.restow(args, '', sandbox.folder, { FORCE_COLOR: undefined });
      expect(out + err).not.toContain('\u001b');
    }
  });
});

describe('--quiet', () => {
  test.each(['diff', 'json', 'sarif', 'markdown', 'html'])('with --format %s leaves errors only', (format) => {
    sandbox.put('Dockerfile', GOOD);
    expect(sandbox.restow(['--quiet', '--format', format]).err).toBe('');
    const { err, status } = sandbox.restow(['--quiet', '--format', format, 'nowhere', '.']);
    expect(err).toBe('restow: nowhere: does not exist\n');
    expect(status).toBe(2);
  });
});
