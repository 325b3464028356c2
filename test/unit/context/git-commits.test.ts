import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { gitCommits, readLog, untrackedPaths, type CommitLog } from '../../../src/context/git-commits.js';
import { commitFiles, git as inFolder } from '../../support/git-repository.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commits-'));
  git('init', '-q', '-b', 'main');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const git = (...words: readonly string[]): string => inFolder(folder, ...words);
const commit = (files?: Readonly<Record<string, string>>): string => commitFiles(folder, files);

function read(below = '', range: Partial<Parameters<typeof gitCommits>[1]> = {}): CommitLog {
  const log = gitCommits(join(folder, below), { most: 100, ...range });
  if ('why' in log) throw new Error(log.why);
  return log;
}

/** Each commit's paths, the gone ones with a dash, the modes behind those that are no plain file. */
function told({ commits }: CommitLog): readonly (readonly string[])[] {
  const one = ({ path, entry }: CommitLog['commits'][number]['changes'][number]): string =>
    entry === undefined ? `-${path}` : entry.mode === '100644' ? path : `${path} ${entry.mode}`;
  return commits.map(({ changes }) => changes.map(one));
}

describe('the commits of a folder', () => {
  test('oldest first, with what is there before them', () => {
    commit({ a: '1', b: '1' });
    commit({ a: '2' });
    const last = commit({ c: '1' });
    const log = read('', { most: 2 });
    expect([...log.base!.keys()]).toEqual(['a', 'b']);
    expect(told(log)).toEqual([['a'], ['c']]);
    expect(log.commits.at(-1)!.id).toBe(last);
    expect(log.commits.at(-1)!.time).toBeGreaterThan(1_600_000_000);
    expect(log.shallow).toBe(false);
  });

  test('nothing is before the first', () => {
    commit({ a: '1' });
    expect(read().base).toBeUndefined();
    expect(told(read())).toEqual([['a']]);
  });

  test('kinds of changes', () => {
    commit({ a: '1', b: '1', c: 'a long text, so that it could be found again under another name\n' });
    chmodSync(join(folder, 'a'), 0o755);
    rmSync(join(folder, 'b'));
    renameSync(join(folder, 'c'), join(folder, 'd'));
    symlinkSync('a', join(folder, 'e'));
    commit();
    const log = read();
    expect(told(log)[1]).toEqual(['a 100755', '-b', '-c', 'd', 'e 120000']);
    expect([...log.links.values()]).toEqual(['a']);
  });

  test('the same content has the same name', () => {
    commit({ a: '1' });
    commit({ a: '2' });
    commit({ a: '1', b: '1' });
    const hashes = read().commits.flatMap(({ changes }) => changes.map(({ entry }) => entry!.hash));
    expect(new Set(hashes).size).toBe(2);
    expect(hashes[0]).toBe(hashes[2]);
  });

  test('below the root: paths are relative, commits that change nothing there are not told', () => {
    commit({ 'api/a': '1', web: '1' });
    commit({ web: '2' });
    commit({ 'api/b/c': '1', web: '3' });
    const log = read('api', { most: 1 });
    expect([...log.base!.keys()]).toEqual(['a']);
    expect(told(log)).toEqual([['b/c']]);
    expect(told(read('api'))).toHaveLength(2);
  });

  test('a merge is one commit, with all that it brings', () => {
    commit({ a: '1' });
    git('checkout', '-q', '-b', 'side');
    commit({ b: '1' });
    commit({ c: '1' });
    git('checkout', '-q', 'main');
    commit({ a: '2' });
    git('merge', '-q', '--no-ff', 'side', '-m', 'merge');
    expect(told(read())).toEqual([['a'], ['a'], ['b', 'c']]);
  });

  test('names that could be taken for something else', () => {
    const names = [':100644 100644 x y M', '\u0001abc', 'a\nb', ' ', 'ü', '-x'];
    commit(Object.fromEntries(names.map((name) => [name, '1'])));
    commit({ z: '1' });
    expect(new Set(told(read())[0])).toEqual(new Set(names));
    expect(told(read())[1]).toEqual(['z']);
  });

  test('since a revision', () => {
    commit({ a: '1' });
    git('tag', 'v1');
    commit({ a: '2' });
    expect(told(read('', { from: 'v1' }))).toEqual([['a']]);
  });

  test('a submodule is an entry of its own', () => {
    commit({ a: '1' });
    const id = git('rev-parse', 'HEAD');
    git('update-index', '--add', '--cacheinfo', `160000,${id},module`);
    git('commit', '-q', '-m', 'module');
    expect(told(read())[1]).toEqual(['module 160000']);
  });

  test('a shallow clone says that it is one', () => {
    commit({ a: '1' });
    commit({ b: '1' });
    const clone = join(folder, 'clone');
    git('clone', '-q', '--depth=1', `file://${folder}`, clone);
    const log = read('clone');
    expect(log).toMatchObject({ shallow: true, base: undefined });
    expect(told(log)).toEqual([['a', 'b']]);
  });

  test.each([
    ['no commit', () => undefined, {}, /HEAD|revision/],
    ['a revision that is none', () => commit({ a: '1' }), { from: 'v9' }, /^there is no revision v9$/],
    ['an option for a revision', () => commit({ a: '1' }), { from: '--output=x' }, /^there is no revision --output=x$/],
    ['nothing since', () => commit({ a: '1' }), { from: 'HEAD' }, /^no commit since HEAD changes anything in it$/],
  ])('%s: one line says so', (_, prepare, range, why) => {
    prepare();
    expect(gitCommits(folder, { most: 10, ...range })).toMatchObject({ why: expect.stringMatching(why) });
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  test('runs nothing that the repository names, and writes nothing', () => {
    commit({ a: '1' });
    commit({ a: '2' });
    const ran = join(folder, 'ran');
    const program = join(folder, 'program');
    writeFileSync(program, `#!/bin/sh\ntouch ${ran}\ncat\n`, { mode: 0o755 });
    for (const name of ['core.fsmonitor', 'core.pager', 'diff.external', 'diff.x.textconv', 'gpg.program'])
      git('config', name, program);
    git('config', 'log.showSignature', 'true');
    git('config', 'log.follow', 'true');
    writeFileSync(join(folder, '.gitattributes'), '* diff=x filter=x\n');
    git('config', 'filter.x.smudge', program);
    expect(told(read())).toEqual([['a'], ['a']]);
    expect(untrackedPaths(folder)).toContain('program');
    expect(existsSync(ran)).toBe(false);
  });
});

test('a log that is cut off gives what was whole', () => {
  expect(readLog('\u0001abc\0p q\x001\0\n:100644 100644 1 2 M')).toEqual([
    { id: 'abc', parent: 'p', time: 1, changes: [] },
  ]);
  expect(readLog('')).toEqual([]);
});

test('files that git does not track, ignored ones and whole folders too', () => {
  commit({ a: '1', '.gitignore': 'out\n' });
  mkdirSync(join(folder, 'out'));
  for (const path of ['out/x', 'b']) writeFileSync(join(folder, path), '1');
  expect(untrackedPaths(folder)).toEqual(['b', 'out/']);
  expect(untrackedPaths(join(folder, 'missing'))).toEqual([]);
});
