/** The case runner itself: a promise that cannot be broken proves nothing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RewriteResult } from '../src/engine/result.js';
import { defineTransform } from '../src/transform/index.js';
import { readCase } from '../src/testing/case-folder.js';
import { checkGoldens, updating } from './support/goldens.js';
import { brokenPromises } from '../src/testing/promises.js';
import { runCase } from '../src/testing/run-case.js';
import { formFaults, formsOf } from './support/report-forms.js';
import { rewrite } from '../src/engine/rewrite.js';
import { presets } from '../transforms/index.js';
import { lostComments, reformattedLines } from '../src/testing/text-promises.js';

let root: string;
const { CI, UPDATE } = process.env;

/** Sets a variable of the environment, or takes it out. */
function setVariable(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}

beforeEach(() => {
  setVariable('UPDATE', undefined);
  root = mkdtempSync(join(tmpdir(), 'restow-case-'));
});
afterEach(() => {
  setVariable('CI', CI);
  setVariable('UPDATE', UPDATE);
  rmSync(root, { recursive: true, force: true });
});

function put(files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'one', name)), { recursive: true });
    writeFileSync(join(root, 'one', name), text);
  }
  return join(root, 'one');
}

function read(files: Readonly<Record<string, string>>) {
  return readCase(put({ 'before.Dockerfile': 'FROM a\n', ...files }), root);
}

/** Puts `word` behind the arguments of every RUN that does not end in `unless`. */
function appending(word: string, unless: string) {
  return defineTransform({
    id: 'append-word',
    title: 'A word is there',
    why: 'It is a test.',
    applicability: 'safe',
    skips: {},
    *find({ document }) {
      for (const run of document.instructions)
        if (run.kind === 'run' && !run.body.text.endsWith(unless)) yield { at: run.span, run };
    },
    guards: [],
    rewrite({ run }, editor) {
      editor.replaceBody(run, `${run.body.text} ${word}`);
      return { did: 'a word is put in' };
    },
  });
}

describe('a case folder', () => {
  test.each([
    ['a file that is not known', { 'notes.txt': '' }, 'notes.txt is not part of a case'],
    ['an after that says nothing', { 'after.Dockerfile': 'FROM a\n' }, 'delete after.Dockerfile'],
    ['an option that is not known', { 'options.json': '{"presets":"safe"}' }, 'no option presets'],
    ['an option of a wrong kind', { 'options.json': '{"allow":"all"}' }, 'no option allow'],
    ['another Dockerfile in the context', { 'context/Dockerfile': 'FROM b\n' }, 'is not before.Dockerfile'],
    ['two ignore files', { 'context.after/a': '', 'context.after/b': '' }, 'one ignore file'],
    ['an incomplete context that is none', { 'options.json': '{"incompleteContext":true}' }, 'without a context'],
  ])('with %s is an error', (_, files: Record<string, string>, message) => {
    expect(() => read(files)).toThrow(message);
  });

  test('without before.Dockerfile is an error', () => {
    expect(() => readCase(put({ 'outcomes.txt': '' }), root)).toThrow('before.Dockerfile is missing');
  });

  test('has a context only when it says so, and the Dockerfile is in it', () => {
    expect(read({}).files).toBeUndefined();
    expect(read({ 'context/a': 'x', 'context.json': '{".git/HEAD":"y"}' }).files).toEqual({ a: 'x', '.git/HEAD': 'y' });
  });

  test('names its transforms, which exist', () => {
    const one = read({ 'options.json': '{"transforms":["order-for-cash"]}' });
    expect(() => runCase(one, [])).toThrow('there is no transform order-for-cash');
  });
});

