import { expect, test } from '@jest/globals';
import { projectFiles } from '../../../src/analysis/project-files.js';
import { memoryContext } from '../../../src/context/memory-context.js';

const context = memoryContext({
  files: {
    'api/package.json': '{}',
    'api/.env': 'X=1',
    'api/docs/a.md': '',
    'api/docs/b.md': '',
    'apiary/x': '',
    'shared/lib.js': 'lib',
    '.dockerignore': '**/.env\napi/docs\n!api/docs/a.md\n',
  },
});

test('lists the folder without what the ignore file keeps out', () => {
  expect(projectFiles(context, 'api').list()).toEqual(['docs/a.md', 'package.json']);
  expect(projectFiles(context, '.').list()).toEqual([
    '.dockerignore',
    'api/docs/a.md',
    'api/package.json',
    'apiary/x',
    'shared/lib.js',
  ]);
});

test('reads relative to the folder, within the context', () => {
  const api = projectFiles(context, './api/');
  expect(api.read('package.json')).toBe('{}');
  expect(api.read('../shared/lib.js')).toBe('lib');
  expect(api.exists('../../api/package.json')).toBe(false);
  expect(api.exists('/api/package.json')).toBe(false);
  expect(api.exists('.')).toBe(true);
});

test('what is kept out is not there', () => {
  const api = projectFiles(context, 'api');
  expect([api.exists('.env'), api.read('.env'), api.exists('docs/b.md')]).toEqual([false, undefined, false]);
  expect([api.isDirectory('docs'), api.exists('docs/a.md')]).toEqual([true, true]);
});
