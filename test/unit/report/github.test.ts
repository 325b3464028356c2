import { describe, expect, test } from '@jest/globals';
import { githubAnnotations } from '../../../src/report/github.js';
import type { ReportedFile } from '../../../src/report/reported-file.js';

const file: ReportedFile = {
  path: 'Dockerfile',
  real: 'Dockerfile',
  changed: true,
  steps: [],
  outcomes: [
    { kind: 'applied', transform: 't', line: 2, column: 5, applicability: 'safe', message: 'is done', saves: 'much' },
    { kind: 'suggested', transform: 't', line: 3, column: 1, applicability: 'safe', message: 'may be', why: 'doubt' },
    {
      ...{ kind: 'skipped', transform: 'u', line: 4, column: 1, reason: 'r', message: 'is not' },
      ...{ because: [{ file: 'a.json', line: 7, says: 'x' }], remedy: 'do it' },
    } as const,
  ],
};
const annotations = (one: ReportedFile, why = false): readonly string[] =>
  githubAnnotations(one, { why, inRepository: (path) => `api/${path}` }).split('\n');

/** Reads a command as the runner does: properties up to the second `::`, then the message (actions/runner, ActionCommand, 2025). */
function read(line: string): { name: string; properties: Record<string, string>; message: string } {
  const [, name, list, message] = /^::(\w+) (.*?)::(.*)$/.exec(line)!;
  const plain = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const pairs = list!.split(',').map((pair) => pair.split('='));
  const properties = Object.fromEntries(
    pairs.map(([key, ...value]) => [key!, plain(value.join('=').replaceAll('%3A', ':').replaceAll('%2C', ','))]),
  );
  return { name: name!, properties, message: plain(message!) };
}

describe('annotations', () => {
  test('are notices at their place in the repository', () => {
    expect(annotations(file)).toEqual([
      '::notice file=api/Dockerfile,line=2,col=5,title=restow%3A t::is done (much)',
      '::notice file=api/Dockerfile,line=3,col=1,title=restow%3A t::suggested: may be%0Anot done because doubt',
      '',
    ]);
  });

  test('tell what is left alone when asked', () => {
    expect(read(annotations(file, true)[2]!)).toEqual({
      name: 'notice',
      properties: { file: 'api/Dockerfile', line: '4', col: '1', title: 'restow: u' },
      message: 'left alone: is not [r]\nbecause a.json:7  x\nto change that: do it',
    });
  });

  test('are errors and warnings for what cannot be used', () => {
    const bad = { ...file, outcomes: [] };
    expect(annotations({ ...bad, error: { message: 'is empty', fails: true } })[0]).toBe(
      '::error file=api/Dockerfile,title=restow::is empty',
    );
    expect(annotations({ ...bad, error: { message: 'FOO', line: 3, fails: false } })[0]).toBe(
      '::warning file=api/Dockerfile,line=3,title=restow::left alone: FOO',
    );
  });

  test('say nothing else, whatever a name or a text holds', () => {
    const hostile = 'x\n::set-env name=A::b\r\n::error::%0A,line=9::100%25';
    const [outcome] = file.outcomes;
    const [line, ...rest] = annotations({
      ...file,
      ...{ path: hostile, real: hostile, outcomes: [{ ...outcome!, message: hostile } as typeof outcome & object] },
    });
    expect(rest).toEqual(['']);
    const { name, properties, message } = read(line!);
    expect(name).toBe('notice');
    expect(Object.keys(properties)).toEqual(['file', 'line', 'col', 'title']);
    expect(properties['file']).toBe(`api/${hostile.replaceAll('\n', '\\x0a').replaceAll('\r', '\\x0d')}`);
    expect(message).toBe(`${hostile.replaceAll('\n', '\\x0a').replaceAll('\r', '\\x0d')} (much)`);
  });
});
