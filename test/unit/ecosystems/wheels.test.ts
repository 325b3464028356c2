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
    expect(wheelsFor([wish('lightgbm')], 11, false)).toEqual({ all: true, libraries: ['libgomp1'] });
    expect(wheelsFor([wish('psycopg')], 11, false)).toEqual({ all: true, libraries: ['libpq5'] });
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
