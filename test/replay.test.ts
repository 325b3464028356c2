import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { commitFiles, git as inFolder } from './support/git-repository.js';

const CLI = resolve('dist/cli.js');
const DOCKERFILE = 'FROM node:20\nARG GIT_SHA\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n';
const MANIFEST = '{ "name": "a", "version": "1.0.0", "dependencies": { "b": "1" } }\n';
const LOCK = '{ "name": "a", "version": "1.0.0", "lockfileVersion": 3, "packages": {} }\n';

// Each test starts several processes.
jest.setTimeout(60_000);

let folder: string;

beforeAll(() => {
  execFileSync('node', ['.config/build.js']);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function restow(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('node', [CLI, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

const git = (...words: readonly string[]): string => inFolder(folder, ...words);
const commit = (files: Readonly<Record<string, string>>): string => commitFiles(folder, files);

/** Three commits: all that is needed, a source file, the manifest. */
function makeProject(below = ''): void {
  git('init', '-q');
  const at = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${below}${path}`, text]));
  commit(
    at({ Dockerfile: DOCKERFILE, 'package.json': MANIFEST, 'package-lock.json': LOCK, 'server.js': '1\n', x: '1\n' }),
  );
  commit(at({ 'server.js': '2\n' }));
  commit(at({ 'package.json': MANIFEST.replace('1.0.0', '1.0.1') }));
}

describe('restow replay', () => {
  test('shows sums and each step, before and after', () => {
    makeProject();
    const { status, out, err } = restow('replay', 'Dockerfile');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Dockerfile: of the last 2 commits (2026-01-02 to 2026-01-02)\n');
    expect(out).toMatch(/dependency installs re-run +2 → 1 +of 2 commits\n/);
    expect(out).toMatch(
      /before\n +3 {2}WORKDIR \/app .* 0\n +4 {2}COPY \. \. +█{24} {2}2\n +5 {2}RUN npm ci +█{24} {2}2 {2}installs\n/,
    );
    expect(out).toMatch(/after\n[^]*COPY package.json package-lock.json .\/ +█{12} +1\n/);
    expect(out).toContain('GIT_SHA is taken not to be given');
    const given = restow('replay', 'Dockerfile', '--build-arg', 'GIT_SHA=1', '--build-arg', 'OTHER');
    expect(given.out).not.toContain('GIT_SHA is taken');
    expect(out).toContain('The folder .git reaches the build before the rewrite');
    expect(out).toContain('Taken not to change: base images');
  });

  test('as data that the schema describes', () => {
    makeProject('svc/');
    const { status, out } = restow('replay', 'svc/Dockerfile', '--format', 'json', '--build-arg', 'GIT_SHA');
    expect(status).toBe(0);
    const report = JSON.parse(out) as Record<string, unknown>;
    const validate = new Ajv().compile(JSON.parse(readFileSync('docs/replay.schema.json', 'utf8')) as object);
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(report).toMatchObject({
      dockerfile: 'svc/Dockerfile',
      context: 'svc',
      before: { steps: 6, rebuilt: 4, perhaps: 0, commands: 2, installs: 2 },
      after: { installs: 1 },
      builds: [{ before: { rebuilt: [1, 2], perhaps: [] } }, { before: { rebuilt: [1, 2], perhaps: [] } }],
      failed: [],
    });
  });

  test('only the last commits, or those since a tag', () => {
    makeProject();
    git('tag', 'v1', 'HEAD~1');
    expect(restow('replay', 'Dockerfile', '--commits', '1').out).toContain('of the last 1 commit (');
    expect(restow('replay', 'Dockerfile', '--from', 'v1').out).toContain('of the last 1 commit (');
  });

  test('what cannot be built, what is not in git, and what the rewrite needs that was not there', () => {
    makeProject();
    git('rm', '-q', '--cached', 'x');
    git('commit', '-q', '-m', 'x is not for git');
    writeFileSync(join(folder, 'Dockerfile'), `${DOCKERFILE}COPY x late.txt /\n`);
    commit({ 'late.txt': '1' });
    commit({ 'late.txt': '2' });
    git('rm', '-q', '--cached', 'x');
    git('commit', '-q', '-m', 'nor now');
    const { out } = restow('replay', 'Dockerfile');
    expect(out).toContain('Dockerfile: 2 of the last 6 commits (');
    expect(out).toContain(
      'Left out: 4 commits (the newest of 2026-01-02) that cannot be built, as late.txt is not there.',
    );
    expect(out).toContain('Not in git, and taken not to change: x.');
  });

  test('names from the history cannot steer the terminal', () => {
    makeProject();
    writeFileSync(join(folder, 'Dockerfile'), 'FROM a\nCOPY . .\nRUN echo \u001b[31m\n');
    const { out } = restow('replay', 'Dockerfile');
    expect(out).toContain('echo \\x1b[31m');
  });

  test('changes nothing on disk', () => {
    makeProject();
    const index = readFileSync(join(folder, '.git/index'));
    restow('replay', 'Dockerfile');
    expect(readFileSync(join(folder, '.git/index'))).toEqual(index);
    expect(git('status', '--porcelain')).toBe('');
  });
});

describe('what it cannot use is told in one line, and ends with 2', () => {
  let project: string;

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'replay-'));
    inFolder(project, 'init', '-q');
    commitFiles(project, { Dockerfile: DOCKERFILE, Empty: '' });
  });
  afterAll(() => {
    rmSync(project, { recursive: true, force: true });
  });

  test.each<readonly [args: readonly string[], says: string]>([
    [['replay'], 'replay takes one Dockerfile'],
    [['replay', 'Dockerfile', 'Other'], 'replay takes one Dockerfile'],
    [['replay', 'missing'], 'missing does not exist'],
    [['replay', '.'], '. is a folder, not a Dockerfile'],
    [['replay', 'Empty'], 'Empty:1: '],
    [['replay', 'Dockerfile', '--commits', '0'], '--commits takes a whole number above 0'],
    [['replay', 'Dockerfile', '--from', 'v9'], 'replay needs the git history of .: there is no revision v9'],
    [['replay', 'Dockerfile', '--from=--all'], 'replay needs the git history of .: there is no revision --all'],
    [['replay', 'Dockerfile', '--target', 'x'], 'Dockerfile has no stage x'],
    [['replay', 'Dockerfile', '--write'], 'replay takes neither --write nor --check nor --why'],
    [['replay', 'Dockerfile', '--patches', 'x'], 'replay takes no --patches'],
    [['replay', 'Dockerfile', '--no-context'], 'replay takes no --no-context'],
    [['replay', 'Dockerfile', '--format', 'sarif'], 'Invalid values: Argument: format'],
    [['replay', 'Dockerfile', '--context', 'nowhere'], '--context: nowhere is not a folder'],
    [['--commits', '3', '.'], 'Unknown argument: commits'],
  ])('%j', (args, says) => {
    const { status, stdout, stderr } = spawnSync('node', [CLI, ...args], { cwd: project, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`restow: ${says}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a project without git, and one without a commit', () => {
    writeFileSync(join(folder, 'Dockerfile'), DOCKERFILE);
    const without = restow('replay', 'Dockerfile');
    expect(without).toMatchObject({ status: 2, out: '' });
    expect(without.err).toBe('restow: replay needs the git history of .: it lies in no git repository\n');
    git('init', '-q');
    const empty = restow('replay', 'Dockerfile');
    expect(empty.status).toBe(2);
    expect(empty.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
