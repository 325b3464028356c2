/** Folders that every image with a shell has. Source: Filesystem Hierarchy Standard 3.0 (2015), and the root file systems of Debian 12, Alpine 3.20 and UBI 9. */
export const STANDARD_FOLDERS: ReadonlySet<string> = new Set([
  ...[
    '/',
    '/dev',
    '/etc',
    '/home',
    '/media',
    '/mnt',
    '/opt',
    '/proc',
    '/root',
    '/run',
    '/srv',
    '/sys',
    '/tmp',
    '/usr',
    '/var',
  ],
  ...['/usr/bin', '/usr/lib', '/usr/local', '/usr/local/bin', '/usr/local/lib', '/usr/local/share', '/usr/sbin'],
  ...['/usr/share', '/var/cache', '/var/lib', '/var/log', '/var/tmp'],
]);

/** Links that systems with one /usr have, from the link to what it stands for (systemd's file-hierarchy(7), 256, 2024). */
export const STANDARD_LINKS: readonly (readonly [string, string])[] = [
  ['/bin', '/usr/bin'],
  ['/sbin', '/usr/sbin'],
  ['/lib', '/usr/lib'],
  ['/lib32', '/usr/lib32'],
  ['/lib64', '/usr/lib64'],
  ['/var/run', '/run'],
  ['/var/lock', '/run/lock'],
];
