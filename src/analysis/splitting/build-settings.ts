/** Places of the image that package managers and compilers look at of themselves, whatever a step names. */
import { isWithin } from '../image-paths.js';

/** Source: Filesystem Hierarchy Standard 3.0 (2015); update-ca-certificates(8); ld.so(8); apt.conf(5). */
const FOLDERS: readonly string[] = [
  ...['/tmp', '/var/tmp', '/etc/apt', '/etc/apk', '/etc/ssl', '/etc/pki', '/etc/ca-certificates', '/etc/ld.so.conf.d'],
  ...['/usr/local/share/ca-certificates', '/usr/share/ca-certificates', '/usr/share/keyrings'],
  ...['/lib', '/usr/lib', '/usr/local/lib', '/usr/include', '/usr/local/include'],
];

/** Hidden files of an account: `/root/.netrc`, `/home/a/.config/pip/pip.conf`. */
const OF_ACCOUNT = /^\/(?:root|home\/[^/]+)\/\./;

/** True for one in /etc itself: `/etc/pip.conf`, `/etc/gitconfig`. */
const IN_ETC = /^\/etc(?:\/[^/]+)?$/;

/** True when one of the paths, absolute, is such a place, or the root with all that lies below. */
export function isOfBuilds(paths: readonly string[]): boolean {
  return paths.some(
    (path) =>
      path === '/' || IN_ETC.test(path) || OF_ACCOUNT.test(path) || FOLDERS.some((folder) => isWithin(folder, path)),
  );
}
