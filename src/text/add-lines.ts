/** Adds lines at the end of a text, in its own line ends; lines that are there are not added again. Undefined: no text yet. */
export function withLines(text: string | undefined, lines: readonly string[]): string {
  const before = text ?? '';
  const present = new Set(before.split('\n').map((line) => line.trim()));
  const added = lines.filter((line) => !present.has(line));
  if (added.length === 0) return before;
  const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
  const gap = before === '' || before.endsWith('\n') ? '' : lineEnd;
  return before + gap + added.map((line) => line + lineEnd).join('');
}
