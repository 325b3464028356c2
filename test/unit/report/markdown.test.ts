import { describe, expect, test } from '@jest/globals';
import { markdownReport } from '../../../src/report/markdown.js';
import { markdownCode, markdownText } from '../../../src/report/markdown-text.js';
import type { ReportedFile } from '../../../src/report/reported-file.js';

describe('texts from files mean nothing in Markdown', () => {
  test.each([
    ['`npm ci` is cached', '`npm ci` is cached'],
    ['one ` only', 'one \\` only'],
    ['*a* _b_ ~~c~~ \\d', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\\\d'],
    ['[x](http://e)', '\\[x\\](http:<!-- -->//e)'],
    ['<img src=x> &lt; </details>', '\\<img src=x\\> \\&lt; \\</details\\>'],
    ['<!-- -->', '\\<!-- --\\>'],
    ['@octocat a@b.co', '@<!-- -->octocat a@<!-- -->b.co'],
    ['closes #12, GH-7', 'closes \\#<!-- -->12, GH-<!-- -->7'],
    ['_www.e.vil', '\\_www<!-- -->.e.vil'],
    ['mailto:a', 'mailto<!-- -->:a'],
    ['$x$', '<span>$</span>x<span>$</span>'],
    ['a\n# b\r\u202e', 'a\\\\x0a\\#<!-- --> b\\\\x0d\\\\u202e'],
    ['`` a', ' a'],
  ])('%j', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  test.each([
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['``x', '``` ``x ```'],
    [' x', '`  x `'],
    ['a\nb', '`a\\x0ab`'],
    ['', ''],
  ])('code %j', (text, written) => {
    expect(markdownCode(text)).toBe(written);
  });
});

const file: ReportedFile = {
  path: 'a`b/Dockerfile',
  real: 'a`b/Dockerfile',
  changed: true,
  before: 'a',
  after: 'b',
  steps: [],
  outcomes: [
    {
      kind: 'applied',
      transform: 't',
      line: 2,
      column: 1,
      applicability: 'safe',
      message: '`x` is done',
      saves: '9 MB',
    },
    { kind: 'applied', transform: 'u', line: 3, column: 1, applicability: 'safe', message: 'also' },
    { kind: 'applied', transform: 't', line: 4, column: 1, applicability: 'safe', message: 'again' },
    {
      kind: 'suggested',
      transform: 'v',
      line: 5,
      column: 1,
      applicability: 'safe',
      message: 'may be',
      why: 'of doubt',
    },
    {
      ...{ kind: 'skipped', transform: 'w', line: 6, column: 1, reason: 'r', message: 'is not' },
      ...{ because: [{ file: 'p.json', line: 7, says: '"x": `y`' }], remedy: 'do it' },
    } as const,
  ],
};
const purposes = new Map([['t', 'It is good.']]);

describe('the text of a pull request', () => {
  test('tells what changed and why, what is suggested, and what was left alone', () => {
    expect(markdownReport([file], { purposes, why: false })).toBe(
      [
        '## restow',
        'One file changes. What each transform is for stands behind its name.',
        '### ``a`b/Dockerfile``: 3 changes',
        '- **t**: It is good.\n  - line 2: `x` is done (9 MB)\n  - line 4: again\n- **u**\n  - line 3: also',
        'Suggested, and left to you:',
        '- line 5, **v**: may be\n  - not done because of doubt',
        '<details><summary>Left alone: 1</summary>',
        '- line 6, **w**: is not\n  - because `p.json:7` says `` "x": `y` ``\n  - to change that: do it',
        '</details>\n',
      ].join('\n\n'),
    );
  });

  test('has files of which all was left alone only when asked, and those that could not be used always', () => {
    const left = { ...file, path: 'left', changed: false, outcomes: file.outcomes.slice(4) };
    const bad = { ...left, path: 'bad', outcomes: [], error: { message: 'is empty', line: 1, fails: true } };
    const short = markdownReport([left, bad], { purposes, why: false });
    expect(short).toBe('## restow\n\nNothing to change.\n\n### Not looked at\n\n- `bad:1`: is empty\n');
    expect(markdownReport([left, bad], { purposes, why: true })).toContain('### `left`: 0 changes\n\n<details>');
  });

  test('names an ignore file that is new or changed', () => {
    const ignore = { ...file, path: '.dockerignore', outcomes: [] };
    expect(markdownReport([ignore], { purposes, why: false })).toContain('### `.dockerignore`: changed\n');
    expect(markdownReport([{ ...ignore, before: undefined }], { purposes, why: false })).toContain(': new\n');
  });
});
