import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Sandbox, tree, type Ran } from './support/command.js';

const GOOD = 'FROM python:3.11\nRUN pip install flask\n';
const BETTER = 'FROM python:3.11\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n';

let sandbox: Sandbox;
let folder: string;

beforeAll(() => {
  execFileSync('node', ['.config/build.js']);
});
beforeEach(() => {
  sandbox = new Sandbox();
  folder = sandbox.folder;
});
afterEach(() => {
  sandbox.remove();
});

function restow(args: readonly string[], input = '', cwd = folder): Ran {
  return sandbox.restow(args, input, cwd);
}

function put(path: string, content: string | Buffer): void {
  sandbox.put(path, content);
}

describe('what it shows and writes', () => {
  test('what becomes of package caches, as asked', () => {
    put('Dockerfile', GOOD);
    const cleaned = '+RUN pip install --no-cache-dir flask';
    expect(restow(['--cache', 'clean']).out).toContain(cleaned);
    expect(restow(['--preset', 'safe']).out).toContain(cleaned);
    expect(restow(['--cache', 'mount']).out).toContain('+RUN --mount=type=cache,target=/root/.cache/pip pip install');
    const { status, err } = restow(['--preset', 'safe', '--cache', 'mount']);
    expect(status).toBe(2);
    expect(err).toContain('--cache mount changes how a build runs');
  });

  test('a diff, and nothing is written', () => {
    put('Dockerfile', GOOD);
    const { status, out, err } = restow(['--skip', 'write-dockerignore']);
    expect(status).toBe(0);
    expect(out).toBe(
      '--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,2 +1,2 @@ mount-package-caches\n FROM python:3.11\n-RUN pip install flask\n+RUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
    );
    expect(err).toContain('Dockerfile   1 change\n');
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(GOOD);
  });

  test('--write keeps mode, link and BOM', () => {
    put('real/Dockerfile', `\uFEFF${GOOD}`);
    chmodSync(join(folder, 'real/Dockerfile'), 0o640);
    symlinkSync('real/Dockerfile', join(folder, 'Dockerfile'));
    expect(restow(['--write', '--no-context', 'Dockerfile']).status).toBe(0);
    expect(readFileSync(join(folder, 'real/Dockerfile'), 'utf8')).toBe(`\uFEFF${BETTER}`);
    expect(statSync(join(folder, 'real/Dockerfile')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'real'))).toEqual(['Dockerfile']);
  });

  test('--check names what would change and ends with 1', () => {
    put('a/Dockerfile', GOOD);
    put('b/Dockerfile', BETTER);
    expect(restow(['--check', '--no-context'])).toMatchObject({ status: 1, out: 'a/Dockerfile\n' });
    expect(restow(['--check', '--no-context', 'b'])).toMatchObject({ status: 0, out: '' });
  });

  test('an ignore file that changes with standard input is shown, and told of where only that is written', () => {
    sandbox.put('web/app.py', 'x\n');
    sandbox.put('web/.env', 'A=b\n');
    const text = 'FROM python:3.11\nCOPY . /app\n';
    const shown = restow(['--context', 'web', '-'], text);
    expect(shown.out).toContain('+++ b/web/.dockerignore\n');
    const written = restow(['--context', 'web', '--write', '-'], text);
    expect(written.out).toMatch(/^FROM /);
    expect(written.err).toContain('web/.dockerignore changes too, and is not written');
    expect(existsSync(join(sandbox.folder, 'web/.dockerignore'))).toBe(false);
  });

  test('ids of an option that is given twice add up', () => {
    sandbox.put('Dockerfile', 'FROM python:3.11\nMAINTAINER me\nCMD python app.py\n');
    const { err } = restow(['--only', 'modernize-syntax', '--only', 'use-exec-form']);
    expect(err).toMatch(/modernize-syntax[^]*use-exec-form/);
    expect(
      restow(['--only', 'modernize-syntax,use-exec-form', '--skip', 'use-exec-form', '--skip', 'modernize-syntax']).err,
    ).toContain('nothing to change');
    expect(restow(['--format', 'json', '--format', 'github']).out).toMatch(/^::notice/);
  });

  test('standard input', () => {
    expect(restow(['-'], GOOD).out).toContain('+RUN --mount=type=cache,target=/root/.cache/pip pip install flask');
    expect(restow(['--write', '-'], GOOD).out).toBe(BETTER);
  });

  test('--quiet says nothing on standard error', () => {
    put('Dockerfile', GOOD);
    expect(restow(['--quiet']).err).toBe('');
  });

  test('--preset safe leaves what is behavioural', () => {
    put('Dockerfile', 'FROM node:20\nCMD node a.js\n');
    expect(restow(['--preset', 'safe', '--no-context']).out).toBe('');
    expect(restow(['--no-context']).out).toContain('use-exec-form');
  });

  test('--why shows reason, evidence and remedy', () => {
    put('Dockerfile', 'FROM node:20\nCMD node a.js | tee log\n');
    const { err } = restow(['--why', '--no-context']);
    expect(err).toContain('[script-needs-shell]');
    expect(err).toContain('because  Dockerfile:2  node a.js | tee log');
    expect(err).toContain('to change that:');
  });

  test('JSON has what the schema asks for', () => {
    put('a/Dockerfile', GOOD);
    put('b/Dockerfile', 'FROM\n');
    const report = JSON.parse(
      restow(['--format', 'json', '--no-context', '--only', 'mount-package-caches']).out,
    ) as Record<string, unknown>;
    expect(report).toMatchObject({ version: 1, summary: { files: 2, changed: 1, errors: 1 } });
    expect(report['files']).toMatchObject([
      { path: 'a/Dockerfile', changed: true, before: GOOD, after: BETTER, outcomes: [{ kind: 'applied', line: 2 }] },
      { path: 'b/Dockerfile', changed: false, error: { line: 1 } },
    ]);
  });

  test('list and explain', () => {
    expect(restow(['list']).out.split('\n')[0]).toMatch(/^repair-instructions +safe/);
    const { out } = restow(['explain', 'use-exec-form']);
    expect(out).toMatch(/^# use-exec-form\n\nApplicability: behavioural\.\n\n/);
    for (const name of ['What', 'Why', 'Example', 'When it does not fire', 'Safety'])
      expect(out).toContain(`\n\n## ${name}\n\n`);
    expect(out).not.toContain('<!--');
    expect(restow(['explain', 'use-exec-from'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('use-exec-form'),
    });
  });
});

describe('which files', () => {
  test('Dockerfiles by their names, apart from what git ignores', () => {
    for (const path of ['Dockerfile', 'Containerfile', 'web.Dockerfile', 'Dockerfile.dev', 'x/y.dockerfile'])
      put(path, GOOD);
    for (const path of ['node_modules/p/Dockerfile', 'out/Dockerfile', 'Dockerfile.dockerignore', 'dockerfile.md'])
      put(path, GOOD);
    put('.gitignore', '/out/\n');
    const names = restow(['--check', '--no-context']).out.trim().split('\n');
    expect(names).toEqual(['Containerfile', 'Dockerfile', 'Dockerfile.dev', 'web.Dockerfile', 'x/y.dockerfile']);
  });

  test('globs', () => {
    put('a/Dockerfile', GOOD);
    put('b/build.docker', GOOD);
    expect(restow(['--check', '--no-context', '*/*.docker']).out).toBe('b/build.docker\n');
  });

  test('a compose file tells the context', () => {
    put('compose.yaml', 'services:\n  api:\n    build:\n      context: .\n      dockerfile: docker/api.Dockerfile\n');
    put(
      'docker/api.Dockerfile',
      'FROM python:3.11\nWORKDIR /app\nCOPY . .\nRUN pip install --no-cache-dir -r requirements.txt\n',
    );
    put('requirements.txt', 'flask\n');
    expect(restow(['--only', 'order-for-cache']).out).toContain('+COPY requirements.txt ./');
  });

  test('Dockerfiles of one context agree on its ignore file', () => {
    put('Dockerfile', 'FROM node:20\nCOPY . /app\n');
    put('Dockerfile.dev', 'FROM node:20\nCOPY . /app\nCOPY .env /app/\n');
    put('.env', 'A=b\n');
    put('.git/HEAD', 'ref: x\n');
    const { out } = restow(['--quiet']);
    expect(out.match(/^--- \/dev\/null$/gm)).toHaveLength(1);
    expect(out).not.toMatch(/^\+.*\.env$/m);
    restow(['--write', '--quiet']);
    expect(restow(['--check']).status).toBe(0);
  });
});

describe('the diff is the change', () => {
  test.each([
    ['in the root of a repository', '.'],
    ['in a folder of it', 'sub'],
  ])('git apply does what --write does: %s', (_, at) => {
    const [one, two] = ['one', 'two'].map((name) => join(folder, name));
    for (const root of [one!, two!]) {
      cpSync(resolve('examples'), join(root, at, 'examples'), { recursive: true });
      mkdirSync(join(root, at, 'odd näme'));
      writeFileSync(join(root, at, 'odd näme', 'Dockerfile'), `\uFEFF${GOOD.trimEnd().replaceAll('\n', '\r\n')}`);
      execFileSync('git', ['init', '-q'], { cwd: root });
    }
    const { out } = restow(['--quiet', '.'], '', join(one!, at));
    execFileSync('git', ['apply', '-'], { cwd: join(one!, at), input: out });
    restow(['--quiet', '--write', '.'], '', join(two!, at));
    expect(tree(one!)).toEqual(tree(two!));
    expect(out).toContain('exec');
  });

  test('threads change nothing', () => {
    for (let index = 0; index < 90; index++) put(`d${index}/Dockerfile`, GOOD.replace('flask', `flask==${index}`));
    expect(restow(['--jobs', '3', '--no-context'])).toEqual(restow(['--jobs', '1', '--no-context']));
  });
});

describe('bad input gives one line and status 2, and the good file beside it is done', () => {
  const line = /^restow: [^\n]+\n$/;

  test.each<[string, (path: string) => void, RegExp]>([
    ['empty', (path) => put(path, ''), /no instructions/],
    ['binary', (path) => put(path, Buffer.from([0x46, 0, 1, 2])), /not a text file/],
    ['not UTF-8', (path) => put(path, Buffer.from([0x46, 0xff, 0xfe])), /UTF-8/],
    ['a syntax error', (path) => put(path, 'FROM a\nFOO b\n'), /Dockerfile:2: unknown instruction/],
    ['two mebibytes', (path) => put(path, `FROM a\n${'#'.repeat(2 * 1024 * 1024)}\n`), /too large/],
    ['a folder', (path) => mkdirSync(join(folder, path), { recursive: true }), /folder/],
    [
      'a broken link',
      (path) => {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        symlinkSync('nowhere', join(folder, path));
      },
      /leads nowhere/,
    ],
    [
      'a pipe',
      (path) => {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        execFileSync('mkfifo', [join(folder, path)]);
      },
      /not a regular file/,
    ],
    ['nothing there', () => undefined, /does not exist/],
  ])('%s', (_, make, message) => {
    make('bad/Dockerfile');
    put('good/Dockerfile', GOOD);
    const { status, err } = restow(['--write', '--quiet', '--no-context', 'bad/Dockerfile', 'good/Dockerfile']);
    expect(status).toBe(2);
    expect(err).toMatch(line);
    expect(err).toMatch(message);
    expect(readFileSync(join(folder, 'good/Dockerfile'), 'utf8')).toBe(BETTER);
  });

  test('a manifest of the context that cannot be parsed', () => {
    put('Dockerfile', 'FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci\n');
    put('package.json', '{\n  "name": "shop",\n}\n');
    put('good/Dockerfile', GOOD);
    const { status, err } = restow(['--quiet', '--write']);
    expect(status).toBe(2);
    expect(err).toMatch(line);
    expect(err).toContain('package.json:3');
    expect(readFileSync(join(folder, 'good/Dockerfile'), 'utf8')).toBe(BETTER);
  });

  test.each([
    [['--only', 'order-for-cash'], /did you mean `order-for-cache`/],
    [['--skip', 'nothing'], /no transform/],
    [['--wirte'], /wirte/],
    [['--preset', 'best'], /preset/],
    [['--jobs', '0'], /--jobs/],
    [['--write', '--check'], /exclude/],
    [['--context', 'nowhere'], /not a folder/],
    [['*.nothing'], /matches no file/],
  ])('%j', (args, message) => {
    put('Dockerfile', GOOD);
    const { status, out, err } = restow(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(line);
    expect(err).toMatch(message);
  });

  test('one that is only found in a folder is reported and fails nothing', () => {
    put('bad/Dockerfile', 'FROM a\nFOO b\n');
    put('good/Dockerfile', GOOD);
    const { status, err } = restow(['--write', '--quiet', '--no-context']);
    expect(status).toBe(0);
    expect(err).toBe('restow: bad/Dockerfile:2: left alone: unknown instruction: FOO\n');
  });

  test('control characters of names and texts do not reach the terminal', () => {
    put('a\u001b[31m/Dockerfile', 'FROM a\nFO\u0007O b\n');
    const { err } = restow(['--no-context']);
    expect(err).toContain('a\\x1b[31m/Dockerfile:2');
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});
