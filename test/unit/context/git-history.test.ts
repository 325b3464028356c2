import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { gitHistory, historyOf } from '../../../src/context/git-history.js';
import { commitFiles, git as inFolder } from '../../support/git-repository.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const git = (...words: readonly string[]): string => inFolder(folder, ...words);
const commit = (files: Readonly<Record<string, string>>): string => commitFiles(folder, files);

describe('the history of a folder', () => {
  test('counts the commits that change a file, or something below a folder', () => {
    git('init', '-q');
    commit({ 'api/package.json': '1', 'api/src/a.js': '1', 'web/x': '1' });
    commit({ 'api/src/a.js': '2', 'api/src/ö b.js': '1' });
    commit({ 'web/x': '2' });
    const history = gitHistory(join(folder, 'api'))!;
    expect(history.commits).toBe(2);
    expect(['', 'src', 'src/a.js', 'src/ö b.js', 'package.json', 'x'].map((path) => history.changesTo(path))).toEqual([
      2, 2, 2, 1, 1, 0,
    ]);
  });

  test('is not known without a repository or a commit', () => {
    expect(gitHistory(folder)).toBeUndefined();
    git('init', '-q');
    expect(gitHistory(folder)).toBeUndefined();
    expect(gitHistory(join(folder, 'missing'))).toBeUndefined();
  });

  test('runs nothing that the repository names', () => {
    git('init', '-q');
    commit({ a: '1' });
    const ran = join(folder, 'ran');
    const program = join(folder, 'program');
    writeFileSync(program, `#!/bin/sh\ntouch ${ran}\ncat\n`, { mode: 0o755 });
    for (const name of ['core.fsmonitor', 'core.pager', 'diff.external', 'gpg.program', 'core.sshCommand'])
      git('config', name, program);
    git('config', 'log.showSignature', 'true');
    expect(gitHistory(folder)?.commits).toBe(1);
    expect(existsSync(ran)).toBe(false);
  });
});

test('nothing but marks is no history', () => {
  expect(historyOf('')).toBeUndefined();
  expect(historyOf('\u0001\0\u0001\0')).toBeUndefined();
});
