/** A text of a Dockerfile as messages show it: on one line, at most 60 UTF-16 units long. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
