import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const LINK = /\]\((?!https?:|#)([^)#\s]+)/g;

describe('docs', () => {
  for (const name of readdirSync('docs').filter((one) => one.endsWith('.md'))) {
    test(`${name} links only to what is there`, () => {
      const path = join('docs', name);
      const links = Array.from(readFileSync(path, 'utf8').matchAll(LINK), ([, target]) => target!);
      expect(links.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
    });
  }

  test('each row of the list of failures names a case', () => {
    const text = readFileSync('docs/how-rewrites-break.md', 'utf8');
    const rows = text.split('\n').filter((line) => /^\| (?!what goes wrong|---)/.test(line));
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter((row) => !row.includes('](../test/'))).toEqual([]);
  });
});
