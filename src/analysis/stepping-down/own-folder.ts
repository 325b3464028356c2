/** Whether a folder can be given to the user of a program. */
import { STANDARD_FOLDERS } from '../../knowledge/standard-folders.js';
import { isWithin } from '../image-paths.js';

const SYSTEM = [
  '/usr',
  '/etc',
  '/bin',
  '/sbin',
  '/lib',
  '/lib64',
  '/root',
  '/dev',
  '/proc',
  '/sys',
  '/run',
  '/tmp',
  '/boot',
];
const SITE = ['/usr/src', '/usr/share/app', '/usr/app', '/usr/local/app', '/usr/local/src'];

/** True for a folder that is the program's and nobody else's. */
export function canBeOwned(folder: string): boolean {
  if (STANDARD_FOLDERS.has(folder) || folder === '/usr/src' || folder === '/usr/local/src') return false;
  return SITE.some((one) => isWithin(one, folder)) || !SYSTEM.some((one) => isWithin(one, folder));
}
