import { describe, expect, test } from '@jest/globals';
import { memoryContext } from '../../../src/context/memory-context.js';
import { rewrite } from '../../../src/engine/rewrite.js';
import { defineTransform, type Candidate, type RunInstruction } from '../../../src/transform/index.js';
import type { Transform } from '../../../src/transform/transform.js';

type RunCandidate = Candidate & { readonly run: RunInstruction };

const base = {
  title: 'A test',
  why: 'To test the engine.',
  applicability: 'safe',
  skips: { stays: { text: '{what} stays', remedy: 'rename {what}' } },
} as const;

function onRuns(id: string, act: Transform<RunCandidate, 'stays'>['rewrite'], more: object = {}): Transform {
  return defineTransform<RunCandidate, 'stays'>({
    ...base,
    id,
    *find({ document }) {
      for (const run of document.instructions) if (run.kind === 'run') yield { at: run.span, run };
    },
    guards: [
      ({ run }) =>
        run.body.text.startsWith('keep')
          ? { reason: 'stays', because: [{ at: run.span, says: run.body.text }], data: { what: run.body.text } }
          : undefined,
      ({ run }) => (run.body.text.startsWith('new') ? { reason: 'stays' } : undefined),
    ],
    rewrite: act,
    ...more,
  });
}

const rename = onRuns('rename', ({ run }, editor) => {
  editor.replaceBody(run, `new ${run.body.text}`);
  return { did: `renamed ${run.body.text}` };
});

