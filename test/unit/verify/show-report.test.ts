import { expect, test } from '@jest/globals';
import type { VerifyReport } from '../../../src/verify/report.js';
import { markdownText, size, tableText } from '../../../src/verify/show-report.js';

const measures = {
  bytes: 1_360_000_000,
  layers: 9,
  history: [],
  contextBytes: 900,
  contextFiles: 1,
  coldSeconds: 20,
  steps: 4,
};
const steps = (cached: number) => [1, 2, 3, 4].map((at) => ({ name: `[${at}/4] RUN`, cached: at <= cached }));
const rebuild = { path: 'app.py', what: 'source', seconds: 5, steps: steps(0) } as const;

const report: VerifyReport = {
  version: 1,
  path: 'a\u001b[31m/Dockerfile',
  engine: 'docker',
  status: 'failed',
  transforms: ['one'],
  dropped: [],
  failures: [{ check: 'behaviour', says: 'it ended with 1', culprit: 'one', log: ['no `such` | file', '```'] }],
  measures: { original: measures, rewrite: { ...measures, bytes: 12_340_000, coldSeconds: 4 } },
  rebuilds: { original: [rebuild], rewrite: [{ ...rebuild, seconds: 0.3, steps: steps(3) }] },
  settings: [{ part: 'user', before: undefined, after: '"app"', by: ['one'], declared: true }],
  behaviour: {
    tried: ['GET :80/'],
    did: { original: '200, still up', rewrite: 'no answer, ended with 1' },
    stopped: { original: 'killed after 5.0 s' },
    confined: { rewrite: 'ended with 1' },
  },
  notes: [],
};

test('a table: what is compared in rows, what fails with its log, nothing that steers the terminal', () => {
  const text = tableText(report);
  expect(text).not.toContain('\u001b');
  expect(text).toContain('a\\x1b[31m/Dockerfile: the rewrite FAILS');
  expect(text).toMatch(/^image size +1,360 MB +12\.3 MB$/m);
  expect(text).toMatch(/^rebuilt after app\.py changed +5\.0 s, 0 of 4 steps cached +0\.3 s, 3 of 4 steps cached$/m);
  expect(text).toContain('FAILED behaviour\n  it ended with 1\n  guilty: one\n  | no `such` | file');
  expect(text).toContain('user: not set → "app" (one)');
  expect(text).toMatch(/^read-only root, no capabilities +works +no: ended with 1$/m);
});

test('Markdown: cells and fences that nothing breaks out of', () => {
  const text = markdownText({ ...report, behaviour: { ...report.behaviour!, tried: ['GET :80/a|b'] } });
  expect(text).toContain('| GET :80/a\\|b | 200, still up |');
  expect(text).toContain('````text\nit ended with 1');
  const rows = text
    .slice(0, text.indexOf('**'))
    .split('\n')
    .filter((line) => line.startsWith('|'));
  expect(rows.length).toBeGreaterThan(6);
  expect(new Set(rows.map((row) => row.split(/(?<!\\)\|/).length))).toEqual(new Set([5]));
});

test('sizes as Docker prints them', () => {
  expect([0, 999, 1500, 12_340_000, 1_360_000_000].map(size)).toEqual([
    '0 B',
    '999 B',
    '1.5 kB',
    '12.3 MB',
    '1,360 MB',
  ]);
});
