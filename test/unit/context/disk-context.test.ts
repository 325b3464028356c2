import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { diskContext, diskContexts } from '../../../src/context/disk-context.js';

let top: string;
let root: string;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'restow-context-'));
  root = join(top, 'project');
  mkdirSync(root);
});
afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

function write(path: string, content: string | Uint8Array = ''): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}
const paths = (): readonly string[] =>
  diskContext(root)
    .files()
    .map(({ path }) => path);

test('Dockerfiles of one folder see the same files, each with the ignore file in force for it', () => {
  write('kept', 'k');
  write('.dockerignore', 'kept\n');
  write('b.Dockerfile.dockerignore', '');
  const seenBy = diskContexts(root);
  const [first, second] = [seenBy('a.Dockerfile'), seenBy('b.Dockerfile')];
  expect([first.isIgnored('kept'), second.isIgnored('kept')]).toEqual([true, false]);
  expect(first.files()).toBe(second.files());
});

describe('reading', () => {
  test('texts up to 1 MiB of valid UTF-8, byte for byte', () => {
    write('a/b.txt', '\uFEFFé\r\n');
    write('just', 'x'.repeat(1024 * 1024));
    write('big', 'x'.repeat(1024 * 1024 + 1));
    write('latin1', Uint8Array.of(0x61, 0xe9));
    const context = diskContext(root);
    expect(context.read('a/b.txt')).toBe('\uFEFFé\r\n');
    expect(context.read('just')).toHaveLength(1024 * 1024);
    expect(context.read('big')).toBeUndefined();
    expect(context.read('latin1')).toBeUndefined();
    expect(context.read('a')).toBeUndefined();
    expect(context.exists('big')).toBe(true);
  });

  test('never leaves the root', () => {
    writeFileSync(join(top, 'secret'), 'no');
    mkdirSync(join(top, 'project-2'));
    writeFileSync(join(top, 'project-2', 'x'), 'no');
    symlinkSync(top, join(root, 'up'));
    symlinkSync(join(top, 'secret'), join(root, 'out'));
    symlinkSync('../project-2', join(root, 'sibling'));
    const context = diskContext(root);
    for (const path of ['../secret', 'up/secret', 'out', 'sibling/x', '/../secret', 'a\0b'])
      expect([path, context.read(path)]).toEqual([path, undefined]);
    expect(context.exists('up/secret')).toBe(false);
    expect(context.isDirectory('up')).toBe(false);
    expect(context.exists('out')).toBe(true);
    expect(paths()).toEqual(['out', 'sibling', 'up']);
  });

  test('follows links within the root and survives loops', () => {
    write('real/x', 'yes');
    symlinkSync('real', join(root, 'link'));
    symlinkSync('.', join(root, 'self'));
    symlinkSync('loop', join(root, 'loop'));
    const context = diskContext(root);
    expect(context.read('link/x')).toBe('yes');
    expect(context.isDirectory('link')).toBe(true);
    expect(context.read('loop')).toBeUndefined();
    expect(context.read('self/self/real/x')).toBe('yes');
    expect(paths()).toEqual(['link', 'loop', 'real/x', 'self']);
    expect(context.complete()).toBe(true);
  });

  test('does not open a pipe', () => {
    execFileSync('mkfifo', [join(root, 'pipe')]);
    const context = diskContext(root);
    expect(context.read('pipe')).toBeUndefined();
    expect(context.exists('pipe')).toBe(false);
    expect(paths()).toEqual([]);
  });

  test('a root that is not there is empty and not complete', () => {
    const context = diskContext(join(top, 'nowhere'));
    expect([context.files(), context.complete(), context.exists('.'), context.read('x')]).toEqual([
      [],
      false,
      false,
      undefined,
    ]);
  });
});

describe('walking', () => {
  test('lists sorted with sizes and stays out of .git', () => {
    write('b', '12');
    write('a/c', '1');
    write('a-b', '');
    write('.git/objects/x', '1');
    write('sub/.git/HEAD', '1');
    const context = diskContext(root);
    expect(context.files().map(({ path, size }) => [path, size])).toEqual([
      ['a-b', 0],
      ['a/c', 1],
      ['b', 2],
    ]);
    expect(context.isDirectory('.git')).toBe(true);
    expect(context.read('.git/objects/x')).toBe('1');
  });

  test('gives up at the cap, having seen what is near the root', () => {
    for (let i = 0; i < 40; i++) write(`aaa/deep/${i}`);
    write('src/main');
    const context = diskContext(root, { maximumEntries: 20 });
    expect(context.complete()).toBe(false);
    expect(context.files().map(({ path }) => path)).toContain('src/main');
  });

  test('a folder that cannot be read makes it incomplete', () => {
    write('closed/x');
    chmodSync(join(root, 'closed'), 0);
    const asRoot = process.getuid?.() === 0;
    const context = diskContext(root);
    expect(context.complete()).toBe(asRoot);
    chmodSync(join(root, 'closed'), 0o755);
  });

  test('single questions do not walk', () => {
    write('a', '1');
    const context = diskContext(root);
    expect(context.read('a')).toBe('1');
    write('later', '1');
    expect(context.files().map(({ path }) => path)).toEqual(['a', 'later']);
  });
});

describe('the ignore file', () => {
  test('the Dockerfile’s own comes first', () => {
    write('.dockerignore', 'a');
    write('docker/api.Dockerfile.dockerignore', 'b');
    const own = diskContext(root, { dockerfilePath: 'docker/api.Dockerfile', label: 'api' });
    expect(own.label).toBe('api');
    expect(own.ignoreFile()).toEqual({ path: 'docker/api.Dockerfile.dockerignore', text: 'b' });
    expect([own.isIgnored('a'), own.isIgnored('b')]).toEqual([false, true]);
    expect(diskContext(root).ignoreFile()?.path).toBe('.dockerignore');
  });

  test('one that cannot be read makes the context incomplete', () => {
    write('.dockerignore', Uint8Array.of(0xff));
    expect(diskContext(root).complete()).toBe(false);
  });
});
