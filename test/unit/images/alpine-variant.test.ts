import { describe, expect, test } from '@jest/globals';
import { publishedImage } from '../../../src/images/published.js';
import { catalogue, families } from '../../../src/images/resolve.js';

function alpineOf(text: string): string | undefined {
  const found = catalogue.onAlpine(catalogue.reference(text)!);
  return found && `${found.name ?? ''}:${found.tag}`;
}

describe('the image on Alpine', () => {
  test.each([
    ['python:3.12', ':3.12-alpine'],
    ['python:3.12-slim-bookworm', ':3.12-alpine'],
    ['docker.io/library/node:20-bookworm-slim', ':20-alpine'],
    ['node', ':alpine'],
    ['nginx:1.27', ':1.27-alpine'],
    ['node:20-alpine', undefined],
    ['python:3.6', undefined],
    ['python:3.10.2', undefined],
    ['node:16.3', undefined],
    ['python:3.12-windowsservercore', undefined],
    ['eclipse-temurin:21', undefined],
    ['i386/debian:12', undefined],
    ['golang:1.22', undefined],
  ])('of %s is %s', (text, expected) => {
    expect(alpineOf(text)).toBe(expected);
  });

  test('of Debian is Alpine in a release', () => {
    expect(alpineOf('debian:12-slim')).toMatch(/^alpine:3\.\d+$/);
  });

  test('was published under its tag, and stands on Alpine', () => {
    const names = families.map(({ names: [name] }) => name!).filter((name) => publishedImage(name) !== undefined);
    const made = names.flatMap((name) =>
      publishedImage(name)!
        .lines()
        .map((line) => `${name}:${line}`),
    );
    const found = made.flatMap((text) => {
      const image = catalogue.onAlpine(catalogue.reference(text)!);
      return image === undefined ? [] : [{ name: image.name ?? text.split(':')[0]!, tag: image.tag }];
    });
    expect(found.length).toBeGreaterThan(20);
    for (const { name, tag } of found) {
      expect([name, tag, publishedImage(name)!.has(tag)]).toEqual([name, tag, true]);
      expect(catalogue.lookUp(`${name}:${tag}`)).toMatchObject({ known: true, value: { distro: 'alpine' } });
    }
  });
});
