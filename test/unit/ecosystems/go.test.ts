import { describe, expect, test } from '@jest/globals';
import { go } from '../../../src/ecosystems/go/go.js';
import { modDirectives } from '../../../src/ecosystems/go/dependencies/mod-file.js';
import type { CallWords } from '../../../src/knowledge/package-manager.js';
import { memoryProject } from '../../support/memory-project.js';

function call(words: string, more: Partial<CallWords> = {}): CallWords {
  const [first = '', second = '', ...rest] = words.split(' ');
  const subcommand = first === 'mod' ? [first, second] : [first];
  const operands = first === 'mod' ? rest : [second, ...rest].filter((word) => word !== '');
  return { subcommand, operands, flags: [], ...more };
}

const REQUIRE = 'module a.org/x\n\ngo 1.21\n\nrequire b.org/y v1.0.0\n';

describe('go.mod', () => {
  test('is read with blocks, comments and quoted words', () => {
    expect(modDirectives('module "a b" // x\nreplace (\n\tc => ./d // why\n)\n')).toEqual([
      { verb: 'module', words: ['a b'], line: 1 },
      { verb: 'replace', words: ['c', '=>', './d'], line: 3 },
    ]);
  });

  test('without the end of a block or a quote is not', () => {
    expect(modDirectives('require (\n\ta v1\n')).toBeUndefined();
    expect(modDirectives('module "a')).toBeUndefined();
  });

  test('may be hostile', () => {
    expect(modDirectives(`${'('.repeat(5000)}\n${'"a" '.repeat(5000)}`)).toBeDefined();
  });
});

describe('what go reads of a project', () => {
  const inputs = (words: string, files: Record<string, string>, more?: Partial<CallWords>) =>
    go.dependencies!.inputs(call(words, more), memoryProject(files));

  test.each([
    ['mod download', { 'go.mod': REQUIRE, 'go.sum': '' }, ['go.mod', 'go.sum']],
    [
      'mod download',
      { 'go.mod': `${REQUIRE}replace b.org/y => ./y\n`, 'y/go.mod': 'module b.org/y\n' },
      ['go.mod', 'y/go.mod'],
    ],
    [
      'mod download',
      { 'go.work': 'go 1.22\nuse ./a\n', 'a/go.mod': REQUIRE, 'a/go.sum': '' },
      ['go.work', 'a/go.mod', 'a/go.sum'],
    ],
  ])('%s with %j', (words, files, paths) => {
    expect(inputs(words, files)).toEqual({ separable: true, paths, makes: [] });
  });

  test('a tool by its version has nothing to do with it', () => {
    expect(inputs('install a.org/tool@latest', { 'go.mod': REQUIRE })).toBeUndefined();
    expect(inputs('install ./...', { 'go.mod': REQUIRE })).toMatchObject({
      separable: false,
      reason: 'project-itself',
    });
  });

  test('a workspace that a variable turns off is not read', () => {
    const files = { 'go.mod': REQUIRE, 'go.work': 'go 1.22\nuse ./a\n' };
    expect(inputs('mod download', files, { variables: { GOWORK: 'off' } })).toMatchObject({ paths: ['go.mod'] });
  });

  test.each([
    [{}, 'no-manifest'],
    [{ 'go.mod': 'require (\n' }, 'unreadable-manifest'],
    [{ 'go.mod': `${REQUIRE}replace b.org/y => ../y\n` }, 'outside-project'],
  ])('%j is refused: %s', (files, reason) => {
    expect(inputs('mod download', files as Record<string, string>)).toMatchObject({ separable: false, reason });
  });
});

describe('what a build of go fetches', () => {
  const plan = (words: string, files: Record<string, string>, more?: Partial<CallWords>) =>
    go.prefetch!.plan(call(words, more), memoryProject(files));
  const FILES = { 'go.mod': REQUIRE, 'go.sum': 'x' };

  test('can be fetched before', () => {
    expect(plan('build ./cmd', FILES)?.words).toEqual(['mod', 'download']);
    expect(
      plan('build', { ...FILES, 'vendor/modules.txt': '' }, { flags: [{ name: '-mod', value: 'mod' }] }),
    ).toBeDefined();
  });

  test.each([
    ['version', FILES, {}],
    ['build', { 'go.mod': 'module a\n\ngo 1.21\n', 'go.sum': '' }, {}],
    ['build', { 'go.mod': REQUIRE }, {}],
    ['build', { ...FILES, 'vendor/modules.txt': '' }, {}],
    ['build', FILES, { variables: { GOFLAGS: '-mod=vendor' } }],
    ['build', FILES, { variables: { GO111MODULE: 'off' } }],
    ['build', { ...FILES, 'go.mod': REQUIRE.replace('go 1.21', 'go 1.11') }, {}],
    ['install', FILES, { operands: ['a.org/tool@v1'] }],
  ])('is nothing: %s %j %j', (words, files, more) => {
    expect(plan(words, files as Record<string, string>, more as Partial<CallWords>)).toBeUndefined();
  });
});
