/** What copies and steps of a stage put outside of the project, at places that nothing of the system has: it goes along. */
import type { CopyInstruction } from '../../document/document.js';
import { STANDARD_FOLDERS } from '../../knowledge/standard-folders.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { contextCopy } from '../copied-files.js';
import type { MemberEffects } from '../effects/run-effects.js';
import { isPath } from '../effects/region.js';
import { isWithin } from '../image-paths.js';

/** Folders with files of the system, of its package managers, or of one moment. Source: Filesystem Hierarchy Standard 3.0 (2015). */
const OF_SYSTEM: readonly string[] = [
  ...['/bin', '/sbin', '/lib', '/lib32', '/lib64', '/usr', '/boot', '/dev', '/proc', '/sys', '/run', '/tmp', '/root'],
  ...['/var/run', '/var/lock', '/var/tmp', '/var/cache', '/var/lib/apt', '/var/lib/dpkg', '/etc/apt', '/etc/apk'],
  ...['/etc/ssl', '/etc/pki', '/etc/ca-certificates', '/etc/init.d', '/etc/systemd', '/etc/pam.d', '/etc/ld.so.conf.d'],
];
const LEFT_TO_US: readonly string[] = ['/usr/local/share', '/usr/local/etc', '/usr/src'];

/** True for a folder that images have only where somebody makes it. */
function isOwnFolder(path: string): boolean {
  if (STANDARD_FOLDERS.has(path) || LEFT_TO_US.includes(path)) return false;
  return LEFT_TO_US.some((one) => isWithin(one, path)) || !OF_SYSTEM.some((one) => isWithin(one, path));
}

/** The files and folders, absolute, that a copy from the context brings; undefined where it lays files into a folder of the system. */
export function copiedPlaces(copy: CopyInstruction, analysis: Analysis): readonly string[] | undefined {
  const { sources } = contextCopy(copy, analysis);
  const isUnpacked = copy.kind === 'add' && copy.sources.some(({ value }) => ARCHIVE.test(value));
  const isPlain = !isUnpacked && copy.flags.every(({ name }) => name === 'link');
  const isOwn = sources?.every(({ to, directory }) => (directory ? isOwnFolder(to) : to !== '/')) === true;
  return isOwn && isPlain ? sources.map(({ to }) => to) : undefined;
}

/** ADD unpacks it. */
const ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|tar\.\w+|gz|bz2|xz)$/;

/** The folders that a member of a step makes, where it does nothing else and nothing of the system has them. */
export function madePlaces({ member: { pipeline }, effects }: MemberEffects): readonly string[] | undefined {
  const [part, ...more] = pipeline;
  const words = part?.kind === 'command' && more.length === 0 ? unwrap(part.command).words : [];
  // A copy keeps the mode of what is in a folder, and not its own.
  const isMaking = executableName(words[0]) === 'mkdir' && !words.some(({ text }) => /^-(?:\w*m|-mode)/.test(text));
  const paths = effects.writes.filter(isPath).map(({ path }) => path);
  return isMaking && effects.barrier === undefined && paths.every(isOwnFolder) ? paths : undefined;
}
