import { expect, test } from '@jest/globals';
import { besideProgress, Progress } from '../../../src/cli/progress.js';

const silent = { outColor: false, errColor: false, outIsTerminal: false, showsProgress: true };

test('is shown when it takes long, now and then, and gives way to what is printed', () => {
  const said: string[] = [];
  let now = 5000;
  const progress = new Progress(
    (text) => said.push(text),
    300,
    () => now,
  );
  const terminal = besideProgress(
    { ...silent, out: (text) => said.push(text), err: (text) => said.push(text) },
    progress,
  );
  const step = (later: number): void => {
    now += later;
    progress.step();
  };
  step(999);
  terminal.out('diff\n');
  expect(said.splice(0)).toEqual(['diff\n']);
  step(1);
  step(99);
  step(1);
  expect(said.splice(0)).toEqual(['\r\u001b[Krestow: 2 of 300 files', '\r\u001b[Krestow: 4 of 300 files']);
  terminal.err('a\n');
  terminal.out('b\n');
  expect(said).toEqual(['\r\u001b[K', 'a\n', 'b\n']);
});