describe('golden files', () => {
  const transform = appending('--quiet', '--quiet');
  const files = { 'before.Dockerfile': 'FROM a\nRUN make\n', 'outcomes.txt': '    2  append-word  a word is put in\n' };

  test('are right, or a fault', () => {
    const right = read({ ...files, 'after.Dockerfile': 'FROM a\nRUN make --quiet\n' });
    checkGoldens(right, runCase(right, [transform]));
    expect(brokenPromises(right, runCase(right, [transform]), [transform])).toEqual([]);
    for (const wrong of [{ after: undefined }, { outcomes: 'other\n' }, { ignoreAfter: { path: 'a', text: '' } }])
      expect(() => checkGoldens({ ...right, ...wrong }, runCase(right, [transform]))).toThrow();
    expect(() => checkGoldens({ ...right, outcomes: undefined }, runCase(right, [transform]))).toThrow('is missing');
  });

  test('are written with UPDATE=1 only, and never where CI is set', () => {
    const one = read({ 'before.Dockerfile': 'FROM a\nRUN make\n', 'outcomes.txt': 'other\n' });
    const result = runCase(one, [transform]);
    setVariable('CI', undefined);
    expect(updating()).toBe(false);
    setVariable('UPDATE', '1');
    checkGoldens(one, result);
    expect(readFileSync(join(one.path, 'after.Dockerfile'), 'utf8')).toBe(result.after);
    expect(readFileSync(join(one.path, 'outcomes.txt'), 'utf8')).toBe(files['outcomes.txt']);
    setVariable('CI', 'true');
    expect(() => checkGoldens(one, result)).toThrow('UPDATE=1 is refused');
  });
});

describe('a promise', () => {
  const before = 'FROM a\n# keep\nRUN make\n';

  function broken(after: string, more: Partial<RewriteResult> = {}): readonly string[] {
    const applied = {
      kind: 'applied',
      transform: 't',
      line: 1,
      column: 1,
      applicability: 'safe',
      message: 'm',
    } as const;
    const one = read({ 'before.Dockerfile': before });
    return brokenPromises(one, { before, after, outcomes: [applied], notes: [], steps: [], ...more }, []);
  }

  test.each([
    ['it parses', 'FROM a\n# keep\nRUN make\nNONSENSE\n', 'does not parse'],
    ['comments stay', 'FROM a\nRUN make all\n', 'a comment is lost: #keep'],
    ['scripts are understood', 'FROM a\n# keep\nRUN make && (\n', 'scripts are not understood'],
    ['lines stay as they are', 'FROM a\n# keep\nRUN  make\n', 'a line is only written differently: RUN make'],
    ['outcomes are true', before, 'but nothing did'],
    ['a BOM changes nothing', 'FROM a\n# keep\nRUN make all\n', 'with a BOM the result is another'],
    ['line ends change nothing', 'FROM a\n# keep\nRUN make all\n', 'with other line ends the result is another'],
  ])('%s', (_, after, message) => {
    expect(broken(after).join('\n')).toContain(message);
  });

  test('nothing changes in silence', () => {
    expect(broken('FROM a\n# keep\nRUN make all\n', { outcomes: [] }).join('\n')).toContain('without an outcome');
  });

  test('a second run changes nothing', () => {
    const one = read({ 'before.Dockerfile': before });
    const endless = appending('more', 'more more');
    const first = { ...runCase(one, [endless]), after: 'FROM a\n# keep\nRUN make more\n' };
    expect(brokenPromises(one, first, [endless]).join('\n')).toContain('a second run changes the Dockerfile');
  });

  test('a second run applies nothing', () => {
    const one = read({ 'before.Dockerfile': before });
    const endless = appending('more', 'more more');
    const first = { ...runCase(one, [endless]), after: 'FROM a\n# keep\nRUN make more\n' };
    expect(brokenPromises(one, first, [endless]).join('\n')).toContain('a second run applies something');
  });

  test('comments are counted, lines are compared without their blanks', () => {
    expect(lostComments('# a\n# a\nFROM b\n', '# a\nFROM b\n')).toEqual(['a']);
    expect(reformattedLines('RUN a\nRUN b\n', 'RUN b\nRUN a\n')).toEqual([]);
    expect(reformattedLines('RUN a\n', '  RUN a\n')).toEqual(['RUN a']);
  });
});

describe('what judges the forms of a report', () => {
  const forms = formsOf(rewrite({ text: 'FROM node:20\nMAINTAINER <me>\n', transforms: presets.recommended }));

  test('takes them as they are', () => {
    expect(formFaults(forms)).toEqual([]);
  });

  test.each([
    ['html', '<p>a <b>b</p>'],
    ['html', '<p>a < b</p>'],
    ['markdown', '<details>\n'],
    ['github', '::notice file=a,line=1::one\ntwo\n'],
  ])('finds fault with %s: %j', (form, text) => {
    expect(formFaults({ ...forms, [form]: text })).not.toEqual([]);
  });
});
