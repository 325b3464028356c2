import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../../src/analysis/analysis.js';
import { parseDocument } from '../../../src/document/parse.js';

function images(text: string) {
  const document = parseDocument(text);
  const analysis = analyze({ document });
  return document.stages.map((stage) => analysis.image(stage));
}

describe('the image of a stage', () => {
  test('comes through the defaults of build arguments, and says so', () => {
    const [image] = images('ARG V=20\nARG BASE=node:${V}-alpine\nFROM ${BASE}\n');
    expect(image).toMatchObject({ known: true, value: { distro: 'alpine' } });
    expect(image!.because.map(({ says }) => says).join()).toContain('node:20-alpine');
  });

  test.each([
    ['ARG V\nFROM node:$V\n', /without a default/],
    ['FROM node:$V\n', /without a default/],
    ['ARG A=$A\nFROM $A\n', /without a default/],
    ['ARG V=\nFROM node:${V}\n', /not an image reference/],
  ])('is unknown in %j', (text, why) => {
    const [image] = images(text);
    expect(image!.known ? '' : image!.why).toMatch(why);
  });

  test.each([
    ['FROM node:${V:-20}\n', true],
    ['ARG V=\nFROM node:${V:-20}\n', true],
    ['ARG V=\nFROM node:20${V:+-nothing}\n', true],
  ])('understands %j', (text, known) => expect(images(text)[0]!.known).toBe(known));

  test('comes through earlier stages, whose names hide images', () => {
    const [, second, third] = images('FROM debian:12 AS node\nFROM node AS b\nFROM B\n');
    expect(second).toMatchObject({ known: true, value: { distro: 'debian' } });
    expect(third).toMatchObject({ known: true, value: { distro: 'debian' } });
  });
});
