import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Sandbox, type Ran } from './support/command.js';

const GOOD = 'FROM python:3.11\nRUN pip install flask\n';

let sandbox: Sandbox;

beforeAll(() => {
  execFileSync('node', ['.config/build.js']);
});
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.put('Dockerfile', GOOD);
});
afterEach(() => {
  sandbox.remove();
});

/** The command with programs of ours before all others, and a temporary folder of its own. */
function withPrograms(programs: Readonly<Record<string, string>>, args: readonly string[]): Ran {
  const [bin, temporary] = [join(sandbox.folder, 'bin'), join(sandbox.folder, 'tmp')];
  mkdirSync(bin);
  mkdirSync(temporary);
  for (const [name, script] of Object.entries(programs))
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return sandbox.restow(args, '', sandbox.folder, { PATH: `${bin}:${process.env['PATH']}`, TMPDIR: temporary });
}

const NONE = { docker: 'exit 1', podman: 'exit 1', buildah: 'exit 1' };

test('without an engine it says so, in one line', () => {
  const { status, out, err } = withPrograms(NONE, ['verify', 'Dockerfile']);
  expect([status, out]).toEqual([2, '']);
  expect(err).toMatch(/^restow: no container engine answers here \(tried `docker info`[^\n]*\n$/);
});

describe('an original that does not build', () => {
  const docker =
    'case "$*" in *buildx\\ build*) echo "#5 [2/2] RUN pip install flask"; echo no such host >&2; exit 1;; esac';

  test('is told, without blame, and nothing is written or left behind', () => {
    const { status, out, err } = withPrograms({ docker }, ['verify', '.', '--write-verified']);
    expect(status).toBe(2);
    expect(out).toContain('Dockerfile: nothing can be said of the rewrite: the original does not build');
    expect(out).toContain('no such host');
    expect(err).toMatch(/ s {2}builds original\n/);
    expect(sandbox.read('Dockerfile')).toBe(GOOD);
    expect(readdirSync(join(sandbox.folder, 'tmp'))).toEqual([]);
  });

  test('is told as data', () => {
    const { out, err } = withPrograms({ docker }, ['--quiet', 'verify', 'Dockerfile', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ version: 1, path: 'Dockerfile', status: 'original-fails', failures: [] });
    expect(err).toBe('');
  });
});

test('a file that no transform changes is not built', () => {
  sandbox.put('Dockerfile', 'FROM scratch\nCOPY a /a\n');
  sandbox.put('a', 'a');
  const docker = 'case "$*" in *buildx\\ build*) exit 1;; esac';
  const { status, out } = withPrograms({ docker }, ['verify', 'Dockerfile', '--only', 'use-exec-form']);
  expect(out).toContain('there is nothing to verify');
  expect(status).toBe(0);
});

test.each([
  [['verify'], 'verify takes one Dockerfile'],
  [['verify', 'none'], 'none: does not exist'],
  [['verify', 'Dockerfile', '--smoke', 'nonsense'], '--smoke: `nonsense` is no request like'],
  [['verify', 'Dockerfile', '--smoke', 'x', '--smoke', 'GET :1'], '--smoke: `x` is no request like'],
  [['verify', 'Dockerfile', '--smoke', 'GET :1', '--smoke-cmd', 'x'], 'exclude each other'],
  [['verify', 'Dockerfile', '--timeout', '-1'], '--timeout takes seconds above 0'],
  [['verify', 'Dockerfile', '--format', 'diff'], 'Choices: "table", "json", "markdown"'],
  [['verify', 'Dockerfile', '--write'], 'see --write-verified'],
  [['verify', 'Dockerfile', '--no-context'], 'needs a build context'],
  [['--target', 'x', '.'], 'Unknown argument: target'],
  [['--format', 'table', '.'], 'Choices: "diff"'],
])('%j is wrong usage', (args, says) => {
  const { status, err } = sandbox.restow(args);
  expect(status).toBe(2);
  expect(err).toContain(says);
  expect(err.split('\n')).toHaveLength(2);
});

test('a folder called verify can be rewritten', () => {
  sandbox.put('verify/Dockerfile', GOOD);
  expect(sandbox.restow(['./verify', '--check', '--skip', 'write-dockerignore']).out).toBe('verify/Dockerfile\n');
});
