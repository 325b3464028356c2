/** Images of distributions. Sources: the repositories' pages on Docker Hub and their Dockerfiles, read 2025. */
import type { ImageFamily } from '../../knowledge/image-family.js';
import { alpineItself } from '../alpine-variant.js';
import { defineFamily } from '../define-family.js';
import { atLeast, type System, type Tag } from '../tag.js';

/** Images of bare distributions hold no compilers. */
const none = (): boolean => false;

/** The release that a bare version tag names (`22.04`); tags without one move, so they are the newest of the day. */
function released(distro: string, newest: string | undefined): (tag: Tag) => System {
  return ({ version }) => ({ distro, release: version.length > 0 ? twoParts(distro, version) : newest });
}

function twoParts(distro: string, version: readonly number[]): string {
  const parts = distro === 'alpine' ? version.slice(0, 2) : version;
  if (distro === 'ubuntu') return parts.map((part) => String(part).padStart(2, '0')).join('.');
  return distro === 'debian' || distro === 'rhel' ? String(parts[0]) : parts.join('.');
}

/** phusion/baseimage: 0.9.16 to 0.9.18 on 14.04, 0.9.19 to 0.10 on 16.04, 0.11 on 18.04 (its changelog, 2024). */
function phusionSystem({ version }: Tag): System {
  const steps: readonly (readonly [from: readonly number[], release: string])[] = [
    [[0, 11], '18.04'],
    [[0, 9, 19], '16.04'],
    [[0, 9, 10], '14.04'],
  ];
  const step = version.length > 1 ? steps.find(([from]) => atLeast(version, from)) : undefined;
  return { distro: 'ubuntu', release: step?.[1] };
}

const plain: readonly ImageFamily[] = [
  defineFamily({
    onAlpine: alpineItself,
    names: ['debian', 'debian/eol', 'i386/debian', 'amd64/debian', 'arm32v7/debian', 'arm64v8/debian'],
    system: released('debian', '13'),
    words: ['backports', 'oldstable', 'oldoldstable', 'unstable', 'experimental', 'base'],
    small: { place: 'end', lacks: 'manuals', has: [], tools: [], saves: 40e6 },
    compilers: none,
  }),
  defineFamily({
    names: ['ubuntu', 'stackbrew/ubuntu', 'i386/ubuntu', 'amd64/ubuntu', 'arm32v7/ubuntu', 'arm64v8/ubuntu'],
    system: released('ubuntu', '26.04'),
    compilers: none,
  }),
  defineFamily({
    names: [
      'alpine',
      'gliderlabs/alpine',
      'i386/alpine',
      'amd64/alpine',
      'arm32v6/alpine',
      'arm32v7/alpine',
      'arm64v8/alpine',
    ],
    system: released('alpine', '3.22'),
    compilers: none,
  }),
  defineFamily({
    names: ['fedora', 'registry.fedoraproject.org/fedora'],
    accounts: () => true,
    system: released('fedora', '43'),
    words: ['rawhide'],
  }),
  defineFamily({
    names: ['centos', 'quay.io/centos/centos', 'rockylinux', 'rockylinux/rockylinux', 'almalinux', 'oraclelinux'],
    system: released('rhel', undefined),
    words: ['stream', 'stream8', 'stream9', 'stream10', 'minimal', 'ubi', 'init'],
    // Minimal images lack shadow-utils (the images' package lists, read 2026).
    accounts: ({ words }) => !words.includes('minimal'),
  }),
  defineFamily({
    names: ['amazonlinux', 'public.ecr.aws/amazonlinux/amazonlinux'],
    system: released('amazonlinux', '2023'),
    words: ['with', 'sources', 'minimal'],
  }),
  defineFamily({
    names: ['archlinux', 'archlinux/archlinux', 'archlinux/base'],
    system: { distro: 'arch', release: undefined },
    words: ['base', 'devel', 'multilib'],
    brings: ['pacman'],
  }),
  defineFamily({
    names: ['base/archlinux', 'manjarolinux/base', 'artixlinux/base'],
    system: { distro: 'arch', release: undefined },
  }),
  defineFamily({
    names: [
      ...['opensuse', 'opensuse/leap', 'opensuse/tumbleweed', 'registry.opensuse.org/opensuse/leap'],
      ...['registry.opensuse.org/opensuse/tumbleweed', 'registry.suse.com/bci/bci-base'],
    ],
    system: { distro: 'suse', release: undefined },
    words: ['leap', 'tumbleweed'],
  }),
];

const derived: readonly ImageFamily[] = [
  // Debian without what its own small variants lack; it has no variants (its README, read 2026-11).
  defineFamily({ names: ['bitnami/minideb', 'minideb'], system: released('debian', '13'), compilers: none }),
  defineFamily({
    names: ['buildpack-deps'],
    system: released('debian', '13'),
    words: ['scm', 'curl'],
  }),
  defineFamily({ names: ['phusion/baseimage'], system: phusionSystem, words: ['master', 'amd64', 'arm64'] }),
  // Raspbian is Debian rebuilt for the first Raspberry Pi; its suites have Debian's names.
  defineFamily({
    names: ['resin/rpi-raspbian', 'balenalib/rpi-raspbian', 'raspbian/stretch', 'balenalib/raspberry-pi-debian'],
    system: { distro: 'debian', release: undefined },
    words: ['run', 'build'],
    entrypoint: 'passes-on',
  }),
];

/** Red Hat's universal base images: the release stands in the repository's name. Minimal ones lack shadow-utils (their package lists, read 2026). */
const universal: readonly ImageFamily[] = ['7', '8', '9', '10'].flatMap((release) =>
  (['', '-minimal', '-init'] as const).map((kind) =>
    defineFamily({
      names: [
        `registry.access.redhat.com/ubi${release}/ubi${kind}`,
        `registry.access.redhat.com/ubi${release}${kind}`,
        `redhat/ubi${release}${kind}`,
        ...(kind === '-init' ? [] : [`registry.redhat.io/ubi${release}/ubi${kind}`]),
      ],
      system: { distro: 'rhel', release },
      accounts: () => kind !== '-minimal',
    }),
  ),
);

export const distributionFamilies: readonly ImageFamily[] = [...plain, ...derived, ...universal];
