import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { parseDocument } from '../../../src/document/parse.js';
import { buildPlan } from '../../../src/replay/build-plan.js';
import { replayed, type Edit } from '../../support/replay-history.js';

const sample = JSON.parse(gunzipSync(readFileSync('test/corpus/dockerfiles.json.gz')).toString()) as Record<
  string,
  string
>;
const texts = Object.entries(sample).filter(([, text]) => parseDocument(text).problems.length === 0);

/** A file at every path that a Dockerfile takes from the context, and some more. */
function filesFor(text: string): readonly string[] {
  const { steps } = buildPlan(parseDocument(text), new Map());
  const sources = steps.flatMap(({ inputs }) =>
    inputs.flatMap((one) => (one.kind === 'context' ? one.source.path : [])),
  );
  return [...sources.map((path) => `${path.replaceAll(/[*?[\]]/g, 'a').replace(/\/+$/, '')}/in it`), 'aside'];
}

const editOf = (paths: readonly string[], content: string): Edit =>
  Object.fromEntries(
    paths.map((path) => [
      path
        .split('/')
        .filter((part) => !/^\.*$/.test(part))
        .join('/'),
      content,
    ]),
  );

test.each(texts)(
  '%s: what does not change is cached, what comes back too, and nothing above what was rebuilt',
  (_, text) => {
    const paths = filesFor(text);
    const same = editOf(paths, '1');
    const edits = [same, { other: '1' }, editOf(paths, '2'), same];
    const { before: steps, builds, failed } = replayed(text, same, edits);
    expect(failed).toEqual([]);
    expect(builds[0]!.before.every((verdict) => verdict === 'cached')).toBe(true);
    for (const { before: verdicts } of builds)
      for (const [at, verdict] of verdicts.entries()) {
        const next = steps[at + 1];
        if (verdict === 'cached' || next?.stage !== steps[at]!.stage || next.linked) continue;
        expect(verdicts[at + 1]).not.toBe('cached');
      }
    expect(builds.at(-1)!.before.every((verdict) => verdict === 'cached')).toBe(true);
  },
);
