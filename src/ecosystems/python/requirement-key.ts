/**
 * A requirement in a form in which two can be compared: name, extras and versions, each in order. Undefined for one with an address or a marker,
 * which are written in many ways. Source: packaging.python.org, "Dependency specifiers" and "Names and normalization" (2026).
 */
export function requirementKey(text: string): string | undefined {
  const parts = /^\s*([\w.-]+)\s*(?:\[([^\]]*)\])?\s*([<>=!~][^;@]*)?$/.exec(text);
  if (parts === null) return undefined;
  const [, name = '', extras = '', versions = ''] = parts;
  return `${normal(name)}[${inOrder(extras.split(',').map(normal))}]${inOrder(versions.split(','))}`;
}

function normal(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[-_.]+/g, '-');
}

function inOrder(parts: readonly string[]): string {
  const bare = parts.map((part) => part.replace(/\s/g, '')).filter((part) => part !== '');
  return bare.sort().join(',');
}
