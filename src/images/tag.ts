/** A tag in its parts: `20.11-bookworm-slim` is version 20.11 and the words `bookworm` and `slim`. */
export interface Tag {
  /** Numbers of the leading version; empty when it does not begin with one. */
  readonly version: readonly number[];
  /** What stands between dashes, the version left out. */
  readonly words: readonly string[];
}

/** Splits a tag at its dashes; `v1.2` counts as a version. */
export function parseTag(tag: string): Tag {
  const [first = '', ...rest] = tag.split('-');
  const match = /^v?(\d+(?:\.\d+)*)([a-z]\w*)?$/.exec(first);
  if (match === null) return { version: [], words: [first, ...rest] };
  const version = match[1]!.split('.').map(Number);
  return { version, words: match[2] === undefined ? rest : [match[2], ...rest] };
}

/** What an image runs on. */
export interface System {
  readonly distro: string;
  readonly release: string | undefined;
}

/** Debian's suites (Debian wiki, DebianReleases, 2025). */
const DEBIAN: Readonly<Record<string, string>> = {
  squeeze: '6',
  wheezy: '7',
  jessie: '8',
  stretch: '9',
  buster: '10',
  bullseye: '11',
  bookworm: '12',
  trixie: '13',
  forky: '14',
  sid: 'sid',
};

/** Ubuntu's code names (Ubuntu wiki, Releases, 2025). */
const UBUNTU: Readonly<Record<string, string>> = {
  lucid: '10.04',
  natty: '11.04',
  oneiric: '11.10',
  precise: '12.04',
  quantal: '12.10',
  raring: '13.04',
  saucy: '13.10',
  trusty: '14.04',
  utopic: '14.10',
  vivid: '15.04',
  wily: '15.10',
  xenial: '16.04',
  yakkety: '16.10',
  zesty: '17.04',
  artful: '17.10',
  bionic: '18.04',
  cosmic: '18.10',
  disco: '19.04',
  eoan: '19.10',
  focal: '20.04',
  groovy: '20.10',
  hirsute: '21.04',
  impish: '21.10',
  jammy: '22.04',
  kinetic: '22.10',
  lunar: '23.04',
  mantic: '23.10',
  noble: '24.04',
  oracular: '24.10',
  plucky: '25.04',
  questing: '25.10',
};

/** Words such as `alpine3.19`, `ubuntu22.04`, `ubi8`: a distribution with its release. */
const NUMBERED: Readonly<Record<string, string>> = {
  alpine: 'alpine',
  ubuntu: 'ubuntu',
  debian: 'debian',
  centos: 'rhel',
  rockylinux: 'rhel',
  ubi: 'rhel',
  ol: 'rhel',
  oraclelinux: 'rhel',
  oracle: 'rhel',
  almalinux: 'rhel',
  fedora: 'fedora',
  amazonlinux: 'amazonlinux',
  al: 'amazonlinux',
  opensuse: 'suse',
  windowsservercore: 'windows',
  nanoserver: 'windows',
};

/** What a bare word stands for: other projects build on Alpine since 3.3, and always on some 3.x. */
const SOME_RELEASE: Readonly<Record<string, string>> = { alpine: '3' };

/** The system that one word of a tag names; undefined for a word that names none. */
export function systemOf(word: string): System | undefined {
  if (Object.hasOwn(DEBIAN, word)) return { distro: 'debian', release: DEBIAN[word] };
  if (Object.hasOwn(UBUNTU, word)) return { distro: 'ubuntu', release: UBUNTU[word] };
  const match = /^([a-z]+)(\d[\d.]*)?$/.exec(word);
  if (match === null || !Object.hasOwn(NUMBERED, match[1]!)) return undefined;
  const distro = NUMBERED[match[1]!]!;
  return { distro, release: match[2] ?? SOME_RELEASE[distro] };
}

/** Words of any project's tags that say when or how ripe, not what is in it: `rc1`, `beta.2`, `20240101`. */
export function isQualifier(word: string): boolean {
  return /^(?:rc|beta|alpha|preview|ea|a|b|r|p|u|patch|build)?\.?\d[\w.]*$|^(?:rc|beta|alpha|preview)$/.test(word);
}

/** True when version `a` is at least `b`; missing numbers are as good as any, so `5` is at least `5.30`. */
export function atLeast(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, number] of b.entries()) {
    const own = a[index];
    if (own === undefined || own > number) return true;
    if (own < number) return false;
  }
  return true;
}
