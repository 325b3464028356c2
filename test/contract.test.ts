import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Outcome } from '../src/transform/outcome.js';
import { sharedReasons } from '../src/transform/shared-reasons.js';
import { transforms } from '../transforms/index.js';
import { caseFolders, readCase } from '../src/testing/case-folder.js';
import { generatedDocuments } from './support/documents.js';
import { updating } from './support/goldens.js';
import { runCase } from '../src/testing/run-case.js';

const SECTIONS = ['What', 'Why', 'Example', 'When it does not fire', 'Safety'];

/** Shared reasons that some code can give. */
const givable = Object.keys(sharedReasons).filter((reason) =>
  [...sources('src/analysis'), ...sources('transforms')].some((file) =>
    readFileSync(file, 'utf8').includes(`'${reason}'`),
  ),
);

function sources(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter(({ name }) => name.endsWith('.ts')).map(({ parentPath, name }) => join(parentPath, name));
}

test('every transform has a folder and every folder a transform', () => {
  const folders = readdirSync('transforms', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(transforms.map(({ id }) => id).sort());
});

describe.each(transforms.map((transform) => [transform.id, transform] as const))('%s', (id, transform) => {
  const outcomes: Outcome[] = [];
  const root = `test/cases/${id}`;
  const folders = caseFolders(root, 1);

  beforeAll(() => {
    for (const folder of folders) outcomes.push(...runCase(readCase(folder, root), [transform]).outcomes);
  });

  test('has a short title without a period', () => {
    expect(transform.title.split(' ').length).toBeLessThan(10);
    expect(transform.title).not.toMatch(/\.$/);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  test('has at least twelve cases, one of them the example of its page', () => {
    expect(folders.length).toBeGreaterThanOrEqual(12);
    expect(folders).toContain(`${root}/example`);
  });

  test('is applied in some case', () => {
    expect(outcomes.some(({ kind }) => kind === 'applied')).toBe(true);
  });

  for (const reason of Object.keys(transform.skips))
    test(`gives the reason ${reason} in some case`, () => {
      expect(outcomes.some((one) => one.kind === 'skipped' && one.reason === reason)).toBe(true);
    });

  test('fills in every text that it gives', () => {
    for (const one of outcomes)
      if (one.kind === 'skipped') expect(`${one.message} ${one.remedy}`).not.toMatch(/\{[a-z]+\}/);
  });

  test('has a page with every section, which names every reason', () => {
    const page = readFileSync(`transforms/${id}/README.md`, 'utf8');
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(SECTIONS);
    for (const section of page.split(/^## /m).slice(1))
      expect(section.split('\n').slice(1).join('').trim()).not.toBe('');
    for (const part of ['example', 'skips']) expect(page).toMatch(new RegExp(`<!-- ${part} -->[^]*<!-- /${part} -->`));
    for (const reason of Object.keys(transform.skips)) expect(page).toContain(`\`${reason}\``);
  });
});

test('every shared reason that code can give is given in some case', () => {
  const given = new Set(
    transforms.flatMap((transform) => {
      const root = `test/cases/${transform.id}`;
      return caseFolders(root, 1)
        .flatMap((folder) => runCase(readCase(folder, root), [transform]).outcomes)
        .flatMap((one) => (one.kind === 'skipped' ? [one.reason] : []));
    }),
  );
  expect(givable.length).toBeGreaterThan(3);
  expect(givable.filter((reason) => !given.has(reason))).toEqual([]);
});

test('the top page has its generated parts', () => {
  const page = readFileSync('README.md', 'utf8');
  for (const part of ['transforms', 'demo']) expect(page).toMatch(new RegExp(`<!-- ${part} -->[^]*<!-- /${part} -->`));
});

test.each(generatedDocuments().map((one) => [one.path, one] as const))(
  'the generated parts of %s are fresh',
  (path, one) => {
    if (updating()) writeFileSync(path, one.should);
    else expect(one.is).toBe(one.should);
  },
);