describe('rewrite', () => {
  test("applies every candidate and reports each once, at its place in the user's file", () => {
    const result = rewrite({ text: 'FROM a\nRUN b\n# note\nRUN keep\nRUN c\n', transforms: [rename] });
    expect(result.after).toBe('FROM a\nRUN new b\n# note\nRUN keep\nRUN new c\n');
    const applied = result.outcomes.filter(({ kind }) => kind === 'applied');
    expect(applied.map(({ line }) => line)).toEqual([2, 5]);
  });

  test('a refusal carries evidence and remedy, filled in', () => {
    const { outcomes } = rewrite({ text: 'FROM a\nRUN keep it\n', transforms: [rename] });
    expect(outcomes).toEqual([
      {
        kind: 'skipped',
        transform: 'rename',
        line: 2,
        column: 1,
        reason: 'stays',
        message: 'keep it stays',
        because: [{ line: 2, says: 'keep it' }],
        remedy: 'rename keep it',
      },
    ]);
  });

  test('places of a later transform point into the file before the earlier one', () => {
    const widen = onRuns('widen', ({ run }, editor) => {
      editor.insertBefore(run, ['# one', '# two']);
      editor.replaceBody(run, `new ${run.body.text}`);
      return { did: 'widened' };
    });
    const report = onRuns('report', () => ({ did: '' }));
    const { outcomes } = rewrite({ text: 'FROM a\nRUN b\n', transforms: [widen, report] });
    expect(outcomes.filter(({ transform }) => transform === 'report').map(({ line }) => line)).toEqual([2]);
  });

  test('takes back a result that does not parse, and says that it is a fault', () => {
    const broken = onRuns('break', ({ run }, editor) => {
      editor.insertBefore(run, ['COPY x']);
      return { did: 'broke' };
    });
    const result = rewrite({ text: 'FROM a\nRUN b\n', transforms: [broken] });
    expect(result.after).toBe(result.before);
    expect(result.outcomes).toMatchObject([{ kind: 'skipped', reason: 'reverted' }]);
  });

  test('takes back a result that loses a comment', () => {
    const loses = onRuns('lose', ({ run }, editor) => {
      editor.replaceArgument({ value: '', span: { start: 7, end: run.span.start }, dynamic: false }, '');
      editor.replaceBody(run, 'new');
      return { did: 'lost' };
    });
    const result = rewrite({ text: 'FROM a\n# dear\nRUN b\n', transforms: [loses] });
    expect(result.after).toBe(result.before);
    expect(result.outcomes).toMatchObject([{ reason: 'reverted', message: expect.stringContaining('dear') }]);
  });

  test('takes back a transform that does not come to an end', () => {
    const endless = onRuns('endless', ({ run }, editor) => {
      editor.replaceBody(run, `more ${run.body.text}`);
      return { did: 'more' };
    });
    const result = rewrite({ text: 'FROM a\nRUN b\n', transforms: [endless] });
    expect(result.after).toBe(result.before);
    expect(result.outcomes).toMatchObject([{ reason: 'reverted' }]);
  });

  test('only safe changes are made when only safe ones are allowed', () => {
    const lowered = onRuns('lowered', ({ run }, editor) => {
      editor.replaceBody(run, `new ${run.body.text}`);
      editor.downgrade('behavioural', 'it runs differently');
      return { did: 'changed' };
    });
    const input = { text: 'FROM a\nRUN b\n', transforms: [lowered] };
    expect(rewrite({ ...input, allow: 'safe' })).toMatchObject({
      after: input.text,
      outcomes: [{ kind: 'skipped', reason: 'below-applicability' }],
    });
    expect(rewrite(input).after).toBe('FROM a\nRUN new b\n');
  });

  test('a change for display is suggested and not made', () => {
    const shown = onRuns('shown', ({ run }, editor) => {
      editor.replaceBody(run, 'new');
      editor.downgrade('display-only', 'it needs an answer');
      return { did: 'would change' };
    });
    expect(rewrite({ text: 'FROM a\nRUN b\n', transforms: [shown] })).toMatchObject({
      after: 'FROM a\nRUN b\n',
      outcomes: [{ kind: 'suggested', message: 'would change', why: 'it needs an answer' }],
    });
  });

  test('half a line end at the end of the file is made whole', () => {
    const append = onRuns('append', ({ run }, editor) => {
      editor.insertAfter(run, ['USER a', 'CMD b']);
      return { did: 'appended' };
    });
    const once = {
      ...append,
      find: (a: Parameters<Transform['find']>[0]) => (a.document.text.includes('USER') ? [] : append.find(a)),
    };
    expect(rewrite({ text: 'FROM a\r\nRUN b\r', transforms: [once] }).after).toBe('FROM a\r\nRUN b\r\nUSER a\r\nCMD b');
    expect(rewrite({ text: 'FROM a\r\nRUN b\r\n', transforms: [once] }).after).toBe(
      'FROM a\r\nRUN b\r\nUSER a\r\nCMD b\r\n',
    );
  });

  test.each([
    [
      'above the instruction',
      'FROM a\n# restow-ignore rename: I know better\nRUN b\n',
      'FROM a\n# restow-ignore rename: I know better\nRUN b\n',
    ],
    [
      'for the whole file',
      '# restow-ignore-file rename: not here\nFROM a\nRUN b\n',
      '# restow-ignore-file rename: not here\nFROM a\nRUN b\n',
    ],
    [
      'without a reason it counts for nothing',
      'FROM a\n# restow-ignore rename\nRUN b\n',
      'FROM a\n# restow-ignore rename\nRUN new b\n',
    ],
    [
      'for another transform',
      'FROM a\n# restow-ignore other: why not\nRUN b\n',
      'FROM a\n# restow-ignore other: why not\nRUN new b\n',
    ],
  ])('a comment asks to leave it: %s', (_, before, after) => {
    expect(rewrite({ text: before, transforms: [rename] }).after).toBe(after);
  });

  test.each([
    ['RUN b\n', 'refused', 1],
    ['FROM a\n\nFOO\n', 'refused', 3],
    ['', 'empty', 1],
    ['FROM a\nRUN dir C:\\\\\nRUN c\n', 'uncertain', 3],
    ['FROM a\nRUN if true\n', 'uncertain', 2],
  ])('%j is left alone as %s', (text, kind, line) => {
    const result = rewrite({ text, transforms: [rename] });
    expect(result).toMatchObject({ after: text, outcomes: [], refused: { kind, line } });
  });

  test('the ignore file is changed beside the Dockerfile, and seen changed by what comes after', () => {
    const ignoring = onRuns('ignoring', ({ run }, editor) => {
      editor.addIgnoreLines(['node_modules']);
      editor.replaceBody(run, `new ${run.body.text}`);
      return { did: 'ignored' };
    });
    const seen: boolean[] = [];
    const looking = onRuns('looking', () => ({ did: '' }), {
      *find({ context }: { context: { isIgnored(path: string): boolean } }) {
        seen.push(context.isIgnored('node_modules'));
        yield* [];
      },
    });
    const context = memoryContext({ files: { '.dockerignore': '.git', 'node_modules/x': '' } });
    const result = rewrite({ text: 'FROM a\nRUN b\n', context, transforms: [ignoring, looking] });
    expect(result.ignoreFile).toEqual({ path: '.dockerignore', before: '.git', after: '.git\nnode_modules\n' });
    expect(seen).toEqual([true]);
  });

  test('each step of a transform is kept', () => {
    const { steps } = rewrite({ text: 'FROM a\nRUN b\n', transforms: [rename, rename] });
    expect(steps).toEqual([{ transform: 'rename', before: 'FROM a\nRUN b\n', after: 'FROM a\nRUN new b\n' }]);
  });
});
