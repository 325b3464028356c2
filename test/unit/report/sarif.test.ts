import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { rewrite } from '../../../src/engine/rewrite.js';
import type { RewriteResult } from '../../../src/engine/result.js';
import { memoryContext } from '../../../src/context/memory-context.js';
import { replacementsOf } from '../../../src/report/replacements.js';
import type { ReportedFile } from '../../../src/report/reported-file.js';
import { sarifLog, type SarifOptions } from '../../../src/report/sarif.js';
import { message } from '../../../src/report/sarif-parts.js';
import { presets } from '../../../transforms/index.js';
import { applyReplacements, type LoggedReplacement } from '../../support/apply-fix.js';
import { reported, WHOLE_LOG } from '../../support/report-forms.js';
import { readCase } from '../../../src/testing/case-folder.js';
import { runCase } from '../../../src/testing/run-case.js';
import { sarifValidator, schemaFaults } from '../../support/report-schemas.js';

const validate = sarifValidator();

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: object };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly description: { readonly text: string };
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly LoggedReplacement[];
    }[];
  }[];
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly Result[];
  readonly invocations: readonly object[];
}

function runOf(files: readonly ReportedFile[], options: Partial<SarifOptions> = {}): Run {
  const log = sarifLog(files, { ...WHOLE_LOG, ...options });
  expect(schemaFaults(validate, log)).toEqual([]);
  return (JSON.parse(JSON.stringify(log)) as { runs: readonly [Run] }).runs[0];
}

function resultsOf(text: string, options?: Partial<SarifOptions>): readonly Result[] {
  return runOf([reported('api/Dockerfile', rewrite({ text, transforms: presets.recommended }))], options).results;
}

describe('the log', () => {
  test('is what the schema asks for, whatever the case', () => {
    const files = readdirSync('test/pipeline').map((name) =>
      reported(`${name}/Dockerfile`, runCase(readCase(`test/pipeline/${name}`, 'test/pipeline'), presets.recommended)),
    );
    const run = runOf(files);
    expect(run.results.length).toBe(files.reduce((sum, { outcomes }) => sum + outcomes.length, 0));
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('tells what could not be used, and that it failed', () => {
    const nothing = { changed: false, outcomes: [], steps: [] };
    const bad = { ...nothing, path: 'b', real: 'b', error: { message: 'is not a text file', fails: true } };
    const left = { ...nothing, path: 'c', real: 'c', error: { message: 'unknown', line: 3, fails: false } };
    expect(runOf([bad, left]).invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }, { level: 'note' }] },
    ]);
    expect(runOf([left]).invocations).toMatchObject([{ executionSuccessful: true }]);
  });

  test('the schema takes nothing else', () => {
    expect(schemaFaults(validate, { ...sarifLog([], WHOLE_LOG), runs: [{}] })).not.toEqual([]);
  });
});

describe('a result', () => {
  const text = 'FROM python:3.11\nRUN pip install flask\nCMD python a.py | tee log\n';

  test('is a note for what changes, and no failure for what is left alone', () => {
    const kinds = resultsOf(text).map(({ kind, level, fixes }) => [kind, level, fixes !== undefined]);
    expect(kinds).toContainEqual(['fail', 'note', true]);
    expect(kinds).toContainEqual(['informational', 'none', false]);
    expect(resultsOf(text, { why: false }).every(({ kind }) => kind === 'fail')).toBe(true);
  });

  test('has no fix where the files are written', () => {
    expect(resultsOf(text, { fixes: false }).filter(({ fixes }) => fixes !== undefined)).toEqual([]);
  });

  test('names its evidence', () => {
    const [skipped] = resultsOf(text).filter(({ ruleId }) => ruleId === 'use-exec-form');
    expect(skipped!.message.text).toContain('[script-needs-shell]\nbecause api/Dockerfile:3  python a.py | tee log\n');
    expect(skipped!.relatedLocations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: 'api/Dockerfile' }, region: { startLine: 3 } } },
    ]);
  });

  test('is known again when lines above it move, and apart from its twin', () => {
    const twice = 'FROM a\nRUN apt-get update && apt-get install -y x\nRUN apt-get update && apt-get install -y x\n';
    const before = resultsOf(twice).map(({ partialFingerprints }) => partialFingerprints['restowPlace/v1']);
    const after = resultsOf(twice.replace('FROM', '# new\n\nFROM')).map((one) => one.partialFingerprints);
    expect(after.map((one) => one['restowPlace/v1'])).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
    expect(before.length).toBeGreaterThan(1);
  });

  test('has an address whatever its path, and a message that leads nowhere', () => {
    const file = reported('a b/ü#%?:.Dockerfile', rewrite({ text, transforms: presets.recommended }));
    const [first] = runOf([file]).results;
    expect(first!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('a%20b/%C3%BC%23%25%3F%3A.Dockerfile');
    expect(message('{0} [here](http://evil)').text).toBe('{{0}} [here] (http://evil)');
  });
});

