import { describe, expect, test } from '@jest/globals';
import { memoryContext } from '../../../src/context/memory-context.js';
import { withIgnoreFile } from '../../../src/context/overlay-context.js';

describe('memoryContext', () => {
  const context = memoryContext({
    files: { 'src/main.go': 'é', 'a.txt': '', 'empty/': '', '.git/HEAD': 'ref', '.dockerignore': 'a.txt\n' },
  });

  test('lists files sorted, with sizes in bytes, without what is in .git', () => {
    expect(context.files()).toEqual([
      { path: '.dockerignore', size: 6 },
      { path: 'a.txt', size: 0 },
      { path: 'src/main.go', size: 2 },
    ]);
    expect(context.isDirectory('.git')).toBe(true);
    expect(context.complete()).toBe(true);
  });

  test('knows files and folders by any spelling, and nothing outside', () => {
    expect(context.read('./src//main.go')).toBe('é');
    expect(context.read('/src/../a.txt')).toBe('');
    expect(context.exists('empty/')).toBe(true);
    expect(context.isDirectory('.')).toBe(true);
    expect(context.isDirectory('a.txt')).toBe(false);
    expect(context.exists('../a.txt')).toBe(false);
    expect(context.read('src')).toBeUndefined();
    expect(() => memoryContext({ files: { '../x': '' } })).toThrow(TypeError);
  });

  test('matches by the ignore file in force', () => {
    expect(context.isIgnored('a.txt')).toBe(true);
    expect(context.isIgnored('src/main.go')).toBe(false);
    expect(memoryContext({ files: {} }).ignoreFile()).toBeUndefined();
  });

  test('the Dockerfile’s own ignore file comes before the common one', () => {
    const files = { 'docker/api.Dockerfile.dockerignore': 'b', '.dockerignore': 'a' };
    const own = memoryContext({ files, dockerfilePath: 'docker/api.Dockerfile' });
    expect(own.ignoreFile()).toEqual({ path: 'docker/api.Dockerfile.dockerignore', text: 'b' });
    expect(own.isIgnored('a')).toBe(false);
    expect(memoryContext({ files }).ignoreFile()?.path).toBe('.dockerignore');
  });
});

describe('withIgnoreFile', () => {
  const before = memoryContext({ files: { a: '1', b: '2', '.dockerignore': 'a' } });

  test('shows the context as it is afterwards and leaves the first alone', () => {
    const after = withIgnoreFile(before, { path: '.dockerignore', text: 'a\nb\n' });
    expect([after.isIgnored('b'), before.isIgnored('b')]).toEqual([true, false]);
    expect(after.read('.dockerignore')).toBe('a\nb\n');
    expect(after.files()).toContainEqual({ path: '.dockerignore', size: 4 });
    expect(after.files()).toHaveLength(3);
    expect(after.read('a')).toBe('1');
  });

  test('a new ignore file exists', () => {
    const after = withIgnoreFile(memoryContext({ files: { a: '' } }), { path: '.dockerignore', text: 'a' });
    expect(after.exists('./.dockerignore')).toBe(true);
    expect(after.files().map(({ path }) => path)).toEqual(['.dockerignore', 'a']);
    expect(after.ignoreFile()?.text).toBe('a');
  });
});
