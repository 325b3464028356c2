import type { BuildPackages, PackageSystem } from '../../knowledge/build-packages.js';
import { fullImagePrograms } from './full-image-programs.js';
import { BUILD_LIBRARIES } from './build-libraries.js';

interface Row {
  readonly releases: readonly string[];
  readonly libraries: readonly string[];
}

const ALL = ['d11', 'd12', 'd13', 'u20', 'u22', 'u24'];

const rows: ReadonlyMap<string, readonly Row[]> = new Map(BUILD_LIBRARIES.map(readLine));

function readLine(line: string): readonly [string, readonly Row[]] {
  const [name = '', rest = ''] = line.split(': ');
  return [name, rest.split('; ').map(readRow)];
}

function readRow(text: string): Row {
  const [releases = '', libraries = ''] = text.split('=');
  return {
    releases: releases === 'all' ? ALL : releases.split(','),
    libraries: libraries.split(' ').filter((name) => name !== ''),
  };
}

/** `d12`, `u22`; undefined for what is not known or no plain release. */
function shortName({ distro, release }: PackageSystem): string | undefined {
  if (release === undefined) return undefined;
  if (distro === 'debian') return `d${release}`;
  return /^\d+\.04$/.test(release) ? `u${release.slice(0, -3)}` : undefined;
}

function librariesOf(name: string, system: PackageSystem): readonly string[] | undefined {
  const release = shortName(system);
  const fits = ({ releases }: Row): boolean =>
    releases[0] === '*' || (release !== undefined && releases.includes(release));
  return rows.get(name)?.find(fits)?.libraries;
}

/**
 * Tags that still move stand on Debian 12 or 13 (docker-library, 2026-11). Where a library of 13 has the ending of the change to 64-bit times, it
 * provides the name without it (wiki.debian.org/ReleaseGoals/64bit-time, 2025), so that the older name is right for both.
 */
function librariesOfMoving(name: string): readonly string[] | undefined {
  const [old, current] = ['12', '13'].map((release) => librariesOf(name, { distro: 'debian', release }));
  const isInBoth = (one: string): boolean => current?.some((name) => name.replace('t64', '') === one) === true;
  return old?.every(isInBoth) === true ? old : undefined;
}

/**
 * `apt-mark auto` and `autoremove` take away what nothing else needs, where `purge` would also take what depends on a package
 * (apt-mark(8), apt-get(8), apt 2.6). Programs: the files lists of binutils, gcc, dpkg-dev, make, patch, xz-utils, bzip2, perl in Debian 12.
 */
export const aptBuildPackages: BuildPackages = {
  librariesOf,
  runtimeLibrariesOf: (name, system) =>
    system.distro === 'debian' && system.isCurrent === true ? librariesOfMoving(name) : librariesOf(name, system),
  installation: fullImagePrograms.installation,
  removal: (names) => [
    ['apt-mark', 'auto', ...names],
    ['apt-get', 'autoremove', '-y', '--purge'],
  ],
  // apt.conf(5), sources.list(5), apt-secure(8), apt 2.6.
  settings: ['/etc/apt', '/usr/share/keyrings', '/usr/share/apt'],
  compilers: ['gcc', 'g++', 'build-essential', 'cmake'],
  otherFlags: ['-d', '--download-only', '-s', '--simulate', '--dry-run', '--just-print', '--print-uris', '--no-act'],
  programs: [
    ...['gcc', 'g++', 'cc', 'c++', 'cpp', 'ld', 'as', 'ar', 'nm', 'ranlib', 'strip', 'objdump', 'objcopy', 'readelf'],
    ...[
      'make',
      'cmake',
      'ninja',
      'autoconf',
      'automake',
      'libtool',
      'libtoolize',
      'pkg-config',
      'swig',
      'nasm',
      'yasm',
    ],
    ...[
      'm4',
      'bison',
      'perl',
      'patch',
      'xz',
      'unxz',
      'xzcat',
      'bzip2',
      'bunzip2',
      'bzcat',
      'dpkg-buildpackage',
      'pg_config',
    ],
    ...['mysql_config', 'mariadb_config', 'curl-config', 'xml2-config', 'xslt-config', 'dpkg-architecture'],
  ],
};
