import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { parseDocument, print } from '../src/document/parse.js';
import { rewrite } from '../src/engine/rewrite.js';
import type { RewriteResult } from '../src/engine/result.js';
import { presets } from '../transforms/index.js';
import { reportJudge } from './support/check-reports.js';
import { updating } from './support/goldens.js';
import { lostComments, reformattedLines } from '../src/testing/text-promises.js';

const sample = JSON.parse(gunzipSync(readFileSync('test/corpus/dockerfiles.json.gz')).toString()) as Record<
  string,
  string
>;
const entries = Object.entries(sample);
const run = (text: string): RewriteResult => rewrite({ text, transforms: presets.recommended });
const results = entries.map(([name, text]) => ({ name, text, ...run(text) }));
const GOLDEN = 'test/corpus/outcomes.txt';

describe('real files', () => {
  test('are at least three hundred', () => {
    expect(entries.length).toBeGreaterThanOrEqual(300);
  });

  test('are printed as they were', () => {
    expect(entries.filter(([, text]) => print(parseDocument(text)) !== text).map(([name]) => name)).toEqual([]);
  });

  test('are rewritten into files that parse, that a second run leaves alone, and that keep every comment', () => {
    const faults: string[] = [];
    for (const { name, text, after, outcomes, refused, ignoreFile } of results) {
      const fault = (says: string): number => faults.push(`${name}: ${says}`);
      if (refused === undefined && parseDocument(after).problems.length > 0) fault('does not parse');
      if (refused !== undefined && after !== text) fault('refused, and yet changed');
      if (run(after).after !== after) fault('not stable');
      if (outcomes.some((one) => one.kind === 'skipped' && one.reason === 'reverted')) fault('taken back');
      if (ignoreFile !== undefined) fault('an ignore file without a context');
      for (const comment of lostComments(text, after)) fault(`lost # ${comment}`);
      for (const line of reformattedLines(text, after)) fault(`only written differently: ${line}`);
    }
    expect(faults).toEqual([]);
  });

  test('have reports that keep to their schemas and forms, and repeat no secret', () => {
    const judge = reportJudge();
    expect(results.some(({ secrets }) => secrets !== undefined)).toBe(true);
    expect(results.flatMap((result) => judge(result.name, result))).toEqual([]);
  });

  test('have the same result with the final line end that was taken off when they were collected', () => {
    const ended = (text: string): string => text.replace(/\r?\n?$/, '\n');
    const other = results
      .filter(({ refused }) => refused === undefined)
      .map((one) => ({ one, two: run(`${one.text}\n`) }));
    expect(other.filter(({ one, two }) => ended(two.after) !== ended(one.after)).map(({ one }) => one.name)).toEqual(
      [],
    );
    expect(
      other.filter(({ one, two }) => two.outcomes.length !== one.outcomes.length).map(({ one }) => one.name),
    ).toEqual([]);
    expect(other.filter(({ two }) => !two.after.endsWith('\n')).map(({ one }) => one.name)).toEqual([]);
  });

  test('have the outcomes that were read and accepted, in numbers', () => {
    const counts = new Map<string, number>();
    for (const { outcomes, refused } of results) {
      const keys = outcomes.map(
        (one) => `${one.transform} ${one.kind}${one.kind === 'skipped' ? ` ${one.reason}` : ''}`,
      );
      for (const key of refused === undefined ? keys : [`file ${refused.kind}`])
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const table = [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, count]) => `${String(count).padStart(5)}  ${key}\n`)
      .join('');
    if (updating()) writeFileSync(GOLDEN, table);
    expect(table).toBe(readFileSync(GOLDEN, 'utf8'));
  });
});
