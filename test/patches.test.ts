/** `--patches`, with git itself. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Sandbox, tree } from './support/command.js';

const GOOD = 'FROM python:3.11\nMAINTAINER a\nCOPY . /app\nRUN pip install flask\nCMD python a.py\n';

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

function git(cwd: string, ...args: readonly string[]): string {
  const settings = ['-c', 'user.name=Änn B. Cee', '-c', 'user.email=ann@example.com', '-c', 'core.autocrlf=false'];
  return execFileSync('git', [...settings, ...args], { cwd, encoding: 'utf8' });
}

/** Files with all that a mail could spoil, in two equal repositories. */
function repositories(at: string): readonly [string, string] {
  sandbox.put('.keep', '');
  const roots = ['one', 'two'].map((name) => {
    const put = (path: string, text: string): void => sandbox.put(join(name, at, path), text);
    for (const example of readdirSync('examples'))
      cpSync(resolve('examples', example), join(sandbox.folder, name, at, 'examples', example), { recursive: true });
    put('dos/Dockerfile', GOOD.replaceAll('\n', '\r\n'));
    put('dos/.dockerignore', '*.log\r\n');
    put('odd näme/Dockerfile', `\uFEFF${GOOD.trimEnd()}`);
    put('odd näme/.env', 'A=b\n');
    put('Dockerfile', `# From a Mon Sep 17 00:00:00 2001\n${GOOD}`);
    put('Dockerfile.dev', GOOD.replace('flask', 'django'));
    const root = join(sandbox.folder, name);
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', 'before');
    return root;
  });
  return [roots[0]!, roots[1]!];
}

describe('--patches', () => {
  test.each([
    ['in the root of a repository', '.'],
    ['in a folder of it', 'sub'],
  ])('git am does in steps what --write does at once: %s', (_, at) => {
    const [one, two] = repositories(at);
    const out = join(sandbox.folder, 'out');
    const { status, out: names } = sandbox.restow(['--quiet', '--patches', out, '.'], '', join(one, at));
    expect(status).toBe(0);
    const files = readdirSync(out).sort();
    expect(names.trim().split('\n')).toEqual(files.map((name) => join(out, name)));
    expect(existsSync(join(one, at, '.dockerignore'))).toBe(false);
    git(one, 'am', '-q', ...files.map((name) => join(out, name)));
    sandbox.restow(['--quiet', '--write', '.'], '', join(two, at));
    expect(tree(one)).toEqual(tree(two));
    expect(git(one, 'log', '--format=%s', `-${files.length}`)).toContain('modernize-syntax: Instructions are written');
    expect(git(one, 'status', '--porcelain')).toBe('');
  });

  test('are of the one who runs it', () => {
    sandbox.put('Dockerfile', GOOD);
    git(sandbox.folder, 'init', '-q');
    const env = { GIT_AUTHOR_NAME: 'Änn', GIT_AUTHOR_EMAIL: 'ann@example.com', GIT_AUTHOR_DATE: '1763721234 +0100' };
    sandbox.restow(['--patches', 'out', '--only', 'modernize-syntax'], '', sandbox.folder, env);
    const [, ...head] = sandbox.read('out/0001-modernize-syntax.patch').split('\n');
    expect(head.slice(0, 3)).toEqual([
      'From: =?UTF-8?Q?=C3=84nn?= <ann@example.com>',
      'Date: Fri, 21 Nov 2025 11:33:54 +0100',
      'Subject: [PATCH 1/1] modernize-syntax: Instructions are written in their present form',
    ]);
  });

  test('are made beside another form of the result', () => {
    sandbox.put('Dockerfile', GOOD);
    const { out } = sandbox.restow(['--patches', 'out', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ version: 1 });
    expect(readdirSync(join(sandbox.folder, 'out')).length).toBeGreaterThan(1);
  });

  test('make no folder where nothing changes', () => {
    sandbox.put('Dockerfile', 'FROM scratch\n');
    expect(sandbox.restow(['--patches', 'out'])).toMatchObject({ status: 0, out: '' });
    expect(existsSync(join(sandbox.folder, 'out'))).toBe(false);
  });

  test('say what lies outside of the repository', () => {
    sandbox.put('Dockerfile', GOOD);
    mkdirSync(join(sandbox.folder, 'inner'));
    git(join(sandbox.folder, 'inner'), 'init', '-q');
    const { err, out } = sandbox.restow(['--patches', 'out', '--no-context', '..'], '', join(sandbox.folder, 'inner'));
    expect(out).toBe('');
    expect(err).toContain('../Dockerfile: lies outside of the repository');
  });

  test.each([
    [['--write'], /--patches and --write exclude each other/],
    [['--check'], /--patches and --check exclude each other/],
    [['-'], /standard input/],
    [['--patches', 'full'], /full holds patches already/],
    [['--patches', 'file'], /file is not a folder/],
    [['--patches', ''], /takes a folder/],
  ])('%j is wrong usage', (args, message) => {
    sandbox.put('Dockerfile', GOOD);
    sandbox.put('full/0009-x.patch', '');
    sandbox.put('file', '');
    const { status, out, err } = sandbox.restow(['--patches', 'out', ...args], GOOD);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
    expect(readFileSync(join(sandbox.folder, 'Dockerfile'), 'utf8')).toBe(GOOD);
  });
});
