/** Paths that a distribution lays out in its own way. */
import { isWithin, joinPath } from '../image-paths.js';
import { destinationOf } from '../copied-files.js';
import { chainInstructions } from '../starting/stage-chain.js';
import type { Ground } from './ground.js';

const OWN = [
  '/bin',
  '/sbin',
  '/lib',
  '/lib64',
  '/usr/bin',
  '/usr/sbin',
  '/usr/lib',
  '/usr/include',
  '/usr/share',
  '/etc',
];

/** The same on Debian and Alpine (Filesystem Hierarchy Standard 3.0; alpine-baselayout 3.6; tzdata, ca-certificates, 2026). */
const ALIKE: ReadonlySet<string> = new Set([
  ...[
    '/etc/localtime',
    '/etc/timezone',
    '/etc/hosts',
    '/etc/passwd',
    '/etc/group',
    '/etc/hostname',
    '/etc/resolv.conf',
  ],
  ...['/etc/ssl/certs', '/etc/ssl/certs/ca-certificates.crt', '/bin/sh', '/bin/true', '/bin/false', '/bin/echo'],
  ...['/usr/bin/env', '/usr/bin/curl', '/usr/bin/git', '/usr/bin/wget', '/usr/bin/dumb-init', '/usr/bin/dirname'],
]);
const ALIKE_BELOW = ['/usr/share/zoneinfo', '/usr/local', '/usr/share/ca-certificates'];

/** The first of some words that is a path which differs, or names Debian's folders by machine; undefined when none does. */
export function systemPath(words: readonly string[], ground: Ground): string | undefined {
  return words
    .flatMap((word) => word.split(/[\s"'=:,;(){}]+/))
    .find((word) => word.includes('linux-gnu') || (word.startsWith('/') && differs(joinPath('/', word), ground)));
}

function differs(path: string, ground: Ground): boolean {
  const { target, extra, installed } = ground;
  if (!OWN.some((folder) => isWithin(folder, path)) || ALIKE.has(path)) return false;
  if (path === '/bin/bash') return !extra.has('bash') && !installed.has('bash');
  return ![...ALIKE_BELOW, ...target.content].some((folder) => isWithin(folder, path)) && !isCopied(path, ground);
}

/** True for a file that an instruction of the chain puts there. */
function isCopied(path: string, { stage, analysis }: Ground): boolean {
  return chainInstructions(stage, analysis).some((one) => {
    const to = one.kind === 'copy' || one.kind === 'add' ? destinationOf(one, analysis) : undefined;
    return to !== undefined && isWithin(to, path);
  });
}
