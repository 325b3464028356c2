/**
 * Images of distroless that were ever published for Debian 12 and 13.
 * Source: GoogleContainerTools/distroless, README.md, `config.bzl` of base, cc, java, nodejs and python3 and their history, read at
 * the commit of 2026-08-21. Every one has the tags latest, nonroot, debug and debug-nonroot.
 */
import type { BareImage } from '../knowledge/bare-image.js';

/** The day up to which the list is complete. */
export const DISTROLESS_ON = '2026-08-21';

const REGISTRY = 'gcr.io/distroless';

type Release = '12' | '13';

/** base/README.md; static/config.bzl. */
const STATIC: readonly string[] = ['ca-certificates', 'tzdata', 'netbase', 'base-files', 'media-types'];

/** base/config.bzl, with other names that Debian gave the same libraries. */
const BASE: Readonly<Record<Release, readonly string[]>> = {
  12: ['libc6', 'libssl3'],
  13: ['libc6', 'libssl3t64', 'libssl3', 'libzstd1', 'zlib1g'],
};

/** cc/config.bzl. */
const CC: readonly string[] = ['libgomp1', 'libstdc++6', 'libgcc-s1', 'libgcc1'];

/** java/config.bzl. */
const JAVA: readonly string[] = [
  ...['zlib1g', 'libjpeg62-turbo', 'liblcms2-2', 'libfreetype6', 'fonts-dejavu-core', 'fontconfig-config', 'libexpat1'],
  ...['libfontconfig1', 'libuuid1', 'libbrotli1', 'libcrypt1', 'libstdc++6', 'libgcc-s1', 'libpng16-16'],
];

/** python3/config.bzl. */
const PYTHON: readonly string[] = [
  ...['libbz2-1.0', 'libexpat1', 'liblzma5', 'libsqlite3-0', 'libuuid1', 'libncursesw6', 'libtinfo6', 'zlib1g'],
  ...['libcom-err2', 'libcrypt1', 'libgssapi-krb5-2', 'libk5crypto3', 'libkeyutils1', 'libkrb5-3', 'libkrb5support0'],
  ...['libnsl2', 'libreadline8', 'libtirpc3', 'libffi8'],
];

const NO_RUNTIME = { replaces: [], version: [], entrypoint: [], programs: [], findable: [] };

/** Announced for `Sept 2026` (SUPPORT_POLICY.md at the commit of 2026-08-21). */
const PLAIN_END: Readonly<Record<Release, string | undefined>> = { 12: '2026-09-30', 13: undefined };

function plain(release: Release): readonly BareImage[] {
  const of = (name: string, packages: readonly string[], links: BareImage['links']): BareImage => {
    const end = ended(PLAIN_END[release]);
    return { ...NO_RUNTIME, name: `${REGISTRY}/${name}-debian${release}`, release, packages, links, ...end };
  };
  return [
    of('static', STATIC, 'nothing'),
    of('base', [...STATIC, ...BASE[release]], 'packages'),
    of('cc', [...STATIC, ...BASE[release], ...CC], 'packages'),
  ];
}

function ended(endedOn: string | undefined): Pick<BareImage, 'endedOn'> {
  return endedOn === undefined ? {} : { endedOn };
}

/** nodejs/nodejs.bzl: on cc, and `node` is in a folder of its own that PATH does not name. */
function node(version: number, release: Release, endedOn?: string): BareImage {
  return {
    name: `${REGISTRY}/nodejs${version}-debian${release}`,
    release,
    replaces: ['node'],
    version: [version],
    entrypoint: ['/nodejs/bin/node'],
    programs: ['node', 'nodejs'],
    findable: [],
    links: 'packages',
    packages: [...STATIC, ...BASE[release], ...CC],
    ...ended(endedOn),
  };
}

/** java/java.bzl: on base without OpenSSL. */
function java(version: number, release: Release, endedOn?: string): BareImage {
  return {
    name: `${REGISTRY}/java${version}-debian${release}`,
    release,
    replaces: ['eclipse-temurin', 'openjdk', 'adoptopenjdk', 'java'],
    version: [version],
    entrypoint: ['/usr/bin/java', '-jar'],
    programs: ['java'],
    findable: ['java'],
    links: 'packages',
    packages: [...STATIC, 'libc6', ...JAVA],
    ...ended(endedOn),
  };
}

/** python3/python.bzl: on cc. */
function python(minor: number, release: Release, endedOn?: string): BareImage {
  const programs = ['python', 'python3', `python3.${minor}`];
  return {
    name: `${REGISTRY}/python3-debian${release}`,
    release,
    replaces: ['python'],
    version: [3, minor],
    entrypoint: [`/usr/bin/python3.${minor}`],
    programs,
    findable: programs,
    links: 'packages',
    packages: [...STATIC, ...BASE[release], ...CC, ...PYTHON],
    ...ended(endedOn),
  };
}

/** The smallest first, where one has all that another has. */
export const bareImages: readonly BareImage[] = [
  ...plain('12'),
  ...plain('13'),
  node(18, '12', '2025-04-30'),
  node(20, '12', '2026-02-27'),
  node(22, '12', '2026-02-27'),
  node(24, '12', '2026-02-27'),
  node(20, '13', '2026-05-01'),
  node(22, '13'),
  node(24, '13'),
  node(26, '13'),
  java(17, '12', '2026-02-27'),
  java(21, '12', '2026-02-27'),
  java(17, '13'),
  java(21, '13'),
  java(25, '13'),
  python(11, '12', '2026-05-11'),
  python(13, '13'),
];

/**
 * Images with the runtime of an official image's version, the best one first: those that are still published before others, then those of newer
 * releases of Debian. None is older than `release`, that of the image, where it is told.
 */
export function bareRuntimes(
  image: string,
  version: readonly number[],
  release: string | undefined,
): readonly BareImage[] {
  return newestFirst(
    bareImages.filter(
      (one) =>
        one.replaces.includes(image) &&
        one.version.every((number, index) => version[index] === number) &&
        isAtLeast(one, release),
    ),
  );
}

/**
 * Images without a runtime, the best one first, as above. What is linked with libraries runs with those of its own release of Debian and with newer ones: the C
 * library keeps what it had (glibc, "Release", symbol versioning), and the names of the others say whether they fit.
 */
export function bareBases(links: BareImage['links'], release: string | undefined): readonly BareImage[] {
  const plain = bareImages.filter((one) => one.replaces.length === 0 && one.links === links);
  return newestFirst(plain.filter((one) => links === 'nothing' || (release !== undefined && isAtLeast(one, release))));
}

function isAtLeast(one: BareImage, release: string | undefined): boolean {
  return release === undefined || Number(one.release) >= Number(release);
}

/** The smallest of each release stay in their order. */
function newestFirst(images: readonly BareImage[]): readonly BareImage[] {
  const rank = (one: BareImage): number => (one.endedOn === undefined ? 0 : 1);
  return [...images].sort((a, b) => rank(a) - rank(b) || Number(b.release) - Number(a.release));
}

/** The tag that runs as another user than root. */
export const NONROOT_TAG = 'nonroot';
