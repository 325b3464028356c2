import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

const CLI = resolve('dist/cli.js');
const OPEN = 'FROM python:3.11\nRUN pip install flask\nCMD python a.py\n';

let folder: string;

beforeAll(() => {
  execFileSync('node', ['.config/build.js']);
});
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'restow-')));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], { input = '', cwd = folder } = {}): Ran {
  const { status, stdout, stderr } = spawnSync('node', [CLI, ...args], { cwd, input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Which transforms changed each file. */
function changed(args: readonly string[] = [], cwd = folder): Record<string, readonly string[]> {
  const { out } = run(['--format', 'json', '--no-context', ...args], { cwd });
  const report = JSON.parse(out) as {
    readonly files: readonly {
      readonly path: string;
      readonly outcomes: readonly { readonly kind: string; readonly transform: string }[];
    }[];
  };
  return Object.fromEntries(
    report.files.map(({ path, outcomes }) => [
      path,
      outcomes.filter(({ kind }) => kind === 'applied').map(({ transform }) => transform),
    ]),
  );
}

describe('the configuration of a Dockerfile', () => {
  test('is the nearest upwards, each whole', () => {
    put({
      Dockerfile: OPEN,
      'restow.config.yaml': 'only: [use-exec-form]\n',
      'api/src/Dockerfile': OPEN,
      'api/restow.config.json': '{ "only": ["clean-package-caches"] }',
      'web/Dockerfile': OPEN,
      'web/package.json': '{ "name": "web", "restow": { "only": ["mount-package-caches"] } }',
      'old/Dockerfile': OPEN,
      'old/package.json': '{ "name": "old" }',
    });
    expect(changed()).toEqual({
      Dockerfile: ['use-exec-form'],
      'api/src/Dockerfile': ['clean-package-caches'],
      'old/Dockerfile': ['use-exec-form'],
      'web/Dockerfile': ['mount-package-caches'],
    });
    expect(changed(['Dockerfile'], join(folder, 'old'))).toEqual({
      Dockerfile: expect.arrayContaining(['use-exec-form', 'set-runtime-env']),
    });
  });

  test('is looked for as far as the root of the repository', () => {
    put({
      'restow.config.yaml': 'only: [use-exec-form]\n',
      'a/Dockerfile': OPEN,
      'a/.git/HEAD': '',
      'b/.git/HEAD': '',
    });
    expect(changed(['a'])['a/Dockerfile']).toContain('set-runtime-env');
    put({ 'b/restow.config.yaml': 'only: [use-exec-form]\n', 'b/c/Dockerfile': OPEN });
    expect(changed(['Dockerfile'], join(folder, 'b/c'))).toEqual({ Dockerfile: ['use-exec-form'] });
  });

  test('says more for some files, and the command line has the last word', () => {
    put({
      'a/Dockerfile': OPEN,
      'b/Dockerfile': OPEN,
      'restow.config.yaml':
        'preset: safe\noverrides:\n  - files: ["b/**"]\n    only: [use-exec-form]\n    preset: max\n',
    });
    expect(changed()).toEqual({ 'a/Dockerfile': ['clean-package-caches'], 'b/Dockerfile': ['use-exec-form'] });
    expect(changed(['--only', 'clean-package-caches'])['b/Dockerfile']).toEqual(['clean-package-caches']);
    expect(changed(['--no-config'])['a/Dockerfile']).toContain('set-runtime-env');
  });

  test('holds for standard input, as if the file were in the current folder', () => {
    put({ 'restow.config.yaml': 'only: [use-exec-form]\n' });
    expect(run(['--write', '-'], { input: OPEN }).out).toBe(OPEN.replace('python a.py', '["python", "a.py"]'));
  });

  test('holds in threads, too', () => {
    for (let n = 0; n < 70; n++) put({ [`${n % 7}/${n}/Dockerfile`]: OPEN });
    put({ 'restow.config.yaml': 'only: [use-exec-form]\n', '3/restow.config.yaml': 'only: [clean-package-caches]\n' });
    for (const [path, ids] of Object.entries(changed(['--jobs', '2'])))
      expect([path, ids]).toEqual([path, path.startsWith('3/') ? ['clean-package-caches'] : ['use-exec-form']]);
  });
});

describe('images that a configuration tells of', () => {
  const own = 'images:\n  mirrors:\n    registry.example.com/hub/: docker.io/\n  families:\n';
  const told = `${own}    - names: [registry.example.com/base]\n      system: debian 12\n      latest: '7'\n`;

  test('are known in the files below it, in threads or not', () => {
    const names = Array.from({ length: 70 }, (_, index) => `d${index}/Dockerfile`);
    put({ 'restow.config.yaml': `only: [pin-base-image]\n${told}` });
    for (const name of names) put({ [name]: 'FROM registry.example.com/hub/node\nCMD ["node"]\n' });
    put({ 'own/Dockerfile': 'FROM registry.example.com/base\n' });
    for (const jobs of ['1', '2']) {
      const { out } = run(['--no-context', '--jobs', jobs, '.']);
      expect(out.match(/^\+FROM registry\.example\.com\/hub\/node:26$/gm)).toHaveLength(70);
      expect(out).toContain('+FROM registry.example.com/base:7');
    }
  });

  test('are refused with their line where a key is wrong', () => {
    put({
      Dockerfile: OPEN,
      'restow.config.yaml': `${own}    - names: ['x:1']\n      like: no-such-image\n    - nams: [x]\n`,
    });
    const { status, err } = run(['--no-context', '.']);
    expect(status).toBe(2);
    expect(err).toContain('restow.config.yaml:7: there is no key `nams`; did you mean `names`?');
  });
});

describe('a wrong configuration', () => {
  test('is told with line and nearest key; its files are left alone, the others go on', () => {
    put({ 'a/Dockerfile': OPEN, 'a/restow.config.yaml': 'cache: clean\npresett: safe\n', 'b/Dockerfile': OPEN });
    const { status, out, err } = run(['--no-context']);
    expect(status).toBe(2);
    expect(err).toContain('a/restow.config.yaml:2: there is no key `presett`; did you mean `preset`?\n');
    expect(err).toContain('a/Dockerfile: left alone, as its configuration is wrong (a/restow.config.yaml)\n');
    expect(out).toContain('+++ b/b/Dockerfile');
    expect(out).not.toContain('+++ b/a/Dockerfile');
  });

  test('is one of two in the same folder', () => {
    put({ Dockerfile: OPEN, 'restow.config.json': '{}', 'restow.config.yaml': '' });
    expect(run([]).err).toContain(
      'restow.config.json: there is another configuration in its folder: restow.config.yaml',
    );
  });

  test('does not mount where only safe changes are allowed', () => {
    put({ Dockerfile: OPEN, 'restow.config.json': '{ "preset": "safe" }' });
    const { status, err } = run(['--cache', 'mount']);
    expect(status).toBe(2);
    expect(err).toContain('Dockerfile: left alone: --cache mount changes how a build runs');
    expect(run(['--cache', 'clean']).status).toBe(0);
  });
});

describe('--config', () => {
  const OWN = `export default { only: ['say-who'], transforms: [{
    id: 'say-who', title: 'The author is told', why: 'So that somebody can be asked.', applicability: 'safe', skips: {}, guards: [],
    *find({ document }) { for (const one of document.instructions) if (one.kind === 'maintainer') yield { at: one.span, one }; },
    rewrite({ one }, editor) { editor.remove(one); return { did: 'the author is gone' }; },
  }] };\n`;

  test('is for all files, its globs from its own folder', () => {
    put({
      'a/Dockerfile': OPEN,
      'a/restow.config.yaml': 'presett: 1\n',
      'etc/strict.json': '{ "preset": "safe", "overrides": [{ "files": ["../a/*"], "only": ["use-exec-form"] }] }',
    });
    expect(changed(['--config', 'etc/strict.json', '--preset', 'recommended'])).toEqual({
      'a/Dockerfile': ['use-exec-form'],
    });
  });

  test('may name code, whose transforms run, in threads or not', () => {
    put({ 'a/Dockerfile': 'FROM a\nMAINTAINER b\nRUN c\n', 'b/Dockerfile': 'FROM a\n', 'mine.js': OWN });
    for (const jobs of ['1', '2'])
      expect(changed(['--config', 'mine.js', '--jobs', jobs])).toEqual({
        'a/Dockerfile': ['say-who'],
        'b/Dockerfile': [],
      });
    expect(run(['--config', 'mine.js', '--only', 'say-wo']).err).toContain('did you mean `say-who`?');
  });

  test('is the only way in which code is run', () => {
    put({ Dockerfile: OPEN, 'restow.config.js': `import { writeFileSync } from 'node:fs'; writeFileSync('ran', '');` });
    expect(run(['--no-context']).err).toContain(
      'restow.config.js: is not read, as that would run it; --config names it',
    );
    expect(() => readFileSync(join(folder, 'ran'))).toThrow('ENOENT');
  });

  test.each([
    ['a file that is not there', 'none.json', 'none.json does not exist'],
    ['a file of another kind', 'Dockerfile', 'is none of .json, .yaml, .js and .ts'],
    ['code that fails', 'bad.js', 'bad.js: cannot be loaded: no luck'],
    ['code that gives nothing', 'empty.js', 'empty.js: the configuration has no keys'],
  ])('%s is told in one line', (_, path, message) => {
    put({ Dockerfile: OPEN, 'bad.js': "throw new Error('no luck\\nat all');", 'empty.js': '' });
    const { status, err, out } = run(['--config', path]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toContain('at all');
  });
});

test('init writes a configuration, once', () => {
  put({ Dockerfile: OPEN });
  const before = changed();
  expect(run(['init'])).toMatchObject({ status: 0, out: 'restow.config.yaml is written\n' });
  expect(readFileSync(join(folder, 'restow.config.yaml'), 'utf8')).toContain('#preset: recommended\n');
  expect(changed()).toEqual(before);
  expect(run(['init'])).toMatchObject({ status: 2, err: 'restow: restow.config.yaml is there already\n' });
});

describe('comments to restow that count for nothing', () => {
  test('are told with their line, in text and JSON, and fail nothing', () => {
    put({ Dockerfile: `# restow-ignore-file chain-rums: no\n${OPEN}# restow-ignore use-exec-form\n` });
    const { status, err } = run(['--no-context']);
    expect(status).toBe(0);
    expect(err).toContain('Dockerfile:1: there is no transform `chain-rums`; did you mean `chain-runs`?\n');
    expect(err).toContain('Dockerfile:5: the comment counts for nothing without a reason');
    const { files } = JSON.parse(run(['--format', 'json', '--no-context']).out) as { files: { notes: unknown[] }[] };
    expect(files[0]!.notes).toMatchObject([{ line: 1 }, { line: 5 }]);
    expect(run(['--no-context', '--quiet']).err).toBe('');
  });
});
