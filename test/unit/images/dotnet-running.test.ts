import { describe, expect, test } from '@jest/globals';
import { sdkRuntimes } from '../../../src/images/dotnet-tags.js';
import { catalogue } from '../../../src/images/resolve.js';
import { publishedImage } from '../../../src/images/published.js';

const SDK = 'mcr.microsoft.com/dotnet/sdk';

function imageFor(tag: string | undefined, needs: string, name = SDK): string | undefined {
  const reference = catalogue.reference(tag === undefined ? name : `${name}:${tag}`)!;
  const found = catalogue.running(reference, needs);
  return found !== undefined && 'image' in found ? found.image : undefined;
}

describe('images that run what is built on the SDK', () => {
  test.each([
    ['8.0', 'aspnet', 'mcr.microsoft.com/dotnet/aspnet:8.0'],
    ['8.0.403', 'runtime', 'mcr.microsoft.com/dotnet/runtime:8.0.10'],
    ['8.0.403-alpine3.20', 'aspnet', 'mcr.microsoft.com/dotnet/aspnet:8.0.10-alpine3.20'],
    ['6.0-jammy', 'runtime-deps', 'mcr.microsoft.com/dotnet/runtime-deps:6.0-jammy'],
    ['3.1-bullseye', 'aspnet', 'mcr.microsoft.com/dotnet/aspnet:3.1-bullseye-slim'],
    ['3.1.100', 'aspnet', 'mcr.microsoft.com/dotnet/aspnet:3.1'],
    ['latest', 'aspnet', 'mcr.microsoft.com/dotnet/aspnet:latest'],
    [undefined, 'aspnet', 'mcr.microsoft.com/dotnet/aspnet'],
    ['8', 'aspnet', undefined],
    ['8.0-preview', 'aspnet', undefined],
    ['10.0-aot', 'runtime-deps', undefined],
    ['8.0-bullseye-slim', 'aspnet', undefined],
    ['3.1-alpine', 'aspnet', undefined],
    ['3.1-focal', 'aspnet', undefined],
  ])('%s with %s: %s', (tag, needs, expected) => {
    expect(imageFor(tag, needs)).toBe(expected);
  });

  test('nothing is known of images that their maker does not list', () => {
    expect(imageFor('8.0', 'aspnet', 'mcr.microsoft.com/dotnet/nightly/sdk')).toBeUndefined();
    expect(imageFor('2.0-sdk', 'runtime', 'microsoft/dotnet')).toBe('microsoft/dotnet:2.0-runtime');
    expect(imageFor('2.0-sdk', 'aspnet', 'microsoft/dotnet')).toBeUndefined();
    expect(imageFor('sdk', 'aspnet', 'microsoft/dotnet')).toBeUndefined();
  });

  test('those on Docker Hub have their kind in the tag', () => {
    expect(imageFor('2.1-sdk', 'aspnet', 'microsoft/dotnet')).toBe('microsoft/dotnet:2.1-aspnetcore-runtime');
    expect(imageFor('2.2.402-sdk-stretch', 'runtime', 'microsoft/dotnet')).toBe(
      'microsoft/dotnet:2.2-runtime-stretch-slim',
    );
  });

  test('every version of the SDK runs on a version of the runtime that was published', () => {
    const { has } = publishedImage('mcr.microsoft.com/dotnet/aspnet')!;
    const versions = Object.entries(sdkRuntimes).flatMap(([line, words]) =>
      words.split(' ').map((word) => [`${line}.${word.split('=')[0]!}`, `${line}.${word.split('=')[1]!}`]),
    );
    expect(versions.length).toBeGreaterThan(100);
    for (const [kit, runtime] of versions) {
      expect(has(runtime!)).toBe(true);
      expect(imageFor(kit, 'aspnet')).toBe(`mcr.microsoft.com/dotnet/aspnet:${runtime!}`);
    }
  });

  test('each of the repositories has the lines of the others', () => {
    for (const folder of ['dotnet', 'dotnet/core']) {
      const all = ['aspnet', 'runtime', 'runtime-deps'].map((name) =>
        publishedImage(`mcr.microsoft.com/${folder}/${name}`)!,
      );
      for (const line of ['2.1', '3.1', '5.0']) for (const { has } of all) expect(has(line)).toBe(true);
    }
  });
});
