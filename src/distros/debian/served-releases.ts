/** Releases of Debian whose packages only archive.debian.org has, where images do not look (www.debian.org/distrib/archive, 2026-11). */
const ARCHIVED: ReadonlySet<string> = new Set(['3', '4', '5', '6', '7', '8', '9', '10']);

/** True where `apt-get update` still finds what it asks for; also where the release is not known. */
export function isServed(distro: string, release: string | undefined): boolean {
  return distro !== 'debian' || release === undefined || !ARCHIVED.has(release.split('.')[0]!);
}
