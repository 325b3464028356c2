import { describe, expect, test } from '@jest/globals';
import { wheelsFor, type Wish } from '../../../src/ecosystems/python/wheels.js';

const wish = (name: string, versions = '', extras: readonly string[] = []): Wish => ({ name, versions, extras });

describe('wheelsFor', () => {
  test.each([
    ['flask', '', 12],
    ['flask', '==3.0.3', 12],
    ['numpy', '==1.26.4', 12],
    ['numpy', '<2', 12],
    ['numpy', '>=1.20,<1.24', 11],
    ['numpy', '~=1.26.0', 12],
    ['pandas', '', 11],
  ])('%s%s installs from wheels on Python 3.%i', (name, versions, minor) => {
    expect(wheelsFor([wish(name, versions)], minor, false)).toMatchObject({ all: true });
  });

  test.each([
    ['psycopg2', '', 12],
    ['numpy', '==1.21.0', 12],
    ['numpy', '<1.26', 12],
    ['numpy', '==1.26.*', 13],
    ['no-such-package', '', 12],
    ['flask', '==0.5', 12],
    ['constructor', '', 12],
  ])('%s%s may have to be compiled on Python 3.%i', (name, versions, minor) => {
    expect(wheelsFor([wish(name, versions)], minor, false)).toMatchObject({ all: false });
  });

  test('libraries that wheels load are named, those of dependencies too', () => {
    expect(wheelsFor([wish('lightgbm')], 11, false)).toMatchObject({ all: true, libraries: ['libgomp1'] });
    expect(wheelsFor([wish('psycopg')], 11, false)).toMatchObject({ all: true, libraries: ['libpq5'] });
  });

  test('the first package that is not known to have a wheel for musl is named', () => {
    const glibcOnly = (name: string, versions = ''): unknown => {
      const found = wheelsFor([wish(name, versions)], 12, true);
      return found.all && found.glibcOnly;
    };
    expect(glibcOnly('flask')).toBeUndefined();
    expect(glibcOnly('numpy')).toBeUndefined();
    expect(glibcOnly('cryptography', '==42.0.0')).toBeUndefined();
    expect(glibcOnly('cryptography', '==3.4.8')).toBe('cryptography');
    expect(glibcOnly('lightgbm')).toBe('lightgbm');
  });

  test('extras count, and one that is not known is a doubt', () => {
    expect(wheelsFor([wish('uvicorn', '', ['standard'])], 11, false)).toMatchObject({ all: true });
    expect(wheelsFor([wish('uvicorn', '', ['unheard-of'])], 11, false)).toEqual({
      all: false,
      name: 'uvicorn[unheard-of]',
    });
  });

  test('where everything is named, dependencies are not followed', () => {
    expect(wheelsFor([wish('flask', '==3.0.3')], 12, true)).toMatchObject({ all: true });
  });
});
