import { describe, expect, test } from '@jest/globals';
import { rewrite } from '../../../src/engine/rewrite.js';
import type { Note } from '../../../src/engine/result.js';
import { transforms } from '../../../transforms/index.js';
import { useExecForm } from '../../../transforms/use-exec-form/index.js';

const IDS = transforms.map(({ id }) => id);

function notes(text: string): readonly Note[] {
  return rewrite({ text, transforms: [useExecForm], knownTransforms: IDS }).notes;
}

describe('a comment to restow', () => {
  test('that silences something is no news', () => {
    expect(notes('FROM a\n# restow-ignore use-exec-form: the shell is wanted\nCMD b\n')).toEqual([]);
    expect(notes('# restow-ignore-file use-exec-form, chain-runs: not now\nFROM a\nCMD b\n')).toEqual([]);
  });

  test('for a transform that does not run is no news', () => {
    expect(notes('FROM a\n# restow-ignore chain-runs: later\nRUN b\n')).toEqual([]);
  });

  test.each([
    ['has nothing below it', 'FROM a\n# restow-ignore use-exec-form: why\nRUN b\nCMD c\n', 2, 'silences nothing'],
    ['stands apart', 'FROM a\n# restow-ignore use-exec-form: why\n\nCMD c\n', 2, 'silences nothing'],
    [
      'is for a file and stands in it',
      'FROM a\n# restow-ignore-file use-exec-form: why\nRUN c\n',
      2,
      'silences nothing',
    ],
    ['stands in an instruction', 'FROM a\nRUN b \\\n# restow-ignore use-exec-form: why\n  c\n', 3, 'silences nothing'],
    ['has no reason', 'FROM a\n# restow-ignore use-exec-form\nCMD b\n', 2, 'without a reason'],
    ['has an empty reason', 'FROM a\n# restow-ignore use-exec-form:  \nCMD b\n', 2, 'without a reason'],
    ['names nothing', 'FROM a\n# restow-ignore: why\nCMD b\n', 2, 'names no transform'],
    [
      'names what is not there',
      'FROM a\n# restow-ignore use-exec-from: why\nCMD b\n',
      2,
      'did you mean `use-exec-form`?',
    ],
    ['is not understood', 'FROM a\n# restow-ignore USE EXEC: why\nCMD b\n', 2, 'is not understood'],
  ])('that %s is told', (_, text, line, message) => {
    expect(notes(text)).toEqual([{ line, message: expect.stringContaining(message) }]);
  });

  test('with several names is told for each that silences nothing', () => {
    const text = 'FROM a\n# restow-ignore use-exec-form, use-exec-from: why\nRUN b\n';
    expect(notes(text).map(({ line }) => line)).toEqual([2, 2]);
  });
});
