import { describe, expect, test } from '@jest/globals';
import { bareBases, bareImages, bareRuntimes, NONROOT_TAG } from '../../../src/images/distroless.js';
import { parseImageReference } from '../../../src/images/reference.js';
import { catalogue } from '../../../src/images/resolve.js';

/** README.md of GoogleContainerTools/distroless, "What images are available?", 2026-08-21, without those that end in September 2026 (SUPPORT_POLICY.md). */
const PUBLISHED = [
  ...['static', 'base', 'cc'].map((name) => `${name}-debian13`),
  ...['java17', 'java21', 'java25', 'nodejs22', 'nodejs24', 'nodejs26', 'python3'].map((name) => `${name}-debian13`),
];

describe('bareImages', () => {
  test('those without an end are the ones that are still published', () => {
    const names = bareImages.filter(({ endedOn }) => endedOn === undefined).map(({ name }) => name);
    expect(names.sort()).toEqual(PUBLISHED.map((name) => `gcr.io/distroless/${name}`).sort());
  });

  test.each(bareImages.map((one) => [one.name, one] as const))(
    '%s is in the catalogue, with and without root',
    (name, one) => {
      const plain = catalogue.lookUp(name);
      const nonroot = catalogue.lookUp(`${name}:${NONROOT_TAG}`);
      expect(plain.known && plain.value.user).toBe('root');
      expect(nonroot.known && nonroot.value.user).toBe('nonroot');
      expect(plain.known && plain.value.entrypoint).toBe(one.entrypoint.length === 0 ? 'none' : 'program');
      expect(catalogue.userTag(parseImageReference(name)!, 'nonroot')).toBe(NONROOT_TAG);
    },
  );
});

describe('bareBases', () => {
  test('what links nothing runs on any, so it gets the newest', () => {
    expect(bareBases('nothing', undefined)[0]!.name).toBe('gcr.io/distroless/static-debian13');
    expect(bareBases('nothing', '9')[0]!.name).toBe('gcr.io/distroless/static-debian13');
  });

  test.each([
    ['11', ['base-debian13', 'cc-debian13', 'base-debian12', 'cc-debian12']],
    ['12', ['base-debian13', 'cc-debian13', 'base-debian12', 'cc-debian12']],
    ['13', ['base-debian13', 'cc-debian13']],
    ['14', []],
    ['sid', []],
    [undefined, []],
  ])('what is linked on Debian %s runs on that release and on newer ones', (release, expected) => {
    const names = bareBases('packages', release).map(({ name }) => name.slice('gcr.io/distroless/'.length));
    expect(names).toEqual(expected);
  });
});

describe('bareRuntimes', () => {
  test.each([
    ['node', [22, 11], '12', 'nodejs22-debian13'],
    ['node', [20], '12', 'nodejs20-debian13'],
    ['node', [18], '12', 'nodejs18-debian12'],
    ['node', [18], '13', undefined],
    ['python', [3, 11], '13', undefined],
    ['node', [20], '11', 'nodejs20-debian13'],
    ['python', [3, 11, 4], undefined, 'python3-debian12'],
    ['eclipse-temurin', [17], undefined, 'java17-debian13'],
    ['node', [16], '12', undefined],
    ['node', [], undefined, undefined],
    ['python', [3], undefined, undefined],
    ['constructor', [3, 11], undefined, undefined],
  ] as const)('%s %j on Debian %s becomes %s', (image, version, release, expected) => {
    const [best] = bareRuntimes(image, version, release);
    expect(best?.name).toBe(expected === undefined ? undefined : `gcr.io/distroless/${expected}`);
  });
});
