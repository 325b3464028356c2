/** Secrets that are planted in files come out in nothing that restow prints about them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { memoryContext } from '../src/context/memory-context.js';
import { rewrite } from '../src/engine/rewrite.js';
import type { RewriteResult } from '../src/engine/result.js';
import { jsonReport } from '../src/report/json.js';
import { sarifLog } from '../src/report/sarif.js';
import { unifiedDiff } from '../src/report/diff.js';
import { presets } from '../transforms/index.js';
import { formsOf, reported, WHOLE_LOG } from './support/report-forms.js';
import { Sandbox } from './support/command.js';
import { around, LINES, PLACES, PROJECT, PROJECT_SECRETS, TOKENS } from './support/planted-secrets.js';

const PROJECTS = { 'without a project': undefined, 'in a project': memoryContext({ files: PROJECT }) };

/** The telling part of a secret: its beginning is shown for tokens, and no part of an address is but name and password. */
function tellingPart(secret: string): string {
  const inAddress = /:\/\/(?:\w+:)?([^@]+)@/.exec(secret)?.[1];
  return (
    inAddress ?? secret.replace(/^(?:gh\w_|github_pat_|glpat-|npm_|pypi-|AKIA|xoxb-|sk_live_|AIza|dckr_pat_|eyJ)/, '')
  ).slice(0, 9);
}

function leaks(texts: Readonly<Record<string, string>>, secrets: readonly string[]): readonly string[] {
  return Object.entries(texts).flatMap(([form, text]) =>
    secrets.map(tellingPart).flatMap((part) => (text.includes(part) ? [`${form}: ${part}`] : [])),
  );
}

function rewritten(text: string, context: (typeof PROJECTS)[keyof typeof PROJECTS]): RewriteResult {
  return rewrite({ text, context, dockerfilePath: 'Dockerfile', transforms: presets.max });
}

describe.each(Object.entries(PROJECTS))('nothing repeats a secret, %s', (_, context) => {
  for (const [place, line] of Object.entries(PLACES))
    test.each(TOKENS.map(({ name, secret }) => [name, secret]))(`in ${place}: %s`, (_name, secret) => {
      const result = rewritten(around(line, secret), context);
      expect(leaks(formsOf(result), [secret, ...PROJECT_SECRETS])).toEqual([]);
    });

  test.each(LINES.map(({ name, line, secret }) => [name, line, secret]))('%s', (_name, line, secret) => {
    const result = rewritten(around(line, secret), context);
    expect(leaks(formsOf(result), [secret, ...PROJECT_SECRETS])).toEqual([]);
  });
});

describe('what is planted', () => {
  test('stands in what is to be applied, so that it would be found elsewhere', () => {
    const { before, after } = rewritten(around('ENV API_KEY $', 'zq8Rt5pLw2NvYb7K'), undefined);
    expect(leaks({ diff: unifiedDiff({ path: 'Dockerfile', before, after }) }, ['zq8Rt5pLw2NvYb7K'])).not.toEqual([]);
    expect(after).not.toContain('***');
  });

  test('is changed around, in every place', () => {
    for (const line of Object.values(PLACES)) {
      const { before, after, refused } = rewritten(around(line, TOKENS[0]!.secret), undefined);
      expect(refused).toBeUndefined();
      expect(after).not.toBe(before);
    }
  });
});

describe('a word that a file uses otherwise, too,', () => {
  test('is hidden only where it is a secret', () => {
    const text = 'FROM postgres:15\nENV POSTGRES_PASSWORD postgres\nENV POSTGRES_USER postgres\n';
    const { diff, html } = formsOf(rewritten(text, undefined));
    expect(diff).toContain('-ENV POSTGRES_PASSWORD ***');
    expect(diff).toContain('+ENV POSTGRES_USER=postgres');
    expect(html).toContain('FROM postgres:15');
  });
});

describe('fixes and texts', () => {
  const json = (text: string): object =>
    jsonReport([reported('Dockerfile', rewritten(text, undefined))], { texts: true }).files[0]!;

  test('are withheld where they would repeat a secret', () => {
    expect(json('FROM node:20\nENV API_KEY zq8Rt5pLw2NvYb7K\n')).toMatchObject({ changed: true, withheld: true });
    expect(json('FROM node:20\nENV API_KEY zq8Rt5pLw2NvYb7K\n')).not.toHaveProperty('after');
    expect(json('FROM node:20\nENV PORT 3000\n')).toHaveProperty('after');
  });

  test('of other lines are given', () => {
    const text = 'FROM node:20\nENV API_KEY=zq8Rt5pLw2NvYb7K\nMAINTAINER me\n';
    const log = sarifLog([reported('Dockerfile', rewritten(text, undefined))], WHOLE_LOG);
    expect(JSON.stringify(log)).toContain('"fixes":');
  });
});

describe('the command', () => {
  const secret = 'zq8Rt5pLw2NvYb7K';
  let sandbox: Sandbox;

  beforeAll(() => {
    execFileSync('node', ['.config/build.js']);
    sandbox = new Sandbox();
    for (const [path, text] of Object.entries(PROJECT)) sandbox.put(path, text);
    sandbox.put('Dockerfile', around('ENV API_KEY $', secret));
  });
  afterAll(() => sandbox.remove());

  test.each(['json', 'sarif', 'github', 'markdown', 'html'])('--format %s repeats none', (format) => {
    const { out, err } = sandbox.restow(['--format', format, '--why', '--preset', 'max', '--no-config', 'Dockerfile']);
    expect(out).toContain('order-for-cache');
    expect(leaks({ out, err }, [secret, ...PROJECT_SECRETS])).toEqual([]);
  });

  test('tells that a diff to be applied repeats them', () => {
    const { out, err } = sandbox.restow(['--why', '--preset', 'max', 'Dockerfile']);
    expect(out).toContain(secret);
    expect(err).toContain('the diff repeats secrets of the file');
    expect(leaks({ err }, [secret, ...PROJECT_SECRETS])).toEqual([]);
  });
});
