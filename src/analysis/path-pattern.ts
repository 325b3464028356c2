/**
 * A source pattern of COPY as a regular expression over whole context paths; undefined for a pattern that is malformed.
 * Source: Go's `filepath.Match` (package path/filepath, Go 1.25, 2025), which BuildKit uses for sources.
 */
export function pathPattern(pattern: string): RegExp | undefined {
  let expression = '';
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    if (character === '*') expression += expression.endsWith('[^/]*') ? '' : '[^/]*';
    else if (character === '?') expression += '[^/]';
    else if (character === '[') {
      const end = pattern.indexOf(']', at + 2);
      const body = pattern.slice(at + 1, end);
      if (end < 0 || /[\\[\]]/.test(body)) return undefined;
      expression += `[${body}]`;
      at = end;
    } else if (character === '\\') {
      if (++at >= pattern.length) return undefined;
      expression += literal(pattern[at]!);
    } else expression += literal(character);
  }
  try {
    return new RegExp(`^${expression}$`);
  } catch {
    return undefined;
  }
}

function literal(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
}
