import { describe, expect, test } from '@jest/globals';
import { moduleCall } from '../../../src/shell/module-call.js';
import { unwrap } from '../../../src/shell/unwrap.js';
import { scriptOf } from './scripts.js';

const unwrapped = (text: string) => unwrap(scriptOf(text).commands[0]!);
const rest = (text: string) =>
  unwrapped(text)
    .words.map((word) => word.text)
    .join(' ');
const root = { kind: 'named', name: 'root' };

describe('wrappers come off', () => {
  test.each([
    ['a b', 'a b', []],
    ['sudo a b', 'a b', ['sudo']],
    ['/usr/bin/sudo a', 'a', ['sudo']],
    ['sudo -E -u x a -y', 'a -y', ['sudo']],
    ['sudo -EH a', 'a', ['sudo']],
    ['sudo -Eu x a', 'a', ['sudo']],
    ['sudo -- a', 'a', ['sudo']],
    ['env A=b C="d e" a', 'a', ['env']],
    ['env -i A=b a', 'a', ['env']],
    ['exec a', 'a', ['exec']],
    ['exec -a x a', 'a', ['exec']],
    ['command a', 'a', ['command']],
    ['nice -n 10 a', 'a', ['nice']],
    ['nice -n10 a', 'a', ['nice']],
    ['nohup a', 'a', ['nohup']],
    ['timeout -k 5 --signal=KILL 10 a b', 'a b', ['timeout']],
    ['gosu app a', 'a', ['gosu']],
    ['su-exec app:grp a', 'a', ['su-exec']],
    ['busybox wget x', 'wget x', ['busybox']],
    ['sudo env A=1 nice a', 'a', ['sudo', 'env', 'nice']],
  ])('%s', (text, words, wrappers) => {
    expect(rest(text)).toBe(words);
    expect(unwrapped(text)).toMatchObject({ wrappers, doubt: undefined });
  });

  test.each([
    'sudo -i a',
    'env -S "a b"',
    'command -v a',
    'sudo --chdir=/x a',
    'env $A=b a',
    'nice $N a'.replace('$N', '-$N'),
  ])('%s stays on, with a doubt', (text) => {
    expect(rest(text)).toBe(text);
    expect(unwrapped(text).doubt).toBeDefined();
  });

  test.each(['exec >log', 'env', 'sudo', 'xargs a', '$A b'])('%s stays as it is', (text) => {
    expect(unwrapped(text).words).toEqual(scriptOf(text).commands[0]!.words);
    expect(unwrapped(text).doubt).toBeUndefined();
  });
});

describe('what wrappers change', () => {
  test.each([
    ['a', { kind: 'unchanged' }],
    ['env a', { kind: 'unchanged' }],
    ['sudo a', root],
    ['sudo -u www a', { kind: 'named', name: 'www' }],
    ['sudo -uwww a', { kind: 'named', name: 'www' }],
    ['sudo --user=www a', { kind: 'named', name: 'www' }],
    ['sudo -u "#0" a', root],
    ['gosu app:grp a', { kind: 'named', name: 'app' }],
    ['gosu 0 a', root],
    ['sudo -u x sudo a', root],
    ['gosu $U a', { kind: 'unknown', why: 'the user is known only when the command runs' }],
  ])('the user of %s', (text, asUser) => {
    expect(unwrapped(text).asUser).toEqual(asUser);
  });

  test.each([
    ['a', 'kept'],
    ['sudo a', 'filtered'],
    ['sudo -E a', 'kept'],
    ['sudo --preserve-env=A a', 'filtered'],
    ['env -i a', 'cleared'],
    ['env - a', 'cleared'],
    ['env -u A a', 'filtered'],
    ['env -i sudo -E a', 'cleared'],
  ])('the environment of %s', (text, environment) => {
    expect(unwrapped(text).environment).toBe(environment);
  });

  test('assignments keep their places', () => {
    const text = 'A=1 sudo B=2 env C="x $D" "E=y z" a';
    const { assignments } = unwrapped(text);
    expect(assignments.map((one) => [one.name, one.value?.text, one.value?.literal])).toEqual([
      ['A', '1', '1'],
      ['B', '2', '2'],
      ['C', '"x $D"', undefined],
      ['E', 'y z', 'y z'],
    ]);
    for (const { value } of assignments) expect(text.slice(value!.range.start, value!.range.end)).toBe(value!.text);
    expect(assignments[2]!.value!.pieces).toEqual([
      { kind: 'text', value: 'x ', quoted: true },
      { kind: 'variable', name: 'D', quoted: true },
    ]);
  });
});

describe('modules', () => {
  const call = (text: string) => moduleCall(scriptOf(text).commands[0]!.words, ['interp', 'interp3'], ['-W']);

  test.each([
    ['interp -m pip install x', 'pip', 'install x'],
    ['/usr/bin/interp3 -u -m pip', 'pip', ''],
    ['interp -Im pip x', 'pip', 'x'],
    ['interp -W ignore -m pip x', 'pip', 'x'],
  ])('%s', (text, module, words) => {
    const found = call(text);
    expect(found?.module.literal).toBe(module);
    expect(found?.rest.map((word) => word.text).join(' ')).toBe(words);
  });

  test.each(['other -m pip', 'interp x -m pip', 'interp -c "x" -m pip', 'interp -m', 'interp -m $M', 'interp -Wm pip'])(
    '%s runs none',
    (text) => {
      expect(call(text)).toBeUndefined();
    },
  );
});
