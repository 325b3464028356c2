import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { diskContext } from '../src/context/disk-context.js';
import { rewrite } from '../src/engine/rewrite.js';
import { presets } from '../transforms/index.js';
import { filesBelow, type CaseFolder } from '../src/testing/case-folder.js';
import { updating } from './support/goldens.js';
import { brokenPromises } from '../src/testing/promises.js';
import { runCase } from '../src/testing/run-case.js';
import { shownResult } from './support/show-case.js';

/** An example as a case: its folder is the build context. */
function example(name: string): CaseFolder {
  const path = `examples/${name}`;
  const files = filesBelow(path);
  const before = files['Dockerfile'];
  if (before === undefined) throw new Error(`${path} has no Dockerfile`);
  return { name, path, before, after: undefined, outcomes: undefined, files, ignoreAfter: undefined, options: {} };
}

const names = readdirSync('examples', { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));

describe.each(names)('%s', (name) => {
  const one = example(name);
  const result = runCase(one, presets.recommended);

  test('is rewritten as was read and accepted', () => {
    const golden = `test/examples/${name}.txt`;
    const shown = `${shownResult(result)}\n`;
    if (updating()) {
      mkdirSync('test/examples', { recursive: true });
      writeFileSync(golden, shown);
    }
    expect(shown).toBe(readFileSync(golden, 'utf8'));
  });

  test('is a Dockerfile in need of it, and keeps every promise', () => {
    expect(result.after).not.toBe(one.before);
    expect(brokenPromises(one, result, presets.recommended)).toEqual([]);
  });

  test('is the same on the disk and in memory', () => {
    const context = diskContext(one.path, { dockerfilePath: 'Dockerfile', label: '.' });
    const transforms = presets.recommended;
    expect(rewrite({ text: one.before, context, dockerfilePath: 'Dockerfile', transforms })).toEqual(result);
  });

  test('says what it is and how it is built', () => {
    const page = one.files?.['README.md'] ?? '';
    expect(page.startsWith(`# ${name}\n`)).toBe(true);
    expect(page).toContain('docker build');
  });
});

test('there are examples, and no result of one that is gone', () => {
  expect(names.length).toBeGreaterThanOrEqual(3);
  expect(readdirSync('test/examples').sort()).toEqual(names.map((name) => `${name}.txt`).sort());
});
