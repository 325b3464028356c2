import { describe, expect, test } from '@jest/globals';
import type { ImageChanges } from '../../../src/transform/transform.js';
import { projectFaults, compareFiles } from '../../../src/verify/compare-files.js';
import { compareSettings } from '../../../src/verify/compare-settings.js';
import type { ImageSettings } from '../../../src/verify/image.js';
import { baseImageText } from '../../../src/verify/written-settings.js';
import { SETTINGS, tree } from './fixtures.js';

/** The differences when one transform made the second text of the first. */
function differences(
  [before, after]: readonly [string, string],
  [was, is]: readonly [Partial<ImageSettings>, Partial<ImageSettings>],
  changes: ImageChanges = {},
  bases?: readonly [Partial<ImageSettings>, Partial<ImageSettings>],
) {
  const whole = (part: Partial<ImageSettings>): ImageSettings => ({ ...SETTINGS, ...part });
  const found = compareSettings(
    { original: whole(was), rewrite: whole(is) },
    {
      steps: [{ transform: 'it', before, after }],
      changes: new Map([['it', changes]]),
      target: undefined,
      bases: bases && { original: whole(bases[0]), rewrite: whole(bases[1]) },
    },
  );
  return found.map(({ part, name, by, declared }) => [name === undefined ? part : `${part} ${name}`, by, declared]);
}

describe('settings', () => {
  test('that are equal are no difference, whatever their order', () => {
    const environment = { A: '1', PATH: '/bin' };
    expect(differences(['FROM a\n', 'FROM a\n'], [{ environment }, { environment: { PATH: '/bin', A: '1' } }])).toEqual(
      [],
    );
  });

  test('a variable that a transform adds and says so', () => {
    const texts = ['FROM a\n', 'FROM a\nENV A=1\n'] as const;
    const images = [{ environment: {} }, { environment: { A: '1' } }] as const;
    expect(differences(texts, images, { environment: 'added' })).toEqual([['environment A', ['it'], true]]);
    expect(differences(texts, images, {})).toEqual([['environment A', ['it'], false]]);
  });

  test('a variable that is lost, by one that says that it adds', () => {
    const texts = ['FROM a\nENV A=1\n', 'FROM a\n'] as const;
    const images = [{ environment: { A: '1' } }, { environment: {} }] as const;
    expect(differences(texts, images, { environment: 'added' })).toEqual([['environment A', ['it'], false]]);
    expect(differences(texts, images, { environment: 'changed' })).toEqual([['environment A', ['it'], true]]);
  });

  test('a port that is lost', () => {
    const texts = ['FROM a\nEXPOSE 80\n', 'FROM a\n'] as const;
    expect(differences(texts, [{ ports: ['80/tcp'] }, { ports: [] }])).toEqual([['ports', ['it'], false]]);
  });

  test('what another base image sets, but what it starts only where that is said, too', () => {
    const texts = ['FROM a\n', 'FROM b\n'] as const;
    const [was, is] = [
      { environment: { VERSION: '1' }, command: ['a'] },
      { environment: { VERSION: '2' }, command: ['b'] },
    ];
    expect(differences(texts, [was, is], { 'base image': 'changed' }, [was, is])).toEqual([
      ['command', ['it'], false],
      ['environment VERSION', ['it'], true],
    ]);
    const both = { 'base image': 'changed', command: 'changed' } as const;
    expect(differences(texts, [was, is], both, [was, is]).map(([, , declared]) => declared)).toEqual([true, true]);
    expect(differences(texts, [was, is], { command: 'changed' }, [was, is]).map(([, , ok]) => ok)).toEqual([
      false,
      false,
    ]);
    expect(differences(texts, [was, is], {}, [was, is]).map(([, , declared]) => declared)).toEqual([false, false]);
  });

  test('a variable of the file itself that is lost with the base image', () => {
    const texts = ['FROM a\n', 'FROM b\n'] as const;
    const found = differences(
      texts,
      [{ environment: { OWN: '1' } }, { environment: {} }],
      { 'base image': 'changed' },
      [{ environment: {} }, { environment: {} }],
    );
    expect(found).toEqual([['environment OWN', [], false]]);
  });
});

test('the base image of a target, through stages and arguments', () => {
  const text = 'ARG V=1\nFROM --platform=linux/amd64 a:$V AS x\nRUN b\nFROM x AS y\nRUN c\nFROM z\n';
  expect(baseImageText(text, 'y')).toBe('ARG V=1\nFROM --platform=linux/amd64 a:$V\n');
  expect(baseImageText(text, undefined)).toBe('ARG V=1\nFROM z\n');
});

describe('files', () => {
  const project = [
    { path: 'pages/index.html', digest: 'i', newlyIgnored: false },
    { path: 'notes.md', digest: 'n', newlyIgnored: true },
  ];
  const original = tree({
    '/app/pages/index.html': { digest: 'i' },
    '/app/notes.md': { digest: 'n' },
    '/app/made': { digest: 'm' },
    '/usr/lib/big': { bytes: 500 },
  });
  const faults = (rewrite: Parameters<typeof tree>[0], folder = '/app') =>
    projectFaults({ original, rewrite: tree(rewrite) }, folder, project).map(({ path, ignored }) => [path, ignored]);

  test('of the context, and made below the working directory, that are lost', () => {
    expect(faults({})).toEqual([
      ['/app/pages/index.html', false],
      ['/app/notes.md', true],
      ['/app/made', false],
    ]);
  });

  test('made elsewhere are nobody’s business', () => {
    expect(faults({}, '/').map(([path]) => path)).toEqual(['/app/pages/index.html', '/app/notes.md']);
  });

  test('that are in another place under their name are not lost', () => {
    const moved = {
      '/srv/index.html': { digest: 'i' },
      '/srv/notes.md': { digest: 'n' },
      '/srv/made': { digest: 'm' },
    };
    expect(faults(moved)).toEqual([]);
  });

  test('with another content, or that may not be executed any more', () => {
    const spoiled = {
      '/app/pages/index.html': { digest: 'other' },
      '/app/notes.md': { digest: 'n', mode: 0o644 },
      '/app/made': {},
    };
    expect(faults(spoiled).map(([path]) => path)).toEqual(['/app/pages/index.html', '/app/notes.md']);
  });

  test('are summed up by folder, the largest first', () => {
    const { lost, changed } = compareFiles({ original, rewrite: tree({ '/app/made': { digest: 'x' } }) });
    expect(lost[0]).toEqual({ folder: '/usr/lib', files: 1, bytes: 500 });
    expect(changed).toEqual([{ folder: '/app', files: 1, bytes: 10 }]);
  });
});
