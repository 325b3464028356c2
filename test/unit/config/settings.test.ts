import { describe, expect, test } from '@jest/globals';
import type { Choices, Configuration } from '../../../src/config/configuration.js';
import { settingsFor, type Settings } from '../../../src/config/settings.js';

function settings(asked: Choices, configuration: Configuration, path = 'Dockerfile'): Settings {
  return settingsFor(asked, configuration, { path, matches: (glob, one) => one.startsWith(glob) });
}

describe('settings', () => {
  test('are the defaults where nothing is said', () => {
    expect(settings({}, {})).toEqual({
      preset: 'recommended',
      only: undefined,
      skip: [],
      cache: 'mount',
      base: 'slim',
      images: undefined,
    });
  });

  test('aim for a base without a system in the preset max, for none in the preset safe, and else for what is asked', () => {
    expect(settings({ preset: 'max' }, {}).base).toBe('distroless');
    expect(settings({ preset: 'max', base: 'slim' }, {}).base).toBe('slim');
    expect(settings({ preset: 'safe' }, { base: 'distroless' }).base).toBe('slim');
    expect(settings({}, { base: 'distroless' }).base).toBe('distroless');
  });

  test('come from the configuration, then its overrides in order, then the command line', () => {
    const configuration: Configuration = {
      preset: 'max',
      skip: ['a'],
      overrides: [
        { files: ['api/'], cache: 'clean', skip: ['b'] },
        { files: ['x', 'api/old/'], preset: 'safe' },
      ],
    };
    expect(settings({}, configuration)).toMatchObject({ preset: 'max', cache: 'mount', skip: ['a'] });
    expect(settings({}, configuration, 'api/D')).toMatchObject({ preset: 'max', cache: 'clean', skip: ['a', 'b'] });
    expect(settings({ skip: ['c'] }, configuration, 'api/old/D')).toMatchObject({
      preset: 'safe',
      skip: ['a', 'b', 'c'],
    });
    expect(settings({ preset: 'recommended' }, configuration, 'api/old/D')).toMatchObject({ preset: 'recommended' });
  });

  test('`only` on the command line is meant as it stands', () => {
    expect(settings({ only: ['a'] }, { skip: ['a'], only: ['b'] })).toMatchObject({ only: ['a'], skip: [] });
  });

  test('the preset `safe` mounts nothing', () => {
    expect(settings({ preset: 'safe' }, { cache: 'mount' })).toMatchObject({ cache: 'clean' });
  });
});