describe('a fix', () => {
  function check(result: RewriteResult): number {
    const { before, steps } = result;
    const fixed = runOf([reported('api/Dockerfile', result)]).results.filter(({ fixes }) => fixes !== undefined);
    for (const { ruleId, fixes } of fixed) {
      const last = steps.findLastIndex(({ transform }) => transform === ruleId);
      const ignore = steps.slice(0, last + 1).findLast(({ ignoreFile }) => ignoreFile !== undefined)?.ignoreFile;
      const changes = new Map(
        fixes![0]!.artifactChanges.map((one) => [one.artifactLocation.uri, one.replacements] as const),
      );
      expect(applyReplacements(before, changes.get('api/Dockerfile') ?? [])).toBe(steps[last]!.after);
      if (ignore === undefined) continue;
      const original = steps.find(({ ignoreFile }) => ignoreFile !== undefined)?.ignoreFile?.before ?? '';
      expect(applyReplacements(original, changes.get(encodeURIComponent(ignore.path)) ?? [])).toBe(ignore.after);
    }
    return fixed.length;
  }

  test.each(readdirSync('test/pipeline'))('leads to what restow has checked: %s', (name) => {
    const one = readCase(`test/pipeline/${name}`, 'test/pipeline');
    for (const twin of [one.before, `\uFEFF${one.before}`])
      expect(check(runCase(one, presets.recommended, { text: twin }))).toBeGreaterThan(0);
  });

  test('has the ignore file in it', () => {
    const context = memoryContext({ files: { Dockerfile: '', '.env': 'A=b', '.dockerignore': '*.log' } });
    const result = rewrite({ text: 'FROM node:20\nCOPY . /app\n', context, transforms: presets.recommended });
    expect(result.ignoreFile).toBeDefined();
    expect(check(result)).toBeGreaterThan(0);
  });

  test('replaces no more than what changes', () => {
    const [first] = replacementsOf('\uFEFFFROM a:1\nRUN 😀\r\nRUN b\n', '\uFEFFFROM a:2\nRUN 😁\r\nRUN b\n');
    expect(first).toEqual({
      region: { startLine: 1, startColumn: 8, endLine: 2, endColumn: 7 },
      text: '2\nRUN 😁',
    });
    expect(replacementsOf('a\n', 'a\nb\n')).toEqual([
      { region: { startLine: 1, startColumn: 3, endLine: 1, endColumn: 3 }, text: 'b\n' },
    ]);
  });

  test('is right for any two texts', () => {
    const line = fc.constantFrom('a', 'ab', 'b', '😀', '😁x', '', 'a\r', 'a b', '\u00fc');
    const text = fc
      .tuple(fc.boolean(), fc.array(line, { maxLength: 8 }), fc.constantFrom('', '\n', '\r\n'))
      .map(([bom, lines, end]) => `${bom ? '\uFEFF' : ''}${lines.join('\n')}${lines.length > 0 ? end : ''}`);
    fc.assert(
      fc.property(text, text, (a, b) => {
        const before = a.replace(/^\uFEFF/, '');
        const [from, to] = b.startsWith('\uFEFF') ? [`\uFEFF${before}`, b] : [before, b];
        const replacements = replacementsOf(from, to).map(({ region, text: inserted }) => ({
          deletedRegion: region,
          insertedContent: { text: inserted },
        }));
        for (const { insertedContent } of replacements) expect(insertedContent.text).not.toMatch(/[\ud800-\udfff]/u);
        expect(applyReplacements(from, replacements)).toBe(to);
      }),
      { numRuns: 500 },
    );
  });
});
