import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scriptCommands } from '../../../../../src/ecosystems/node/dependencies/script-words.js';
import { matchesWorkspace } from '../../../../../src/ecosystems/workspace-pattern.js';
import { jsonTokens } from '../../../../../src/ecosystems/json-tokens.js';
import { lineOfJsonKey, readJson } from '../../../../../src/ecosystems/read-json.js';

describe('a JSON document', () => {
  test('is broken by our tokens exactly when it is broken for the engine', () => {
    const edited = fc
      .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '}', '"', 'x', '1', ':'))
      .map(([value, at, put]) => {
        const text = JSON.stringify(value, null, 1);
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + 1);
      });
    fc.assert(
      fc.property(edited, (text) => {
        const broken = [...jsonTokens(text)].some(({ kind }) => kind === 'broken');
        if (readJson(text).ok) expect(broken).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('says on which line a key stands, the last one where it stands twice', () => {
    const text = '{\n"a": {"b": 1},\n"c": {"b": 2},\n"a": {"b": "}"}\n}';
    expect(lineOfJsonKey(text, ['a', 'b'])).toBe(4);
    expect(lineOfJsonKey(text, ['c', 'b'])).toBe(3);
    expect(lineOfJsonKey(text, ['b'])).toBeUndefined();
  });
});

describe('a workspace pattern', () => {
  test.each([
    ['packages/a', 'packages/*', true],
    ['packages/a/b', 'packages/*', false],
    ['packages/a/b', 'packages/**', true],
    ['a/b/c', '**/c', true],
    ['c', '**/c', true],
    ['apps/web', './apps/web/', true],
    ['apps/web', 'apps/w?b', true],
    ['apps/webs', 'apps/w*b', false],
    ['x/ab', '{x,y}/{a,b}b', true],
    ['x/a', 'x/[ab]', undefined],
    ['x/a', 'x/@(a|b)', undefined],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'a*a*a*a*a*a*a*a*a*a*b', false],
  ])('%s under %s is %s', (folder, pattern, expected) => {
    expect(matchesWorkspace(folder, pattern)).toBe(expected);
  });
});

describe('a script of package.json', () => {
  test.each([
    ['husky install || true', [['husky', 'install'], ['true']]],
    [
      'CI=1 cross-env A=b patch-package >/dev/null 2>&1; echo "it\'s done"',
      [
        ['cross-env', 'A=b', 'patch-package'],
        ['echo', "it's done"],
      ],
    ],
    ['cross-env A=b patch-package', [['patch-package']]],
    ['a --x="y z"', [['a', '--x=y z']]],
    ['', []],
    ['a | b', undefined],
    ['a & b', undefined],
    ['(a)', undefined],
    ['a > b', undefined],
    ['a >/dev/nullx', undefined],
    ['echo `a`', undefined],
    ['echo "$(a)"', undefined],
    ['rm -rf *', undefined],
  ])('%s is read as %j', (script, expected) => {
    expect(scriptCommands(script)).toEqual(expected);
  });
});
