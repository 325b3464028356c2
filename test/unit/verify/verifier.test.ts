import { describe, expect, test } from '@jest/globals';
import { verifyAndDrop } from '../../../src/verify/drop-guilty.js';
import { marker, SETTINGS, tree, verifierOf } from './fixtures.js';

const [one, two, three, four] = ['one', 'two', 'three', 'four'].map((id) => marker(id)) as [
  ReturnType<typeof marker>,
  ReturnType<typeof marker>,
  ReturnType<typeof marker>,
  ReturnType<typeof marker>,
];
const all = [one, two, three, four];

describe('a rewrite that does the same', () => {
  test('is verified, and nothing is left running', async () => {
    const { verifier, engine } = verifierOf(() => ({}));
    const report = await verifier.verify(all);
    expect(report).toMatchObject({ status: 'verified', failures: [], transforms: ['one', 'two', 'three', 'four'] });
    expect(report.behaviour?.did).toEqual({ original: 'still up', rewrite: 'still up' });
    expect([...engine.containers]).toEqual([]);
    expect(engine.built).toHaveLength(2);
  });

  test('that changes nothing is not built', async () => {
    const { verifier, engine } = verifierOf(() => ({}));
    expect(await verifier.verify([])).toMatchObject({ status: 'unchanged' });
    expect(engine.built).toEqual([]);
  });

  test('what it cannot do without rights is told, and is no failure', async () => {
    const { verifier } = verifierOf((_, confined) => (confined ? { exitCode: 1 } : {}));
    const report = await verifier.verify(all);
    expect(report.status).toBe('verified');
    expect(report.behaviour?.confined).toEqual({ original: 'ended with 1', rewrite: 'ended with 1' });
  });
});

describe('an original that fails', () => {
  test('to build: nobody is blamed, and the rewrite is not built', async () => {
    const { verifier, engine } = verifierOf(() => ({ builds: false }));
    const report = await verifier.verify(all);
    expect(report).toMatchObject({ status: 'original-fails', failures: [], log: ['make: it broke'] });
    expect(engine.built).toHaveLength(1);
  });

  test('the test that was asked for: nobody is blamed', async () => {
    const smoke = {
      kind: 'requests',
      given: true,
      requests: [{ method: 'GET', port: 80, path: '/', body: undefined, status: 200, text: undefined }],
    } as const;
    const { verifier } = verifierOf(() => ({ answer: { status: 500, body: '' } }), { smoke });
    const report = await verifier.verify(all);
    expect(report.status).toBe('original-fails');
    expect(report.because).toContain('GET / is answered with 500, not 200');
  });
});

describe('who is guilty', () => {
  test.each(['one', 'two', 'three', 'four'])('%s does not build: found among the four', async (id) => {
    const { verifier, engine } = verifierOf((text) => ({ builds: !text.includes(`RUN ${id}\n`) }));
    const report = await verifier.verify(all);
    expect(report.status).toBe('failed');
    expect(report.failures).toMatchObject([{ check: 'build', culprit: id, log: ['make: it broke'] }]);
    expect(engine.built.length).toBeLessThanOrEqual(4);
  });

  test('of a container that ends, with the last lines that it wrote', async () => {
    const { verifier } = verifierOf((text) =>
      text.includes('RUN three') ? { exitCode: 2, output: 'no such file\n' } : {},
    );
    const { failures } = await verifier.verify(all);
    expect(failures).toMatchObject([{ check: 'behaviour', culprit: 'three', log: ['no such file'] }]);
  });

  test('of two faults: each has its own', async () => {
    const { verifier } = verifierOf((text) => ({
      ...(text.includes('RUN two') ? { exitCode: 2 } : {}),
      files: tree(text.includes('RUN four') ? {} : { '/app/run': {} }),
    }));
    const { failures } = await verifier.verify(all);
    expect(failures.map(({ check, culprit }) => [check, culprit])).toEqual([
      ['files', 'four'],
      ['start', 'four'],
      ['behaviour', 'two'],
    ]);
  });

  test('of a file of the project, unless the ignore file of one that says so keeps it out', async () => {
    const files = { 'page.html': 'page' };
    const kept = tree({ '/app/run': {}, '/app/page.html': { digest: 'page' } });
    const lost = tree({ '/app/run': {} });
    const outcome = (text: string) => ({ files: text.includes('RUN drop') ? lost : kept });
    const silent = await verifierOf(outcome, { files }).verifier.verify([one, marker('drop'), two]);
    expect(silent.failures).toMatchObject([{ check: 'files', culprit: 'drop' }]);
    const ignoring = [one, marker('drop', { files: 'changed' }, 'page.html'), two];
    expect(await verifierOf(outcome, { files }).verifier.verify(ignoring)).toMatchObject({ status: 'verified' });
  });

  test('is left out, and the rest is verified again, with the original built once', async () => {
    const { verifier, engine } = verifierOf((text) => ({ builds: !/RUN (two|four)\n/.test(text) }));
    const { report, survivors } = await verifyAndDrop(verifier, all);
    expect(report).toMatchObject({ status: 'verified', dropped: ['two', 'four'], transforms: ['one', 'three'] });
    expect(survivors).toEqual([one, three]);
    expect(engine.built.filter((text) => text === 'FROM base\nRUN make\n')).toHaveLength(1);
  });
});

describe('the configuration', () => {
  const changed = (text: string) => ({
    settings: text.includes('RUN mine') ? { environment: { ...SETTINGS.environment, NEW: '1' } } : {},
  });

  test('a change that no instruction tells is a failure, and is looked for', async () => {
    const { verifier } = verifierOf(changed);
    const { failures } = await verifier.verify([one, marker('mine', { environment: 'added' }), two]);
    expect(failures).toMatchObject([{ check: 'configuration', culprit: 'mine' }]);
    expect(failures[0]!.says).toContain('environment NEW: set to "1"');
  });
});

describe('what is built again', () => {
  test('after a source and a manifest changed, each side with an edit of its own', async () => {
    const files = { 'app.py': 'print(1)\n', 'requirements.txt': 'flask\n' };
    const text = 'FROM base\nRUN make\nCMD python app.py\n';
    const { verifier, scratch } = verifierOf(() => ({}), { files, text, rebuilds: true });
    const { rebuilds } = await verifier.verify([one]);
    expect(rebuilds.rewrite.map(({ what, path }) => [what, path])).toEqual([
      ['source', 'app.py'],
      ['manifest', 'requirements.txt'],
    ]);
    expect(new Set(scratch.edits.map((edit) => edit.split(' ').slice(2).join(' '))).size).toBe(2);
  });
});

test('# syntax= is left out of what is built, and of nothing else', async () => {
  const text = '# syntax=docker/dockerfile:1\nFROM base\n';
  const { verifier, engine } = verifierOf(() => ({}), { text, builtinFrontend: true });
  await verifier.verify([one]);
  expect(engine.built).toEqual(['FROM base\n', 'FROM base\nRUN one\n']);
  expect(verifier.rewriteWith([one]).after).toContain('# syntax=');
});
