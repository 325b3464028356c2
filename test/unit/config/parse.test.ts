import { describe, expect, test } from '@jest/globals';
import { checkConfiguration, holdsConfiguration, parseConfiguration } from '../../../src/config/parse.js';
import type { ConfigurationFormat } from '../../../src/config/parse.js';
import { sampleConfiguration } from '../../../src/config/sample.js';
import { useExecForm } from '../../../transforms/use-exec-form/index.js';

const IDS = ['order-for-cache', 'chain-runs'];

function read(text: string, format: ConfigurationFormat = 'yaml'): unknown {
  const result = parseConfiguration(text, format, IDS);
  return result.ok ? result.configuration : result.problems;
}

describe('a configuration', () => {
  test('is the same in YAML, in JSON and in package.json', () => {
    const value = { preset: 'safe', overrides: [{ files: ['a/**'], skip: ['chain-runs'] }] };
    const json = JSON.stringify(value, undefined, '\t');
    expect(read(json, 'json')).toEqual(value);
    expect(read(`{ "name": "x", "restow": ${json} }`, 'manifest')).toEqual(value);
    expect(read("preset: safe\noverrides:\n  - files: ['a/**']\n    skip: [chain-runs]\n")).toEqual(value);
  });

  test('may be empty', () => {
    expect(read('')).toEqual({});
    expect(read('# nothing yet\n')).toEqual({});
    expect(read('\uFEFF{}', 'json')).toEqual({});
  });

  test.each<[string, string, ConfigurationFormat, unknown]>([
    ['key', 'a: 1\npresett: safe\n', 'yaml', [1, 2]],
    ['value', '{\n  "preset": "saef"\n}', 'json', [2]],
    ['id in a list', '{\n "skip": [\n  "chain-runs",\n  "chain-rums"\n ]\n}', 'json', [4]],
    ['override', 'overrides:\n  - files: [a]\n  - skip: []\n', 'yaml', [3]],
    ['override that is none', 'overrides: 3\n', 'yaml', [1]],
    ['file that is no YAML', 'preset: [\n', 'yaml', [2]],
    ['file that is no JSON', '{\n  preset: 1 }', 'json', [2]],
    ['key of package.json', '{\n "name": "x",\n "restow": {\n  "cache": 1 } }', 'manifest', [4]],
    ['contradiction', 'preset: safe\ncache: mount\n', 'yaml', [2]],
    ['transform that is data', 'transforms:\n  - id: mine\n', 'yaml', [2]],
    ['list in place of keys', '- preset\n', 'yaml', [undefined]],
  ])('a wrong %s is told with its line', (_, text, format, lines) => {
    const problems = read(text, format) as { readonly line?: number }[];
    expect(problems.map(({ line }) => line)).toEqual(lines);
  });

  test('names the key or value that was most likely meant', () => {
    expect(read('presett: safe\n')).toEqual([
      { line: 1, message: 'there is no key `presett`; did you mean `preset`?' },
    ]);
    expect(read('only: [chain-rums]\n')).toEqual([
      { line: 1, message: '`only` cannot be `chain-rums`; did you mean `chain-runs`?' },
    ]);
  });

  test('keys that every object has are no keys of it', () => {
    expect(read('{ "__proto__": {}, "constructor": 1 }', 'json')).toMatchObject([
      { message: expect.stringContaining('`__proto__`') },
      { message: expect.stringContaining('`constructor`') },
    ]);
  });

  test('that unfolds without end is refused', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let n = 0; n < 9; n++)
      bomb.push(`${'bcdefghij'[n]}: &${'bcdefghij'[n]} [${Array(9).fill(`*${'abcdefghij'[n]}`)}]`);
    expect(read(bomb.join('\n'))).toEqual([{ message: 'is no YAML' }]);
  });
});

test('package.json holds one when it has the key at its top', () => {
  expect(holdsConfiguration('{ "restow": {} }')).toBe(true);
  expect(holdsConfiguration('{ "dependencies": { "restow": "1" } }')).toBe(false);
  expect(holdsConfiguration('{ "restow": ')).toBeUndefined();
});

describe('a configuration that is code', () => {
  test('may bring transforms, which its lists may name', () => {
    const own = { ...useExecForm, id: 'mine' };
    const result = checkConfiguration({ transforms: [own], skip: ['mine'] }, IDS);
    expect(result).toEqual({ ok: true, configuration: { transforms: [own], skip: ['mine'] } });
  });

  test('may not bring what is none, or what there is already', () => {
    expect(checkConfiguration({ transforms: [{ id: 'mine' }] }, IDS).ok).toBe(false);
    expect(checkConfiguration({ transforms: [{ ...useExecForm, id: 'chain-runs' }] }, IDS)).toEqual({
      ok: false,
      problems: [{ message: 'there is more than one transform `chain-runs`' }],
    });
    expect(checkConfiguration(undefined, IDS).ok).toBe(false);
  });
});

test('the sample says nothing as it stands, and something with its comments taken off', () => {
  const ids = ['order-for-cache', 'clean-package-caches', 'add-nonroot-user'];
  const sample = sampleConfiguration(ids);
  expect(parseConfiguration(sample, 'yaml', ids)).toEqual({ ok: true, configuration: {} });
  const open = sample.replace(/^#(?=\S|  )/gm, '');
  const result = parseConfiguration(open, 'yaml', ids);
  expect(result).toMatchObject({
    ok: true,
    configuration: { preset: 'recommended', cache: 'mount', overrides: [{ files: ['legacy/**'], preset: 'safe' }] },
  });
});
