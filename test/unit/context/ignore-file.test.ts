import { describe, expect, test } from '@jest/globals';
import { parseIgnoreFile } from '../../../src/context/ignore-file.js';

const excludes = (lines: string, path: string): boolean => parseIgnoreFile(lines).excludes(path);

/** Facts about single patterns that Docker's own matcher holds to (patternmatcher v0.6.1, checked by running it). */
const single: readonly (readonly [pattern: string, path: string, excluded: boolean])[] = [
  ['**', 'file', true],
  ['**/', 'file', true],
  ['**', 'dir/file', true],
  ['**/**', 'dir/file', true],
  ['dir/**', 'dir/file', true],
  ['dir/**', 'dir/dir2/file', true],
  ['dir/**', 'dir', false],
  ['**/dir', 'dir', true],
  ['**/dir', 'dir/file', true],
  ['**/dir2/*', 'dir/dir2/file', true],
  ['**/dir2/**', 'dir/dir2/dir3/file', true],
  ['**file', 'file', true],
  ['**file', 'dir/dir/file', true],
  ['**file', 'dir/myfile', true],
  ['**/file', 'dir/myfile', false],
  ['**/file*txt', 'dir/dir/file.txt', true],
  ['**/file*.txt*', 'dir/dir/file.txt', true],
  ['**/**/*.txt', 'dir/dir/file.txt', true],
  ['**/**/*.txt2', 'dir/dir/file.txt', false],
  ['**/*.txt', 'file.txt', true],
  ['a**/*.txt', 'a/dir/dir/file.txt', true],
  ['a/*.txt', 'a/dir/file.txt', false],
  ['a/*.txt', 'a/file.txt', true],
  ['a/*.txt**', 'a/file.txt', true],
  ['a[b-d]e', 'ae', false],
  ['a[b-d]e', 'ace', true],
  ['a[b-d]e', 'aae', false],
  ['a[^b-d]e', 'aze', true],
  ['a[^b-d]e', 'a/e', true],
  ['.*', '.foo', true],
  ['.*', 'foo', false],
  ['abc.def', 'abcdef', false],
  ['abc.def', 'abcZdef', false],
  ['abc?def', 'abcZdef', true],
  ['abc?def', 'abcdef', false],
  ['a\\\\', 'a\\', true],
  ['a\\*b', 'a*b', true],
  ['a\\*b', 'ab', false],
  ['**/foo/bar', 'foo/bar', true],
  ['**/foo/bar', 'dir/dir2/foo/bar', true],
  ['**/.foo', 'bar.foo', false],
  ['a(b)c/def', 'a(b)c/def', true],
  ['a(b)c/def', 'a(b)c/xyz', false],
  ['a.|)$(}+{bc', 'a.|)$(}+{bc', true],
  ['dist/*.whl', 'dist/x-2.4.0rc3.dev36+g08acad9-py3.whl', true],
  ['*', 'abc', true],
  ['*c', 'abc', true],
  ['a*', 'ab/c', true],
  ['a*/b', 'a/c/b', false],
  ['a*b*c*d*e*/f', 'axbxcxdxexxx/f', true],
  ['a*b*c*d*e*/f', 'axbxcxdxe/xxx/f', false],
  ['a*b?c*x', 'abxbbxdbxebxczzx', true],
  ['a*b?c*x', 'abxbbxdbxebxczzy', false],
  ['a?b', 'a☺b', true],
  ['a?b', 'a😀b', true],
  ['a???b', 'a☺b', false],
  ['[a-ζ]*', 'α', true],
  ['a?b', 'a/b', false],
  ['a*b', 'a/b', false],
  ['*.{js,ts}', 'x.js', false],
  ['*.{js,ts}', 'x.{js,ts}', true],
  ['node_modules', 'api/node_modules/x', false],
  ['**/node_modules', 'api/node_modules/x', true],
  ['/node_modules/', 'node_modules/x', true],
  ['./src', 'src/a', true],
  ['src//a/../b', 'src/b', true],
  ['../src', 'src', false],
  ['.', 'src', false],
  ['/', 'src', false],
  ['  src  ', 'src', true],
  ['#src', '#src', false],
  [' #src', '#src', true],
  ['\\#src', '#src', true],
  ['\\!src', '!src', true],
  ['a\\d', 'a7', true],
];

