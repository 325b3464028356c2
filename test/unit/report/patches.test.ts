import { describe, expect, test } from '@jest/globals';
import { mailText, type Mail } from '../../../src/report/mail.js';
import { patchesOf, type PatchOptions } from '../../../src/report/patches.js';
import type { ReportedFile, ReportedStep } from '../../../src/report/reported-file.js';

const author = { name: 'A', email: 'a@b', seconds: 0, zone: '+0000' };
const OPTIONS: PatchOptions = {
  transforms: ['one', 'two', 'three'].map((id) => ({ id, title: `Title of ${id}`, why: `Why ${id}.` })),
  ...{ author, version: '1.2.3', inRepository: (path) => path },
};

function file(path: string, steps: readonly ReportedStep[]): ReportedFile {
  const [before, after] = [steps[0]!.before, steps.at(-1)!.after];
  const outcomes = steps.map(({ transform }) => ({
    ...({
      kind: 'applied',
      transform,
      line: 1,
      column: 1,
      applicability: 'safe',
      message: `did ${transform}`,
    } as const),
  }));
  return { path, real: path, changed: true, before, after, outcomes, steps };
}

const step = (transform: string, before: string, after: string): ReportedStep => ({
  transform,
  before: `${before}\n`,
  after: `${after}\n`,
});

describe('patches', () => {
  test('are one a transform over all files, and another where it looked again', () => {
    const patches = patchesOf(
      [
        file('a', [step('one', '1', '2'), step('three', '2', '3'), step('one', '3', '4')]),
        file('b', [step('two', '1', '2')]),
      ],
      OPTIONS,
    );
    expect(patches.map(({ name }) => name)).toEqual([
      '0001-one.patch',
      '0002-two.patch',
      '0003-three.patch',
      '0004-one.patch',
    ]);
    expect(patches[0]!.text).toContain('Subject: [PATCH 1/4] one: Title of one\n');
    expect(patches[0]!.text).toContain('\nWhy one.\n\n- a:1: did one\n- a:1: did one\n---\n\n--- a/a\n+++ b/a\n');
    expect(patches[3]!.text).toContain('\nWhy one.\n---\n\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-3\n+4\n-- \nrestow 1.2.3\n');
  });

  test('change an ignore file in the order of the Dockerfiles that want it', () => {
    const ignore = (before: string | undefined, after: string) => ({
      real: '.dockerignore',
      original: undefined,
      before,
      after,
    });
    const late = { ...step('three', '1', '2'), ignoreFile: ignore(undefined, 'x\n') };
    const early = { ...step('one', '1', '1'), ignoreFile: ignore('x\n', 'x\ny\n') };
    const patches = patchesOf([file('a', [late]), file('b', [early])], OPTIONS);
    expect(patches.map(({ name }) => name)).toEqual(['0001-three.patch']);
    expect(patches[0]!.text).toContain('--- /dev/null\n+++ b/.dockerignore\n@@ -0,0 +1,2 @@\n+x\n+y\n');
  });

  test('leave out what lies outside of the repository', () => {
    const files = [file('../a', [step('one', '1', '2')]), file('b', [step('two', '1', '2')])];
    expect(patchesOf(files, OPTIONS).map(({ name }) => name)).toEqual(['0001-two.patch']);
  });
});

describe('a mail', () => {
  const mail: Mail = { author, subject: 's', body: 'b', patch: 'p\n', signature: 'g' };

  test('has the date of its zone', () => {
    const at = { ...author, seconds: 1_763_721_234 };
    expect(mailText({ ...mail, author: at })).toContain('Date: Fri, 21 Nov 2025 10:33:54 +0000\n');
    expect(mailText({ ...mail, author: { ...at, zone: '-0930' } })).toContain(
      'Date: Fri, 21 Nov 2025 01:03:54 -0930\n',
    );
  });

  test.each([
    ['Ann B. Cee', '"Ann B. Cee" <a@b>'],
    ['Ann O"Neil', '"Ann O\\"Neil" <a@b>'],
    ['Änn', '=?UTF-8?Q?=C3=84nn?= <a@b>'],
    ['Ann', 'Ann <a@b>'],
  ])('is of %s', (name, written) => {
    expect(mailText({ ...mail, author: { ...author, name } })).toContain(`From: ${written}\n`);
  });

  test('has carriage returns as their bytes, in lines of 76 characters', () => {
    const text = mailText({ ...mail, patch: `+${'x'.repeat(100)} ü=\r\n` });
    expect(text).toContain('Content-Transfer-Encoding: quoted-printable\n');
    expect(text).toContain(`+${'x'.repeat(74)}=\n${'x'.repeat(26)} =C3=BC=3D=0D\n`);
  });

  test('is not two for a line that looks like the beginning of one', () => {
    const text = mailText({ ...mail, patch: `+${'x'.repeat(74)}From a Mon Sep 17 00:00:00 2001\r\n` });
    expect(text.match(/^From /gm)).toHaveLength(1);
  });
});
