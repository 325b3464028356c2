const NAMED: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '"': '\\"', '\\': '\\\\' };

/** A name as git writes it in a diff: in quotes with escapes when it has anything but ordinary characters (git-diff, "core.quotePath"). */
export function gitName(name: string): string {
  if (!/[\u0000-\u001F"\\\u007F-\uFFFF]/.test(name)) return name;
  let quoted = '';
  for (const byte of Buffer.from(name)) {
    const character = String.fromCharCode(byte);
    if (NAMED[character] !== undefined) quoted += NAMED[character];
    else if (byte < 0x20 || byte >= 0x7f) quoted += `\\${byte.toString(8).padStart(3, '0')}`;
    else quoted += character;
  }
  return `"${quoted}"`;
}