describe('one pattern', () => {
  test.each(single)('%j on %j: %s', (pattern, path, excluded) => {
    expect(excludes(pattern, path)).toBe(excluded);
  });

  test('the root is never kept out', () => {
    expect(excludes('**', '.')).toBe(false);
    expect(excludes('*', '')).toBe(false);
  });

  test('a pattern full of wildcards does not take for ever on a path it nearly matches', () => {
    const path = `${'a'.repeat(60)}/${'a/'.repeat(60)}b`;
    expect(excludes(`${'*a'.repeat(30)}*c`, path)).toBe(false);
    expect(excludes(`${'**/a*/'.repeat(15)}c`, path)).toBe(false);
    expect(excludes(`${'**/a*/'.repeat(15)}b`, path)).toBe(true);
  });
});

describe('several patterns', () => {
  test.each([
    [['!a.go', '*.go'], 'a.go', true],
    [['*.go', '!a.go'], 'a.go', false],
    [['docs', '!docs/README.md'], 'docs/README.md', false],
    [['docs/', '!docs/README.md'], 'docs/README.md', false],
    [['docs/*', '!docs/README.md'], 'docs/README.md', false],
    [['docs', '!docs/README.md'], 'docs/other.md', true],
    [['**', '!util/web'], 'util/web/foo', false],
    [['**', '!util/web', 'util/web/foo'], 'util/web/foo', true],
    [['*', '!src', 'src/foo'], 'src/foo/x', true],
    [['*', '! src'], 'src/a', false],
    [['/!x'], 'x', false],
    [['*', '/!x'], 'x', false],
    // BuildKit does not try a `!` pattern at a folder that is not kept out, and does not come back to it below.
    [['a/b/c', '!a'], 'a/b/c', true],
    [['a', '!a/b', 'a'], 'a/b', false],
  ] as const)('%j on %j: %s', (lines, path, excluded) => {
    expect(excludes(lines.join('\n'), path)).toBe(excluded);
  });

  test('the line that decided is told', () => {
    const rules = parseIgnoreFile('# comment\n\n*\n!src\nsrc/secret\n');
    expect(rules.decidedBy('src/a')).toMatchObject({ line: 4, pattern: 'src', negated: true });
    expect(rules.decidedBy('src/secret/b')).toMatchObject({ line: 5, negated: false });
    expect(rules.decidedBy('lib')).toMatchObject({ line: 3 });
    expect(parseIgnoreFile('x').decidedBy('y')).toBeUndefined();
  });
});

describe('lines', () => {
  test('a BOM, CRLF and a missing final newline change nothing', () => {
    const rules = parseIgnoreFile('\uFEFFa\r\n\r\n# b\r\n!a/c\r\nd');
    expect(rules.patterns.map(({ line, pattern, negated }) => [line, pattern, negated])).toEqual([
      [1, 'a', false],
      [4, 'a/c', true],
      [5, 'd', false],
    ]);
  });

  test('a BOM hides a comment no more than Docker lets it', () => {
    expect(parseIgnoreFile('\uFEFF# a').patterns).toEqual([]);
  });

  test.each(['!', '! ', '!/', '[', 'a[', '[]a]', '[-]', '[x-]', 'a\\', '[b-a]', '\\c', '*[*]', '*|b', 'a{2}*'])(
    '%j is a problem and matches nothing',
    (line) => {
      const rules = parseIgnoreFile(`ok\n${line}`);
      expect(rules.problems).toEqual([{ line: 2, message: expect.any(String) }]);
      expect(rules.patterns.map(({ pattern }) => pattern)).toEqual(['ok']);
    },
  );
});
