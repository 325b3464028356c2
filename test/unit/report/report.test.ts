import { describe, expect, test } from '@jest/globals';
import { rewrite } from '../../../src/engine/rewrite.js';
import { unifiedDiff } from '../../../src/report/diff.js';
import { gitName } from '../../../src/report/git-name.js';
import { jsonReport } from '../../../src/report/json.js';
import { provenanceOf, transformsAt } from '../../../src/report/provenance.js';
import { visible } from '../../../src/report/visible.js';
import { transforms } from '../../../transforms/index.js';
import { jsonValidator, schemaFaults } from '../../support/report-schemas.js';

describe('the JSON report', () => {
  const validate = jsonValidator();
  const text = 'FROM node:20\nRUN apt-get update\nRUN apt-get install curl\nCMD node a.js | tee b\n';

  test('is what its schema says', () => {
    const { before, after, outcomes } = rewrite({ text, transforms });
    const common = { real: 'x', steps: [] };
    const report = jsonReport(
      [
        { ...common, path: 'Dockerfile', changed: true, before, after, outcomes },
        { ...common, path: 'x', changed: false, outcomes: [], error: { message: 'is not a text file', fails: true } },
      ],
      { texts: true },
    );
    expect(schemaFaults(validate, report)).toEqual([]);
    expect(report.summary).toMatchObject({ files: 2, changed: 1, errors: 1 });
    expect(report.summary.applied + report.summary.skipped).toBe(outcomes.length);
  });

  test('the schema takes nothing else', () => {
    expect(validate({ version: 1, files: [{ path: 'x', changed: true, outcomes: [], more: 1 }], summary: {} })).toBe(
      false,
    );
  });
});

describe('names in diffs', () => {
  test.each([
    ['a/plain-name.txt', 'a/plain-name.txt'],
    ['a/two words', 'a/two words'],
    ['a/tab\there', '"a/tab\\there"'],
    ['a/"quoted"', '"a/\\"quoted\\""'],
    ['a/grün', '"a/gr\\303\\274n"'],
    ['a/\u001b[31m', '"a/\\033[31m"'],
  ])('%j', (name, written) => {
    expect(gitName(name)).toBe(written);
  });

  test('a name with a space ends in a tab', () => {
    expect(unifiedDiff({ path: 'a b', before: 'x\n', after: 'y\n' })).toContain('--- a/a b\t\n+++ b/a b\t\n');
  });
});

describe('unified diffs', () => {
  test('a new file comes from /dev/null', () => {
    expect(unifiedDiff({ path: 'n', before: undefined, after: 'a\nb\n' })).toBe(
      '--- /dev/null\n+++ b/n\n@@ -0,0 +1,2 @@\n+a\n+b\n',
    );
  });

  test('says where a final newline is missing', () => {
    expect(unifiedDiff({ path: 'n', before: 'a', after: 'b' })).toContain(
      '-a\n\\ No newline at end of file\n+b\n\\ No newline',
    );
  });

  test('nothing changed, nothing shown', () => {
    expect(unifiedDiff({ path: 'n', before: 'a', after: 'a' })).toBe('');
  });

  test('a file that changed altogether is shown as replaced, in time', () => {
    const side = (letter: string): string => Array.from({ length: 6000 }, (_, at) => `${letter}${at}\n`).join('');
    const diff = unifiedDiff({ path: 'n', before: side('a'), after: side('b') });
    expect(diff).toContain('@@ -1,6000 +1,6000 @@');
  });
});

describe('which transform made a hunk', () => {
  const lines = (...names: string[]): string => names.map((name) => `${name}\n`).join('');

  test('lines are followed through later changes', () => {
    const provenance = provenanceOf([
      { transform: 'one', before: lines('a', 'b', 'c'), after: lines('a', 'B', 'c') },
      { transform: 'two', before: lines('a', 'B', 'c'), after: lines('x', 'y', 'a', 'B', 'c') },
    ]);
    expect(provenance).toEqual([
      { transform: 'one', start: 4, end: 5 },
      { transform: 'two', start: 1, end: 3 },
    ]);
    expect(transformsAt(provenance, 4, 1)).toEqual(['one']);
  });

  test('a removal belongs to the lines around it', () => {
    const provenance = provenanceOf([{ transform: 'one', before: lines('a', 'b', 'c'), after: lines('a', 'c') }]);
    expect(transformsAt(provenance, 1, 2)).toEqual(['one']);
  });
});

test('what would steer a terminal is shown, not sent', () => {
  expect(visible('a\u001b[2J\u202eb\r\n')).toBe('a\\x1b[2J\\u202eb\\x0d\\x0a');
});
