const REFERENCE = /\$(?:(\w+)|\{(\w+))/g;

/** Names of the variables that an instruction's text refers to, each once. Escaped ones are counted too. */
export function variablesIn(text: string): readonly string[] {
  if (!text.includes('$')) return [];
  return [...new Set(Array.from(text.matchAll(REFERENCE), (found) => (found[1] ?? found[2])!))];
}
