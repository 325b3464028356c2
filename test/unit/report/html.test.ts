import { describe, expect, test } from '@jest/globals';
import { htmlReport } from '../../../src/report/html.js';
import type { ReportedFile } from '../../../src/report/reported-file.js';

const HOSTILE = `</code></pre><script>alert(1)</script><img src=x onerror="a">'&amp;\u202e`;

function page(text: string): string {
  const file: ReportedFile = {
    path: text,
    real: text,
    changed: true,
    before: `FROM a\nRUN ${text}\n`,
    after: `FROM b\nRUN ${text}\tx\r\n`,
    steps: [{ transform: 't', before: `FROM a\nRUN ${text}\n`, after: `FROM b\nRUN ${text}\tx\r\n` }],
    outcomes: [
      { kind: 'applied', transform: 't', line: 2, column: 1, applicability: 'safe', message: text, saves: text },
      { kind: 'suggested', transform: 't', line: 2, column: 1, applicability: 'safe', message: text, why: text },
      {
        ...{ kind: 'skipped', transform: 'w', line: 6, column: 1, reason: 'r', message: text },
        ...{ because: [{ file: text, line: 7, says: text }], remedy: text },
      } as const,
    ],
  };
  const bad = {
    path: text,
    real: text,
    changed: false,
    outcomes: [],
    steps: [],
    error: { message: text, fails: true },
  };
  return htmlReport([file, bad, file], { version: '1.2.3' });
}

/** Every tag as it is written. */
function tagsOf(html: string): readonly string[] {
  return Array.from(html.matchAll(/<[^>]*>/g), ([tag]) => tag);
}

describe('the page', () => {
  test('has the same tags whatever files hold', () => {
    expect(tagsOf(page(HOSTILE))).toEqual(tagsOf(page('plain')));
    expect(page(HOSTILE)).not.toContain('\u202e');
  });

  test('closes what it opens', () => {
    const open: string[] = [];
    for (const tag of tagsOf(page('`a` b'))) {
      const [, end, name] = /^<(\/?)([a-z0-9]+)/.exec(tag) ?? [];
      if (name === undefined || ['meta', 'br'].includes(name)) continue;
      if (end === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test('loads and runs nothing', () => {
    const html = page(HOSTILE);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(tagsOf(html).filter((tag) => /<(script|link|iframe|img|object)|\s(src|on\w+)=/.test(tag))).toEqual([]);
    expect(tagsOf(html).filter((tag) => /href=/.test(tag) && !/href="#file-\d+"/.test(tag))).toEqual([]);
  });

  test('shows the diff with its transforms, outcomes and what could not be used', () => {
    const html = page('x `y`');
    expect(html).toContain('<span class="at">@@ -1,2 +1,2 @@ t</span><span class="del">-FROM a</span>');
    expect(html).toContain('<span class="add">+RUN x `y`    x</span>');
    expect(html).toContain('<li>line 2, <b>t</b>: x <code>y</code> <span class="saves">(x <code>y</code>)</span></li>');
    expect(html).toContain('because <code>x `y`:7</code> <code>x `y`</code>');
    expect(html).toContain('<h2>Not looked at</h2>\n<ul>\n<li><code>x `y`</code>: x `y`</li>');
    expect(html).toContain('<p>3 files, 2 to change: 2 changes, 2 suggestions, 2 left alone.</p>');
  });
});
