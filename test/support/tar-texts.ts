/** The regular files of an archive of tar, as texts by their last name (POSIX.1-2024, pax "ustar Interchange Format"). */
export function tarTexts(archive: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const field = (at: number, length: number): string =>
    archive.toString('latin1', at, at + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const size = Number.parseInt(field(at + 124, 12).trim(), 8) || 0;
    const type = field(at + 156, 1);
    const name = field(at, 100);
    if (type === '' || type === '0')
      texts.set(name.slice(name.lastIndexOf('/') + 1), archive.toString('utf8', at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return texts;
}
