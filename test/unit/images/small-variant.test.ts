import { describe, expect, test } from '@jest/globals';
import { catalogue, families } from '../../../src/images/resolve.js';
import { publishedImage } from '../../../src/images/published.js';
import { currentLine } from '../../../src/images/release-line.js';
import { PUBLISHED_ON, publishedTags } from '../../../src/images/published-tags.js';

const WORDS = ['', '-bookworm', '-bullseye', '-buster', '-stretch', '-trixie', '-slim', '-alpine'];

describe('tags that rewrites name', () => {
  test('the list has its date', () => expect(PUBLISHED_ON).toMatch(/^\d{4}-\d\d-\d\d$/));

  test('every small variant of every published line was published, and is known', () => {
    let found = 0;
    for (const { names, smaller } of families.filter((family) => family.smaller !== undefined)) {
      const image = publishedImage(names[0]!)!;
      const tags = image.lines().flatMap((line) => WORDS.map((word) => `${line}${word}`));
      for (const tag of [...tags, 'latest', 'bookworm', 'lts', 'x-y'].filter((one) => image.has(one))) {
        const small = smaller!(tag);
        if (small === undefined) continue;
        found += 1;
        expect(image.has(small.tag)).toBe(true);
        expect(catalogue.lookUp(`${names[0]}:${small.tag}`)).toMatchObject({ known: true });
        expect(smaller!(small.tag)).toBeUndefined();
      }
    }
    expect(found).toBeGreaterThan(200);
  });

  test('the current line of every image was published', () => {
    for (const name of Object.keys(publishedTags)) {
      const image = publishedImage(name)!;
      const line = currentLine(name, image);
      if (line !== undefined) expect([name, image.has(line) || image.latest.includes(line)]).toEqual([name, true]);
    }
  });
});
